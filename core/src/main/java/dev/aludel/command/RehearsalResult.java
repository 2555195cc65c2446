package dev.aludel.command;

import java.time.Duration;
import java.util.List;

/**
 * What came of trying an upgrade on a copy.
 *
 * @param place the copy, in words
 * @param steps what was done there, in words, in order
 * @param faults what went wrong; none when all went well
 * @param took how long it took
 */
public record RehearsalResult(String place, List<String> steps, List<String> faults, Duration took) {

    /** Copies the lists. */
    public RehearsalResult {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }
}
