package dev.aludel.runtime.output;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.Optional;

/** The connection as those see it who decide when a statement runs. */
public interface StatementExecutor {

    /**
     * Runs a statement.
     *
     * @param statement the statement
     * @throws SQLException when the database refuses
     */
    default void execute(SqlStatement statement) throws SQLException {
        execute(statement, statement.sql());
    }

    /**
     * Runs a statement in other words.
     *
     * @param statement the statement, as a message quotes it
     * @param sql its text as it is sent
     * @throws SQLException when the database refuses
     */
    void execute(SqlStatement statement, String sql) throws SQLException;

    /**
     * Everything in one schema as it is now.
     *
     * @param schema the schema; empty for the connection's default one
     * @return what is there
     * @throws dev.aludel.AludelException when the catalogue cannot be read
     */
    Schema schema(Optional<String> schema);
}
