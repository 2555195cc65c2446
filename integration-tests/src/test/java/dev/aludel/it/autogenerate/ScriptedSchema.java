package dev.aludel.it.autogenerate;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.SqlStatement.Placement;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A database whose schema is changed as a run does it: every operation is compiled against the catalogue as it is, rebuilds of
 * one table are gathered, and all is in one transaction as far as the statements allow.
 */
final class ScriptedSchema implements CatalogLookup, AutoCloseable {

    private final Dialect dialect;
    private final TestDatabase database;
    private final Connection connection;

    private ScriptedSchema(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.dialect =
                DialectRegistry.load(ScriptedSchema.class.getClassLoader()).of(connection);
        dialect.session().prepare(connection, "aludel schemas");
    }

    static ScriptedSchema on(TestDatabase database) throws SQLException {
        return new ScriptedSchema(database);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a script. */
    void load(String script) throws SQLException {
        for (SourceStatement statement : dialect.splitter().split(script)) {
            execute(statement.sql(), "line " + statement.line());
        }
    }

    Schema reflect() throws SQLException {
        return dialect.reflector().reflect(connection, List.of());
    }

    void apply(List<Operation> operations) throws SQLException {
        dialect.session().begin(connection);
        RebuildQueue queue = new RebuildQueue(dialect.ddl(), this, this::run);
        try {
            operations.forEach(queue::add);
            queue.flush();
            dialect.session().commit(connection);
        } catch (SQLException | RuntimeException e) {
            dialect.session().rollback(connection);
            throw e;
        }
    }

    private void run(List<Operation> operations, List<SqlStatement> statements) {
        String what =
                String.join(", ", operations.stream().map(Operation::describe).toList());
        try {
            for (SqlStatement statement : statements) {
                boolean outside = statement.placement() == Placement.OUTSIDE_TRANSACTION;
                if (outside) {
                    dialect.session().commit(connection);
                }
                execute(statement.sql(), what);
                if (outside) {
                    dialect.session().begin(connection);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void execute(String sql, String what) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.setEscapeProcessing(false);
            plain.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(what + ": " + e.getMessage() + "\n  in: " + sql, e.getSQLState(), e);
        }
    }

    // The catalogue as it is

    @Override
    public Optional<Table> table(QualifiedName name) {
        return lookup().table(name);
    }

    @Override
    public List<Trigger> triggers(QualifiedName table) {
        return lookup().triggers(table);
    }

    @Override
    public List<View> views() {
        return lookup().views();
    }

    @Override
    public List<Table> tables() {
        return lookup().tables();
    }

    private CatalogLookup lookup() {
        try {
            return new SchemaLookup(reflect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
