package dev.aludel.cli;

import dev.aludel.command.Aludel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel ensure-version}. */
@Command(
        name = "ensure-version",
        aliases = "ensure_version",
        description = "Create the version table if it is not there.")
final class EnsureVersionCommand extends ProjectCommand {

    @Option(names = "--sql", description = "Print the SQL instead of running it; needs no connection.")
    private boolean sql;

    @Override
    ExitCode execute() {
        Aludel aludel = aludel();
        if (sql) {
            result().print(aludel.ensureVersionSql());
            result().flush();
            return ExitCode.DONE;
        }
        String table = aludel.config().run().versionTable();
        out().println(
                        aludel.ensureVersion()
                                ? "Created table " + table + "."
                                : "Table " + table + " is there already.");
        return ExitCode.DONE;
    }
}
