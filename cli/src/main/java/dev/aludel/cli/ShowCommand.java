package dev.aludel.cli;

import dev.aludel.command.RevisionView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel show}. */
@Command(name = "show", description = "Show a revision in full.")
final class ShowCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", description = "An id or a unique beginning of it, head, head-1, current, ...")
    private String target = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        List<RevisionView> revisions = aludel().show(target);
        if (json) {
            Json.print(result(), Json.revisions(revisions));
            return ExitCode.DONE;
        }
        RevisionPrinter printer = new RevisionPrinter(out(), colours());
        revisions.forEach(printer::full);
        if (revisions.isEmpty()) {
            out().println("<base>  (before the first revision)");
        }
        return ExitCode.DONE;
    }
}
