package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Scratch;
import dev.aludel.model.Reflection;
import dev.aludel.operation.Operation;
import dev.aludel.runtime.Connector;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * The database that {@code dev_url} names, used as a scratch place itself, where none can be made beside it. It has to be
 * empty, and is empty afterwards. One process at a time has it, and it is never the database that is migrated.
 */
final class OccupiedDatabase implements Scratch {

    private static final String LOCK = "aludel_dev";

    private final Dialect dialect;
    private final Connection connection;
    private final String display;

    private OccupiedDatabase(Dialect dialect, Connection connection, String display) {
        this.dialect = dialect;
        this.connection = connection;
        this.display = display;
    }

    /**
     * Takes it.
     *
     * @param dev opens connections to it
     * @param target opens connections to the database it must not be
     */
    static Scratch take(Dialect dialect, Connector dev, Connector target) throws SQLException {
        Connection connection = dev.open();
        try {
            requireOther(dialect, connection, dev, target);
            if (!dialect.lock().tryAcquire(connection, LOCK)) {
                throw new AludelException(new CommandProblem.DevInUse(dev.display()));
            }
            OccupiedDatabase place = new OccupiedDatabase(dialect, connection, dev.display());
            if (!isEmpty(place.contents())) {
                throw new AludelException(new CommandProblem.DevNotEmpty(dev.display()));
            }
            return place;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A lock taken in one of them is seen in the other only when they are the same, however their URLs are written. */
    private static void requireOther(Dialect dialect, Connection connection, Connector dev, Connector target)
            throws SQLException {
        String key = "aludel_dev_" + UUID.randomUUID();
        if (!dialect.lock().tryAcquire(connection, key)) {
            throw new IllegalStateException("a lock of a random name is taken");
        }
        try (Connection other = target.open()) {
            if (dialect.lock().holder(other, key).isPresent()) {
                throw new AludelException(new CommandProblem.DevIsTheDatabase(dev.display()));
            }
        } finally {
            dialect.lock().release(connection, key);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String describe() {
        return "the database of dev_url, " + display;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            clear();
        }
    }

    private Schema contents() throws SQLException {
        return Reflection.of(dialect, connection, Reflection.namespaces(connection));
    }

    private static boolean isEmpty(Schema schema) {
        return schema.tables().isEmpty()
                && schema.views().isEmpty()
                && schema.enums().isEmpty()
                && schema.sequences().isEmpty()
                && schema.routines().isEmpty();
    }

    /** Takes everything away in the order in which a revision would. */
    private void clear() throws SQLException {
        Schema there = contents();
        ComparisonOptions options = ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never());
        List<Operation> operations = new SchemaComparator(dialect, options)
                .compare(there, Schema.EMPTY)
                .operations();
        ProjectedCatalog catalog = new ProjectedCatalog(there);
        try (Statement statement = connection.createStatement()) {
            for (Operation operation : operations) {
                for (SqlStatement each : dialect.ddl().compile(operation, catalog)) {
                    statement.execute(each.sql());
                }
                catalog.project(operation);
            }
        }
    }
}
