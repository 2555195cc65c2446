package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.call;

import dev.aludel.autogenerate.render.JavaCode.Call;
import dev.aludel.migration.DdlOption;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of {@code op}, in the schema that a name is in. */
final class OpCalls {

    private final ValueCode values;

    /** Calls with these values. */
    OpCalls(ValueCode values) {
        this.values = values;
    }

    /** A call about something of this name. */
    Call on(QualifiedName name, String method, JavaCode... arguments) {
        return in(name.schema(), method, List.of(arguments));
    }

    /** A call about something of this name. */
    Call on(QualifiedName name, String method, List<? extends JavaCode> arguments) {
        return in(name.schema(), method, arguments);
    }

    /** A call in a schema; {@code null} for the default one. */
    Call in(@Nullable String schema, String method, List<? extends JavaCode> arguments) {
        String receiver = schema == null ? "op" : "op.schema(" + JavaLiteral.of(schema) + ")";
        return call(receiver + "." + method, arguments);
    }

    /** The last resort: an operation made by its constructor. */
    Call apply(Operation operation) {
        return call("op.apply", values.of(operation));
    }

    /**
     * A word to add.
     *
     * @param option the word
     * @param wanted whether it is wanted
     */
    record Word(DdlOption option, boolean wanted) {}

    /** A word to add, if it is wanted. */
    static Word word(DdlOption option, boolean wanted) {
        return new Word(option, wanted);
    }

    /** The words that are wanted. */
    List<JavaCode> words(Word... words) {
        return Stream.of(words)
                .filter(Word::wanted)
                .map(word -> values.of(word.option()))
                .toList();
    }

    /** Arguments, and the words that are wanted after them. */
    List<JavaCode> with(List<? extends JavaCode> arguments, Word... words) {
        List<JavaCode> all = new ArrayList<>(arguments);
        all.addAll(words(words));
        return all;
    }
}
