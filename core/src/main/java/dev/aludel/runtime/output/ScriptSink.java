package dev.aludel.runtime.output;

import dev.aludel.AludelException;
import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.ddl.RebuildQueue;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationProblem;
import dev.aludel.migration.OperationSink;
import dev.aludel.migration.Row;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects operations as SQL, without a database. What the SQL depends on is answered from the schema that the operations
 * before produce.
 */
public final class ScriptSink implements OperationSink {

    private final Dialect dialect;
    private final Map<String, String> arguments;
    private final ProjectedCatalog catalog;
    private final RebuildQueue queue;
    private final CompilationListener listener;
    private final List<SqlStatement> statements = new ArrayList<>();

    /**
     * Makes a sink.
     *
     * @param dialect the database the SQL is for
     * @param schema the schema before the first operation, as far as it is known
     * @param arguments arguments for the migrations' own code
     */
    public ScriptSink(Dialect dialect, Schema schema, Map<String, String> arguments) {
        this(dialect, schema, arguments, CompilationListener.SILENT);
    }

    /**
     * Makes a sink.
     *
     * @param dialect the database the SQL is for
     * @param schema the schema before the first operation, as far as it is known
     * @param arguments arguments for the migrations' own code
     * @param listener is told what each operation becomes
     */
    public ScriptSink(Dialect dialect, Schema schema, Map<String, String> arguments, CompilationListener listener) {
        this.dialect = dialect;
        this.listener = listener;
        this.arguments = Map.copyOf(arguments);
        this.catalog = new ProjectedCatalog(schema);
        this.queue = new RebuildQueue(dialect.ddl(), catalog, this::collect);
    }

    @Override
    public void accept(Operation operation) {
        queue.add(operation);
    }

    /**
     * Takes what was collected since the last call.
     *
     * @return the statements in order
     */
    public List<SqlStatement> take() {
        queue.flush();
        List<SqlStatement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /**
     * The schema after what was collected so far.
     *
     * @return the schema, as far as it is known
     */
    public Schema schema() {
        queue.flush();
        return catalog.schema();
    }

    /**
     * The schema after what was compiled so far; what is still being gathered for a rebuild is left out.
     *
     * @return the schema, as far as it is known
     */
    public Schema schemaSoFar() {
        return catalog.schema();
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
        return dialect.name();
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    private void collect(List<Operation> operations, List<SqlStatement> compiled) {
        listener.compiled(operations, compiled, catalog);
        statements.addAll(compiled);
        operations.forEach(catalog::project);
    }
}
