package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.TargetProblem.AmbiguousPrefix;
import dev.aludel.revision.TargetProblem.NotAMember;
import dev.aludel.revision.TargetProblem.ShortPrefix;
import dev.aludel.revision.TargetProblem.UnknownBranch;
import dev.aludel.revision.TargetProblem.UnknownRevision;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds revisions by full identifier, branch label, or a prefix of either. */
final class Names {

    /** Shorter prefixes are more likely a slip (revision 1 where only 10 is left) than meant. */
    static final int SHORTEST_PREFIX = 3;

    private final List<Revision> revisions;
    private final NavigableMap<String, Integer> numbers = new TreeMap<>();

    Names(List<Revision> revisions) {
        this.revisions = revisions;
        for (int number = 0; number < revisions.size(); number++) {
            numbers.put(revisions.get(number).id().value(), number);
            for (String label : revisions.get(number).labels()) {
                numbers.put(label, number);
            }
        }
    }

    /** The revision that a name alone means. */
    int find(String name) {
        Integer exact = numbers.get(name);
        if (exact != null) {
            return exact;
        }
        List<Integer> candidates =
                startingWith(name).values().stream().distinct().toList();
        if (candidates.isEmpty()) {
            throw new AludelException(unknown(name));
        }
        return only(name, candidates);
    }

    /** The revision that a name means within a lineage. */
    int find(String name, String branch, BitSet lineage) {
        Integer exact = numbers.get(name);
        List<Integer> candidates = exact != null
                ? List.of(exact)
                : startingWith(name).values().stream().distinct().toList();
        List<Integer> members = candidates.stream().filter(lineage::get).toList();
        if (candidates.isEmpty()) {
            throw new AludelException(unknown(name));
        }
        if (members.isEmpty()) {
            throw new AludelException(
                    new NotAMember(revisions.get(candidates.getFirst()).id(), branch));
        }
        return exact != null ? exact : only(name, members);
    }

    /** The revision that stands for a branch: the carrier of a label, or a revision. */
    int branch(String name) {
        Integer exact = numbers.get(name);
        if (exact != null) {
            return exact;
        }
        if (startingWith(name).isEmpty()) {
            throw new AludelException(new UnknownBranch(name, NearestNames.of(name, numbers.keySet())));
        }
        return find(name);
    }

    @Nullable
    Revision taken(String name) {
        Integer number = numbers.get(name);
        return number == null ? null : revisions.get(number);
    }

    UnknownRevision unknown(String name) {
        return new UnknownRevision(
                name,
                NearestNames.of(name, numbers.keySet()),
                FileNames.of(revisions).get(name));
    }

    private int only(String name, List<Integer> candidates) {
        List<String> matches = List.copyOf(startingWith(name).keySet());
        if (name.length() < SHORTEST_PREFIX) {
            throw new AludelException(new ShortPrefix(name, SHORTEST_PREFIX, matches));
        }
        if (candidates.size() > 1) {
            throw new AludelException(new AmbiguousPrefix(
                    name,
                    matches.stream()
                            .filter(match -> candidates.contains(numbers.get(match)))
                            .toList()));
        }
        return candidates.getFirst();
    }

    private SortedMap<String, Integer> startingWith(String prefix) {
        return numbers.subMap(prefix, prefix + Character.MAX_VALUE);
    }
}
