package dev.aludel.cli;

import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameCandidate;
import dev.aludel.command.CheckResult;
import dev.aludel.model.ModelFinding;
import dev.aludel.schema.LeftOut;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Prints what a comparison has found: for people in lines, for programs as JSON. */
final class ComparisonPrinter {

    private final PrintWriter out;
    private final Ansi colours;

    ComparisonPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
    }

    /** The differences, one a line. */
    void differences(CheckResult found) {
        found.differences().forEach(difference -> out.println("  " + sign(difference) + " " + difference.words()));
        found.undecided().forEach(candidate -> out.println("  ? " + candidate.question()));
    }

    private String sign(Difference difference) {
        return switch (difference.kind()) {
            case MISSING -> colours.string("@|green +|@");
            case UNWANTED -> colours.string("@|red -|@");
            case RENAMED, CHANGED -> colours.string("@|yellow ~|@");
            case UNMANAGED -> " ";
            case IMPOSSIBLE -> colours.string("@|bold,red !|@");
        };
    }

    /** What else is to be known: what is left alone, not carried, not sure. */
    void remarks(CheckResult found) {
        for (ModelFinding finding : found.findings()) {
            out.println(finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                    + (finding.where() == null ? "" : finding.where() + ": ") + finding.what());
            if (finding.next() != null) {
                out.println("  " + finding.next());
            }
        }
        list(
                "In the database, and in no model and no revision; left alone (--drop-unmanaged lets them go):",
                found.leftAlone().stream().map(Difference::object).toList());
        list(
                "Seen, and not carried by Aludel:",
                found.notCarried().stream()
                        .map(each -> each.kind() + " " + each.name() + ": " + each.reason())
                        .toList());
        list(
                "Could not be compared exactly, as no scratch place was to be had (name one with dev_url); taken to be"
                        + " the same:",
                found.unsure());
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    static Map<String, @Nullable Object> json(CheckResult found) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("clean", found.isClean());
        json.put(
                "differences",
                found.differences().stream().map(ComparisonPrinter::json).toList());
        json.put(
                "undecided",
                found.undecided().stream().map(ComparisonPrinter::json).toList());
        json.put("leftAlone", found.leftAlone().stream().map(Difference::object).toList());
        json.put(
                "notCarried",
                found.notCarried().stream().map(ComparisonPrinter::json).toList());
        json.put("unsure", found.unsure());
        json.put(
                "findings",
                found.findings().stream().map(ComparisonPrinter::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        json.put("object", difference.object());
        json.put("attribute", difference.attribute());
        json.put("from", difference.from());
        json.put("to", difference.to());
        json.put("words", difference.words());
        return json;
    }

    private static Map<String, @Nullable Object> json(RenameCandidate candidate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rename", candidate.rename().toString());
        json.put("question", candidate.question());
        return json;
    }

    private static Map<String, @Nullable Object> json(LeftOut leftOut) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", leftOut.kind());
        json.put("name", leftOut.name().toString());
        json.put("reason", leftOut.reason());
        return json;
    }

    private static Map<String, @Nullable Object> json(ModelFinding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("what", finding.what());
        json.put("where", finding.where());
        json.put("next", finding.next());
        return json;
    }
}
