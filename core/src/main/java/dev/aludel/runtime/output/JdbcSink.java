package dev.aludel.runtime.output;

import dev.aludel.AludelException;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.OperationSink;
import dev.aludel.migration.Row;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs operations on a connection as they come. Operations that rebuild one table are gathered into one rebuild. */
public final class JdbcSink implements OperationSink {

    private final Connection connection;
    private final Dialect dialect;
    private final UnitRunner units;
    private final Map<String, String> arguments;
    private final LiveCatalog catalog;
    private final RebuildQueue queue;
    private final Executor executor = new Executor();
    private int taken;
    private int carriedOut;

    /**
     * Makes a sink that runs everything in the caller's transaction where that can be.
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
        this(connection, dialect, new PlainUnits(transaction, listener), arguments);
    }

    /**
     * Makes a sink that leaves it to others when a statement runs.
     *
     * @param connection the connection
     * @param dialect the database it leads to
     * @param units decides when statements run
     * @param arguments arguments for the migrations' own code
     */
    public JdbcSink(Connection connection, Dialect dialect, UnitRunner units, Map<String, String> arguments) {
        this.connection = connection;
        this.dialect = dialect;
        this.units = units;
        this.arguments = Map.copyOf(arguments);
        this.catalog = new LiveCatalog(connection, dialect.reflector());
        this.queue = new RebuildQueue(dialect.ddl(), catalog, this::carryOut);
    }

    @Override
    public void accept(Operation operation) {
        taken++;
        if (units.isDone(taken, operation)) {
            carriedOut = taken;
            return;
        }
        Optional<Unit> rest = units.rest(taken, operation);
        if (rest.isPresent()) {
            carriedOut = taken;
            run(rest.get());
            return;
        }
        if (!(operation instanceof Batched batched) || !inBatches(batched)) {
            queue.add(operation);
        }
    }

    private boolean inBatches(Batched operation) {
        queue.flush();
        try {
            if (!units.inBatches(taken, operation, executor)) {
                return false;
            }
        } catch (SQLException e) {
            throw new AludelException(executor.failure(e), e);
        } finally {
            catalog.forget();
        }
        carriedOut = taken;
        return true;
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

    private void carryOut(List<Operation> operations, List<SqlStatement> statements) {
        Unit unit = new Unit(carriedOut + 1, operations, statements, 1);
        carriedOut += operations.size();
        run(unit);
    }

    private void run(Unit unit) {
        try {
            units.run(unit, executor);
        } catch (SQLException e) {
            throw new AludelException(executor.failure(e), e);
        } finally {
            catalog.forget();
        }
    }

    /** Runs statements and remembers which was the last, for the message when it fails. */
    private final class Executor implements StatementExecutor {

        private @Nullable SqlStatement last;

        @Override
        public void execute(SqlStatement statement, String sql) throws SQLException {
            last = statement;
            try {
                executeOnce(sql, statement.parameters());
            } finally {
                catalog.forget();
            }
            last = null;
        }

        @Override
        public Schema schema(Optional<String> schema) {
            return catalog.schema(schema);
        }

        private OutputProblem failure(SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            String reason = String.valueOf(e.getMessage());
            return last == null
                    ? new OutputProblem.AccountFailed(reason, state)
                    : new OutputProblem.StatementFailed(last.sql(), reason, state);
        }
    }

    private void executeOnce(String sql, List<@Nullable Object> parameters) throws SQLException {
        if (parameters.isEmpty()) {
            // Not prepared: a question mark may be an operator (PostgreSQL jsonb), and DDL takes no parameters anyway.
            try (Statement plain = connection.createStatement()) {
                plain.setEscapeProcessing(false);
                plain.execute(sql);
            }
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                prepared.setObject(i + 1, parameters.get(i));
            }
            prepared.execute();
        }
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
