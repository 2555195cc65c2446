package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel merge}. */
@Command(name = "merge", description = "Write a revision that joins several.")
final class MergeCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", arity = "0..*", description = "What to join (default: heads).")
    private List<String> revisions = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What it is for (default: merge and the ids).")
    private @Nullable String message;

    @Mixin
    private RevisionNames names = new RevisionNames();

    @Option(names = "--splice", description = "Let it join revisions that are no heads.")
    private boolean splice;

    @Override
    ExitCode execute() {
        String text = message == null
                ? "merge " + (revisions.isEmpty() ? "heads" : String.join(" and ", revisions))
                : message;
        RevisionRequest request =
                names.named(RevisionRequest.of(text)).withHeads(revisions).withSplice(splice);
        WrittenRevision.print(this, aludel().merge(request));
        return ExitCode.DONE;
    }
}
