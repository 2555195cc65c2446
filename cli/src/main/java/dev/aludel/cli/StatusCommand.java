package dev.aludel.cli;

import dev.aludel.command.StatusResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel status}. */
@Command(
        name = "status",
        description =
                "Look how things stand with the database. Exits with 3 when it is behind or something does not fit.")
final class StatusCommand extends ProjectCommand {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        StatusResult status = aludel().status();
        if (json) {
            Json.print(result(), StatusPrinter.toJson(status));
        } else {
            new StatusPrinter(out(), colours()).status(status);
        }
        return status.upToDate() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }
}
