/**
 * MySQL 8.0 and newer: what it does otherwise than {@code dialect.mysqlfamily}, which it extends.
 */
@NullMarked
package dev.aludel.dialect.mysql;

import org.jspecify.annotations.NullMarked;
