package dev.aludel.autogenerate.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between what is there and what is wanted.
 *
 * @param kind in which way
 * @param object what differs, for people: {@code column users.email}
 * @param attribute which of its attributes, for people: {@code type}; {@code null} when it is the whole
 * @param from what is there: the attribute, or the object by its name; {@code null} for nothing
 * @param to what is wanted, likewise; {@code null} for nothing
 */
public record Difference(
        Kind kind,
        String object,
        @Nullable String attribute,
        @Nullable String from,
        @Nullable String to) {

    /** In which way two schemas differ. */
    public enum Kind {
        /** It is wanted and not there. */
        MISSING,
        /** It is there and not wanted. */
        UNWANTED,
        /** It is there and wanted under another name. */
        RENAMED,
        /** It is there, and an attribute of it is wanted otherwise. */
        CHANGED,
        /** It is there, not wanted, and in no model and no revision either, so that it is left alone. */
        UNMANAGED,
        /** It is wanted otherwise, and the database has no way from the one to the other that loses nothing. */
        IMPOSSIBLE
    }

    /** Checks the parts. */
    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(object, "object");
    }

    static Difference missing(Part part) {
        return new Difference(Kind.MISSING, part.words(), null, null, null);
    }

    static Difference unwanted(Part part) {
        return new Difference(Kind.UNWANTED, part.words(), null, null, null);
    }

    static Difference changed(Part part, String attribute, @Nullable Object from, @Nullable Object to) {
        return new Difference(Kind.CHANGED, part.words(), attribute, text(from), text(to));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Says it in a line.
     *
     * @return for example {@code column users.email: type varchar(100), wanted varchar(255)}
     */
    public String words() {
        return switch (kind) {
            case MISSING -> object + ": wanted, and not there";
            case UNWANTED -> object + ": there, and not wanted";
            case RENAMED -> object + ": wanted as " + to;
            case CHANGED -> object + ": " + attribute + " " + or(from) + ", wanted " + or(to);
            case UNMANAGED -> object + ": there, in no model and no revision; left alone";
            case IMPOSSIBLE ->
                object + ": " + attribute + " " + or(from) + ", wanted " + or(to)
                        + "; there is no way from the one to the other that loses nothing";
        };
    }

    private static String or(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
