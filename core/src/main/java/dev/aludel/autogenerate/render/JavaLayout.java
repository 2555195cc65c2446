package dev.aludel.autogenerate.render;

import dev.aludel.autogenerate.render.JavaCode.Atom;
import dev.aludel.autogenerate.render.JavaCode.Call;
import dev.aludel.autogenerate.render.JavaCode.Chain;
import dev.aludel.autogenerate.render.JavaCode.Lambda;
import dev.aludel.autogenerate.render.JavaCode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Breaks expressions into lines, after the manner of palantir-java-format: what fits stays on its line; the arguments of a
 * call go together on the next line, or else one a line; calls on one another begin a line each. Texts that do not fit, and
 * SQL of several lines, become text blocks.
 */
final class JavaLayout {

    private static final int WIDTH = 120;
    private static final int CONTINUATION = 8;
    private static final int BLOCK = 4;

    private JavaLayout() {}

    /**
     * A statement.
     *
     * @param code an expression
     * @param indent the indent it will have in the file; the lines that come back are without it
     * @return its lines
     */
    static List<String> statement(JavaCode code, int indent) {
        return statement("", code, indent);
    }

    /**
     * A statement that begins with something else than an expression.
     *
     * @param beginning for example {@code var mood = }
     * @param code an expression
     * @param indent the indent it will have in the file; the lines that come back are without it
     * @return its lines
     */
    static List<String> statement(String beginning, JavaCode code, int indent) {
        String text = beginning + broken(code, new Place(indent, indent + beginning.length(), 1)) + ";";
        return text.lines()
                .map(line -> line.startsWith(" ".repeat(indent)) ? line.substring(indent) : line)
                .toList();
    }

    /**
     * Where an expression stands.
     *
     * @param indent the indent of the line it begins on
     * @param column where on that line it begins
     * @param trailing how many characters follow its end
     */
    private record Place(int indent, int column, int trailing) {
        Place after(String text) {
            return new Place(indent, column + text.length(), trailing);
        }

        Place onNewLine(int trailing) {
            return new Place(indent + CONTINUATION, indent + CONTINUATION, trailing);
        }

        boolean fits(String text) {
            return column + text.length() + trailing <= WIDTH;
        }

        String newLine() {
            return "\n" + " ".repeat(indent + CONTINUATION);
        }
    }

    private static String broken(JavaCode code, Place place) {
        Optional<String> flat = flat(code).filter(place::fits);
        return flat.orElseGet(() -> switch (code) {
            case Atom atom -> atom.text();
            case Text text -> broken(text, place);
            case Call call -> broken(call, place);
            case Chain chain -> broken(chain, place);
            case Lambda lambda -> broken(lambda, place);
        });
    }

    private static String broken(Text text, Place place) {
        return TextBlock.of(text.value(), place.indent() + BLOCK, WIDTH)
                .orElseGet(() -> String.join(
                        place.newLine() + "+ ", JavaLiteral.pieces(text.value(), WIDTH - place.column() - 12)));
    }

    private static String broken(Call call, Place place) {
        List<JavaCode> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return call.name() + "()";
        }
        String begin = call.name() + "(";
        if (!call.listed()) {
            Optional<String> hugged = hugged(call, place);
            if (hugged.isPresent()) {
                return hugged.get();
            }
            Optional<String> together = flat(arguments).filter(place.onNewLine(1 + place.trailing())::fits);
            if (together.isPresent()) {
                return begin + place.newLine() + together.get() + ")";
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean last = i == arguments.size() - 1;
            lines.add(broken(arguments.get(i), place.onNewLine(last ? 1 + place.trailing() : 1)));
        }
        return begin + place.newLine() + String.join("," + place.newLine(), lines) + ")";
    }

    /** A text block or a function that comes last begins on the line of the call. */
    private static Optional<String> hugged(Call call, Place place) {
        JavaCode last = call.arguments().getLast();
        boolean alone = last instanceof Text text
                && (flat(text).isEmpty() || !place.onNewLine(2).fits(flat(text).get()));
        if (!alone && !(last instanceof Lambda)) {
            return Optional.empty();
        }
        List<JavaCode> others = call.arguments().subList(0, call.arguments().size() - 1);
        return flat(others)
                .map(text -> call.name() + "(" + text + (others.isEmpty() ? "" : ", "))
                .filter(begin -> place.column() + begin.length() + 20 <= WIDTH)
                .map(begin -> begin
                        + broken(last, new Place(place.indent(), place.column() + begin.length(), place.trailing() + 1))
                        + ")");
    }

    private static String broken(Chain chain, Place place) {
        StringBuilder text = new StringBuilder();
        List<Call> links = chain.links();
        int first = 0;
        if (chain.head() instanceof Atom head) {
            text.append(head.text())
                    .append('.')
                    .append(broken((JavaCode) links.getFirst(), place.after(head.text() + ".")));
            first = 1;
        } else {
            text.append(broken(chain.head(), new Place(place.indent(), place.column(), 0)));
        }
        for (int i = first; i < links.size(); i++) {
            Place next = place.onNewLine(i == links.size() - 1 ? place.trailing() : 0);
            text.append(place.newLine()).append('.').append(broken((JavaCode) links.get(i), next.after(".")));
        }
        return text.toString();
    }

    private static String broken(Lambda lambda, Place place) {
        String begin = lambda.parameter() + " -> ";
        return begin + broken(lambda.body(), place.after(begin));
    }

    /** The expression on one line; empty where it has to have several. */
    private static Optional<String> flat(JavaCode code) {
        return switch (code) {
            case Atom atom -> Optional.of(atom.text());
            case Text text -> flat(text);
            case Call call ->
                call.listed() ? Optional.empty() : flat(call.arguments()).map(text -> call.name() + "(" + text + ")");
            case Chain chain -> {
                List<JavaCode> parts = new ArrayList<>(chain.links());
                parts.addFirst(chain.head());
                yield joined(parts, ".");
            }
            case Lambda lambda -> flat(lambda.body()).map(text -> lambda.parameter() + " -> " + text);
        };
    }

    /** SQL of several lines is read best as it is written. */
    private static Optional<String> flat(Text text) {
        boolean lines = text.sql() && text.value().strip().contains("\n");
        if (lines && TextBlock.of(text.value(), 0, WIDTH).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(JavaLiteral.of(text.value()));
    }

    private static Optional<String> flat(List<JavaCode> arguments) {
        return joined(arguments, ", ");
    }

    private static Optional<String> joined(List<? extends JavaCode> parts, String separator) {
        List<Optional<String>> flat = parts.stream().map(JavaLayout::flat).toList();
        return flat.stream().allMatch(Optional::isPresent)
                ? Optional.of(flat.stream().map(Optional::orElseThrow).collect(Collectors.joining(separator)))
                : Optional.empty();
    }
}
