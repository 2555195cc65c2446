package dev.aludel.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.ddl.SqlStatement.Placement;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fresh database together with its dialect, to which operations are applied as a runner does it: compiled against the
 * catalogue as it is, in one transaction as far as the statements allow.
 */
final class LiveDatabase implements AutoCloseable {

    private final Dialect dialect;
    private final TestDatabase database;
    private final Connection connection;

    LiveDatabase(Dialect dialect, TestDatabase database) throws SQLException {
        this.dialect = dialect;
        this.database = database;
        this.connection = database.connect();
        dialect.session().prepare(connection, "aludel contract");
    }

    Connection connection() {
        return connection;
    }

    /** Another session on the same database, which the caller closes. */
    Connection connect() throws SQLException {
        return database.connect();
    }

    Schema reflect(String... schemas) throws SQLException {
        return dialect.reflector().reflect(connection, List.of(schemas));
    }

    /** The statements of an operation, which must survive being written to a script and cut apart again. */
    List<SqlStatement> compile(Operation operation) throws SQLException {
        List<SqlStatement> statements = dialect.ddl().compile(operation, new SchemaLookup(reflect()));
        List<String> texts = statements.stream().map(SqlStatement::sql).toList();
        assertThat(dialect.splitter().split(String.join(";\n", texts) + ";\n").stream()
                        .map(SourceStatement::sql))
                .as("the statements of '%s', read back from a script", operation.describe())
                .isEqualTo(texts.stream().map(String::strip).toList());
        return statements;
    }

    void apply(Operation operation) throws SQLException {
        run(compile(operation));
    }

    void apply(List<? extends Operation> operations) throws SQLException {
        for (Operation operation : operations) {
            apply(operation);
        }
    }

    private void run(List<SqlStatement> statements) throws SQLException {
        boolean open = false;
        try {
            for (SqlStatement statement : statements) {
                boolean inside = statement.placement() == Placement.ANYWHERE;
                if (inside && !open) {
                    dialect.session().begin(connection);
                }
                if (!inside && open) {
                    dialect.session().commit(connection);
                }
                open = inside;
                run(statement);
            }
            if (open) {
                dialect.session().commit(connection);
            }
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                dialect.session().rollback(connection);
            }
            throw e;
        }
    }

    private void run(SqlStatement statement) throws SQLException {
        if (statement.parameters().isEmpty()) {
            execute(statement.sql());
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            int place = 1;
            for (Object parameter : statement.parameters()) {
                prepared.setObject(place++, parameter);
            }
            prepared.execute();
        }
    }

    /** Runs a statement as written. */
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
        return rows(connection, query);
    }

    static List<List<@Nullable String>> rows(Connection connection, String query) throws SQLException {
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
