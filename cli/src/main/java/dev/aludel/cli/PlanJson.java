package dev.aludel.cli;

import dev.aludel.command.PlanResult;
import dev.aludel.command.PlannedChange;
import dev.aludel.command.PlannedStatement;
import dev.aludel.command.PlannedStep;
import dev.aludel.lint.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.revision.RevisionId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plans into JSON. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, @Nullable Object> plan(PlanResult plan) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", plan.database());
        json.put("from", ids(plan.plan().headsBefore()));
        json.put("to", ids(plan.plan().headsAfter()));
        json.put("fails", plan.fails());
        json.put("steps", plan.steps().stream().map(PlanJson::step).toList());
        return json;
    }

    static List<String> ids(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static Map<String, @Nullable Object> step(PlannedStep step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("direction", step.step().direction().word());
        json.put(
                "revision",
                step.step().migration().map(revision -> revision.id().value()).orElse(null));
        json.put(
                "message",
                step.step().migration().map(revision -> revision.message()).orElse(null));
        json.put("atomic", step.atomic());
        json.put("changes", step.changes().stream().map(PlanJson::change).toList());
        PlannedStep.Stop stop = step.stop();
        json.put("stop", stop == null ? null : stop(stop));
        return json;
    }

    private static Map<String, @Nullable Object> stop(PlannedStep.Stop stop) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fails", stop.certain());
        json.put("reason", stop.reason());
        json.put("place", stop.place());
        return json;
    }

    private static Map<String, @Nullable Object> change(PlannedChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "operations",
                change.operations().stream().map(Operation::describe).toList());
        json.put(
                "statements",
                change.statements().stream().map(PlannedStatement::sql).toList());
        json.put("findings", findings(change.findings()));
        return json;
    }

    static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        return findings.stream().map(PlanJson::finding).toList();
    }

    static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        json.put("what", finding.what());
        json.put("advice", finding.advice());
        return json;
    }
}
