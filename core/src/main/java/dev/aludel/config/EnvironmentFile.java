package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .env} file: {@code NAME=value} lines with or without {@code export}, comments, and values without quotes, in
 * single quotes (taken as they stand) or in double quotes (with backslash escapes), both over several lines if need be.
 * Lines that are none of this are left to the programs they are for.
 */
final class EnvironmentFile {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*");
    private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#.*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private final Path file;
    private final String text;
    private final Map<String, String> outer;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private int at;

    private EnvironmentFile(Path file, String text, Map<String, String> outer) {
        this.file = file;
        this.text = text;
        this.outer = outer;
    }

    /** A value with the line it stands in. */
    record Variable(String value, int line) {}

    /** Reads the file, if it is there; references in values see the environment first and then the lines above. */
    static Map<String, Variable> read(Path file, Map<String, String> environment) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        String text = TextFile.read(file).replace("\r\n", "\n");
        return new EnvironmentFile(file, text, environment).variables();
    }

    private Map<String, Variable> variables() {
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (at < text.length()) {
            assignment.region(at, text.length());
            if (assignment.lookingAt()) {
                int line = line(at);
                at = assignment.end();
                variables.put(assignment.group(1), new Variable(value(line), line));
            }
            skipLine();
        }
        return variables;
    }

    private String value(int line) {
        char first = at < text.length() ? text.charAt(at) : '\n';
        Place place = Place.ofLine(file, line);
        return switch (first) {
            case '\'' -> quoted('\'', place);
            case '"' -> {
                String raw = quoted('"', place).replace("\\${", "$${");
                yield ESCAPE.matcher(expanded(raw, place))
                        .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
            }
            default -> expanded(COMMENT.matcher(restOfLine()).replaceFirst("").strip(), place);
        };
    }

    private String quoted(char quote, Place place) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            boolean escapes = quote == '"' && text.charAt(end) == '\\';
            end += escapes ? 2 : 1;
        }
        if (end >= text.length()) {
            throw new ConfigProblem.SyntaxError(place, "the quote that begins this value has no end").toException();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private String expanded(String value, Place place) {
        try {
            return new VariableReferences(this::lookup, name -> "").replaced(value, place);
        } catch (AludelException e) {
            // Some other program's way to write a reference; the line may well be of no concern to Aludel.
            return value;
        }
    }

    private @Nullable String lookup(String name) {
        String given = outer.get(name);
        Variable above = variables.get(name);
        return given != null || above == null ? given : above.value();
    }

    private static String unescaped(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\"", "\\", "$", "'" -> letter;
            default -> "\\" + letter;
        };
    }

    private String restOfLine() {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private int line(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
