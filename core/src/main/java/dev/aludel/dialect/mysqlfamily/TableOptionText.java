package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.SqlTokens.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the options of a table: pairs of a name and a value, as they stand after the columns in {@code SHOW CREATE TABLE} and
 * in {@code information_schema.tables.create_options}.
 */
final class TableOptionText {

    /** What the model has a word of its own for, and the counter, which is data. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("ROW_FORMAT", "COMMENT", "AUTO_INCREMENT", "CHARSET", "CHARACTER SET", "COLLATE", "PARTITIONED");

    /** Names that end although a word follows. */
    private static final Set<String> COMPLETE = Set.of("WITH SYSTEM VERSIONING", "PARTITIONED", "TABLESPACE");

    private TableOptionText() {}

    /** The options in {@code create_options}, names in capitals unless in backticks. */
    static Map<String, String> read(String createOptions) {
        return read(createOptions, SqlTokens.placed(createOptions));
    }

    /** The options, ENGINE among them, but not those that are told elsewhere. */
    static Map<String, String> read(String sql, List<Token> tokens) {
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        while (at < tokens.size()) {
            if (tokens.get(at).is("DEFAULT")) {
                at++;
                continue;
            }
            StringBuilder name = new StringBuilder(name(tokens.get(at++)));
            while (at < tokens.size() && isWord(tokens.get(at)) && !COMPLETE.contains(name.toString())) {
                name.append(' ').append(name(tokens.get(at++)));
            }
            boolean valued = at < tokens.size() && tokens.get(at).is("=");
            at += valued ? 1 : 0;
            int from = at;
            if (valued || name.toString().equals("TABLESPACE")) {
                at = endOfValue(tokens, at);
            }
            String value = from == at
                    ? ""
                    : sql.substring(tokens.get(from).start(), tokens.get(at - 1).end());
            if (!TOLD_ELSEWHERE.contains(name.toString())) {
                options.put(name.toString(), single(value));
            }
        }
        return options;
    }

    private static String name(Token token) {
        return token.text().startsWith("`") ? token.text() : token.text().toUpperCase(Locale.ROOT);
    }

    private static boolean isWord(Token token) {
        return Character.isLetter(token.text().charAt(0));
    }

    private static int endOfValue(List<Token> tokens, int from) {
        if (!tokens.get(from).is("(")) {
            return from + 1;
        }
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            at++;
        }
        return Math.min(at + 1, tokens.size());
    }

    private static String single(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"");
        return quoted ? "'" + value.substring(1, value.length() - 1).replace("'", "''") + "'" : value;
    }
}
