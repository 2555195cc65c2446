package dev.aludel.it.autogenerate;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.SqlStatement.Placement;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database into which schemas are loaded, and whose schema is read and changed as by a revision.
 *
 * @param dialect its dialect
 * @param database the database
 */
record CopiedSchema(Dialect dialect, TestDatabase database) implements AutoCloseable {

    private static final String SCHEMAS = "SELECT nspname FROM pg_catalog.pg_namespace"
            + " WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    /** Runs a script in a session of its own, as a dump may set what it likes. */
    void load(String script) throws SQLException {
        try (Connection connection = database.connect()) {
            for (SourceStatement statement : dialect.splitter().split(script)) {
                execute(connection, statement.sql(), "line " + statement.line());
            }
        }
    }

    /** Everything in it, in all its schemas. */
    Schema reflect() throws SQLException {
        try (Connection connection = database.connect()) {
            return dialect.reflector().reflect(connection, schemas(connection));
        }
    }

    /**
     * Applies operations, in one transaction as far as the statements allow.
     *
     * @param before what is there
     * @param operations the operations
     */
    void apply(Schema before, List<Operation> operations) throws SQLException {
        try (Connection connection = database.connect()) {
            Schema now = before;
            dialect.session().begin(connection);
            for (Operation operation : operations) {
                for (SqlStatement statement : dialect.ddl().compile(operation, new SchemaLookup(now))) {
                    run(connection, statement, operation.describe());
                }
                now = SchemaProjector.apply(now, operation);
            }
            dialect.session().commit(connection);
        }
    }

    private void run(Connection connection, SqlStatement statement, String what) throws SQLException {
        if (statement.placement() == Placement.OUTSIDE_TRANSACTION) {
            dialect.session().commit(connection);
            execute(connection, statement.sql(), what);
            dialect.session().begin(connection);
            return;
        }
        execute(connection, statement.sql(), what);
    }

    private static void execute(Connection connection, String sql, String what) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.setEscapeProcessing(false);
            plain.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(what + ": " + e.getMessage() + "\n  in: " + sql, e.getSQLState(), e);
        }
    }

    private static List<String> schemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            List<String> schemas = new ArrayList<>();
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            return schemas;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
