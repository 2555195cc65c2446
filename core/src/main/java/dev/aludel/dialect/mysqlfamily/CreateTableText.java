package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.SqlTokens.Token;
import dev.aludel.dialect.mysqlfamily.TableDetails.KeyDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@link TableDetails} out of what {@code SHOW CREATE TABLE} prints, which always has the same shape. */
final class CreateTableText {

    private static final Set<String> KEY_WORDS =
            Set.of("PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "VECTOR");

    private final String sql;
    private final Map<String, KeyDetails> keys = new LinkedHashMap<>();
    private final List<String> constraints = new ArrayList<>();
    private final Map<String, String> periods = new LinkedHashMap<>();

    private CreateTableText(String sql) {
        this.sql = sql;
    }

    /** The details of a table. */
    static TableDetails read(String shown) {
        return new CreateTableText(SqlTokens.opened(shown)).read();
    }

    private TableDetails read() {
        List<Token> tokens = SqlTokens.placed(sql);
        int open = indexOf(tokens, 0, "(");
        int close = closing(tokens, open);
        for (List<Token> element : separated(tokens.subList(open + 1, close))) {
            element(element);
        }
        List<Token> tail = tokens.subList(close + 1, tokens.size());
        int partition = partition(tail);
        Map<String, String> options = TableOptionText.read(sql, tail.subList(0, partition));
        return new TableDetails(keys, constraints, periods, options, partitionBy(tail, partition, options));
    }

    private void element(List<Token> element) {
        String first = element.getFirst().text();
        if (first.equals("CONSTRAINT")) {
            constraints.add(SqlTokens.unquoted(element.get(1).text()));
        } else if (first.equals("PERIOD")) {
            periods.put(SqlTokens.unquoted(element.get(2).text()), text(element.subList(3, element.size())));
        } else if (KEY_WORDS.contains(first)) {
            key(element);
        }
    }

    private void key(List<Token> element) {
        int open = indexOf(element, 0, "(");
        int close = closing(element, open);
        String name = element.getFirst().is("PRIMARY")
                ? "PRIMARY"
                : SqlTokens.unquoted(element.get(open - 1).text());
        List<Token> parts = element.subList(open + 1, close);
        int overlaps = indexOf(parts, 0, "OVERLAPS");
        String period =
                overlaps < 0 ? null : SqlTokens.unquoted(parts.get(overlaps - 2).text());
        String using = null;
        Map<String, String> options = new LinkedHashMap<>();
        List<Token> rest = element.subList(close + 1, element.size());
        for (int at = 0; at < rest.size(); at++) {
            String word = rest.get(at).text();
            if (word.equals("USING")) {
                using = rest.get(++at).text();
            } else if (word.equals("COMMENT")) {
                at++;
            } else if (word.equals("WITH")) {
                options.put("PARSER", SqlTokens.unquoted(rest.get(at + 2).text()));
                at += 2;
            } else if (at + 2 < rest.size() && rest.get(at + 1).is("=")) {
                options.put(word, rest.get(at + 2).text());
                at += 2;
            } else {
                options.put(word, "");
            }
        }
        keys.put(name, new KeyDetails(text(parts), using, period, options));
    }

    /** Where PARTITION BY begins; the end when it does not stand there. */
    private static int partition(List<Token> tail) {
        for (int at = 0; at + 1 < tail.size(); at++) {
            if (tail.get(at).is("PARTITION") && tail.get(at + 1).is("BY")) {
                return at;
            }
        }
        return tail.size();
    }

    /** Without the engine of each partition, where it is the table's. */
    private @Nullable String partitionBy(List<Token> tail, int from, Map<String, String> options) {
        if (from == tail.size()) {
            return null;
        }
        String engine = options.getOrDefault("ENGINE", "");
        StringBuilder text = new StringBuilder();
        int copied = tail.get(from + 1).end();
        for (int at = from + 2; at + 2 < tail.size(); at++) {
            boolean usual = tail.get(at).is("ENGINE")
                    && tail.get(at + 1).is("=")
                    && tail.get(at + 2).is(engine);
            if (usual) {
                text.append(sql, copied, tail.get(at - 1).end());
                copied = tail.get(at + 2).end();
            }
        }
        return text.append(sql.substring(copied)).toString().strip();
    }

    private static List<List<Token>> separated(List<Token> tokens) {
        List<List<Token>> elements = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < tokens.size(); at++) {
            String text = tokens.get(at).text();
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            if (depth == 0 && text.equals(",")) {
                elements.add(tokens.subList(begin, at));
                begin = at + 1;
            }
        }
        if (begin < tokens.size()) {
            elements.add(tokens.subList(begin, tokens.size()));
        }
        return elements;
    }

    private static int indexOf(List<Token> tokens, int from, String text) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).is(text)) {
                return at;
            }
        }
        return -1;
    }

    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            String text = tokens.get(at).text();
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size() - 1;
    }

    private String text(List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : sql.substring(tokens.getFirst().start(), tokens.getLast().end());
    }
}
