package dev.aludel.runtime.output;

import dev.aludel.AludelException;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.OperationSink;
import dev.aludel.migration.Row;
import dev.aludel.operation.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs operations on a connection as they come. Operations that rebuild one table are gathered into one rebuild. */
public final class JdbcSink implements OperationSink {

    private final Connection connection;
    private final Dialect dialect;
    private final TransactionSwitch transaction;
    private final StatementListener listener;
    private final Map<String, String> arguments;
    private final LiveCatalog catalog;
    private final RebuildQueue queue;

    /**
     * Makes a sink.
     *
     * @param connection the connection; the caller begins and ends its transaction
     * @param dialect the database it leads to
     * @param transaction steps out of the caller's transaction and back
     * @param listener is told of each statement
     * @param arguments arguments for the migrations' own code
     */
    public JdbcSink(
            Connection connection,
            Dialect dialect,
            TransactionSwitch transaction,
            StatementListener listener,
            Map<String, String> arguments) {
        this.connection = connection;
        this.dialect = dialect;
        this.transaction = transaction;
        this.listener = listener;
        this.arguments = Map.copyOf(arguments);
        this.catalog = new LiveCatalog(connection, dialect.reflector());
        this.queue = new RebuildQueue(dialect.ddl(), catalog, (operations, statements) -> run(statements));
    }

    @Override
    public void accept(Operation operation) {
        queue.add(operation);
    }

    /** Runs what was gathered and not run yet. */
    public void finish() {
        queue.flush();
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> parameters) {
        queue.flush();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new AludelException(new MigrationProblem.QueryFailed(sql, String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Connection connection() {
        queue.flush();
        catalog.forget();
        return connection;
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public boolean isOffline() {
        return false;
    }

    private void run(List<SqlStatement> statements) {
        for (SqlStatement statement : statements) {
            listener.statement(statement);
            try {
                execute(statement);
            } catch (SQLException e) {
                throw new AludelException(failure(statement, e), e);
            } finally {
                catalog.forget();
            }
        }
    }

    private void execute(SqlStatement statement) throws SQLException {
        boolean outside = statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION;
        if (outside) {
            transaction.leave();
        }
        for (int tries = 1; ; tries++) {
            try {
                executeOnce(statement);
                break;
            } catch (SQLException e) {
                if (!transaction.again(tries, e)) {
                    throw e;
                }
            }
        }
        if (outside) {
            transaction.enter();
        }
    }

    private void executeOnce(SqlStatement statement) throws SQLException {
        if (statement.parameters().isEmpty()) {
            // Not prepared: a question mark may be an operator (PostgreSQL jsonb), and DDL takes no parameters anyway.
            try (Statement plain = connection.createStatement()) {
                plain.setEscapeProcessing(false);
                plain.execute(statement.sql());
            }
        } else {
            executePrepared(statement);
        }
    }

    private void executePrepared(SqlStatement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
                prepared.setObject(i + 1, statement.parameters().get(i));
            }
            prepared.execute();
        }
    }

    private static OutputProblem failure(SqlStatement statement, SQLException e) {
        String state = e.getSQLState();
        return new OutputProblem.StatementFailed(
                statement.sql(), String.valueOf(e.getMessage()), state == null ? "" : state);
    }

    private static List<Row> rows(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                values.add(result.getObject(i));
            }
            rows.add(new Row(columns, values));
        }
        return rows;
    }
}
