package dev.aludel.revision;

import dev.aludel.revision.GraphProblem.Cycle;
import dev.aludel.revision.GraphProblem.DependencyCycle;
import dev.aludel.revision.GraphProblem.DependencySelfLoop;
import dev.aludel.revision.GraphProblem.DuplicateLabel;
import dev.aludel.revision.GraphProblem.DuplicateRevision;
import dev.aludel.revision.GraphProblem.LabelIsRevision;
import dev.aludel.revision.GraphProblem.MissingParent;
import dev.aludel.revision.GraphProblem.SelfLoop;
import dev.aludel.revision.GraphProblem.UnknownDependency;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads headers into numbered edges and writes down all that is wrong with them on the way. */
final class GraphReader {

    /** Problems beyond this many get no suggestions, each of which compares a name with all others. */
    private static final int WITH_SUGGESTIONS = 100;

    private final List<Revision> revisions = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<RevisionProblem> problems = new ArrayList<>();
    private final int[][] parents;
    private final int[][] required;
    private @Nullable Map<String, Revision> fileNames;

    GraphReader(Collection<Revision> headers) {
        headers.forEach(this::readId);
        revisions.forEach(this::readLabels);
        parents = revisions.stream().map(this::readParents).toArray(int[][]::new);
        required =
                IntStream.range(0, parents.length).mapToObj(this::readRequired).toArray(int[][]::new);
        findCycles();
    }

    List<Revision> revisions() {
        return revisions;
    }

    List<RevisionProblem> problems() {
        return problems;
    }

    int[][] parents() {
        return parents;
    }

    int[][] required() {
        return required;
    }

    private void readId(Revision revision) {
        Integer first = ids.putIfAbsent(revision.id().value(), revisions.size());
        if (first != null) {
            problems.add(new DuplicateRevision(revisions.get(first), revision));
            return;
        }
        revisions.add(revision);
    }

    private void readLabels(Revision revision) {
        for (String label : revision.labels()) {
            Integer named = ids.get(label);
            if (named != null) {
                problems.add(new LabelIsRevision(revision, revisions.get(named)));
                continue;
            }
            Integer first = labels.putIfAbsent(label, ids.get(revision.id().value()));
            if (first != null) {
                problems.add(new DuplicateLabel(label, revisions.get(first), revision));
            }
        }
    }

    private int[] readParents(Revision revision) {
        IntStream.Builder found = IntStream.builder();
        for (RevisionId parent : revision.down()) {
            Integer number = ids.get(parent.value());
            if (number == null) {
                problems.add(missingParent(revision, parent));
                continue;
            }
            if (parent.equals(revision.id())) {
                problems.add(new SelfLoop(revision));
                continue;
            }
            found.add(number);
        }
        return found.build().toArray();
    }

    private int[] readRequired(int number) {
        Revision revision = revisions.get(number);
        IntStream.Builder found = IntStream.builder();
        IntStream.of(parents[number]).forEach(found::add);
        for (String name : revision.dependsOn()) {
            Integer dependency = ids.getOrDefault(name, labels.get(name));
            if (dependency == null) {
                problems.add(unknownDependency(revision, name));
                continue;
            }
            if (dependency == number) {
                problems.add(new DependencySelfLoop(revision));
                continue;
            }
            found.add(dependency);
        }
        return found.build().distinct().toArray();
    }

    private MissingParent missingParent(Revision child, RevisionId parent) {
        List<RevisionId> nearest = nearest(parent.value(), ids.keySet()).stream()
                .map(RevisionId::new)
                .toList();
        return new MissingParent(child, parent, nearest, fileNames().get(parent.value()));
    }

    private UnknownDependency unknownDependency(Revision revision, String name) {
        List<String> known = new ArrayList<>(ids.keySet());
        known.addAll(labels.keySet());
        return new UnknownDependency(
                revision, name, nearest(name, known), fileNames().get(name));
    }

    private List<String> nearest(String name, Collection<String> known) {
        return problems.size() < WITH_SUGGESTIONS ? NearestNames.of(name, known) : List.of();
    }

    private Map<String, Revision> fileNames() {
        if (fileNames == null) {
            fileNames = FileNames.of(revisions);
        }
        return fileNames;
    }

    private void findCycles() {
        BitSet reported = new BitSet();
        for (BitSet cycle : Cycles.in(parents)) {
            problems.add(new Cycle(members(cycle)));
            reported.or(cycle);
        }
        for (BitSet cycle : Cycles.in(required)) {
            if (!cycle.intersects(reported)) {
                problems.add(new DependencyCycle(members(cycle)));
            }
        }
    }

    private List<Revision> members(BitSet set) {
        return set.stream()
                .mapToObj(revisions::get)
                .sorted(Comparator.comparing(Revision::id))
                .toList();
    }
}
