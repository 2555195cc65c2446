package dev.aludel.revision;

/**
 * Where a revision was read.
 *
 * @param location the file, as text that a user can find it by
 * @param line the line of its header, counted from 1; 0 when unknown
 */
public record RevisionOrigin(String location, int line) {

    /** Checks that the line is not negative and the location not blank. */
    public RevisionOrigin {
        if (location.isBlank() || line < 0) {
            throw new IllegalArgumentException("no such place: '" + location + "' line " + line);
        }
    }

    /**
     * A place in a file whose line is not known.
     *
     * @param location the file
     * @return the origin, with line 0
     */
    public static RevisionOrigin of(String location) {
        return new RevisionOrigin(location, 0);
    }

    /**
     * The file's name without its folders and its last extension, as users quote it.
     *
     * @return for example {@code 20250101_abc_add_users}
     */
    public String fileName() {
        String name = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public String toString() {
        return line == 0 ? location : location + ":" + line;
    }
}
