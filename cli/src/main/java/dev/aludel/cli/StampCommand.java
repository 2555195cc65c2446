package dev.aludel.cli;

import dev.aludel.command.Aludel;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel stamp}. */
@Command(name = "stamp", description = "Say where the database stands, without running anything.")
final class StampCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "The revisions it is at: ids, head, heads, base; with --sql also FROM:TO.")
    private List<String> targets = List.of();

    @Option(names = "--sql", description = "Print the SQL instead of running it; needs no connection.")
    private boolean sql;

    @Option(names = "--purge", description = "Empty the version table first, whatever it holds.")
    private boolean purge;

    @Option(names = "--force", description = "Stamp although the database does not have what the revisions make.")
    private boolean force;

    @Mixin
    private final LockWait lockWait = new LockWait();

    @Override
    ExitCode execute() {
        if (sql && purge) {
            throw usage("Can't use --purge with --sql");
        }
        if (sql) {
            result().print(aludel().stampSql(targets));
            result().flush();
            return ExitCode.DONE;
        }
        RunPrinter printer = new RunPrinter(out(), colours());
        Aludel aludel = aludel(lockWait).withListener(printer);
        printer.finished(force ? aludel.stampAnyway(targets, purge) : aludel.stamp(targets, purge));
        return ExitCode.DONE;
    }
}
