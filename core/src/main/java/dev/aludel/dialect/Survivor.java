package dev.aludel.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A session that the server still has of a run that is over.
 *
 * @param id the server's number for it
 * @param words who it is and what it does, for people
 */
public record Survivor(long id, String words) {

    private static final int LENGTH = 100;

    /**
     * A statement in one line, cut short.
     *
     * @param sql the statement; null when the server does not tell
     * @return the line
     */
    public static String shortened(@Nullable String sql) {
        String line = String.valueOf(sql).strip().replaceAll("\\s+", " ");
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 3) + "...";
    }
}
