package dev.aludel.cli;

import dev.aludel.command.DriftResult;
import dev.aludel.command.RevisionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel drift}. */
@Command(
        name = "drift",
        description =
                "Say what was done to the database by hand: compare it with what its own revisions make. Exits with 3"
                        + " when something was.")
final class DriftCommand extends ProjectCommand {

    @ArgGroup
    private @Nullable Form form;

    /** What is made of it. */
    private static final class Form {
        @Option(
                names = "--adopt",
                paramLabel = "MESSAGE",
                description = "Write a revision that does it too, and stamp the database with it.")
        private @Nullable String adopt;

        @Option(
                names = "--undo",
                description = "Print the statements that take the database back to what its revisions make.")
        private boolean undo;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;
    }

    @Mixin
    private RevisionArguments revision = new RevisionArguments();

    @Override
    ExitCode execute() {
        if (form != null && form.adopt != null) {
            return adopt(form.adopt);
        }
        DriftResult drift = aludel().drift();
        if (form != null && form.json) {
            Json.print(result(), json(drift));
        } else if (form != null && form.undo) {
            result().print(drift.undo());
            result().flush();
        } else {
            print(drift);
        }
        return drift.isClean() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private ExitCode adopt(String message) {
        DriftResult drift = aludel().adoptDrift(revision.request(message));
        print(drift);
        RevisionResult adopted = drift.adopted();
        if (adopted != null) {
            WrittenRevision.print(this, adopted);
            out().println("The database is stamped with it.");
        }
        return ExitCode.DONE;
    }

    private void print(DriftResult drift) {
        new ComparisonPrinter(out(), colours()).remarks(drift.found());
        if (drift.isClean()) {
            out().println("The database is what its revisions make, at " + RunPrinter.heads(drift.heads()) + ".");
            return;
        }
        section("Added by hand:", drift.added());
        section("Removed by hand:", drift.removed());
        section("Changed by hand:", drift.changed());
        if (drift.adopted() == null) {
            out().println("To keep it: aludel drift --adopt MESSAGE. To see how it is undone: aludel drift --undo");
        }
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out().println(heading);
            lines.forEach(line -> out().println("  " + line));
        }
    }

    private static Map<String, @Nullable Object> json(DriftResult drift) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", drift.database());
        json.put("clean", drift.isClean());
        json.put("revisions", PlanJson.ids(drift.heads()));
        json.put("added", drift.added());
        json.put("removed", drift.removed());
        json.put("changed", drift.changed());
        json.put("undo", drift.undo());
        return json;
    }
}
