package dev.aludel.config;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${NAME}} and {@code ${NAME:-default}} in a text; the default counts when the variable is unset or
 * empty, as in a POSIX shell, and may hold references itself. A dollar sign
 * doubled before the brace stands for the two characters themselves.
 */
final class VariableReferences {

    private static final Pattern CONTENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?", Pattern.DOTALL);

    private final Function<String, @Nullable String> variables;
    private final Function<String, String> unset;

    /**
     * A replacer.
     *
     * @param variables the value of a variable, or null where it is not set
     * @param unset what to do about a variable that is not set and has no default
     */
    VariableReferences(Function<String, @Nullable String> variables, Function<String, String> unset) {
        this.variables = variables;
        this.unset = unset;
    }

    String replaced(String text, Place place) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                result.append("${");
                at += 3;
                continue;
            }
            if (!text.startsWith("${", at)) {
                result.append(text.charAt(at++));
                continue;
            }
            int end = closingBrace(text, at + 2);
            if (end < 0) {
                throw new ConfigProblem.BadReference(place).toException();
            }
            result.append(value(text.substring(at + 2, end), place));
            at = end + 1;
        }
        return result.toString();
    }

    private String value(String content, Place place) {
        Matcher matcher = CONTENT.matcher(content);
        if (!matcher.matches()) {
            throw new ConfigProblem.BadReference(place).toException();
        }
        String name = matcher.group(1);
        String value = variables.apply(name);
        String fallback = matcher.group(2);
        if (fallback != null && (value == null || value.isEmpty())) {
            return replaced(fallback, place);
        }
        return value == null ? unset.apply(name) : value;
    }

    private static int closingBrace(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
            }
            if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
