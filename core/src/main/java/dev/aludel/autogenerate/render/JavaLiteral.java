package dev.aludel.autogenerate.render;

import java.util.ArrayList;
import java.util.List;

/** Spells texts as Java string literals, with everything escaped that could end one, break its line or mislead its reader. */
final class JavaLiteral {

    private JavaLiteral() {}

    /** One literal. */
    static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        units(value).forEach(literal::append);
        return literal.append('"').toString();
    }

    /**
     * Several literals that make the text together.
     *
     * @param value the text
     * @param width the longest literal, quotes included, as far as escapes allow
     * @return at least one literal
     */
    static List<String> pieces(String value, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder("\"");
        for (String unit : units(value)) {
            if (piece.length() + unit.length() + 1 > width && piece.length() > 1) {
                pieces.add(piece.append('"').toString());
                piece = new StringBuilder("\"");
            }
            piece.append(unit);
        }
        pieces.add(piece.append('"').toString());
        return pieces;
    }

    private static List<String> units(String value) {
        List<String> units = new ArrayList<>(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                units.add(value.substring(i, i + 2));
                i++;
                continue;
            }
            units.add(
                    switch (c) {
                        case '"' -> "\\\"";
                        case '\n' -> "\\n";
                        case '\t' -> "\\t";
                        default -> inBlock(c, i == 0 ? ' ' : value.charAt(i - 1));
                    });
        }
        return units;
    }

    /**
     * A character inside a text block, where quotes and tabs stand for themselves.
     *
     * @param c the character
     * @param before the one before it; after a lone half of a character javac does not see that a backslash is escaped
     * @return how it is written
     */
    static String inBlock(char c, char before) {
        return switch (c) {
            case '\\' -> Character.isHighSurrogate(before) ? "\\134" : "\\\\";
            case '\r' -> "\\r";
            case '\t' -> "\t";
            default -> isEscaped(c) ? escape(c) : String.valueOf(c);
        };
    }

    /** An octal escape is read after the lines are cut, a Unicode escape before (JLS 3.3); only the latter reaches far. */
    private static String escape(char c) {
        return c < 256 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
    }

    /** Controls, halves of characters, which UTF-8 cannot write, and marks that make text read other than it runs. */
    private static boolean isEscaped(char c) {
        return Character.isISOControl(c)
                || Character.isSurrogate(c)
                || c == '\ufeff'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
