/**
 * What one database is to Aludel: {@link dev.aludel.dialect.Dialect}, a bundle of small roles, and the registry that finds
 * it for a connection. The databases themselves are packages below this one; nothing outside names them. Imports
 * {@code ddl}, {@code reflect} and what is below them.
 */
@NullMarked
package dev.aludel.dialect;

import org.jspecify.annotations.NullMarked;
