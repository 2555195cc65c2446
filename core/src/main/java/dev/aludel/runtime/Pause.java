package dev.aludel.runtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Sleeps for about as long as it is told; the jitter keeps many waiting runners from asking in step. */
final class Pause {

    private Pause() {}

    static void of(Duration length) {
        try {
            Thread.sleep(length.toMillis() / 2 + ThreadLocalRandom.current().nextLong(Math.max(1, length.toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another session", e);
        }
    }
}
