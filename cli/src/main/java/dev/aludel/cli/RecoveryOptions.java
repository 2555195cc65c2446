package dev.aludel.cli;

import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.ResumeAs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that go on after a run that was broken off. Most of the time none is needed. */
final class RecoveryOptions {

    @Option(
            names = "--resume-as",
            paramLabel = "done|redo",
            description =
                    "A run was broken off in a statement, and the database does not tell whether it was done: it was "
                            + "(done), or it was not (redo).")
    private @Nullable ResumeAs resumeAs;

    @Option(
            names = "--terminate-survivor",
            description = "End what the server still does for a run that was broken off, instead of waiting for it.")
    private boolean terminateSurvivor;

    RecoveryPolicy policy() {
        return new RecoveryPolicy(resumeAs, terminateSurvivor, false);
    }
}
