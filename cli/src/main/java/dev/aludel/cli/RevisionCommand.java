package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel revision}. */
@Command(name = "revision", description = "Write a new revision.")
final class RevisionCommand extends ProjectCommand {

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "MESSAGE",
            description = "What it does; the file is named after it.")
    private String message = "";

    @Mixin
    private RevisionArguments revision = new RevisionArguments();

    @Option(
            names = "--autogenerate",
            description = "Compare the database with the models, and let the revision make it like them.")
    private boolean autogenerate;

    @Mixin
    private ComparisonArguments comparison = new ComparisonArguments();

    @Override
    ExitCode execute() {
        RevisionRequest request = revision.request(message);
        if (autogenerate) {
            GeneratedRevision.print(this, aludel().autogenerate(request, comparison.request(this)));
        } else {
            WrittenRevision.print(this, aludel().revision(request));
        }
        return ExitCode.DONE;
    }
}
