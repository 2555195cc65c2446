package dev.aludel.cli;

import dev.aludel.command.AutogenerateResult;

/** Says what differs, and which file was written for it. */
final class GeneratedRevision {

    private GeneratedRevision() {}

    static void print(ProjectCommand command, AutogenerateResult result) {
        ComparisonPrinter printer = new ComparisonPrinter(command.out(), command.colours());
        printer.remarks(result.found());
        if (result.revision().isEmpty()) {
            command.out().println("No new upgrade operations detected.");
            return;
        }
        command.out().println("Detected:");
        printer.differences(result.found());
        WrittenRevision.print(command, result.revision().get());
        command.out()
                .println("Read it before it is applied: upgrade and downgrade are what was found, not what was meant.");
    }
}
