package dev.aludel.cli;

import dev.aludel.command.BranchPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel branches}. */
@Command(name = "branches", description = "List the revisions that several follow.")
final class BranchesCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the revisions in full.")
    private boolean verbose;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        List<BranchPoint> branches = aludel().branches();
        if (json) {
            Json.print(result(), branches.stream().map(BranchesCommand::toJson).toList());
            return ExitCode.DONE;
        }
        RevisionPrinter printer = new RevisionPrinter(out(), colours());
        for (BranchPoint branch : branches) {
            if (verbose) {
                printer.full(branch.revision());
            } else {
                printer.place(branch.revision());
            }
            branch.children().forEach(child -> {
                out().print("  ");
                printer.step(child);
            });
        }
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> toJson(BranchPoint branch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(Json.revision(branch.revision()));
        json.put("children", Json.revisions(branch.children()));
        return json;
    }
}
