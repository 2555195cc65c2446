package dev.aludel.cli;

import dev.aludel.command.UpgradeRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel upgrade}. */
@Command(name = "upgrade", description = "Apply revisions up to a target.")
final class UpgradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..*",
            description = "head (default), heads, a revision's id or a unique beginning of it, +N, label@head; "
                    + "with --sql also FROM:TO.")
    private List<String> targets = List.of("head");

    @Option(names = "--sql", description = "Print the SQL instead of running it; needs no connection.")
    private boolean sql;

    @Option(
            names = "--accept-changed",
            paramLabel = "REVISION",
            description =
                    "Go on although this applied revision was changed since, and record that it is as it should be; "
                            + "may be given several times.")
    private List<String> acceptChanged = List.of();

    @Mixin
    private final LockWait lockWait = new LockWait();

    @Mixin
    private final RecoveryOptions recovery = new RecoveryOptions();

    @Override
    ExitCode execute() {
        if (sql && !acceptChanged.isEmpty()) {
            throw usage("--accept-changed is recorded in the database; it does not go with --sql");
        }
        if (sql) {
            if (targets.size() > 1) {
                throw usage("--sql takes one target");
            }
            result().print(aludel().upgradeSql(targets.getFirst()));
            result().flush();
            return ExitCode.DONE;
        }
        RunPrinter printer = new RunPrinter(out(), colours());
        UpgradeRequest request = new UpgradeRequest(targets, acceptChanged, recovery.policy());
        printer.finished(aludel(lockWait).withListener(printer).upgrade(request));
        return ExitCode.DONE;
    }
}
