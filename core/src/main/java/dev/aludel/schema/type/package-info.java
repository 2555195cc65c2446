/**
 * The types a column can have, free of any database's spelling: sealed {@link dev.aludel.schema.type.SqlType} records that
 * dialects turn into SQL and reflectors turn back. Imports nothing of Aludel.
 */
@NullMarked
package dev.aludel.schema.type;

import org.jspecify.annotations.NullMarked;
