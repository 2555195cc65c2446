package dev.aludel.ddl;

import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Quotes names exactly when a database needs it: reserved words, letters it would fold to another case, and characters
 * that are not letters, digits or underscores.
 *
 * @param open the character before a quoted name
 * @param close the character after it; inside it is doubled
 * @param plain what needs no quotes, besides not being reserved
 * @param reserved the reserved words, in lower case
 */
public record Identifiers(char open, char close, Pattern plain, Set<String> reserved) {

    /** Names a database that folds to lower case, or does not fold, leaves as they are. */
    public static final Pattern LOWER_CASE = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Names a database that folds to upper case leaves as they are. */
    public static final Pattern UPPER_CASE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** Copies the words. */
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /**
     * Quotes with the same character on both sides.
     *
     * @param quote the character before and after a quoted name; inside it is doubled
     * @param plain what needs no quotes, besides not being reserved
     * @param reserved the reserved words, in lower case
     */
    public Identifiers(char quote, Pattern plain, Set<String> reserved) {
        this(quote, quote, plain, reserved);
    }

    /**
     * A name as it is written in SQL.
     *
     * @param name the name as stored
     * @return the name, quoted if need be
     */
    public String quoted(String name) {
        boolean asIs = plain.matcher(name).matches() && !reserved.contains(name.toLowerCase(Locale.ROOT));
        return asIs ? name : always(name);
    }

    /**
     * A name in quotes, needed or not.
     *
     * @param name the name as stored
     * @return the quoted name
     */
    public String always(String name) {
        String doubled = name.replace(String.valueOf(close), String.valueOf(close) + close);
        return open + doubled + close;
    }

    /**
     * A name as the catalogue keeps it.
     *
     * @param name the name as the model has it
     * @param foldsUp whether the database keeps a name without quotes in capitals
     * @return the name there
     */
    public String stored(String name, boolean foldsUp) {
        String written = quoted(name);
        if (written.charAt(0) == open) {
            String inside = written.substring(1, written.length() - 1);
            return inside.replace(String.valueOf(close) + close, String.valueOf(close));
        }
        return foldsUp ? written.toUpperCase(Locale.ROOT) : written;
    }

    /**
     * A name with its schema as it is written in SQL.
     *
     * @param name the name as stored
     * @return the name, each part quoted if need be
     */
    public String quoted(QualifiedName name) {
        return name.schema() == null ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    /**
     * Names as they are written in a list.
     *
     * @param names the names as stored
     * @return them, quoted if need be, with commas between
     */
    public String quoted(List<String> names) {
        return names.stream().map(this::quoted).collect(Collectors.joining(", "));
    }
}
