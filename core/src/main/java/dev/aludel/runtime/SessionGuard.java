package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.dialect.SessionControl;
import java.sql.Connection;
import java.sql.SQLException;

/** Notices that the connection leads to another session than the one that was prepared and has the lock. */
final class SessionGuard {

    private final Connection connection;
    private final SessionControl session;
    private final String identity;

    /** Remembers the session, which has been prepared. */
    SessionGuard(Connection connection, SessionControl session) throws SQLException {
        this.connection = connection;
        this.session = session;
        this.identity = session.identity(connection);
    }

    /**
     * Looks again.
     *
     * @throws AludelException when it is another one
     */
    void check() throws SQLException {
        String now = session.identity(connection);
        if (!now.equals(identity)) {
            throw new AludelException(new RuntimeProblem.SessionChanged(identity, now));
        }
    }
}
