package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a view reads from, by the names in its query. In the form that the server keeps ({@code SHOW CREATE VIEW}) every
 * column stands behind its table or that table's alias; in an author's form a column may stand alone, and then it counts
 * as one of every table that the view names.
 */
final class ViewReferences {

    private final List<String> tokens;

    private ViewReferences(View view) {
        this.tokens = SqlTokens.of(view.query());
    }

    /** The names in a view's query. */
    static ViewReferences of(View view) {
        return new ViewReferences(view);
    }

    /**
     * The views that read from a table or view, and those that read from them.
     *
     * @param name the table or view
     * @param views all views, each after those it reads from
     * @return the views in the same order
     */
    static List<View> readers(QualifiedName name, List<View> views) {
        return readers(views, view -> new ViewReferences(view).names(name));
    }

    /** The views that read a column of a table, and those that read from them. */
    static List<View> readers(QualifiedName table, String column, List<View> views) {
        return readers(views, view -> new ViewReferences(view).names(table, column));
    }

    private static List<View> readers(List<View> views, Predicate<View> first) {
        List<View> found = new ArrayList<>();
        for (View view : views) {
            ViewReferences references = new ViewReferences(view);
            if (first.test(view) || found.stream().anyMatch(other -> references.names(other.name()))) {
                found.add(view);
            }
        }
        return List.copyOf(found);
    }

    /** Whether the view reads from a table or view of that name. */
    boolean names(QualifiedName table) {
        return !aliases(table).isEmpty();
    }

    /** Whether the view calls a function of that name. */
    boolean calls(String function) {
        for (int at = 0; at < tokens.size(); at++) {
            if (isName(at, function) && isToken(at + 1, "(")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the view reads a column of a table. */
    boolean names(QualifiedName table, String column) {
        Set<String> aliases = aliases(table);
        if (aliases.isEmpty()) {
            return false;
        }
        for (int at = 0; at < tokens.size(); at++) {
            boolean given = isToken(at - 1, "as");
            boolean matches = !given && isName(at, column) || tokens.get(at).equals("*");
            if (matches && (!isQualified(at) || aliases.contains(lower(tokens.get(at - 2))))) {
                return true;
            }
        }
        return false;
    }

    /** The names under which columns of a table can be told; empty when it is not read from. */
    private Set<String> aliases(QualifiedName table) {
        Set<String> aliases = new HashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean whole = isName(at, table.name()) && !isToken(at + 1, ".") && isAfterFrom(at);
            if (whole && schemaMatches(at, table)) {
                aliases.add(lower(alias(at)));
            }
        }
        return aliases;
    }

    private boolean schemaMatches(int at, QualifiedName table) {
        return !isQualified(at) || table.schema() != null && isName(at - 2, table.schema());
    }

    /** A table stands after FROM, JOIN, a comma or an opening parenthesis; a column can stand after the last two as well. */
    private boolean isAfterFrom(int at) {
        int before = isQualified(at) ? at - 3 : at - 1;
        while (before > 0 && isToken(before, "(")) {
            before--;
        }
        return isToken(before, "from")
                || isToken(before, "join")
                || isToken(before, ",")
                || isToken(before, "straight_join");
    }

    private String alias(int at) {
        int next = isToken(at + 1, "as") ? at + 2 : at + 1;
        boolean named = next < tokens.size() && tokens.get(next).startsWith("`");
        return named ? SqlTokens.unquoted(tokens.get(next)) : SqlTokens.unquoted(tokens.get(at));
    }

    private boolean isQualified(int at) {
        return at >= 2 && isToken(at - 1, ".");
    }

    private boolean isName(int at, String name) {
        return at >= 0
                && at < tokens.size()
                && SqlTokens.unquoted(tokens.get(at)).equalsIgnoreCase(name);
    }

    private boolean isToken(int at, String token) {
        return at >= 0 && at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
    }

    private static String lower(String name) {
        return SqlTokens.unquoted(name).toLowerCase(Locale.ROOT);
    }
}
