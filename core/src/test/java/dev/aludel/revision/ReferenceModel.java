package dev.aludel.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What plans must come to, by the definitions alone: sets of names, each computed anew, nothing clever. */
final class ReferenceModel {

    private final Map<String, List<String>> down = new HashMap<>();
    private final Map<String, List<String>> required = new HashMap<>();
    private Set<String> applied = new TreeSet<>();

    ReferenceModel(Collection<Revision> revisions) {
        Map<String, String> labels = new HashMap<>();
        revisions.forEach(revision -> revision.labels()
                .forEach(label -> labels.put(label, revision.id().value())));
        for (Revision revision : revisions) {
            List<String> parents =
                    revision.down().stream().map(RevisionId::value).toList();
            List<String> all = new ArrayList<>(parents);
            revision.dependsOn().forEach(name -> all.add(labels.getOrDefault(name, name)));
            down.put(revision.id().value(), parents);
            required.put(revision.id().value(), all);
        }
    }

    Set<String> applied() {
        return applied;
    }

    /** Applied, and required by no other applied one. */
    Set<String> rows() {
        return maximal(applied);
    }

    Set<String> maximal(Set<String> set) {
        return kept(
                set,
                name -> set.stream()
                        .noneMatch(other ->
                                !other.equals(name) && closure(other, required).contains(name)));
    }

    Set<String> heads() {
        return maximal(down.keySet());
    }

    void up(Collection<String> targets) {
        targets.forEach(target -> applied.addAll(closure(target, required)));
    }

    /** Undoes what stands on the direct children of the target (on everything for the base), on one branch if named. */
    void down(String target, String branch) {
        Set<String> lowest = kept(
                down.keySet(),
                name -> target.equals("base")
                        ? down.get(name).isEmpty()
                        : down.get(name).contains(target));
        if (!branch.isEmpty()) {
            lowest.retainAll(lineage(branch, down));
        }
        applied = kept(applied, name -> closure(name, required).stream().noneMatch(lowest::contains));
    }

    /** Undoes one revision and what stands on it. */
    void undo(String last) {
        applied = kept(applied, name -> !closure(name, required).contains(last));
    }

    void stamp(Collection<String> targets) {
        Set<String> rows = rows();
        targets.forEach(target -> rows.removeAll(lineage(target, required)));
        rows.addAll(targets);
        applied = new TreeSet<>();
        up(rows);
    }

    void stampBase(String branch) {
        Set<String> rows = rows();
        if (branch.isEmpty()) {
            rows.clear();
        } else {
            rows.removeAll(lineage(branch, required));
        }
        applied = new TreeSet<>();
        up(rows);
    }

    /** What is directly above a revision, or the bases. */
    Set<String> next(String name) {
        return kept(
                down.keySet(),
                other -> name.isEmpty()
                        ? down.get(other).isEmpty()
                        : down.get(other).contains(name));
    }

    /** Whether one of the two descends from the other, dependencies left aside. */
    boolean related(String name, String other) {
        return lineage(name, down).contains(other);
    }

    boolean mayApply(String name) {
        return applied.containsAll(required.get(name)) && !applied.contains(name);
    }

    boolean mayUndo(String name) {
        return applied.contains(name)
                && applied.stream().noneMatch(other -> required.get(other).contains(name));
    }

    void did(MigrationStep step) {
        String name = step.migration().orElseThrow().id().value();
        if (step.direction() == Direction.UPGRADE) {
            applied.add(name);
            return;
        }
        applied.remove(name);
    }

    ReferenceModel copy() {
        ReferenceModel copy = new ReferenceModel(List.of());
        copy.down.putAll(down);
        copy.required.putAll(required);
        copy.applied.addAll(applied);
        return copy;
    }

    private Set<String> lineage(String name, Map<String, List<String>> edges) {
        Set<String> below = closure(name, edges);
        return kept(
                down.keySet(),
                other -> below.contains(other) || closure(other, edges).contains(name));
    }

    /** The revision and everything below it. */
    private static Set<String> closure(String name, Map<String, List<String>> edges) {
        Set<String> closure = new TreeSet<>(Set.of(name));
        while (closure.addAll(
                closure.stream().flatMap(member -> edges.get(member).stream()).collect(Collectors.toSet()))) {
            // Until nothing new comes in.
        }
        return closure;
    }

    private static Set<String> kept(Collection<String> names, Predicate<String> condition) {
        return names.stream().filter(condition).collect(Collectors.toCollection(TreeSet::new));
    }
}
