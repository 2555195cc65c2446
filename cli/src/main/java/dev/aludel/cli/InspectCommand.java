package dev.aludel.cli;

import dev.aludel.schema.Schema;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel inspect}. */
@Command(name = "inspect", description = "Read the schema of the database.")
final class InspectCommand extends ProjectCommand {

    @Option(
            names = "--save",
            required = true,
            paramLabel = "FILE",
            description = "Write it to a file, which --models snapshot:FILE and diff read.")
    private Path save = Path.of("");

    @Override
    ExitCode execute() {
        Path file = root().surroundings().workingDirectory().resolve(save);
        Schema schema = aludel().saveSnapshot(file);
        out().println("Saved " + count(schema.tables().size(), "table") + ", "
                + count(schema.views().size(), "view")
                + ", " + count(schema.enums().size(), "enum type") + ", "
                + count(schema.sequences().size(), "sequence") + ", "
                + count(schema.routines().size(), "function") + ", "
                + count(schema.triggers().size(), "trigger")
                + " to " + save);
        schema.leftOut()
                .forEach(each ->
                        out().println("Not carried: " + each.kind() + " " + each.name() + ": " + each.reason()));
        return ExitCode.DONE;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
