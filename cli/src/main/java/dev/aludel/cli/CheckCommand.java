package dev.aludel.cli;

import dev.aludel.command.CheckResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel check}. */
@Command(
        name = "check",
        description = "Say whether the database is as the models want it; exit with 3 when a revision is needed.")
final class CheckCommand extends ProjectCommand {

    @Mixin
    private ComparisonArguments comparison = new ComparisonArguments();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        CheckResult found = aludel().check(comparison.unasked(this));
        if (json) {
            Json.print(result(), ComparisonPrinter.json(found));
        } else {
            print(found);
        }
        return found.isClean() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private void print(CheckResult found) {
        ComparisonPrinter printer = new ComparisonPrinter(out(), colours());
        printer.remarks(found);
        if (found.isClean()) {
            out().println("No new upgrade operations detected.");
            return;
        }
        out().println("New upgrade operations detected:");
        printer.differences(found);
    }
}
