package dev.aludel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aludel generate}, short for {@code revision --autogenerate}. */
@Command(
        name = "generate",
        description = "Write a revision that makes the database like the models (revision --autogenerate -m MESSAGE).")
final class GenerateCommand extends ProjectCommand {

    @Parameters(paramLabel = "MESSAGE", description = "What it does; the file is named after it.")
    private String message = "";

    @Mixin
    private RevisionArguments revision = new RevisionArguments();

    @Mixin
    private ComparisonArguments comparison = new ComparisonArguments();

    @Override
    ExitCode execute() {
        GeneratedRevision.print(this, aludel().autogenerate(revision.request(message), comparison.request(this)));
        return ExitCode.DONE;
    }
}
