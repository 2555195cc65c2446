package dev.aludel.cli;

import dev.aludel.command.BaselineResult;
import dev.aludel.command.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel baseline}. */
@Command(
        name = "baseline",
        description =
                "Write the first revision of a database that is there already, prove on an empty database that it makes"
                        + " the same schema, and stamp it.")
final class BaselineCommand extends ProjectCommand {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What it does; the file is named after it (default: baseline).")
    private String message = "baseline";

    @Mixin
    private RevisionArguments revision = new RevisionArguments();

    @Override
    ExitCode execute() {
        BaselineResult result = aludel().baseline(revision.request(message));
        WrittenRevision.print(this, result.written());
        out().println("It makes " + Counted.of(result.tables(), "table")
                + ". Run on an empty database it made the same schema; this one is stamped with it.");
        result.notCarried()
                .forEach(each ->
                        out().println("Not carried: " + each.kind() + " " + each.name() + ": " + each.reason()));
        return ExitCode.DONE;
    }
}
