package dev.aludel.cli;

import dev.aludel.command.SafeUpgradeRequest;
import dev.aludel.command.SafeUpgradeResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel safe-upgrade}. */
@Command(
        name = "safe-upgrade",
        aliases = "safe_upgrade",
        description = "Upgrade with everything around it: validate, tell, back up, ask, upgrade, verify.")
final class SafeUpgradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description =
                    "How far: head (default), heads, a revision's id or a unique beginning of it, +N, label@head.")
    private String target = "head";

    @Mixin
    private final Confirmation confirmation = new Confirmation();

    @Option(names = "--no-backup", description = "Do not back the database up first.")
    private boolean noBackup;

    @Option(
            names = "--rehearse",
            description = "Try it first on a copy: the backup restored beside the database, or without one a scratch"
                    + " database; up, down and up again.")
    private boolean rehearse;

    @Option(
            names = "--accept-changed",
            paramLabel = "REVISION",
            description = "Go on although this applied revision was changed since; may be given several times.")
    private List<String> acceptChanged = List.of();

    @Mixin
    private final BackupFolderOption folder = new BackupFolderOption();

    @Mixin
    private final LockWait lockWait = new LockWait();

    @Override
    ExitCode execute() {
        SafeUpgradeRequest request = new SafeUpgradeRequest(target, !noBackup, rehearse, acceptChanged);
        SafeUpgradePrinter printer = new SafeUpgradePrinter(this, confirmation);
        try {
            SafeUpgradeResult result = aludel(folder, lockWait).safeUpgrade(request, printer);
            printer.clear();
            printer.report(result);
            return exitCode(result.outcome());
        } catch (RuntimeException e) {
            printer.clear();
            throw e;
        }
    }

    private static ExitCode exitCode(SafeUpgradeResult.Outcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_TO_DO -> ExitCode.DONE;
            case DONE_WITH_FAULTS, NOT_VALID, WOULD_FAIL, REHEARSAL_FAILED -> ExitCode.FAILED;
            case NOBODY_TO_ASK, REFUSED -> ExitCode.ANSWER_IS_NO;
        };
    }
}
