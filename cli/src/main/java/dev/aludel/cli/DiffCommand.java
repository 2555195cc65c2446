package dev.aludel.cli;

import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.command.DiffResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel diff}. */
@Command(
        name = "diff",
        description = {
            "Say what leads from one schema to another; exit with 3 when they differ.",
            "A schema is named as models, database:URL, revision:REV, snapshot:FILE or sql:FILE."
        })
final class DiffCommand extends ProjectCommand {

    @Parameters(index = "0", paramLabel = "FROM", description = "The schema to begin with.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The schema to come to.")
    private String to = "";

    @Option(
            names = "--rename",
            paramLabel = "OLD:NEW",
            description = "Something has a new name; may be given several times.")
    private List<String> renames = List.of();

    @Option(names = "--no-rename", description = "Nothing else has a new name: what is alike is dropped and added.")
    private boolean noRename;

    @ArgGroup
    private @Nullable Form form;

    /** How it is printed. */
    private static final class Form {
        @Option(names = "--sql", description = "Print the statements that lead there.")
        private boolean sql;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;
    }

    @Override
    ExitCode execute() {
        RenameDecider decider = noRename ? RenameDecider.never() : RenameDecider.undecided();
        DiffResult diff = aludel().diff(
                        ComparisonArguments.reference(from, this),
                        ComparisonArguments.reference(to, this),
                        renames,
                        decider);
        if (form != null && form.json) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("from", diff.from());
            json.put("to", diff.to());
            json.putAll(ComparisonPrinter.json(diff.found()));
            json.put("sql", diff.sql());
            Json.print(result(), json);
        } else if (form != null && form.sql) {
            sql(diff);
        } else {
            print(diff);
        }
        return diff.found().isClean() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    /** What a script cannot do stands in it as a comment. */
    private void sql(DiffResult diff) {
        diff.found().undecided().forEach(candidate -> result().println("-- " + candidate.question()));
        result().print(diff.sql());
        result().flush();
    }

    private void print(DiffResult diff) {
        ComparisonPrinter printer = new ComparisonPrinter(out(), colours());
        printer.remarks(diff.found());
        if (diff.found().isClean()) {
            out().println("No differences between " + diff.from() + " and " + diff.to() + ".");
            return;
        }
        out().println("From " + diff.from() + " to " + diff.to() + ":");
        printer.differences(diff.found());
    }
}
