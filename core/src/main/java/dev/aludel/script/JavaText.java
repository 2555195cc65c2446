package dev.aludel.script;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Spells values in Java source. */
final class JavaText {

    /** Names that the text of a revision uses for something else. */
    private static final Set<String> TAKEN = Set.of(
            "Migration",
            "Operations",
            "Revision",
            "Override",
            "String",
            "Object",
            "Elements",
            "Types",
            "record",
            "var",
            "yield",
            "sealed",
            "permits");

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
                default -> text.append(mustBeEscaped(value, i) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return text.append('"').toString();
    }

    /** Controls, halves of characters, which UTF-8 cannot write, and marks that make text read other than it runs. */
    private static boolean mustBeEscaped(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
        }
        return Character.isISOControl(c) || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** One literal, or several in braces. */
    static String literals(List<String> values) {
        return values.size() == 1
                ? literal(values.getFirst())
                : values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * A class name for a file name: {@code M} before what cannot begin a name or has a meaning of its own, underscores for
     * what a name cannot hold.
     */
    static String className(String fileName) {
        StringBuilder name = new StringBuilder();
        fileName.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(name::appendCodePoint);
        boolean starts = SourceVersion.isName(name) && !TAKEN.contains(name.toString());
        return starts ? name.toString() : "M" + name;
    }
}
