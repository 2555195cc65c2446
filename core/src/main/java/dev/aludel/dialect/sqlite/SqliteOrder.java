package dev.aludel.dialect.sqlite;

import dev.aludel.operation.ConstraintKind;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what was read in the order in which every reflection gives it. */
final class SqliteOrder {

    private SqliteOrder() {}

    /** Keys first, then by name; those without a name come first and by what they say. */
    static List<Constraint> constraints(List<Constraint> constraints) {
        List<Constraint> sorted = new ArrayList<>(constraints);
        sorted.sort(Comparator.comparing((Constraint each) -> ConstraintKind.of(each))
                .thenComparing(Constraint::name, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Constraint::toString));
        return sorted;
    }

    /** By name, but a view that another one reads comes before it. */
    static List<View> views(List<View> views) {
        List<View> waiting = new ArrayList<>(views);
        waiting.sort(Comparator.comparing(View::name));
        List<View> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            View next = waiting.stream()
                    .filter(view -> waiting.stream().noneMatch(other -> !other.equals(view) && reads(view, other)))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean reads(View view, View other) {
        return SqliteExpressions.mentions(view.query(), other.name().name());
    }
}
