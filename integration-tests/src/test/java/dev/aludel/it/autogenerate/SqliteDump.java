package dev.aludel.it.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shell's {@code .schema} shows of an SQLite file, in a form in which two texts that say the same are the same:
 * keywords and names in lower case and without quotes, constraints after the columns whether they stood there or not, words
 * that say the default left out, and all in order. What {@code PRAGMA table_xinfo} says of each table stands beside it. Reads
 * the texts itself, with nothing of what it is there to test.
 */
final class SqliteDump {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|--[^\\n"
                + "]*|/\\*.*?\\*/|(?<text>'(?:[^']|'')*')|(?<name>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\])"
                + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)|(?<number>[0-9][0-9A-Za-z.]*)|(?<symbol>\\|\\||<=|>=|<>|!=|==|.)",
            Pattern.DOTALL);

    private static final List<List<String>> SAYING_NOTHING = List.of(
            List.of("on", "conflict", "abort"),
            List.of("on", "delete", "no", "action"),
            List.of("on", "update", "no", "action"),
            List.of("not", "deferrable", "initially", "immediate"),
            List.of("not", "deferrable", "initially", "deferred"),
            List.of("not", "deferrable"),
            List.of("initially", "immediate"),
            List.of("match", "simple"),
            List.of("match", "none"));

    private SqliteDump() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        String query = "SELECT m.type, m.name, m.sql FROM sqlite_schema m WHERE m.sql IS NOT NULL AND m.name NOT LIKE"
            + " 'sqlite\\_%' ESCAPE '\\' AND m.name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')";
        for (List<String> row : rows(connection, query)) {
            boolean virtual = row.get(2).toLowerCase(Locale.ROOT).startsWith("create virtual");
            boolean table = row.getFirst().equals("table") && !virtual;
            lines.add(table ? table(tokens(row.get(2))) : other(row.getFirst(), tokens(row.get(2))));
            if (table) {
                lines.add(row.get(1).toLowerCase(Locale.ROOT) + " "
                        + rows(
                                connection,
                                "SELECT name, type, \"notnull\", dflt_value IS NULL, hidden, pk FROM"
                                        + " pragma_table_xinfo('"
                                        + row.get(1).replace("'", "''") + "')"));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static List<List<String>> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            List<List<String>> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
            return found;
        }
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String name = matcher.group("name");
            if (name != null) {
                String inside = name.substring(1, name.length() - 1);
                tokens.add(inside.replace(name.charAt(0) + "" + name.charAt(0), name.substring(0, 1))
                        .toLowerCase(Locale.ROOT));
            } else if (matcher.group("word") != null) {
                tokens.add(matcher.group().toLowerCase(Locale.ROOT));
            } else if (matcher.group("text") != null
                    || matcher.group("number") != null
                    || matcher.group("symbol") != null) {
                tokens.add(matcher.group());
            }
        }
        return tokens;
    }

    private static String other(String type, List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens);
        kept.removeIf(";"::equals);
        return type.equals("index") ? index(kept) : String.join(" ", kept);
    }

    /** An index, its keys without parentheses around them. */
    private static String index(List<String> tokens) {
        int open = tokens.indexOf("(");
        int close = closing(tokens, open);
        List<String> keys = new ArrayList<>();
        for (List<String> part : parts(tokens.subList(open + 1, close))) {
            List<String> key = new ArrayList<>(part);
            key.removeIf("asc"::equals);
            while (key.getFirst().equals("(")) {
                int end = closing(key, 0);
                boolean whole = key.subList(end + 1, key.size()).stream()
                        .allMatch(List.of("desc", "collate", "nocase", "rtrim", "binary")::contains);
                if (!whole) {
                    break;
                }
                key.remove(end);
                key.removeFirst();
            }
            keys.add(String.join(" ", key));
        }
        return String.join(" ", tokens.subList(0, open)) + " ( " + String.join(" , ", keys) + " "
                + String.join(" ", tokens.subList(close, tokens.size()));
    }

    // Tables

    private static String table(List<String> tokens) {
        int open = tokens.indexOf("(");
        int close = closing(tokens, open);
        List<String> columns = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (List<String> part : parts(tokens.subList(open + 1, close))) {
            if (isConstraint(part)) {
                apart(part).forEach(each -> constraints.add(constraint(each)));
            } else {
                columns.add(column(part, constraints));
            }
        }
        constraints.sort(null);
        List<String> options = new ArrayList<>(tokens.subList(close + 1, tokens.size()));
        options.removeIf(token -> token.equals(",") || token.equals(";"));
        if (options.size() == 3) {
            options.sort(null);
        }
        return String.join(" ", tokens.subList(0, open)) + "\n  " + String.join("\n  ", columns) + "\n  "
                + String.join("\n  ", constraints) + "\n" + String.join(" ", options);
    }

    private static boolean isConstraint(List<String> part) {
        String first = part.getFirst();
        String second = part.size() > 1 ? part.get(1) : "";
        return first.equals("constraint")
                || (first.equals("primary") && second.equals("key"))
                || (first.equals("foreign") && second.equals("key"))
                || (first.equals("unique") && second.equals("("))
                || (first.equals("check") && second.equals("("));
    }

    /** Commas may be missing between constraints; each then begins with a word of its own. */
    private static List<List<String>> parts(List<String> tokens) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (String token : tokens) {
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(token);
            }
        }
        return parts;
    }

    /** Constraints may follow each other without commas; of names that follow each other, the last counts. */
    private static List<List<String>> apart(List<String> part) {
        List<List<String>> constraints = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < part.size(); at++) {
            String token = part.get(at);
            List<String> last = constraints.isEmpty() ? List.of() : constraints.getLast();
            boolean isName = at > 0 && part.get(at - 1).equals("constraint");
            boolean named = last.size() == 2 && last.getFirst().equals("constraint");
            boolean begins = List.of("constraint", "check", "primary", "foreign", "unique")
                    .contains(token);
            if (depth == 0 && begins && !isName && (!named || token.equals("constraint"))) {
                if (named) {
                    constraints.removeLast();
                }
                constraints.add(new ArrayList<>());
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            constraints.getLast().add(token);
        }
        return constraints;
    }

    private static String constraint(List<String> part) {
        List<String> kept = new ArrayList<>(part);
        SAYING_NOTHING.forEach(words -> without(kept, words));
        kept.removeIf("asc"::equals);
        return actionsInOrder(String.join(" ", kept));
    }

    private static String actionsInOrder(String constraint) {
        return constraint.replaceFirst(
                "(on update (?:set null|set default|cascade|restrict)) (on delete (?:set null|set"
                        + " default|cascade|restrict))",
                "$2 $1");
    }

    private static void without(List<String> tokens, List<String> words) {
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            if (tokens.subList(at, at + words.size()).equals(words)) {
                tokens.subList(at, at + words.size()).clear();
                at--;
            }
        }
    }

    /** A column with what belongs to it alone; its keys and checks go to the constraints. */
    private static String column(List<String> part, List<String> constraints) {
        String name = unquoted(part.getFirst());
        List<String> attributes = new ArrayList<>();
        String type = "";
        for (List<String> clause : clauses(part.subList(1, part.size()))) {
            List<String> words = new ArrayList<>(clause);
            String label = "";
            if (words.getFirst().equals("constraint")) {
                label = "constraint " + words.get(1) + " ";
                words = words.subList(2, words.size());
            }
            if (words.isEmpty()) {
                continue;
            }
            switch (words.getFirst()) {
                case "primary" -> constraints.add(label + key("primary key", name, words.subList(2, words.size())));
                case "unique" -> constraints.add(label + key("unique", name, words.subList(1, words.size())));
                case "check" -> constraints.add(label + constraint(words));
                case "references" -> constraints.add(label + "foreign key ( " + name + " ) " + constraint(words));
                case "not" -> attributes.add(constraint(words));
                case "null" -> {}
                case "default" -> {
                    if (!words.equals(List.of("default", "null"))) {
                        attributes.add(String.join(" ", literal(words)));
                    }
                }
                case "collate" -> attributes.add(String.join(" ", words));
                case "generated", "as" -> attributes.add(generated(words));
                default -> type = String.join(" ", words);
            }
        }
        attributes.sort(null);
        return name + " " + type + " " + String.join(" ", attributes);
    }

    /** Where a name is expected, a text is one. */
    private static String unquoted(String token) {
        return token.startsWith("'") ? token.substring(1, token.length() - 1) : token;
    }

    private static String key(String kind, String column, List<String> words) {
        boolean descends = words.contains("desc");
        boolean counts = words.contains("autoincrement");
        List<String> rest = new ArrayList<>(words);
        rest.removeAll(List.of("asc", "desc", "autoincrement"));
        String conflict = constraint(rest);
        return kind + " ( " + column + (descends ? " desc" : "") + (counts ? " autoincrement" : "") + " )"
                + (conflict.isEmpty() ? "" : " " + conflict);
    }

    private static List<String> literal(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        boolean alone =
                kept.size() == 4 && kept.get(1).equals("(") && kept.get(3).equals(")");
        boolean signed =
                kept.size() == 5 && kept.get(1).equals("(") && kept.get(4).equals(")");
        if (alone || signed) {
            kept.removeLast();
            kept.remove(1);
        }
        return kept;
    }

    private static String generated(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        without(kept, List.of("generated", "always"));
        kept.removeIf("virtual"::equals);
        return String.join(" ", kept);
    }

    /** The type, which may be nothing, and each constraint of a column. */
    private static List<List<String>> clauses(List<String> tokens) {
        List<List<String>> clauses = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            String before = at == 0 ? "" : tokens.get(at - 1);
            boolean named = clauses.size() > 0
                    && clauses.getLast().size() == 2
                    && clauses.getLast().getFirst().equals("constraint");
            boolean begins = switch (token) {
                case "constraint", "primary", "unique", "check", "references", "collate", "generated" -> true;
                case "default" -> !before.equals("set");
                case "not" -> at + 1 < tokens.size() && tokens.get(at + 1).equals("null");
                case "null" -> !before.equals("not") && !before.equals("set") && !before.equals("default");
                case "as" -> !before.equals("always");
                default -> false;
            };
            if (clauses.isEmpty() || (depth == 0 && begins && !named)) {
                clauses.add(new ArrayList<>());
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            clauses.getLast().add(token);
        }
        return clauses;
    }

    private static int closing(List<String> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("no end: " + String.join(" ", tokens));
    }
}
