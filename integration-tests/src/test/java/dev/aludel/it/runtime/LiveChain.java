package dev.aludel.it.runtime;

import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.migration.MigrationSource;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.ChangePolicy;
import dev.aludel.runtime.HistoryEntry;
import dev.aludel.runtime.MigrationContext;
import dev.aludel.runtime.MigrationRunner;
import dev.aludel.runtime.OfflineRunner;
import dev.aludel.runtime.Planner;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import dev.aludel.runtime.UnfinishedStep;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Revisions written in a test, each following the one before, and one database to run them on. */
final class LiveChain implements MigrationSource {

    private final Place database;
    private final Dialect dialect;
    private final RunSettings settings;
    private final List<MigrationEnvironment> environments = new ArrayList<>();
    private final Map<RevisionId, Revision> revisions = new LinkedHashMap<>();
    private final Map<RevisionId, Migration> bodies = new LinkedHashMap<>();

    private LiveChain(Place database, Dialect dialect, RunSettings settings) {
        this.database = database;
        this.dialect = dialect;
        this.settings = settings;
    }

    static LiveChain on(TestDatabase database) throws SQLException {
        return on(database, RunSettings.DEFAULTS);
    }

    static LiveChain on(TestDatabase database, RunSettings settings) throws SQLException {
        return on(database::connect, settings);
    }

    /** Where a chain is run. */
    @FunctionalInterface
    interface Place {
        Connection connect() throws SQLException;
    }

    static LiveChain on(Place database, RunSettings settings) throws SQLException {
        try (Connection connection = database.connect()) {
            DialectRegistry dialects = DialectRegistry.load(LiveChain.class.getClassLoader());
            return new LiveChain(database, dialects.of(connection), settings);
        }
    }

    /** Adds a revision after the last one. */
    LiveChain revision(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        return add(id, new Body(upgrade, downgrade, TransactionScope.REVISION));
    }

    /** Adds a revision whose statements each commit by themselves. */
    LiveChain loose(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        return add(id, new Body(upgrade, downgrade, TransactionScope.NONE));
    }

    private LiveChain add(String id, Body body) {
        String[] parent = revisions.keySet().stream()
                .reduce((first, second) -> second)
                .map(last -> new String[] {last.value()})
                .orElse(new String[0]);
        Revision revision = Revision.of(id, parent).withMessage("step " + id + "\n\nin more words");
        revisions.put(revision.id(), revision);
        bodies.put(revision.id(), body);
        return this;
    }

    /** The same chain with something done besides. */
    LiveChain with(MigrationEnvironment environment) {
        LiveChain other = copy();
        other.environments.add(environment);
        return other;
    }

    /** The same chain with another body of one of its revisions. */
    LiveChain with(String id, Migration body) {
        LiveChain other = copy();
        other.bodies.put(new RevisionId(id), body);
        return other;
    }

    private LiveChain copy() {
        LiveChain other = new LiveChain(database, dialect, settings);
        other.revisions.putAll(revisions);
        other.bodies.putAll(bodies);
        other.environments.addAll(environments);
        return other;
    }

    /** The same chain with another upgrade in one of its revisions. */
    LiveChain replacing(String id, Consumer<Operations> upgrade) {
        LiveChain other = copy();
        other.bodies.put(new RevisionId(id), new Body(upgrade, op -> {}, TransactionScope.REVISION));
        return other;
    }

    Dialect dialect() {
        return dialect;
    }

    RunResult upgrade(String target) throws SQLException {
        return upgrade(target, RunListener.SILENT);
    }

    RunResult upgrade(String target, RunListener listener) throws SQLException {
        return run(listener, heads -> planner().upgrade(heads, RevisionTarget.parse(target)));
    }

    /** Runs on a connection of the test's own, which may break. */
    RunResult upgrade(String target, Connection connection) {
        return upgrade(target, RunListener.SILENT, connection);
    }

    /** Runs on a connection of the test's own, which may break. */
    RunResult upgrade(String target, RunListener listener, Connection connection) {
        return new MigrationRunner(context(), listener)
                .run(connection, heads -> planner().upgrade(heads, RevisionTarget.parse(target)));
    }

    /** Runs on a connection of the test's own, which may break. */
    RunResult downgrade(String target, Connection connection) {
        return downgrade(target, RunListener.SILENT, connection);
    }

    /** Runs on a connection of the test's own, which may break. */
    RunResult downgrade(String target, RunListener listener, Connection connection) {
        return new MigrationRunner(context(), listener)
                .run(connection, heads -> planner().downgrade(heads, RevisionTarget.parse(target)));
    }

    /** Goes on after a run that was broken off. */
    RunResult upgrade(String target, RunListener listener, RecoveryPolicy recovery) throws SQLException {
        try (Connection connection = database.connect()) {
            return new MigrationRunner(context(), listener, ChangePolicy.LENIENT, recovery)
                    .run(connection, heads -> planner().upgrade(heads, RevisionTarget.parse(target)));
        }
    }

    /** What runs were broken off in the middle of. */
    List<UnfinishedStep> unfinished() throws SQLException {
        try (Connection connection = database.connect()) {
            return UnfinishedStep.of(context().journal(), connection);
        }
    }

    RunResult downgrade(String target) throws SQLException {
        return run(RunListener.SILENT, heads -> planner().downgrade(heads, RevisionTarget.parse(target)));
    }

    RunResult stamp(String target) throws SQLException {
        try (Connection connection = database.connect()) {
            return new MigrationRunner(context(), RunListener.SILENT, ChangePolicy.LENIENT, RecoveryPolicy.FORGET)
                    .run(connection, heads -> planner().stamp(heads, RevisionTarget.parse(target)));
        }
    }

    private RunResult run(RunListener listener, Planner planner) throws SQLException {
        try (Connection connection = database.connect()) {
            return new MigrationRunner(context(), listener).run(connection, planner);
        }
    }

    OfflineRunner offline() {
        return new OfflineRunner(context());
    }

    MigrationPlanner planner() {
        return new MigrationPlanner(RevisionGraph.of(List.copyOf(revisions.values())));
    }

    MigrationContext context() {
        return new MigrationContext(dialect, settings, this, Map.of(), environments);
    }

    /** The rows of the history table, newest first. */
    List<HistoryEntry> history() throws SQLException {
        try (Connection connection = database.connect()) {
            return context().history().entries(connection);
        }
    }

    List<String> versions() throws SQLException {
        try (Connection connection = database.connect()) {
            return context().versions().heads(connection).stream()
                    .map(RevisionId::value)
                    .toList();
        }
    }

    /** The names of the tables, in order. */
    List<String> tables() throws SQLException {
        try (Connection connection = database.connect()) {
            return dialect.reflector().reflect(connection, List.of()).tables().stream()
                    .map(table -> table.name().name())
                    .sorted()
                    .toList();
        }
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public Migration load(RevisionId id) {
        return Objects.requireNonNull(bodies.get(id));
    }

    @Override
    public String checksum(RevisionId id) {
        return "1:" + id.value();
    }

    private record Body(Consumer<Operations> up, Consumer<Operations> down, TransactionScope transaction)
            implements Migration {

        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }
}
