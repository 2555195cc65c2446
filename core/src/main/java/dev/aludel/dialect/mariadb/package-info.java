/**
 * MariaDB 10.6 and newer: what it does otherwise than {@code dialect.mysqlfamily}, which it extends.
 */
@NullMarked
package dev.aludel.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
