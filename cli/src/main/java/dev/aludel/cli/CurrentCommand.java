package dev.aludel.cli;

import dev.aludel.command.CurrentResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel current}. */
@Command(name = "current", description = "Show where the database stands.")
final class CurrentCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the revisions in full.")
    private boolean verbose;

    @Option(names = "--check-heads", description = "Exit with 3 unless it is at all heads.")
    private boolean checkHeads;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        CurrentResult current = aludel().current();
        if (json) {
            Json.print(result(), toJson(current));
        } else {
            print(current);
        }
        return checkHeads && !current.atHeads() ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    private void print(CurrentResult current) {
        RevisionPrinter printer = new RevisionPrinter(out(), colours());
        if (verbose) {
            out().println("Current revision(s) of " + current.database() + ":");
            current.revisions().forEach(printer::full);
        } else {
            current.revisions().forEach(printer::stand);
        }
        if (current.revisions().isEmpty()) {
            out().println("<base>  (no revision is applied)");
        }
        if (checkHeads && !current.atHeads()) {
            out().println("Database is not on all head revisions");
        }
    }

    private static Map<String, @Nullable Object> toJson(CurrentResult current) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", current.database());
        json.put("revisions", Json.revisions(current.revisions()));
        json.put("atHeads", current.atHeads());
        return json;
    }
}
