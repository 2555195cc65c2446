package dev.aludel.migration;

import dev.aludel.operation.Operation;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where {@link Operations} hands over what the author calls: a live connection, a script, or a recorder. */
public interface OperationSink {

    /**
     * Takes one operation. Operations take effect in the order they are handed over.
     *
     * @param operation the operation
     */
    void accept(Operation operation);

    /**
     * Runs a query after everything handed over so far has taken effect.
     *
     * @param sql the query
     * @param parameters values for its {@code ?} placeholders
     * @return the rows
     * @throws dev.aludel.AludelException when there is no connection or the query fails
     */
    List<Row> query(String sql, List<@Nullable Object> parameters);

    /**
     * The connection, after everything handed over so far has taken effect.
     *
     * @return the connection; the caller neither closes it nor ends its transaction
     * @throws dev.aludel.AludelException when there is none
     */
    Connection connection();

    /**
     * The database's name.
     *
     * @return for example {@code postgres}
     */
    String dialect();

    /**
     * The arguments given for the migrations' own code.
     *
     * @return name to value
     */
    Map<String, String> arguments();

    /**
     * Whether SQL is written to a script instead of being run.
     *
     * @return true when there is no connection
     */
    boolean isOffline();
}
