package dev.aludel.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * When something began, and how long ago that is. The time it took is counted, not read off the clock twice: a clock that is
 * set in between would make it negative, or hours long.
 */
record Stopwatch(Instant started, long nanoTime) {

    static Stopwatch start() {
        return new Stopwatch(Instant.now(), System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
