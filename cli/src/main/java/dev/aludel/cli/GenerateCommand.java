package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ScriptFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel generate}, short for {@code revision --autogenerate}. */
@Command(
        name = "generate",
        description = "Write a revision that makes the database like the models (revision --autogenerate -m MESSAGE).")
final class GenerateCommand extends ProjectCommand {

    @Parameters(paramLabel = "MESSAGE", description = "What it does; the file is named after it.")
    private String message = "";

    @Mixin
    private ComparisonArguments comparison = new ComparisonArguments();

    @Option(
            names = "--format",
            paramLabel = "java|sql",
            description = "The language of the file (default: script_format).")
    private @Nullable ScriptFormat format;

    @Override
    ExitCode execute() {
        RevisionRequest request = RevisionRequest.of(message).withFormat(format);
        GeneratedRevision.print(this, aludel().autogenerate(request, comparison.request(this)));
        return ExitCode.DONE;
    }
}
