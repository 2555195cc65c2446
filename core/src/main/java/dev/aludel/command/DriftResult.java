package dev.aludel.command;

import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.revision.RevisionId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database has been changed in besides its own revisions.
 *
 * @param database the database, without password
 * @param heads where it stands; what these revisions make is what it is compared with
 * @param found what leads from what they make to the database
 * @param undo a script that takes the database back to what its revisions make; empty when nothing differs
 * @param adopted the revision that was written to adopt it, at which the database now is; {@code null} when none was
 */
public record DriftResult(
        String database,
        Set<RevisionId> heads,
        CheckResult found,
        String undo,
        @Nullable RevisionResult adopted) {

    /** Copies the set, keeping its order. */
    public DriftResult {
        heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(undo, "undo");
    }

    /**
     * Whether the database is what its revisions make.
     *
     * @return false when something was done to it by hand
     */
    public boolean isClean() {
        return found.isClean();
    }

    /**
     * What was added by hand.
     *
     * @return the objects in words
     */
    public List<String> added() {
        return objects(Difference.Kind.MISSING);
    }

    /**
     * What was removed by hand.
     *
     * @return the objects in words
     */
    public List<String> removed() {
        return objects(Difference.Kind.UNWANTED);
    }

    private List<String> objects(Difference.Kind kind) {
        return found.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .map(Difference::object)
                .toList();
    }

    /**
     * What was changed by hand.
     *
     * @return each with what it was and what it is
     */
    public List<String> changed() {
        return found.differences().stream()
                .filter(difference ->
                        difference.kind() != Difference.Kind.MISSING && difference.kind() != Difference.Kind.UNWANTED)
                .map(difference -> difference.object() + ": " + difference.attribute() + " was " + or(difference.from())
                        + ", is " + or(difference.to()))
                .toList();
    }

    private static String or(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
