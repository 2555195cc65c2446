package dev.aludel.script;

import dev.aludel.migration.OperationSink;
import dev.aludel.migration.Row;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the operations it is given. */
class RecordingSink implements OperationSink {

    final List<Operation> operations = new ArrayList<>();
    private final String dialect;

    RecordingSink(String dialect) {
        this.dialect = dialect;
    }

    List<String> statements() {
        return operations.stream().map(operation -> ((Execute) operation).sql()).toList();
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> parameters) {
        throw new UnsupportedOperationException(sql);
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException("connection");
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of();
    }

    @Override
    public boolean isOffline() {
        return true;
    }
}
