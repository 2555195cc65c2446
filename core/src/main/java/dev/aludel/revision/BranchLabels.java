package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which labels hold for which revision: for the one that carries the label, for all that descend from it, and for its
 * ancestors as long as they are neither a branch point (that is where the branch begins) nor a merge.
 */
final class BranchLabels {

    private final List<Set<String>> labels;

    BranchLabels(List<Revision> revisions, Links links) {
        labels = new ArrayList<>(Collections.nCopies(links.size(), Set.of()));
        for (int revision = links.size() - 1; revision >= 0; revision--) {
            inherit(revision, links.parents()[revision]);
            add(revision, revisions.get(revision).labels());
        }
        for (int revision = 0; revision < links.size(); revision++) {
            List<String> own = revisions.get(revision).labels();
            if (!own.isEmpty()) {
                passDown(own, revision, links);
            }
        }
    }

    Set<String> of(int revision) {
        return labels.get(revision);
    }

    /** Revisions of one unlabelled stretch share one set, so that a long chain costs no more than its first link. */
    private void inherit(int revision, int[] parents) {
        for (int parent : parents) {
            if (labels.get(revision).isEmpty()) {
                labels.set(revision, labels.get(parent));
                continue;
            }
            add(revision, labels.get(parent));
        }
    }

    private void passDown(List<String> own, int revision, Links links) {
        int[] parents = links.parents()[revision];
        while (parents.length == 1 && links.children()[parents[0]].length == 1) {
            int parent = parents[0];
            parents = links.parents()[parent];
            if (parents.length > 1) {
                return;
            }
            add(parent, own);
        }
    }

    private void add(int revision, Iterable<String> more) {
        NavigableSet<String> all = new TreeSet<>(labels.get(revision));
        more.forEach(all::add);
        if (all.size() > labels.get(revision).size()) {
            labels.set(revision, Collections.unmodifiableNavigableSet(all));
        }
    }
}
