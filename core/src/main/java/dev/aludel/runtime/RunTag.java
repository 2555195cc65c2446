package dev.aludel.runtime;

import dev.aludel.runtime.journal.RunMark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What names one run of Aludel in the server's process list and in the journal.
 *
 * @param text at most 48 characters, the same for no two runs
 * @param origin who runs it
 */
record RunTag(String text, RunOrigin origin) {

    static RunTag fresh() {
        long random = ThreadLocalRandom.current().nextLong();
        String text = "aludel " + ProcessHandle.current().pid() + "-" + String.format("%016x", random);
        return new RunTag(text, RunOrigin.ofProcess());
    }

    RunMark mark() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new RunMark(text, origin.who(), origin.host(), origin.version(), now);
    }
}
