package dev.aludel.command;

import dev.aludel.config.RunSettings;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Set;

/** Takes Aludel's own tables out of a schema: they are no matter of models or revisions. */
final class OwnTables {

    private final Set<String> names;
    private final RunSettings settings;

    OwnTables(RunSettings settings) {
        this.settings = settings;
        this.names = Set.of(settings.versionTable(), settings.historyTable(), settings.journalTable());
    }

    Schema without(Schema schema) {
        return schema.withTables(schema.tables().stream()
                        .filter(table -> !isOwn(table.name()))
                        .toList())
                .withSequences(schema.sequences().stream()
                        .filter(sequence -> sequence.ownedBy() == null || !isOwn(sequence.ownedBy()))
                        .toList())
                .withNatives(schema.natives().stream()
                        .filter(object -> object.table() == null || !isOwn(object.table()))
                        .toList())
                .withDependencies(schema.dependencies().stream()
                        .filter(each -> !isOwn(each.on().name())
                                && !isOwn(each.dependent().name()))
                        .toList())
                .withLeftOut(schema.leftOut().stream()
                        .filter(each -> !isOwn(each.name()))
                        .toList());
    }

    /** The default schema has no name in what was read. */
    private boolean isOwn(QualifiedName name) {
        String schema = settings.versionTableSchema();
        return names.contains(name.name())
                && (name.schema() == null || name.schema().equals(schema));
    }
}
