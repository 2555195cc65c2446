package dev.aludel.command;

import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks where a database stands. */
final class Current {

    private final Project project;

    Current(Project project) {
        this.project = project;
    }

    CurrentResult run() {
        RevisionGraph graph = project.graph();
        Set<RevisionId> heads = project.heads();
        RevisionTarget everything = RevisionTarget.parse("current");
        List<Revision> revisions = new ArrayList<>(graph.resolve(everything, heads));
        Set<RevisionId> wanted = new HashSet<>();
        graph.effectiveHeads().forEach(head -> wanted.add(head.id()));
        Set<RevisionId> there = new HashSet<>();
        revisions.forEach(revision -> there.add(revision.id()));
        return new CurrentResult(
                project.config().database().display(), project.views(heads).of(revisions), there.containsAll(wanted));
    }
}
