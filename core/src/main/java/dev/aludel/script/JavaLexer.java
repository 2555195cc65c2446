package dev.aludel.script;

import dev.aludel.AludelException;

/** Cuts Java source into tokens (Java Language Specification, chapter 3), leaving out comments and white space. */
final class JavaLexer {

    private final String file;
    private final String source;
    private int position;
    private int line = 1;

    /**
     * A lexer at the beginning of a source.
     *
     * @param file its name for messages
     * @param source its text
     */
    JavaLexer(String file, String source) {
        this.file = file;
        this.source = UnicodeEscapes.translate(source).replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Moves on.
     *
     * @return the next token; {@link JavaToken.Kind#END} for ever after the last
     * @throws AludelException when a string has no end or an escape that Java does not know
     */
    JavaToken next() {
        skipBlanks();
        if (position >= source.length()) {
            return new JavaToken(JavaToken.Kind.END, "", line);
        }
        if (Character.isJavaIdentifierStart(source.codePointAt(position))) {
            return word();
        }
        if (source.startsWith("\"\"\"", position)) {
            return textBlock();
        }
        return switch (source.charAt(position)) {
            case '"' -> string();
            case '\'' -> character();
            default -> sign();
        };
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
        while (position < source.length() && Character.isJavaIdentifierPart(source.codePointAt(position))) {
            position += Character.charCount(source.codePointAt(position));
        }
        return new JavaToken(JavaToken.Kind.WORD, source.substring(start, position), line);
    }

    /** A digit, or a sign; two signs only where they mean something else than the same two apart: ++ and --. */
    private JavaToken sign() {
        int start = position;
        position += Character.charCount(source.codePointAt(start));
        if (source.startsWith("++", start) || source.startsWith("--", start)) {
            position++;
        }
        boolean digit = Character.isDigit(source.codePointAt(start));
        return new JavaToken(
                digit ? JavaToken.Kind.OTHER : JavaToken.Kind.SIGN, source.substring(start, position), line);
    }

    private JavaToken string() {
        int start = position + 1;
        position = start;
        while (position < source.length() && source.charAt(position) != '"' && source.charAt(position) != '\n') {
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= source.length() || source.charAt(position) == '\n') {
            throw malformed(line, "a string has no end");
        }
        String raw = source.substring(start, position++);
        return new JavaToken(JavaToken.Kind.STRING, unescaped(raw, line), line);
    }

    private JavaToken textBlock() {
        int first = line;
        position += 3;
        int start = position;
        while (position < source.length() && !source.startsWith("\"\"\"", position)) {
            if (source.charAt(position) == '\\') {
                position++;
            }
            if (position < source.length()) {
                step();
            }
        }
        if (position >= source.length()) {
            throw malformed(first, "a text block has no end");
        }
        String raw = source.substring(start, position);
        position += 3;
        String body = raw.substring(raw.indexOf('\n') + 1);
        return new JavaToken(JavaToken.Kind.STRING, unescaped(body.stripIndent(), first), first);
    }

    private String unescaped(String raw, int first) {
        try {
            return raw.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw malformed(first, "a string has an escape that Java does not know: \"" + raw + "\"");
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

    private void step() {
        if (source.charAt(position) == '\n') {
            line++;
        }
        position++;
    }

    private AludelException malformed(int place, String reason) {
        return new AludelException(new ScriptProblem.MalformedHeader(
                file + ":" + place, reason, "Write it as Java asks: \"...\" on one line, or a text block."));
    }
}
