package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.ScratchSupply;
import dev.aludel.revision.MigrationPlanner;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.ChangePolicy;
import dev.aludel.runtime.Connector;
import dev.aludel.runtime.HistoryEntry;
import dev.aludel.runtime.HistoryTable;
import dev.aludel.runtime.MigrationContext;
import dev.aludel.runtime.MigrationRunner;
import dev.aludel.runtime.OfflineRunner;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.runtime.UnfinishedStep;
import dev.aludel.runtime.VersionTable;
import dev.aludel.schema.QualifiedName;
import dev.aludel.script.ClasspathMigrationSource;
import dev.aludel.script.EnvironmentClass;
import dev.aludel.script.RevisionSource;
import dev.aludel.script.ScriptDirectory;
import dev.aludel.script.ScriptSurvey;
import dev.aludel.script.SqlHooks;
import dev.aludel.script.WritingProblem;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One project while a verb works on it: its configuration, its revision files, read once, and its database. */
final class Project {

    private final AludelConfig config;
    private final ClassLoader loader;
    private final DialectRegistry dialects;
    private @Nullable ScriptDirectory scripts;
    private @Nullable RevisionSource source;
    private @Nullable RevisionGraph graph;

    Project(AludelConfig config) {
        this.config = config;
        this.loader = loaderOf(config);
        this.dialects = DialectRegistry.load(loader);
    }

    AludelConfig config() {
        return config;
    }

    DialectRegistry dialects() {
        return dialects;
    }

    /** The folders of the revision files, for writing into them. */
    ScriptDirectory scripts() {
        if (config.script().compiled()) {
            throw new AludelException(new WritingProblem.RevisionsInJars());
        }
        if (scripts == null) {
            scripts = ScriptDirectory.open(config, dialects);
        }
        return scripts;
    }

    /** The revisions, wherever they are. */
    private RevisionSource source() {
        if (source == null) {
            source = config.script().compiled() ? ClasspathMigrationSource.open(loader, dialects) : scripts();
        }
        return source;
    }

    RevisionGraph graph() {
        if (graph == null) {
            graph = RevisionGraph.of(source().revisions());
        }
        return graph;
    }

    MigrationPlanner planner() {
        return new MigrationPlanner(graph());
    }

    RevisionViews views(Set<RevisionId> current) {
        return new RevisionViews(graph(), current);
    }

    /** Opens the database, works with it and closes it. */
    <T> T online(DatabaseSession.Work<T> work) {
        Connector connector = connector();
        try (Connection connection = connector.open()) {
            Dialect dialect = dialects.of(connection);
            return work.with(new DatabaseSession(connection, dialect, versions(dialect), history(dialect)));
        } catch (SQLException e) {
            throw new AludelException(
                    new RuntimeProblem.DatabaseFailed(
                            "talking to " + connector.display(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Opens connections to the database. */
    Connector connector() {
        return new Connector(config.database(), dialects, loader);
    }

    /** The revision files with all that is wrong with them; afterwards {@link #scripts()} are those that can be read. */
    ScriptSurvey survey() {
        ScriptSurvey survey = ScriptSurvey.of(config, dialects);
        scripts = survey.directory();
        graph = null;
        return survey;
    }

    /** Where the database stands, when it has to be asked; nothing otherwise. */
    Set<RevisionId> currentIf(boolean needed) {
        return needed ? heads() : Set.of();
    }

    /** Where the database stands. */
    Set<RevisionId> heads() {
        return reading(DatabaseSession::heads, Set.of());
    }

    /** What the history table holds, newest first. */
    List<HistoryEntry> entries() {
        return reading(session -> session.history().entries(session.connection()), List.of());
    }

    /** Reads from the database. A database file that is not there holds nothing; opening it would create it. */
    private <T> T reading(DatabaseSession.Work<T> work, T nothing) {
        return readingOr(work, () -> nothing);
    }

    /** Reads from the database, or answers otherwise where it is a file that is not there. */
    <T> T readingOr(DatabaseSession.Work<T> work, Supplier<T> nothing) {
        boolean missing = config.database().storage().filter(Files::notExists).isPresent();
        return missing ? nothing.get() : online(work);
    }

    /** Reads from the database. One that is a file that is not there is as good as an empty one, and is not made. */
    <T> T readingOrEmpty(DatabaseSession.Work<T> work) {
        return readingOr(work, () -> inScratch(work));
    }

    private <T> T inScratch(DatabaseSession.Work<T> work) {
        Dialect dialect = offlineDialect();
        try (Scratch empty = scratches(dialect).open(ScratchRequest.running())) {
            return work.with(new DatabaseSession(empty.connection(), dialect, versions(dialect), history(dialect)));
        } catch (SQLException e) {
            throw new AludelException(new ModelProblem.ScratchFailed("comparing", String.valueOf(e.getMessage())), e);
        }
    }

    MigrationRunner runner(
            DatabaseSession session, RunListener listener, ChangePolicy policy, RecoveryPolicy recovery) {
        return new MigrationRunner(context(session.dialect(), environments()), listener, policy, recovery);
    }

    /** What runs before were broken off in the middle of. */
    List<UnfinishedStep> unfinished() {
        return reading(this::unfinished, List.of());
    }

    List<UnfinishedStep> unfinished(DatabaseSession session) throws SQLException {
        return UnfinishedStep.of(context(session.dialect()).journal(), session.connection());
    }

    /** A runner for a scratch database. */
    MigrationRunner runner(Dialect dialect, RunListener listener) {
        return new MigrationRunner(context(dialect), listener);
    }

    /** What the project wants otherwise when schemas are compared. */
    MigrationEnvironment environment() {
        return EnvironmentClass.load(config).orElseGet(() -> new MigrationEnvironment() {});
    }

    /** What the project does besides its revisions when they are run: first in SQL, then in Java. */
    private List<MigrationEnvironment> environments() {
        return Stream.concat(SqlHooks.load(config, dialects).stream(), EnvironmentClass.load(config).stream())
                .toList();
    }

    /** Where scratch places for a database are opened. */
    ScratchSupply scratches(Dialect dialect) {
        return Scratches.of(config, dialect, dialects, loader);
    }

    /** Sees the drivers and dialects of the project's class path. */
    ClassLoader loader() {
        return loader;
    }

    /** The dialect a script is for, told from the URL alone. */
    Dialect offlineDialect() {
        return dialects.named(config.database().dialectName());
    }

    OfflineRunner offlineRunner() {
        return offlineRunner(offlineDialect());
    }

    OfflineRunner offlineRunner(Dialect dialect) {
        return new OfflineRunner(context(dialect));
    }

    VersionTable versions(Dialect dialect) {
        RunSettings run = config.run();
        return new VersionTable(dialect, new QualifiedName(run.versionTableSchema(), run.versionTable()));
    }

    HistoryTable history(Dialect dialect) {
        RunSettings run = config.run();
        return new HistoryTable(dialect, new QualifiedName(run.versionTableSchema(), run.historyTable()));
    }

    private MigrationContext context(Dialect dialect) {
        return context(dialect, List.of());
    }

    private MigrationContext context(Dialect dialect, List<MigrationEnvironment> environments) {
        return new MigrationContext(dialect, config.run(), source(), config.x(), environments);
    }

    private static ClassLoader loaderOf(AludelConfig config) {
        ClassLoader parent = Project.class.getClassLoader();
        if (config.classpath().isEmpty()) {
            return parent;
        }
        URL[] urls = config.classpath().stream().map(Project::url).toArray(URL[]::new);
        return new URLClassLoader(urls, parent);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e); // a path always has a URL
        }
    }
}
