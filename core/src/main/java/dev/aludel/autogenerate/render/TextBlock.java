package dev.aludel.autogenerate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spells a text as a text block (JLS 3.10.6), which shows its lines as they are. Whatever would read back otherwise is
 * escaped: white space at the end of a line, backslashes, three quotes in a row, controls.
 */
final class TextBlock {

    private static final String DELIMITER = "\"\"\"";

    private TextBlock() {}

    /**
     * The block.
     *
     * @param value the text
     * @param indent the indent of its lines and of its end
     * @param width the longest line, indent included, where there is a space to break it at
     * @return the block with the delimiters on both sides; empty for a text that has no such spelling
     */
    static Optional<String> of(String value, int indent, int width) {
        String margin = " ".repeat(indent);
        StringBuilder block = new StringBuilder(DELIMITER).append('\n');
        String[] lines = value.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (last && lines[i].isEmpty()) {
                break;
            }
            Optional<List<String>> units = units(lines[i], last);
            if (units.isEmpty()) {
                return Optional.empty();
            }
            append(block, units.get(), margin, width);
            if (last && closesItself(lines)) {
                return Optional.of(block.append(DELIMITER).toString());
            }
            block.append(last ? "\\\n" : "\n");
        }
        return Optional.of(block.append(margin).append(DELIMITER).toString());
    }

    /** Whether the end can follow the last line at once, since another line shows where the margin is. */
    private static boolean closesItself(String[] lines) {
        String last = lines[lines.length - 1];
        char end = last.charAt(last.length() - 1);
        return !Character.isWhitespace(end)
                && end != '"'
                && Stream.of(lines).anyMatch(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)));
    }

    /** Puts a line down, cut where it is too long: a backslash at the end of a line joins it to the next. */
    private static void append(StringBuilder block, List<String> units, String margin, int width) {
        if (units.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(margin);
        int space = -1;
        boolean blank = true;
        for (int i = 0; i < units.size(); i++) {
            line.append(units.get(i));
            blank = blank && units.get(i).isBlank();
            if (units.get(i).equals(" ") && !blank && i + 1 < units.size()) {
                space = line.length();
            }
            if (line.length() > width - 1 && space > 0) {
                block.append(line, 0, space).append("\\\n");
                line = new StringBuilder(margin).append(line.substring(space));
                space = -1;
            }
        }
        block.append(line);
    }

    /** The line cut into pieces that must not be torn apart; empty where its end would be lost. */
    private static Optional<List<String>> units(String line, boolean last) {
        List<String> units = new ArrayList<>();
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quotes = c == '"' ? quotes + 1 : 0;
            if (quotes == 3) {
                units.add("\\\"");
                quotes = 0;
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < line.length() && Character.isLowSurrogate(line.charAt(i + 1))) {
                units.add(line.substring(i, i + 2));
                i++;
                continue;
            }
            units.add(JavaLiteral.inBlock(c, i == 0 ? ' ' : line.charAt(i - 1)));
        }
        if (last || units.isEmpty()) {
            return Optional.of(units);
        }
        char end = line.charAt(line.length() - 1);
        if (end == ' ') {
            units.set(units.size() - 1, "\\s");
        } else if (end == '\t') {
            units.set(units.size() - 1, "\\t");
        } else if (end > 255 && Character.isWhitespace(end)) {
            return Optional.empty();
        }
        return Optional.of(units);
    }
}
