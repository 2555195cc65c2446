package dev.aludel.runtime;

import dev.aludel.config.RunSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.migration.MigrationSource;
import dev.aludel.runtime.journal.CatalogScope;
import dev.aludel.runtime.journal.JournalTable;
import dev.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run stands on, connection aside.
 *
 * @param dialect the database
 * @param settings how migrations run
 * @param migrations where the bodies of revisions come from
 * @param arguments arguments for the migrations' own code, name to value
 * @param environments what is done besides the migrations, in this order
 */
public record MigrationContext(
        Dialect dialect,
        RunSettings settings,
        MigrationSource migrations,
        Map<String, String> arguments,
        List<MigrationEnvironment> environments) {

    /**
     * A run of migrations and nothing besides.
     *
     * @param dialect the database
     * @param settings how migrations run
     * @param migrations where the bodies of revisions come from
     * @param arguments arguments for the migrations' own code, name to value
     */
    public MigrationContext(
            Dialect dialect, RunSettings settings, MigrationSource migrations, Map<String, String> arguments) {
        this(dialect, settings, migrations, arguments, List.of());
    }

    /** Copies the arguments, keeping their order. */
    public MigrationContext {
        environments = List.copyOf(environments);
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

    /**
     * The journal of the run, beside the history table.
     *
     * @return the table; nothing is read yet
     */
    public JournalTable journal() {
        return new JournalTable(dialect, new QualifiedName(settings.versionTableSchema(), settings.journalTable()));
    }

    /** What a fingerprint of the schema is taken of: everything but the tables that Aludel keeps account in. */
    CatalogScope catalogScope() {
        Set<QualifiedName> own = new HashSet<>();
        for (QualifiedName name :
                List.of(versions().name(), history().name(), journal().name())) {
            own.add(name);
            own.add(QualifiedName.of(name.name()));
        }
        return new CatalogScope(own);
    }

    /** The same context with every body loaded at most once. */
    MigrationContext loadingOnce() {
        return new MigrationContext(dialect, settings, new LoadedMigrations(migrations), arguments, environments);
    }
}
