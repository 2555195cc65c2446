package dev.aludel.cli;

import dev.aludel.command.Counted;
import dev.aludel.command.PlanResult;
import dev.aludel.command.PlannedChange;
import dev.aludel.command.PlannedStatement;
import dev.aludel.command.PlannedStep;
import dev.aludel.lint.Finding;
import dev.aludel.lint.FindingKind;
import dev.aludel.revision.RevisionId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Prints what a run would do: each revision with its statements, each statement with what to know about it. */
final class PlanPrinter {

    private static final int LONGEST_STATEMENT = 40;

    private final PrintWriter out;
    private final Paint paint;

    PlanPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.paint = new Paint(colours);
    }

    /** All of it, with a summary at the end. */
    void plan(PlanResult plan) {
        if (plan.steps().isEmpty()) {
            out.println("Nothing to do: " + plan.database() + " is at "
                    + RunPrinter.heads(plan.plan().headsBefore()) + ".");
            return;
        }
        out.println("On " + plan.database() + ", from " + place(plan.plan().headsBefore()) + " to "
                + place(plan.plan().headsAfter()) + ":");
        plan.steps().forEach(this::step);
        int left = plan.plan().steps().size() - plan.steps().size();
        if (left > 0) {
            out.println();
            out.println("(not looked at, since it would fail before: " + Counted.of(left, "revision") + ")");
        }
        out.println();
        summary(plan);
    }

    private void step(PlannedStep step) {
        out.println();
        out.println(coloured("bold", step.step().toString()));
        step.changes().forEach(this::change);
        if (step.changes().isEmpty() && step.stop() == null) {
            out.println("  (changes nothing in the database)");
        }
        PlannedStep.Stop stop = step.stop();
        if (stop != null) {
            String place = stop.place().isEmpty() ? "" : " (" + stop.place() + ")";
            String colour = stop.certain() ? "bold,red" : "yellow";
            out.println("  " + coloured(colour, stop.certain() ? "fails here:" : "not known:") + " " + stop.reason()
                    + place);
        }
        if (!step.atomic() && !step.changes().isEmpty()) {
            out.println(
                    "  " + coloured("faint", "not undone as a whole when it fails: each statement stays once it ran"));
        }
    }

    private void change(PlannedChange change) {
        change.statements().forEach(this::statement);
        if (change.statements().isEmpty()) {
            change.operations()
                    .forEach(operation -> out.println("  (" + operation.describe() + ": nothing to do here)"));
        }
        change.findings().forEach(finding -> finding(finding, "      "));
    }

    private void statement(PlannedStatement statement) {
        List<String> lines = statement.sql().lines().toList();
        List<String> shown = lines.size() > LONGEST_STATEMENT
                ? Stream.concat(
                                lines.stream().limit(LONGEST_STATEMENT),
                                Stream.of("... and " + (lines.size() - LONGEST_STATEMENT) + " more lines"))
                        .toList()
                : lines;
        for (int i = 0; i < shown.size(); i++) {
            out.println("  " + shown.get(i) + (i == shown.size() - 1 ? ";" : ""));
        }
        if (statement.outsideTransaction()) {
            out.println("      " + coloured("faint", "runs outside the transaction: what was done before it stays"));
        }
    }

    /** {@code loses: ...}, with the advice on a line of its own. */
    void finding(Finding finding, String indent) {
        finding(finding, indent, "");
    }

    /** The same with the name of its rule, by which it can be left out. */
    void findingWithRule(Finding finding, String indent) {
        finding(finding, indent, coloured("faint", "  [" + finding.rule() + "]"));
    }

    private void finding(Finding finding, String indent, String rule) {
        out.println(
                indent + coloured(colour(finding.kind()), finding.kind().word() + ":") + " " + finding.what() + rule);
        if (!finding.advice().isEmpty()) {
            out.println(indent + "  " + coloured("faint", finding.advice()));
        }
    }

    private void summary(PlanResult plan) {
        List<PlannedChange> changes =
                plan.steps().stream().flatMap(step -> step.changes().stream()).toList();
        long statements =
                changes.stream().mapToLong(change -> change.statements().size()).sum();
        List<String> parts = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            long count = changes.stream()
                    .flatMap(change -> change.findings().stream())
                    .filter(finding -> finding.kind() == kind)
                    .count();
            if (count > 0 && kind != FindingKind.ADVICE) {
                parts.add(summary(kind) + " in " + Counted.of(count, "place"));
            }
        }
        out.println(Counted.of(plan.steps().size(), "revision") + ", " + Counted.of(statements, "statement")
                + (parts.isEmpty() ? "." : "; " + String.join(", ", parts) + "."));
        out.println(
                plan.fails()
                        ? coloured("bold,red", "It would fail as it is.") + " Nothing has been done."
                        : "Nothing has been done.");
    }

    private static String place(Set<RevisionId> heads) {
        return heads.isEmpty() ? "base" : RunPrinter.heads(heads);
    }

    private static String summary(FindingKind kind) {
        return switch (kind) {
            case LOSS -> "loses data";
            case FAILURE -> "may fail";
            case BREAKAGE -> "breaks running applications";
            case LOCK -> "makes others wait";
            case ADVICE -> "could be better";
        };
    }

    private static String colour(FindingKind kind) {
        return switch (kind) {
            case LOSS -> "bold,red";
            case FAILURE, BREAKAGE -> "yellow";
            case LOCK -> "cyan";
            case ADVICE -> "faint";
        };
    }

    private String coloured(String style, String text) {
        return paint.styled(style, text);
    }
}
