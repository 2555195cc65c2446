package dev.aludel.script;

import dev.aludel.config.ScriptFormat;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A draft written to a file, for tests of what is in it and of what it does.
 *
 * @param text the file's text
 * @param migration the revision read back, compiled where it has to be
 */
public record WrittenRevision(String text, Migration migration) {

    /** Writes a draft into a folder of its own and reads it back. */
    public static WrittenRevision of(Path root, RevisionDraft draft, ScriptFormat format) throws IOException {
        ScriptFolder folder = new ScriptFolder(root);
        Path file =
                RevisionWriter.write(folder.versions(), draft.revision().id().value(), draft, format);
        return new WrittenRevision(
                Files.readString(file), folder.open().load(draft.revision().id()));
    }

    /** The operations of the way up, on a database of this name. */
    public List<Operation> upgrade(String dialect) {
        RecordingSink sink = new RecordingSink(dialect);
        migration.upgrade(new Operations(sink));
        return sink.operations;
    }

    /** The operations of the way back, on a database of this name. */
    public List<Operation> downgrade(String dialect) {
        RecordingSink sink = new RecordingSink(dialect);
        migration.downgrade(new Operations(sink));
        return sink.operations;
    }
}
