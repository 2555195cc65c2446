package dev.aludel.cli;

import dev.aludel.command.HealthResult;
import dev.aludel.command.HealthResult.Check;
import dev.aludel.command.HealthResult.Fault;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Prints what was looked at in a database: a line for each, with what is wrong below it. */
final class HealthPrinter {

    private final PrintWriter out;
    private final Paint paint;

    HealthPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.paint = new Paint(colours);
    }

    void health(HealthResult result) {
        out.println("Database       " + result.database());
        checks(result.checks());
        out.println();
        out.println(result.healthy() ? paint.good("Healthy.") : paint.bad("Not healthy."));
    }

    void checks(List<Check> checks) {
        for (Check check : checks) {
            String verdict = check.faults().isEmpty() ? paint.good("ok") : paint.bad("not ok");
            out.println(String.format(Locale.ROOT, "%-15s", check.name())
                    + verdict
                    + (check.fact().isEmpty() ? "" : paint.faint("  " + check.fact())));
            check.faults().forEach(this::fault);
        }
    }

    private void fault(Fault fault) {
        out.println("  " + fault.what().replace("\n", "\n  "));
        if (!fault.next().isEmpty()) {
            out.println("    " + fault.next().replace("\n", "\n    "));
        }
    }

    static Map<String, @Nullable Object> toJson(HealthResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", result.database());
        json.put("healthy", result.healthy());
        json.put("checks", result.checks().stream().map(HealthPrinter::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Check check) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", check.name());
        json.put("fact", check.fact());
        json.put("faults", check.faults().stream().map(HealthPrinter::toJson).toList());
        return json;
    }

    private static Map<String, @Nullable Object> toJson(Fault fault) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("what", fault.what());
        json.put("next", fault.next());
        return json;
    }
}
