/**
 * What MySQL and MariaDB share: the spelling of types, columns, keys and operations, the reading of
 * {@code information_schema}, the session and the lock. The dialects {@code mysql} and {@code mariadb} extend it where the
 * two differ; nothing else imports it. Imports {@code dialect}, {@code ddl}, {@code reflect} and what is below them.
 */
@NullMarked
package dev.aludel.dialect.mysqlfamily;

import org.jspecify.annotations.NullMarked;
