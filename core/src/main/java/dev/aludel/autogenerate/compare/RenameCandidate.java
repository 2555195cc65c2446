package dev.aludel.autogenerate.compare;

/**
 * What may be one thing under two names, or two things.
 *
 * @param rename the rename, if it is one
 * @param likeness how alike the two are, from 0 to 1
 */
public record RenameCandidate(Rename rename, double likeness) {

    /**
     * Asks about it.
     *
     * @return for example {@code Was column users.mail renamed to users.email?}
     */
    public String question() {
        return "Was " + rename.kind().words() + " " + rename.fromPath() + " renamed to " + rename.toPath() + "?";
    }
}
