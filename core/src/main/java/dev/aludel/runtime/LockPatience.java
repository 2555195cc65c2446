package dev.aludel.runtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something that did not get a lock in time is tried again: with pauses that double up to five seconds, until the
 * tries together have taken 24 times as long as one may wait. The pauses let through whoever queued up meanwhile.
 */
final class LockPatience {

    private static final int TIMES = 24;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration limit;
    private final RunListener listener;
    private long started;
    private int tries;
    private Duration pause = FIRST_PAUSE;

    LockPatience(Duration lockTimeout, RunListener listener) {
        this.limit = lockTimeout.multipliedBy(TIMES);
        this.listener = listener;
    }

    /** Something else is tried now. */
    void restart() {
        started = System.nanoTime();
        tries = 0;
        pause = FIRST_PAUSE;
    }

    /** Pauses after a try in vain; false, and no pause, when there were enough of them. */
    boolean pause(String reason) {
        tries++;
        if (waited().compareTo(limit) >= 0) {
            return false;
        }
        listener.lockTimedOut(reason, tries, waited());
        try {
            Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        return true;
    }

    /** How often it was tried and for how long, in words. */
    String words() {
        return "tried " + tries + " times in " + Math.max(1, waited().toSeconds()) + " s";
    }

    private Duration waited() {
        return MigrationRunner.since(started);
    }
}
