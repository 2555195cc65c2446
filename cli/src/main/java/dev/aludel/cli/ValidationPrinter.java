package dev.aludel.cli;

import dev.aludel.command.Counted;
import dev.aludel.command.ValidationFinding;
import dev.aludel.command.ValidationFinding.Severity;
import dev.aludel.command.ValidationResult;
import dev.aludel.command.ValidationResult.Group;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Prints what validate found: a line per group, its findings below it, advice at the end. */
final class ValidationPrinter {

    private final PrintWriter out;
    private final Paint paint;

    ValidationPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.paint = new Paint(colours);
    }

    void print(ValidationResult result) {
        for (int i = 0; i < result.groups().size(); i++) {
            group(i + 1, result.groups().get(i));
        }
        out.println();
        int errors = result.count(Severity.ERROR);
        int warnings = result.count(Severity.WARNING);
        if (result.valid()) {
            out.println(paint.good("Valid") + (warnings == 0 ? "." : ", with " + Counted.of(warnings, "warning") + ".")
                    + " Next: aludel plan tells what an upgrade would do.");
            return;
        }
        out.println(paint.bad("Not valid:") + " " + Counted.of(errors, "error")
                + (warnings == 0 ? "" : ", " + Counted.of(warnings, "warning")) + ".");
        out.println("Mend what is marked with error, from the top: one fault often causes others below. Then run this"
                + " again.");
    }

    private void group(int number, Group group) {
        out.println(String.format(Locale.ROOT, "%d. %-20s", number, group.name())
                + verdict(group)
                + (group.facts().isEmpty() ? "" : paint.faint("  " + String.join(", ", group.facts()))));
        group.findings().forEach(this::finding);
    }

    private String verdict(Group group) {
        int errors = group.count(Severity.ERROR);
        int warnings = group.count(Severity.WARNING);
        if (group.skipped()) {
            return "not looked at";
        }
        if (errors > 0) {
            return paint.bad(
                    Counted.of(errors, "error") + (warnings == 0 ? "" : ", " + Counted.of(warnings, "warning")));
        }
        return warnings > 0 ? paint.warning(Counted.of(warnings, "warning")) : paint.good("ok");
    }

    private void finding(ValidationFinding finding) {
        String word = finding.severity() == Severity.ERROR ? paint.bad("error:") : paint.warning("warning:");
        out.println("   " + word + " " + finding.what().replace("\n", "\n     "));
        if (!finding.where().isEmpty()) {
            out.println("     at " + finding.where());
        }
        if (!finding.next().isEmpty()) {
            out.println("     " + finding.next().replace("\n", "\n     "));
        }
    }
}
