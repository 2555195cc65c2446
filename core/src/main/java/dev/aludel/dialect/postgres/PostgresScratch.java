package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ScratchUse;
import dev.aludel.dialect.ServerConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Scratch places of PostgreSQL. For reading, a transaction that is rolled back, where that disturbs nobody
 * ({@link SchemasAside}); else a database of its own ({@link ScratchDatabase}).
 */
final class PostgresScratch implements ScratchPlaces {

    @Override
    public Scratch open(ServerConnections server, ScratchRequest request) throws SQLException {
        Connection connection = server.open(server.jdbcUrl());
        try {
            Surroundings surroundings = Surroundings.of(connection);
            Optional<Scratch> aside = request.use() == ScratchUse.READING
                    ? SchemasAside.open(connection, surroundings, request)
                    : Optional.empty();
            if (aside.isPresent()) {
                return aside.get();
            }
            if (!surroundings.mayCreateDatabases()) {
                throw new AludelException(new DialectProblem.NoScratch(
                        server.display(), "the user " + surroundings.user() + " may not create databases"));
            }
            return ScratchDatabase.open(server, connection, surroundings, request);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
