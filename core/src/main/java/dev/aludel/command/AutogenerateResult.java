package dev.aludel.command;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was made from what differs.
 *
 * @param written the revision; {@code null} when nothing differs, and then no file was written
 * @param found what differs
 */
public record AutogenerateResult(@Nullable RevisionResult written, CheckResult found) {

    /** Checks that it says what was found. */
    public AutogenerateResult {
        Objects.requireNonNull(found, "found");
    }

    /**
     * The revision.
     *
     * @return it, or empty when nothing differs
     */
    public Optional<RevisionResult> revision() {
        return Optional.ofNullable(written);
    }
}
