package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.model.Reflection;
import dev.aludel.model.snapshot.Snapshot;
import dev.aludel.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the schema of a database as a file. */
final class SnapshotSaving {

    private final Project project;

    SnapshotSaving(Project project) {
        this.project = project;
    }

    Schema run(Path file) {
        return project.online(session -> {
            Schema read =
                    Reflection.of(session.dialect(), session.connection(), Reflection.namespaces(session.connection()));
            Schema schema = new OwnTables(project.config().run()).without(read);
            save(file, new Snapshot(session.dialect().name(), schema).write());
            return schema;
        });
    }

    /** Writes beside and moves into place, so that there is never half a file. */
    private static void save(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            Path beside = Files.createTempFile(target.getParent(), ".aludel", ".tmp");
            try {
                Files.writeString(beside, text);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new AludelException(new CommandProblem.CannotSave(file.toString(), e.toString()), e);
        }
    }
}
