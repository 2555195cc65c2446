package dev.aludel.autogenerate.compare;

import dev.aludel.operation.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One operation to come, with what it makes, takes away and changes, and the steps that have to come before it. */
final class Step {

    /** The order when nothing else decides. */
    static final Comparator<Step> USUAL_ORDER = Comparator.comparing(Step::rank).thenComparing(Step::part);

    private final Part part;
    private final Rank rank;
    private final Operation operation;
    private final Set<Part> makes = new LinkedHashSet<>();
    private final Set<Part> removes = new LinkedHashSet<>();
    private final Set<Part> alters = new LinkedHashSet<>();
    private final Map<Step, Boolean> before = new LinkedHashMap<>();

    /**
     * Where a step goes when nothing else decides.
     *
     * @param phase of the whole
     * @param group steps of one group stand together
     * @param place within the group
     * @param number among those of the same place
     */
    record Rank(int phase, String group, int place, int number) implements Comparable<Rank> {

        private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::phase)
                .thenComparing(Rank::group)
                .thenComparingInt(Rank::place)
                .thenComparingInt(Rank::number);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    Step(Part part, Rank rank, Operation operation) {
        this.part = part;
        this.rank = rank;
        this.operation = operation;
    }

    /** What the step is about. */
    Part part() {
        return part;
    }

    Operation operation() {
        return operation;
    }

    Set<Part> makes() {
        return makes;
    }

    Set<Part> removes() {
        return removes;
    }

    Set<Part> alters() {
        return alters;
    }

    /** The steps that have to come before this one; the others only had better. */
    Map<Step, Boolean> before() {
        return before;
    }

    void after(Step other, boolean firm) {
        if (other != this) {
            before.merge(other, firm, Boolean::logicalOr);
        }
    }

    Rank rank() {
        return rank;
    }
}
