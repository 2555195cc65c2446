package dev.aludel.revision;

/** What a step of a plan does. */
public enum Direction {
    /** Applies a revision. */
    UPGRADE,
    /** Undoes a revision. */
    DOWNGRADE,
    /** Only rewrites the version table. */
    STAMP;

    /**
     * The word that log lines and scripts use.
     *
     * @return {@code upgrade}, {@code downgrade} or {@code stamp}
     */
    public String word() {
        return switch (this) {
            case UPGRADE -> "upgrade";
            case DOWNGRADE -> "downgrade";
            case STAMP -> "stamp";
        };
    }
}
