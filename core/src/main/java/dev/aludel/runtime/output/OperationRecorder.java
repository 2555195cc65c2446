package dev.aludel.runtime.output;

import dev.aludel.AludelException;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.OperationSink;
import dev.aludel.migration.Row;
import dev.aludel.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down the operations of a migration and does nothing with them. */
public final class OperationRecorder implements OperationSink {

    private final String dialect;
    private final Map<String, String> arguments;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * Makes a recorder.
     *
     * @param dialect the database the migration is to believe it runs on
     * @param arguments arguments for the migrations' own code
     */
    public OperationRecorder(String dialect, Map<String, String> arguments) {
        this.dialect = dialect;
        this.arguments = Map.copyOf(arguments);
    }

    /**
     * What was recorded.
     *
     * @return the operations in order
     */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> parameters) {
        throw new AludelException(new MigrationProblem.NeedsConnection("op.query"));
    }

    @Override
    public Connection connection() {
        throw new AludelException(new MigrationProblem.NeedsConnection("op.connection"));
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    /** A migration that asks is told that there is a connection, so that it goes the way it would go when it is run. */
    @Override
    public boolean isOffline() {
        return false;
    }
}
