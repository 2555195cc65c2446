/**
 * SQL Server 2019 and newer, which scripts are written for without connecting: {@code operation} values become Transact-SQL
 * batches, each ended by {@code GO}. Imports {@code dialect}, {@code ddl} and what is below them.
 */
@NullMarked
package dev.aludel.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
