package dev.aludel.dialect.h2;

import dev.aludel.schema.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as H2 prints it, written as an author would write it: names without quotes and without the default schema where that
 * means the same, and strings with the letters themselves in the place of {@code U&'\00e9'}.
 */
final class H2Text {

    private static final Pattern PIECE = Pattern.compile(
            "(?<unicode>U&'(?:[^']|'')*')|(?<string>'(?:[^']|'')*')|(?<dollars>\\$\\$.*?\\$\\$)"
                    + "|(?<name>\"(?:[^\"]|\"\")*\")(?<dot>\\.(?=\"))?|(?<space>\\s+)",
            Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4})|(\\\\))");

    private static final Pattern WORD =
            Pattern.compile("(?:(?<schema>[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*\\.\\s*)?(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private final String printed;
    private final H2Catalog catalog;
    private final boolean namesSchema;

    H2Text(String printed, H2Catalog catalog) {
        this.printed = printed;
        this.catalog = catalog;
        this.namesSchema = hasSchemaAlone();
    }

    /** Whether the name of the default schema stands somewhere without a dot, so that it may be an alias as well. */
    private boolean hasSchemaAlone() {
        Matcher pieces = PIECE.matcher(printed);
        while (pieces.find()) {
            if (pieces.group("name") != null
                    && pieces.group("dot") == null
                    && bare(pieces.group("name")).equals(catalog.currentSchema())) {
                return true;
            }
        }
        return false;
    }

    /** The whole on one line. */
    String line() {
        return rewritten(true);
    }

    /** The whole with its lines as they are. */
    String lines() {
        return rewritten(false);
    }

    private String rewritten(boolean oneLine) {
        StringBuilder sql = new StringBuilder();
        Matcher pieces = PIECE.matcher(printed);
        int from = 0;
        while (pieces.find()) {
            sql.append(printed, from, pieces.start());
            from = pieces.end();
            sql.append(piece(pieces, oneLine));
        }
        return sql.append(printed, from, printed.length()).toString().strip();
    }

    private String piece(Matcher piece, boolean oneLine) {
        if (piece.group("unicode") != null) {
            return decoded(piece.group("unicode"));
        }
        if (piece.group("space") != null) {
            return oneLine ? " " : piece.group();
        }
        if (piece.group("name") == null) {
            return piece.group();
        }
        String name = bare(piece.group("name"));
        boolean dot = piece.group("dot") != null;
        if (dot && !namesSchema && name.equals(catalog.currentSchema())) {
            return "";
        }
        return H2Identifiers.inExpression(name, catalog.foldsUp()) + (dot ? "." : "");
    }

    /** Every pair of names with a dot between, the first of which may be a schema. */
    Set<QualifiedName> qualified() {
        Set<QualifiedName> found = new LinkedHashSet<>();
        Matcher pieces = PIECE.matcher(printed);
        String before = null;
        while (pieces.find()) {
            String name = pieces.group("name");
            if (name != null && before != null) {
                found.add(catalog.name(before, bare(name)));
            }
            before = name != null && pieces.group("dot") != null ? bare(name) : null;
        }
        return found;
    }

    /** Every name, quoted or not, in SQL that somebody wrote: words of the language are among them. */
    Set<QualifiedName> words() {
        Set<QualifiedName> found = new LinkedHashSet<>(qualified());
        Matcher pieces = PIECE.matcher(printed);
        int from = 0;
        while (pieces.find()) {
            addWords(printed.substring(from, pieces.start()), found);
            from = pieces.end();
            if (pieces.group("name") != null) {
                found.add(QualifiedName.of(catalog.name(bare(pieces.group("name")))));
            }
        }
        addWords(printed.substring(from), found);
        return found;
    }

    private void addWords(String plain, Set<QualifiedName> found) {
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            String folded = catalog.foldsUp() ? words.group("word").toUpperCase(Locale.ROOT) : words.group("word");
            String schema = words.group("schema");
            if (schema == null) {
                found.add(QualifiedName.of(catalog.name(folded)));
            } else {
                found.add(catalog.name(catalog.foldsUp() ? schema.toUpperCase(Locale.ROOT) : schema, folded));
            }
        }
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
    }

    /** {@code U&'...'} as a plain string. */
    private static String decoded(String literal) {
        StringBuilder text = new StringBuilder();
        Matcher escapes = ESCAPE.matcher(literal.substring(2));
        while (escapes.find()) {
            escapes.appendReplacement(text, "");
            if (escapes.group(3) != null) {
                text.append('\\');
            } else {
                String digits = escapes.group(1) == null ? escapes.group(2) : escapes.group(1);
                String letter = Character.toString(Integer.parseInt(digits, 16));
                text.append(letter.equals("'") ? "''" : letter);
            }
        }
        return escapes.appendTail(text).toString();
    }
}
