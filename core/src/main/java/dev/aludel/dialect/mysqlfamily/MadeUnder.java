package dev.aludel.dialect.mysqlfamily;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement that makes a routine, trigger or event, with the settings of the session that it has to be made under, because
 * the server keeps them with the object and runs it under them (MySQL 8.0 manual 25.7 and 10.7). They are written as a comment
 * in front, which every reader of the statement keeps: {@code /* SET sql_mode = 'ANSI_QUOTES' *}{@code / CREATE ...}.
 *
 * @param settings name to value; empty for the session's own
 * @param statement the statement
 */
record MadeUnder(Map<String, String> settings, String statement) {

    private static final Pattern COMMENT =
            Pattern.compile("/\\* SET ((?:\\w+ = '[^'*]*')(?:, \\w+ = '[^'*]*')*) \\*/\\s*(.*)", Pattern.DOTALL);

    private static final Pattern SETTING = Pattern.compile("(\\w+) = '([^']*)'");

    /** Reads the comment in front of a statement, if there is one. */
    static MadeUnder read(String definition) {
        Matcher comment = COMMENT.matcher(definition.strip());
        if (!comment.matches()) {
            return new MadeUnder(Map.of(), definition);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher setting = SETTING.matcher(comment.group(1));
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        return new MadeUnder(settings, comment.group(2));
    }

    /** The statement with the comment in front. */
    String definition() {
        String list = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'")
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? statement : "/* SET " + list + " */ " + statement;
    }
}
