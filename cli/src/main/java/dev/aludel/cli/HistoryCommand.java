package dev.aludel.cli;

import dev.aludel.command.AppliedHistory;
import dev.aludel.command.HistoryResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel history}. */
@Command(name = "history", description = "List the revisions, or what was done to the database, newest first.")
final class HistoryCommand extends ProjectCommand {

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "Only these, both ends included: a:b, a:, :b, -3:current.")
    private @Nullable String range;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the revisions in full.")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands.")
    private boolean indicateCurrent;

    @Option(names = "--graph", description = "Draw how the revisions follow each other.")
    private boolean graph;

    @Option(names = "--applied", description = "List what was done to the database: each upgrade, downgrade and stamp.")
    private boolean applied;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        return applied ? executed() : written();
    }

    private ExitCode executed() {
        if (range != null || graph || indicateCurrent) {
            throw usage("--applied lists what was done to the database; it goes with --verbose and --json only");
        }
        AppliedHistory history = aludel().appliedHistory();
        if (json) {
            Json.print(result(), Json.entries(history.entries()));
            return ExitCode.DONE;
        }
        HistoryPrinter printer = new HistoryPrinter(out(), colours());
        history.entries().forEach(verbose ? printer::full : printer::line);
        if (history.entries().isEmpty()) {
            out().println("Nothing is recorded for " + history.database() + " yet.");
        }
        return ExitCode.DONE;
    }

    private ExitCode written() {
        HistoryResult history = aludel().history(range, indicateCurrent);
        if (json) {
            Json.print(result(), Json.revisions(history.revisions()));
            return ExitCode.DONE;
        }
        RevisionPrinter printer = new RevisionPrinter(out(), colours());
        if (graph) {
            GraphLanes.draw(history.revisions(), printer::summary).forEach(out()::println);
            return ExitCode.DONE;
        }
        history.revisions().forEach(verbose ? printer::full : printer::step);
        if (history.revisions().isEmpty()) {
            out().println("No revisions yet. Write the first one: aludel revision -m \"initial schema\"");
        }
        return ExitCode.DONE;
    }
}
