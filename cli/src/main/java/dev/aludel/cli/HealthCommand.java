package dev.aludel.cli;

import dev.aludel.command.HealthResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel health}. */
@Command(
        name = "health",
        description =
                "Look whether the database is as it should be: there, at a known revision, complete, without orphans, "
                        + "invalid indexes or unfinished runs. Exits with 3 when it is not.")
final class HealthCommand extends ProjectCommand {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        HealthResult health = aludel().health();
        if (json) {
            Json.print(result(), HealthPrinter.toJson(health));
        } else {
            new HealthPrinter(out(), colours()).health(health);
        }
        return health.healthy() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }
}
