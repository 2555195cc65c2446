package dev.aludel.runtime;

import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationSource;
import dev.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run stands on, connection aside.
 *
 * @param dialect the database
 * @param settings how migrations run
 * @param migrations where the bodies of revisions come from
 * @param arguments arguments for the migrations' own code, name to value
 */
public record MigrationContext(
        Dialect dialect, RunSettings settings, MigrationSource migrations, Map<String, String> arguments) {

    /** Copies the arguments, keeping their order. */
    public MigrationContext {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * The version table the settings name.
     *
     * @return the table; nothing is read yet
     */
    public VersionTable versions() {
        return new VersionTable(dialect, new QualifiedName(settings.versionTableSchema(), settings.versionTable()));
    }

    /**
     * The history table the settings name, in the schema of the version table.
     *
     * @return the table; nothing is read yet
     */
    public HistoryTable history() {
        return new HistoryTable(dialect, new QualifiedName(settings.versionTableSchema(), settings.historyTable()));
    }

    /** The same context with every body loaded at most once. */
    MigrationContext loadingOnce() {
        return new MigrationContext(dialect, settings, new LoadedMigrations(migrations), arguments);
    }
}
