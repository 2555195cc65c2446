package dev.aludel.cli;

import dev.aludel.command.Counted;
import dev.aludel.command.InspectResult;
import dev.aludel.command.TableInspection;
import dev.aludel.schema.Schema;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel inspect}. */
@Command(
        name = "inspect",
        description = "Look at the tables of the database, at one of them in full, or save its schema.")
final class InspectCommand extends ProjectCommand {

    @Parameters(paramLabel = "TABLE", arity = "0..1", description = "One table in full (default: a list of all).")
    private @Nullable String table;

    @Option(names = "--rows", paramLabel = "N", description = "With a table: show so many of its rows.")
    private int rows;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the schema to a file, which --models snapshot:FILE and diff read.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        if (save != null && (table != null || rows != 0 || json)) {
            throw usage("--save writes the whole schema; it goes with nothing else");
        }
        if (rows < 0 || (rows > 0 && table == null)) {
            throw usage("--rows takes a number from 0, and a table");
        }
        if (save != null) {
            return save(save);
        }
        return table == null ? all() : one(table);
    }

    private ExitCode all() {
        InspectResult result = aludel().inspect();
        if (json) {
            Json.print(result(), InspectJson.all(result));
        } else {
            new InspectPrinter(out(), colours()).all(result);
        }
        return ExitCode.DONE;
    }

    private ExitCode one(String name) {
        TableInspection inspection = aludel().inspect(name, rows);
        if (json) {
            Json.print(result(), InspectJson.table(inspection));
        } else {
            new InspectPrinter(out(), colours()).table(inspection);
        }
        return ExitCode.DONE;
    }

    private ExitCode save(Path name) {
        Path file = root().surroundings().workingDirectory().resolve(name);
        Schema schema = aludel().saveSnapshot(file);
        out().println("Saved " + Counted.of(schema.tables().size(), "table") + ", "
                + Counted.of(schema.views().size(), "view") + ", "
                + Counted.of(schema.enums().size(), "enum type") + ", "
                + Counted.of(schema.sequences().size(), "sequence") + ", "
                + Counted.of(schema.routines().size(), "function") + ", "
                + Counted.of(schema.triggers().size(), "trigger") + " to " + name);
        schema.leftOut()
                .forEach(each ->
                        out().println("Not carried: " + each.kind() + " " + each.name() + ": " + each.reason()));
        return ExitCode.DONE;
    }
}
