package dev.aludel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel downgrade}. */
@Command(name = "downgrade", description = "Take revisions back down to a target.")
final class DowngradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "TARGET",
            description = "-N, a revision's id or a unique beginning of it, base, label@-N; with --sql FROM:TO.")
    private @Nullable String target;

    @Option(names = "--sql", description = "Print the SQL instead of running it; needs no connection.")
    private boolean sql;

    @Mixin
    private final LockWait lockWait = new LockWait();

    @Mixin
    private final RecoveryOptions recovery = new RecoveryOptions();

    @Override
    ExitCode execute() {
        if (target == null) {
            throw usage("Missing the target: -1, a revision's id, or base.");
        }
        if (sql) {
            result().print(aludel().downgradeSql(target));
            result().flush();
            return ExitCode.DONE;
        }
        RunPrinter printer = new RunPrinter(out(), colours());
        printer.finished(aludel(lockWait).withListener(printer).downgrade(target, recovery.policy()));
        return ExitCode.DONE;
    }
}
