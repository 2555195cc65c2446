package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.command.LintResult;
import dev.aludel.command.PlannedChange;
import dev.aludel.command.PlannedStep;
import dev.aludel.command.ReviewedRevision;
import dev.aludel.lint.Finding;
import dev.aludel.lint.FindingKind;
import dev.aludel.operation.Operation;
import dev.aludel.revision.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel lint}. */
@Command(
        name = "lint",
        description =
                "Look for hazards in revision files: what they lose, where they may fail, whom they keep waiting. "
                        + "Exits with 3 when there are any beyond notes.")
final class LintCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "FROM:TO",
            arity = "0..1",
            description = "Only these revisions, both ends included: a:b, a:, :b (default: all).")
    private @Nullable String range;

    @Option(names = "--pending", description = "Only those that the database has not applied yet.")
    private boolean pending;

    @Option(
            names = "--ignore",
            paramLabel = "RULE",
            split = ",",
            description = "Leave out what this rule finds, such as drop-column; may be given several times.")
    private List<String> ignored = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** A finding with where it was found. */
    private record Found(Revision revision, String operation, Finding finding) {}

    @Override
    ExitCode execute() {
        if (pending && range != null) {
            throw usage("--pending says itself which revisions are meant; it does not go with a range");
        }
        Aludel aludel = aludel();
        LintResult result = pending ? aludel.lintPending() : aludel.lint(range);
        List<Found> found = result.revisions().stream()
                .flatMap(revision -> found(revision).stream())
                .filter(each -> !ignored.contains(each.finding().rule()))
                .toList();
        if (json) {
            Json.print(result(), found.stream().map(LintCommand::toJson).toList());
        } else {
            print(result, found);
        }
        boolean serious = found.stream().anyMatch(each -> each.finding().kind() != FindingKind.ADVICE);
        return serious ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    private static List<Found> found(ReviewedRevision reviewed) {
        List<Found> found = new ArrayList<>();
        reviewed.findings().forEach(finding -> found.add(new Found(reviewed.revision(), "", finding)));
        for (PlannedChange change : reviewed.upgrade().changes()) {
            String operations =
                    change.operations().stream().map(Operation::describe).collect(Collectors.joining(", "));
            change.findings().forEach(finding -> found.add(new Found(reviewed.revision(), operations, finding)));
        }
        PlannedStep.Stop stop = reviewed.upgrade().stop();
        if (stop != null && stop.certain()) {
            found.add(new Found(reviewed.revision(), "", failure(stop)));
        }
        return found;
    }

    private static Finding failure(PlannedStep.Stop stop) {
        return new Finding("fails", FindingKind.FAILURE, "for certain: " + stop.reason(), "");
    }

    private void print(LintResult result, List<Found> found) {
        PlanPrinter printer = new PlanPrinter(out(), colours());
        Paint paint = new Paint(colours());
        Revision revision = null;
        String operation = "";
        for (Found each : found) {
            if (!each.revision().equals(revision)) {
                revision = each.revision();
                operation = "";
                out().println(paint.bold(revision.id().value()) + place(revision));
            }
            if (!each.operation().equals(operation)) {
                operation = each.operation();
                out().println("  " + operation);
            }
            printer.findingWithRule(each.finding(), "    ");
        }
        long notes = found.stream()
                .filter(each -> each.finding().kind() == FindingKind.ADVICE)
                .count();
        out().println((found.isEmpty() ? "" : "\n") + result.revisions().size() + " revisions looked at for "
                + result.dialect() + ": " + (found.size() - notes) + " hazards, " + notes + " notes.");
    }

    private static String place(Revision revision) {
        return revision.origin() == null ? "" : "  " + revision.origin();
    }

    private static Map<String, @Nullable Object> toJson(Found found) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", found.revision().id().value());
        json.put(
                "place",
                found.revision().origin() == null
                        ? null
                        : found.revision().origin().toString());
        json.put("operation", found.operation());
        json.putAll(PlanJson.finding(found.finding()));
        return json;
    }
}
