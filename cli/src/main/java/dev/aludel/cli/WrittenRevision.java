package dev.aludel.cli;

import dev.aludel.command.RevisionResult;
import java.nio.file.Path;

/** Says which file was written, as seen from where the user is. */
final class WrittenRevision {

    private WrittenRevision() {}

    static void print(ProjectCommand command, RevisionResult written) {
        Path file = written.file();
        Path here = command.root().surroundings().workingDirectory();
        command.out()
                .println("Wrote " + (file.startsWith(here) ? here.relativize(file) : file) + "  (revision "
                        + written.revision().id() + ")");
    }
}
