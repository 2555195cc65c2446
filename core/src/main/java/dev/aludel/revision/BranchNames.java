package dev.aludel.revision;

import dev.aludel.revision.RevisionTarget.Relative;
import java.util.List;

/** Finds a way to say which of several revisions is meant, for the advice in errors. */
final class BranchNames {

    private BranchNames() {}

    /** The target once for each candidate, with a branch in front that leads to that candidate only. */
    static List<String> ways(RevisionGraph graph, Relative target, List<RevisionId> candidates) {
        return candidates.stream()
                .map(candidate -> nameOf(graph, candidate, candidates))
                .map(branch -> new Relative(branch, target.anchor(), target.steps()).toString())
                .toList();
    }

    /** A label that holds for this candidate and for none of the others; failing that, its identifier. */
    private static String nameOf(RevisionGraph graph, RevisionId candidate, List<RevisionId> candidates) {
        return graph.labelsOf(candidate).stream()
                .filter(label -> candidates.stream()
                        .noneMatch(other -> !other.equals(candidate)
                                && graph.labelsOf(other).contains(label)))
                .findFirst()
                .orElse(candidate.value());
    }
}
