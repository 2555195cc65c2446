package dev.aludel.script;

import java.util.List;
import java.util.stream.Collectors;

/** Spells values in Java source. */
final class JavaText {

    private JavaText() {}

    /** A string literal, with everything escaped that could end it or break its line. */
    static String literal(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return text.append('"').toString();
    }

    /** One literal, or several in braces. */
    static String literals(List<String> values) {
        return values.size() == 1
                ? literal(values.getFirst())
                : values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A class name for a file name: {@code M} before a digit, underscores for what a name cannot hold. */
    static String className(String fileName) {
        StringBuilder name = new StringBuilder();
        fileName.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(name::appendCodePoint);
        boolean starts = !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
        return starts ? name.toString() : "M" + name;
    }
}
