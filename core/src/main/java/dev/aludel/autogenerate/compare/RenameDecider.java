package dev.aludel.autogenerate.compare;

import java.util.Optional;

/**
 * Decides whether what is gone and what is new are the same thing under another name. A rename keeps what the thing holds;
 * a drop and an add lose it.
 */
public interface RenameDecider {

    /** What can be decided. */
    enum Decision {
        /** They are the same; it is renamed. */
        SAME,
        /** They are two; one is dropped and the other added. */
        DIFFERENT,
        /** Nobody can tell here; the comparison says so and does neither. */
        UNDECIDED
    }

    /**
     * Decides about two that are alike. Asked at most once for each pair, the more alike ones first.
     *
     * @param candidate the two
     * @return the decision
     */
    Decision decide(RenameCandidate candidate);

    /**
     * What was said about two beforehand, however little alike they are. Asked before {@link #decide}, for every pair.
     *
     * @param rename the two
     * @return the decision, or empty when nothing was said about them; empty unless overridden
     */
    default Optional<Decision> told(Rename rename) {
        return Optional.empty();
    }

    /**
     * One that leaves everything open.
     *
     * @return the decider
     */
    static RenameDecider undecided() {
        return candidate -> Decision.UNDECIDED;
    }

    /**
     * One for which nothing was renamed.
     *
     * @return the decider
     */
    static RenameDecider never() {
        return candidate -> Decision.DIFFERENT;
    }
}
