package dev.aludel.model;

/**
 * A name that the model has given up for another, in the words of {@code --rename}: a table, {@code table.column}, or any
 * other name.
 *
 * @param from the name before, for example {@code users.mail}
 * @param to the name now, for example {@code users.email}
 */
public record ModelRename(String from, String to) {

    /** Checks the names. */
    public ModelRename {
        if (from.isBlank() || to.isBlank()) {
            throw new IllegalArgumentException("a rename has a name before and a name now");
        }
    }
}
