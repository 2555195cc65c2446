package dev.aludel.cli;

import dev.aludel.command.BackupResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel backup}. */
@Command(name = "backup", description = "Back up the whole database into a file.")
final class BackupCommand extends ProjectCommand {

    @Mixin
    private final BackupFolderOption folder = new BackupFolderOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        BackupPrinter printer = new BackupPrinter(
                json ? quiet() : out(), colours(), root().surroundings().workingDirectory());
        try {
            BackupResult result = aludel(folder).backup(printer);
            if (json) {
                Json.print(result(), BackupJson.backup(result.backup()));
            } else {
                out().println("Restore it with: aludel restore "
                        + result.backup().file().getFileName());
            }
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            printer.clear();
            throw e;
        }
    }
}
