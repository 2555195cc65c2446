/**
 * One suite for every live dialect: {@link dev.aludel.it.dialect.DialectContract} runs each operation, each type and each
 * role against a real server, and a subclass per dialect says where its database differs. Imports {@code core} down from
 * {@code dialect}, and {@code testservers}.
 */
@NullMarked
package dev.aludel.it.dialect;

import org.jspecify.annotations.NullMarked;
