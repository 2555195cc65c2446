package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that write a file: what the revision in it is called. */
final class RevisionNames {

    @Option(
            names = {"--rev-id", "--rev_id"},
            paramLabel = "ID",
            description = "Its id (default: the next of rev_id_template).")
    private @Nullable String revisionId;

    @Option(
            names = {"--branch-label", "--branch_label"},
            paramLabel = "LABEL",
            description = "A name for the branch that starts with it.")
    private List<String> labels = List.of();

    /** The revision that is asked for, with these names. */
    RevisionRequest named(RevisionRequest request) {
        return request.withRevisionId(revisionId).withLabels(labels);
    }
}
