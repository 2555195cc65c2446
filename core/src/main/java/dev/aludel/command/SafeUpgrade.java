package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupFolder;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.command.SafeUpgradeResult.Outcome;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upgrade with everything around it: look, tell, back up, ask, do, verify. */
final class SafeUpgrade {

    private final Project project;
    private final SafeUpgradeRequest request;
    private final SafeUpgradeAttendant attendant;

    SafeUpgrade(Project project, SafeUpgradeRequest request, SafeUpgradeAttendant attendant) {
        this.project = project;
        this.request = request;
        this.attendant = attendant;
    }

    SafeUpgradeResult run() {
        ValidationResult validation = new Validate(project).run();
        attendant.validated(validation);
        if (!validation.valid()) {
            return SafeUpgradeResult.ended(Outcome.NOT_VALID, null);
        }
        attendant.looked(new Status(project).run());
        PlanResult plan = new Plan(project).run(request.target());
        attendant.planned(plan);
        if (plan.steps().isEmpty()) {
            return SafeUpgradeResult.ended(Outcome.NOTHING_TO_DO, null);
        }
        if (plan.fails()) {
            return SafeUpgradeResult.ended(Outcome.WOULD_FAIL, null);
        }
        return attendant.canConfirm() ? prepare(plan) : SafeUpgradeResult.ended(Outcome.NOBODY_TO_ASK, null);
    }

    private SafeUpgradeResult prepare(PlanResult plan) {
        boolean somethingThere = project.readingOr(session -> true, () -> false);
        @Nullable
        Backup backup = request.backup() && somethingThere
                ? new BackupMaking(project, attendant).run().backup()
                : null;
        if (request.rehearse()) {
            attendant.rehearsing();
            RehearsalResult rehearsal = new Rehearsal(project).run(plan.plan(), backup);
            attendant.rehearsed(rehearsal);
            if (!rehearsal.faults().isEmpty()) {
                return SafeUpgradeResult.ended(Outcome.REHEARSAL_FAILED, backup);
            }
        }
        if (!attendant.confirm()) {
            return SafeUpgradeResult.ended(Outcome.REFUSED, backup);
        }
        RunResult run = upgrade(backup);
        attendant.verifying();
        List<Check> checks = new Verification(project).run(plan.plan());
        boolean well = checks.stream().allMatch(check -> check.faults().isEmpty());
        return new SafeUpgradeResult(well ? Outcome.DONE : Outcome.DONE_WITH_FAULTS, backup, run, checks);
    }

    private RunResult upgrade(@Nullable Backup backup) {
        try {
            return new Upgrade(project)
                    .run(
                            new UpgradeRequest(
                                    List.of(request.target()), request.acceptChanged(), RecoveryPolicy.DEFAULT),
                            attendant.runListener());
        } catch (AludelException e) {
            if (backup == null) {
                throw e;
            }
            BackupFolder folder = new BackupFolder(project.config().backups().folder());
            throw new AludelException(
                    new CommandProblem.UpgradeFailed(
                            String.valueOf(e.getMessage()), backup.file().toString(), Restore.command(folder, backup)),
                    e);
        }
    }
}
