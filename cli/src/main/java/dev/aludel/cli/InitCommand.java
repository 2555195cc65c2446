package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.command.InitResult;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel init}. */
@Command(name = "init", description = "Begin a project.")
final class InitCommand extends ProjectCommand {

    @Parameters(paramLabel = "FOLDER", description = "The folder of the migrations, for example migrations.")
    private Path folder = Path.of("migrations");

    @Option(
            names = {"-t", "--template"},
            paramLabel = "NAME",
            defaultValue = "generic",
            description = "What it begins with (default: ${DEFAULT-VALUE}); see list-templates.")
    private String template = "generic";

    @Override
    ExitCode execute() {
        Path here = root().surroundings().workingDirectory();
        InitResult result = Aludel.init(here, folder, template);
        result.made().forEach(path -> out().println("Made " + (path.startsWith(here) ? here.relativize(path) : path)));
        if (result.configurationKept()) {
            out().println("Kept " + here.relativize(result.configuration())
                    + " as it is; check script_location in it.");
        }
        out().println("Next: set url in aludel.toml (or DATABASE_URL), then: aludel revision -m \"initial schema\"");
        return ExitCode.DONE;
    }
}
