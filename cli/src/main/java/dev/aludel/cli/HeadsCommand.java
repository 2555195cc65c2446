package dev.aludel.cli;

import dev.aludel.command.RevisionView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel heads}. */
@Command(name = "heads", description = "List the revisions that nothing follows.")
final class HeadsCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the revisions in full.")
    private boolean verbose;

    @Option(
            names = {"--resolve-dependencies", "--resolve_dependencies"},
            description = "Leave out those that another revision depends on.")
    private boolean resolveDependencies;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        List<RevisionView> heads = aludel().heads(resolveDependencies);
        if (json) {
            Json.print(result(), Json.revisions(heads));
            return ExitCode.DONE;
        }
        RevisionPrinter printer = new RevisionPrinter(out(), colours());
        heads.forEach(verbose ? printer::full : printer::place);
        return ExitCode.DONE;
    }
}
