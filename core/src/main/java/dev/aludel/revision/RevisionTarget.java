package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.TargetProblem.MalformedTarget;
import dev.aludel.revision.TargetProblem.RangeNotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * What a user says to name a place in the graph.
 *
 * <ul>
 *   <li>{@code ae1027a6acf}, or a prefix of at least three characters that only one identifier or label has; an exact
 *       match always wins; a branch label means the revision that carries it;
 *   <li>{@code head} (the single one), {@code heads}, {@code base} (before everything), {@code current} (where the
 *       database is);
 *   <li>{@code label@X}, {@code REV@X}: any of these, within the lineage of a label or revision;
 *   <li>{@code X+2}, {@code X-2}: so many steps above or below; {@code +2}, {@code -2} count from {@code current};
 *       {@code label@head-1}, {@code label@+1} restrict the walk to a lineage.
 * </ul>
 *
 * <p>Parsing needs no graph; {@link RevisionGraph#resolve} and {@link MigrationPlanner} find the revisions.
 */
public sealed interface RevisionTarget {

    /** What is named, steps and branch aside. */
    sealed interface Anchor {}

    /** The words of the language. */
    enum Keyword implements Anchor {
        /** The single head. */
        HEAD,
        /** All heads. */
        HEADS,
        /** Before everything. */
        BASE,
        /** Where the database is. */
        CURRENT;

        @Override
        public String toString() {
            return switch (this) {
                case HEAD -> "head";
                case HEADS -> "heads";
                case BASE -> "base";
                case CURRENT -> "current";
            };
        }
    }

    /**
     * An identifier, a prefix of one, or a branch label.
     *
     * @param text the name
     */
    record Name(String text) implements Anchor {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A place that is named directly.
     *
     * @param branch the label or revision whose lineage it lies in, or null
     * @param anchor the place
     */
    record Absolute(@Nullable String branch, Anchor anchor) implements RevisionTarget {
        @Override
        public String toString() {
            return branch == null ? anchor.toString() : branch + "@" + anchor;
        }
    }

    /**
     * A place so many steps from another.
     *
     * @param branch the label or revision whose lineage the walk keeps to, or null
     * @param anchor where the walk starts
     * @param steps how many revisions up (positive) or down (negative)
     */
    record Relative(@Nullable String branch, Anchor anchor, int steps) implements RevisionTarget {
        @Override
        public String toString() {
            String start = anchor == Keyword.CURRENT ? "" : anchor.toString();
            return (branch == null ? "" : branch + "@") + start + "%+d".formatted(steps);
        }
    }

    /**
     * The label or revision before the {@code @}.
     *
     * @return the name, or null when there is none
     */
    @Nullable
    String branch();

    /**
     * The place itself, or where the walk to it starts.
     *
     * @return the anchor; {@link Keyword#CURRENT} for {@code +1} and the like
     */
    Anchor anchor();

    /**
     * Whether only the database knows what it means.
     *
     * @return true for {@code current} and for steps that count from there
     */
    default boolean needsCurrent() {
        return anchor() == Keyword.CURRENT;
    }

    /**
     * The target that names one revision.
     *
     * @param id its full identifier
     * @return the target
     */
    static RevisionTarget of(RevisionId id) {
        return new Absolute(null, new Name(id.value()));
    }

    /**
     * Reads what a user typed.
     *
     * @param text the target, as described above; surrounding blanks do not matter
     * @return the target
     * @throws AludelException with {@link MalformedTarget}, or with {@link RangeNotAllowed} for {@code a:b}
     */
    static RevisionTarget parse(String text) {
        return TargetParser.parse(text.strip());
    }
}
