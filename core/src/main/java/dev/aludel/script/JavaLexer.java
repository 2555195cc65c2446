package dev.aludel.script;

import dev.aludel.AludelException;

/** Cuts Java source into tokens (Java Language Specification, chapter 3), leaving out comments and white space. */
final class JavaLexer {

    private final String file;
    private final String source;
    private int position;
    private int line = 1;

    JavaLexer(String file, String source) {
        this.file = file;
        this.source = source;
    }

    JavaToken next() {
        skipBlanks();
        if (position >= source.length()) {
            return new JavaToken(JavaToken.Kind.END, "", line);
        }
        char c = source.charAt(position);
        if (Character.isJavaIdentifierStart(c)) {
            return word();
        }
        if (source.startsWith("\"\"\"", position)) {
            return textBlock();
        }
        if (c == '"') {
            return string();
        }
        if (c == '\'') {
            return character();
        }
        int start = position++;
        JavaToken.Kind kind = Character.isDigit(c) ? JavaToken.Kind.OTHER : JavaToken.Kind.SIGN;
        return new JavaToken(kind, source.substring(start, position), line);
    }

    private void skipBlanks() {
        while (position < source.length()) {
            if (Character.isWhitespace(source.charAt(position)) || source.charAt(position) == '\uFEFF') {
                step();
            } else if (source.startsWith("//", position)) {
                int end = source.indexOf('\n', position);
                position = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", position)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int end = source.indexOf("*/", position + 2);
        int stop = end < 0 ? source.length() : end + 2;
        while (position < stop) {
            step();
        }
    }

    private JavaToken word() {
        int start = position;
        while (position < source.length() && Character.isJavaIdentifierPart(source.charAt(position))) {
            position++;
        }
        return new JavaToken(JavaToken.Kind.WORD, source.substring(start, position), line);
    }

    private JavaToken string() {
        int start = ++position;
        int first = line;
        while (position < source.length() && source.charAt(position) != '"') {
            if (source.charAt(position) == '\n') {
                throw unterminated(first);
            }
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        return literal(start, first, 1, source.substring(start, Math.min(position, source.length())));
    }

    private JavaToken textBlock() {
        int first = line;
        position += 3;
        int start = position;
        while (position < source.length() && !source.startsWith("\"\"\"", position)) {
            if (source.charAt(position) == '\\' && position + 1 < source.length()) {
                position++;
            }
            step();
        }
        if (position >= source.length()) {
            throw unterminated(first);
        }
        String raw = source.substring(start, position);
        String body = raw.substring(raw.indexOf('\n') + 1).replace("\r\n", "\n");
        position += 3;
        return new JavaToken(JavaToken.Kind.STRING, body.stripIndent().translateEscapes(), first);
    }

    private JavaToken literal(int start, int first, int closing, String raw) {
        if (position >= source.length() || start > source.length()) {
            throw unterminated(first);
        }
        position += closing;
        try {
            return new JavaToken(JavaToken.Kind.STRING, unicode(raw).translateEscapes(), first);
        } catch (IllegalArgumentException e) {
            throw new AludelException(
                    new ScriptProblem.MalformedHeader(file + ":" + first, "a bad escape in a string: " + raw), e);
        }
    }

    private JavaToken character() {
        int start = position++;
        while (position < source.length() && source.charAt(position) != '\'' && source.charAt(position) != '\n') {
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(position + 1, source.length());
        return new JavaToken(JavaToken.Kind.OTHER, source.substring(start, position), line);
    }

    /** Replaces {@code \\uXXXX}, which Java does before all else (JLS 3.3) and {@code translateEscapes} does not. */
    private static String unicode(String raw) {
        if (!raw.contains("\\u")) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) != '\\' || i + 1 >= raw.length()) {
                text.append(raw.charAt(i));
            } else if (raw.charAt(i + 1) != 'u') {
                text.append(raw, i, i + 2);
                i++;
            } else {
                int digits = i + 1;
                while (digits < raw.length() && raw.charAt(digits) == 'u') {
                    digits++;
                }
                char c = (char) Integer.parseInt(raw, digits, Math.min(digits + 4, raw.length()), 16);
                text.append(c == '\\' || c == '"' ? "\\" + c : String.valueOf(c));
                i = digits + 3;
            }
        }
        return text.toString();
    }

    private void step() {
        if (source.charAt(position) == '\n') {
            line++;
        }
        position++;
    }

    private AludelException unterminated(int first) {
        return new AludelException(new ScriptProblem.MalformedHeader(file + ":" + first, "a string that does not end"));
    }
}
