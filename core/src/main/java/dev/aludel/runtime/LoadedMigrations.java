package dev.aludel.runtime;

import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.RevisionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Loads each body once. */
final class LoadedMigrations implements MigrationSource {

    private final MigrationSource source;
    private final Map<RevisionId, Migration> loaded = new HashMap<>();

    LoadedMigrations(MigrationSource source) {
        this.source = source;
    }

    @Override
    public void prepare(Collection<RevisionId> ids) {
        source.prepare(ids);
        ids.forEach(this::load);
    }

    @Override
    public Migration load(RevisionId id) {
        return loaded.computeIfAbsent(id, source::load);
    }

    @Override
    public String checksum(RevisionId id) {
        return source.checksum(id);
    }
}
