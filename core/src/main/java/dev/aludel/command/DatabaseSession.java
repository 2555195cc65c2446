package dev.aludel.command;

import dev.aludel.dialect.Dialect;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.HistoryTable;
import dev.aludel.runtime.VersionTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * An open connection with what leads through it.
 *
 * @param connection the connection, in autocommit mode
 * @param dialect the database it leads to
 * @param versions its version table
 * @param history its history table
 */
record DatabaseSession(Connection connection, Dialect dialect, VersionTable versions, HistoryTable history) {

    Set<RevisionId> heads() throws SQLException {
        return versions.heads(connection);
    }

    /** What a verb does with a session. */
    @FunctionalInterface
    interface Work<T> {
        T with(DatabaseSession session) throws SQLException;
    }
}
