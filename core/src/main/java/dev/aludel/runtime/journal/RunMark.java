package dev.aludel.runtime.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which run wrote something, and when.
 *
 * @param tag what names its session in the server's process list
 * @param who the user at the operating system, or null when not known
 * @param host the machine, or null when not known
 * @param version the version of Aludel
 * @param at when, to the millisecond
 */
public record RunMark(
        String tag, @Nullable String who, @Nullable String host, String version, Instant at) {

    /** For messages. */
    @Override
    public String toString() {
        return (who == null ? "somebody" : who) + (host == null ? "" : " on " + host) + " at " + at;
    }
}
