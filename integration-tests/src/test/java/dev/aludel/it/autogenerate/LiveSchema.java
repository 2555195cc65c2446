package dev.aludel.it.autogenerate;

import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database to which operations are applied as a runner does it, and which is read back. */
final class LiveSchema implements AutoCloseable {

    private final Dialect dialect;
    private final TestDatabase database;
    private final Connection connection;

    LiveSchema(Dialect dialect, TestDatabase database) throws SQLException {
        this.dialect = dialect;
        this.database = database;
        this.connection = database.connect();
        dialect.session().prepare(connection, "aludel convergence");
    }

    Schema reflect() throws SQLException {
        return dialect.reflector().reflect(connection, List.of());
    }

    /** Carries operations out on a schema as it was last read. */
    void apply(Schema before, List<Operation> operations) throws SQLException {
        List<SqlStatement> statements = new ArrayList<>();
        ProjectedCatalog catalog = new ProjectedCatalog(before);
        RebuildQueue queue = new RebuildQueue(dialect.ddl(), catalog, (together, compiled) -> {
            statements.addAll(compiled);
            together.forEach(catalog::project);
        });
        operations.forEach(queue::add);
        queue.flush();
        run(statements);
    }

    private void run(List<SqlStatement> statements) throws SQLException {
        boolean open = false;
        try {
            for (SqlStatement statement : statements) {
                boolean inside = statement.placement() == SqlStatement.Placement.ANYWHERE;
                if (inside && !open) {
                    dialect.session().begin(connection);
                }
                if (!inside && open) {
                    dialect.session().commit(connection);
                }
                open = inside;
                execute(statement.sql());
            }
            if (open) {
                dialect.session().commit(connection);
            }
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                dialect.session().rollback(connection);
            }
            String all = statements.stream().map(SqlStatement::sql).collect(Collectors.joining(";\n"));
            throw new SQLException(e.getMessage() + "\n  among:\n" + all, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.setEscapeProcessing(false);
            plain.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n  in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    /** The rows a query gives, each value as text. */
    List<List<@Nullable String>> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            List<List<@Nullable String>> found = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
