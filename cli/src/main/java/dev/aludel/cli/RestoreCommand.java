package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.command.RestoreRequest;
import dev.aludel.command.RestoreResult;
import dev.aludel.command.RestoreReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel restore}. */
@Command(
        name = "restore",
        description =
                "Put the database back to what it was when a backup was made. Asks, and backs up what is there first.")
final class RestoreCommand extends ProjectCommand {

    @Parameters(paramLabel = "FILE", description = "A backup: its path, or its name in the folder of backups.")
    private String file = "";

    @Mixin
    private final BackupFolderOption folder = new BackupFolderOption();

    @Mixin
    private final Confirmation confirmation = new Confirmation();

    @Option(names = "--force", description = "Restore it although it is one of another database, or has no checksum.")
    private boolean force;

    @Option(names = "--no-safety-copy", description = "Do not back up what is there first.")
    private boolean noSafetyCopy;

    @Override
    ExitCode execute() {
        RestoreRequest request =
                new RestoreRequest(file, root().surroundings().workingDirectory(), force, !noSafetyCopy);
        Aludel aludel = aludel(folder);
        RestoreReview review = aludel.reviewRestore(request);
        print(review);
        if (!confirmation.given(this, "Overwrite the database?")) {
            return ExitCode.ANSWER_IS_NO;
        }
        BackupPrinter printer =
                new BackupPrinter(out(), colours(), root().surroundings().workingDirectory());
        try {
            RestoreResult result = aludel.restore(request, printer);
            printer.clear();
            out().println("Restored in " + RunPrinter.words(result.took()) + ". The database is at "
                    + RunPrinter.heads(result.headsAfter()) + ".");
            if (result.safetyCopy() != null) {
                out().println("What was there before: aludel restore "
                        + result.safetyCopy().file().getFileName());
            }
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            printer.clear();
            throw e;
        }
    }

    private void print(RestoreReview review) {
        out().println("Database    " + review.database() + ", at " + RunPrinter.heads(review.headsNow()));
        if (!review.labelled()) {
            out().println("Backup      " + review.backup().file() + ", of which nothing is known");
        } else {
            out().println("Backup      " + review.backup().file().getFileName() + ", made "
                    + review.backup().made() + " of " + review.backup().database() + ", at "
                    + BackupsCommand.revisions(review.backup()));
        }
        out().println("Everything in the database is replaced by what is in the backup.");
        out().flush();
    }
}
