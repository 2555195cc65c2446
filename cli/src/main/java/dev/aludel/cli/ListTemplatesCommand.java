package dev.aludel.cli;

import dev.aludel.command.Aludel;
import picocli.CommandLine.Command;

/** {@code aludel list-templates}. */
@Command(name = "list-templates", aliases = "list_templates", description = "List what a project can begin with.")
final class ListTemplatesCommand extends ProjectCommand {

    @Override
    ExitCode execute() {
        Aludel.templates().forEach((name, description) -> out().printf("%-10s %s%n", name, description));
        return ExitCode.DONE;
    }
}
