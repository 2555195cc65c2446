package dev.aludel.cli;

import dev.aludel.backup.Backup;
import dev.aludel.command.Counted;
import dev.aludel.command.PlanResult;
import dev.aludel.command.RehearsalResult;
import dev.aludel.command.SafeUpgradeAttendant;
import dev.aludel.command.SafeUpgradeResult;
import dev.aludel.command.StatusResult;
import dev.aludel.command.ValidationFinding.Severity;
import dev.aludel.command.ValidationResult;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Prints a safe upgrade while it goes on: a heading for each part, and a report at the end. */
final class SafeUpgradePrinter implements SafeUpgradeAttendant {

    private final ProjectCommand command;
    private final Confirmation confirmation;
    private final PrintWriter out;
    private final Paint paint;
    private final BackupPrinter backups;
    private int part;

    SafeUpgradePrinter(ProjectCommand command, Confirmation confirmation) {
        this.command = command;
        this.confirmation = confirmation;
        this.out = command.out();
        this.paint = new Paint(command.colours());
        this.backups = new BackupPrinter(
                out, command.colours(), command.root().surroundings().workingDirectory());
    }

    /** Takes away the line that is only shown meanwhile. */
    void clear() {
        backups.clear();
    }

    private void heading(String text) {
        backups.clear();
        part++;
        out.println((part == 1 ? "" : "\n") + paint.bold(part + ". " + text));
        out.flush();
    }

    @Override
    public void validated(ValidationResult result) {
        heading("Validate");
        if (!result.valid()) {
            new ValidationPrinter(out, command.colours()).print(result);
            return;
        }
        int warnings = result.count(Severity.WARNING);
        out.println("Valid" + (warnings == 0 ? "." : ", with " + warnings + " warnings: aludel validate shows them."));
    }

    @Override
    public void looked(StatusResult result) {
        heading("Status");
        new StatusPrinter(out, command.colours()).status(result);
    }

    @Override
    public void planned(PlanResult result) {
        heading("Plan");
        new PlanPrinter(out, command.colours()).plan(result);
    }

    @Override
    public void backupStarted(Path file) {
        heading("Back up");
        backups.backupStarted(file);
    }

    @Override
    public void backupGrew(long bytes) {
        backups.backupGrew(bytes);
    }

    @Override
    public void readingBack(Path file) {
        backups.readingBack(file);
    }

    @Override
    public void backupFinished(Path file, long bytes) {
        backups.backupFinished(file, bytes);
    }

    @Override
    public void rehearsing() {
        heading("Rehearse");
    }

    @Override
    public void rehearsed(RehearsalResult result) {
        result.steps().forEach(step -> out.println("  " + step));
        result.faults().forEach(fault -> out.println("  " + paint.bad(fault)));
        out.println(
                result.faults().isEmpty()
                        ? paint.good("It went well") + ", in " + RunPrinter.words(result.took()) + "."
                        : paint.bad("It went wrong.") + " Nothing was done to the database itself.");
    }

    @Override
    public boolean canConfirm() {
        return confirmation.canAnswer(command);
    }

    @Override
    public boolean confirm() {
        out.println();
        return confirmation.given(command, "Go on with the upgrade?");
    }

    @Override
    public RunListener runListener() {
        heading("Upgrade");
        return new RunPrinter(out, command.colours());
    }

    @Override
    public void verifying() {
        heading("Verify");
    }

    /** What there is to say at the end. */
    void report(SafeUpgradeResult result) {
        new HealthPrinter(out, command.colours()).checks(result.verification());
        Backup backup = result.backup();
        out.println();
        switch (result.outcome()) {
            case DONE -> out.println(paint.good("Done.") + done(result));
            case DONE_WITH_FAULTS ->
                out.println(paint.bad("Done, but not everything is as it should be.") + done(result));
            case NOTHING_TO_DO -> out.println(paint.good("Nothing to do."));
            case NOT_VALID -> out.println("Stopped: the database was not touched.");
            case WOULD_FAIL -> out.println("Stopped: it would fail. Nothing was done.");
            case REHEARSAL_FAILED -> out.println("Stopped: the rehearsal went wrong. Nothing was done.");
            case NOBODY_TO_ASK -> confirmation.given(command, "");
            case REFUSED -> {}
        }
        if (backup != null) {
            String file = String.valueOf(backup.file().getFileName());
            out.println("Back to before: aludel restore " + file);
        }
        out.flush();
    }

    private static String done(SafeUpgradeResult result) {
        RunResult run = result.run();
        if (run == null) {
            return "";
        }
        int steps = run.steps().size();
        return " " + Counted.of(steps, "revision") + " in " + RunPrinter.words(run.took()) + "; the database is at "
                + RunPrinter.heads(run.headsAfter()) + ".";
    }
}
