package dev.aludel.autogenerate.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Java expression, still without line breaks; {@link JavaLayout} puts them in. */
sealed interface JavaCode {

    /**
     * Something that stays on its line: a name, a number.
     *
     * @param text its text
     */
    record Atom(String text) implements JavaCode {}

    /**
     * A text.
     *
     * @param value the text itself
     * @param sql whether it is SQL, whose line breaks are shown
     */
    record Text(String value, boolean sql) implements JavaCode {}

    /**
     * A call of a method or constructor.
     *
     * @param name what stands before the parenthesis, for example {@code op.createTable} or {@code new QualifiedName}
     * @param arguments the arguments
     * @param listed whether each argument has a line of its own even where one line would do
     */
    record Call(String name, List<JavaCode> arguments, boolean listed) implements JavaCode {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Calls on the result of one another.
     *
     * @param head what the first is called on
     * @param links the calls, at least one
     */
    record Chain(JavaCode head, List<Call> links) implements JavaCode {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /**
     * A function of one parameter.
     *
     * @param parameter its name
     * @param body what it gives
     */
    record Lambda(String parameter, JavaCode body) implements JavaCode {}

    /** A constant may have 65,535 bytes in a class file (JVMS 4.4.7); longer texts are put together when they are used. */
    int LONGEST_CONSTANT = 60_000;

    static Atom atom(String text) {
        return new Atom(text);
    }

    static Call call(String name, JavaCode... arguments) {
        return new Call(name, List.of(arguments), false);
    }

    static Call call(String name, List<? extends JavaCode> arguments) {
        return new Call(name, List.copyOf(arguments), false);
    }

    static JavaCode chain(JavaCode head, List<Call> links) {
        return links.isEmpty() ? head : new Chain(head, links);
    }

    /** A name, a comment, a value. */
    static JavaCode text(String value) {
        return text(value, false);
    }

    /** A piece of SQL. */
    static JavaCode sql(String value) {
        return text(value, true);
    }

    private static JavaCode text(String value, boolean sql) {
        if (value.length() * 3L <= LONGEST_CONSTANT
                || value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CONSTANT / 2) {
            return new Text(value, sql);
        }
        List<JavaCode> pieces = new ArrayList<>();
        pieces.add(new Text("", false));
        int start = 0;
        while (start < value.length()) {
            int end = Math.min(value.length(), start + LONGEST_CONSTANT / 3);
            if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
                end--;
            }
            pieces.add(new Text(value.substring(start, end), sql));
            start = end;
        }
        return new Call("String.join", pieces, true);
    }

    /** About as many bytes as it takes in a class file's method, of which there may be 65,535 (JVMS 4.7.3). */
    static int weight(JavaCode code) {
        return switch (code) {
            case Atom ignored -> 3;
            case Text ignored -> 3;
            case Call call ->
                6 + call.arguments().stream().mapToInt(each -> weight(each) + 5).sum();
            case Chain chain ->
                weight(chain.head())
                        + chain.links().stream().mapToInt(JavaCode::weight).sum();
            case Lambda ignored -> 10;
        };
    }
}
