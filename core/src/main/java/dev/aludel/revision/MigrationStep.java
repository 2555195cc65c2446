package dev.aludel.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan: a revision to apply or undo, or a stamp, with the rows of the version table that change with it.
 *
 * @param direction what it does
 * @param revision the revision to apply or undo; null for a stamp only
 * @param from where it starts, as printed left of the arrow; empty at the base; in the author's order
 * @param to where it ends, as printed right of the arrow; empty at the base
 * @param versionChanges the changes of the version table, to be made in this order; a revision that another applied one
 *     requires has no row, so undoing one can bring rows back, and applying one can take several away
 */
public record MigrationStep(
        Direction direction,
        @Nullable Revision revision,
        Set<RevisionId> from,
        Set<RevisionId> to,
        List<VersionChange> versionChanges) {

    /** Copies the collections; a stamp has no revision, the other directions have one. */
    public MigrationStep {
        if ((direction == Direction.STAMP) != (revision == null)) {
            throw new IllegalArgumentException(direction + " of " + revision);
        }
        from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
        to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
        versionChanges = List.copyOf(versionChanges);
    }

    /**
     * The revision whose code runs.
     *
     * @return the revision, or empty for a stamp
     */
    public Optional<Revision> migration() {
        return Optional.ofNullable(revision);
    }

    /**
     * The rows of the version table after this step. Steps do not store them, so that a plan over many branches stays
     * small.
     *
     * @param before the rows before it
     * @return the rows after it, in no particular order
     * @throws dev.aludel.AludelException when the rows before are not those that the step was planned for
     */
    public Set<RevisionId> headsAfter(Collection<RevisionId> before) {
        Set<RevisionId> rows = new LinkedHashSet<>(before);
        versionChanges.forEach(change -> change.applyTo(rows));
        return rows;
    }

    /**
     * What log lines show.
     *
     * @return for example {@code a, b -> c}; nothing stands for the base, as in {@code  -> a}
     */
    public String arrow() {
        return join(from) + " -> " + join(to);
    }

    /**
     * What log lines say while it runs.
     *
     * @return for example {@code upgrade a, b -> c, merge billing}; only the first line of the message
     */
    @Override
    public String toString() {
        String message =
                revision == null ? "" : revision.message().lines().findFirst().orElse("");
        return direction.word() + " " + arrow() + (message.isEmpty() ? "" : ", " + message);
    }

    private static String join(Set<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
