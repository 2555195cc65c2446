package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.RevisionTarget.Keyword;
import dev.aludel.revision.RevisionTarget.Relative;
import dev.aludel.revision.TargetProblem.MalformedRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two ends of a stretch of history: {@code a:b}, {@code a:}, {@code :b}. Steps without a place count from the other end:
 * {@code -2:c} starts two below c, {@code a:+2} ends two above a, {@code -3:current} starts three below the database.
 *
 * @param start the older end; null for the base
 * @param end the newer end; null for the heads
 */
public record RevisionRange(
        @Nullable RevisionTarget start, @Nullable RevisionTarget end) {

    /**
     * Reads a range, which has exactly one colon.
     *
     * @param text what the user typed
     * @return the range
     * @throws AludelException with {@link MalformedRange}, or with {@link TargetProblem.MalformedTarget} for an end
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new AludelException(new MalformedRange(text));
        }
        return new RevisionRange(end(text.substring(0, colon)), end(text.substring(colon + 1)));
    }

    /**
     * Reads what is typed for a script, where the start may be left out: {@code a:b} or {@code b}.
     *
     * @param text what the user typed
     * @return the range; without a colon it has no start
     * @throws AludelException with {@link MalformedRange}, or with {@link TargetProblem.MalformedTarget} for an end
     */
    public static RevisionRange parseForScript(String text) {
        return text.indexOf(':') < 0 ? new RevisionRange(null, RevisionTarget.parse(text)) : parse(text);
    }

    /**
     * The whole history.
     *
     * @return the range from the base to the heads
     */
    public static RevisionRange all() {
        return new RevisionRange(null, null);
    }

    /**
     * Whether only the database knows what it means.
     *
     * @return true when an end is {@code current}, or counts steps that do not start at the other end
     */
    public boolean needsCurrent() {
        boolean startNeeds = start != null && start.needsCurrent() && !startCountsFromEnd();
        boolean endNeeds = end != null && end.needsCurrent() && !endCountsFromStart();
        return startNeeds || endNeeds;
    }

    /** Whether the start is steps down from the end. */
    boolean startCountsFromEnd() {
        return start instanceof Relative relative
                && bare(relative)
                && relative.steps() <= 0
                && !(end instanceof Relative other && bare(other));
    }

    /** Whether the end is steps up from the start. */
    boolean endCountsFromStart() {
        return end instanceof Relative relative
                && bare(relative)
                && relative.steps() >= 0
                && !(start instanceof Relative other && bare(other));
    }

    /** The range as typed. */
    @Override
    public String toString() {
        return Optional.ofNullable(start).map(Object::toString).orElse("") + ":"
                + Optional.ofNullable(end).map(Object::toString).orElse("");
    }

    private static boolean bare(Relative relative) {
        return relative.anchor() == Keyword.CURRENT && relative.branch() == null;
    }

    private static @Nullable RevisionTarget end(String text) {
        return text.isBlank() ? null : RevisionTarget.parse(text);
    }
}
