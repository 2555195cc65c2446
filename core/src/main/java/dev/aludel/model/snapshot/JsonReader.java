package dev.aludel.model.snapshot;

import java.math.BigDecimal;
import java.util.Map;

/** Reads JSON, strictly as RFC 8259 has it. */
final class JsonReader {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws MalformedJson when it is not one JSON value and nothing else
     */
    static Json read(String text) throws MalformedJson {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed("there is more after the end");
        }
        return value;
    }

    /** What is wrong with a text, and on which line. */
    static final class MalformedJson extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        MalformedJson(String message, int line) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private Json value() throws MalformedJson {
        skipSpace();
        if (++depth > DEEPEST) {
            throw malformed("values are nested too deeply");
        }
        try {
            return switch (peek()) {
                case '{' -> members();
                case '[' -> items();
                case '"' -> new Json.Text(string());
                case 't' -> word("true", new Json.Bool(true));
                case 'f' -> word("false", new Json.Bool(false));
                case 'n' -> word("null", new Json.Null());
                default -> number();
            };
        } finally {
            depth--;
        }
    }

    private Json members() throws MalformedJson {
        Json.Members object = Json.members();
        expect('{');
        skipSpace();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            Map<String, Json> members = object.members();
            if (members.put(name, value()) != null) {
                throw malformed("the name \"" + name + "\" is there twice");
            }
            if (!goesOn('}')) {
                return object;
            }
        }
    }

    private Json items() throws MalformedJson {
        Json.Items array = Json.items();
        expect('[');
        skipSpace();
        if (peek() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.items().add(value());
            if (!goesOn(']')) {
                return array;
            }
        }
    }

    /** A comma goes on, the closing character does not. */
    private boolean goesOn(char close) throws MalformedJson {
        skipSpace();
        if (peek() == close) {
            at++;
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws MalformedJson {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                throw malformed("a text holds a control character");
            }
            value.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws MalformedJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw malformed("there is no escape \\" + c);
        };
    }

    private char hexadecimal() throws MalformedJson {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw malformed("after \\u come four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Json number() throws MalformedJson {
        int start = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?")) {
            throw malformed("this is no value");
        }
        return new Json.Number(new BigDecimal(digits));
    }

    private Json word(String word, Json value) throws MalformedJson {
        if (!text.startsWith(word, at)) {
            throw malformed("this is no value");
        }
        at += word.length();
        return value;
    }

    private void expect(char c) throws MalformedJson {
        if (peek() != c) {
            throw malformed("there should be " + c);
        }
        at++;
    }

    private char peek() throws MalformedJson {
        if (at >= text.length()) {
            throw malformed("it ends too early");
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedJson malformed(String what) {
        int end = Math.min(at, text.length());
        return new MalformedJson(
                what,
                1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count());
    }
}
