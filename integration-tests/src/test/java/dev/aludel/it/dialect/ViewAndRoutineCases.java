package dev.aludel.it.dialect;

import static dev.aludel.it.dialect.OperationCase.changingNothing;
import static dev.aludel.it.dialect.Start.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.it.dialect.OperationCase.Check;
import dev.aludel.it.dialect.OperationCase.WayBack;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import java.util.stream.Stream;

/** Views, functions, procedures and triggers. */
final class ViewAndRoutineCases {

    private static final QualifiedName NAME = QualifiedName.of("adults");
    private static final View PLAIN = View.of(NAME, "select id, name from users where age >= 18");
    private static final View WIDER = View.of(NAME, "select id, name, email from users where age >= 21");
    private static final View STORED = new View(NAME, PLAIN.query(), true, List.of(), null);
    private static final View ON_TOP = View.of(QualifiedName.of("a_view_of_a_view"), "select name from adults");

    private ViewAndRoutineCases() {}

    static List<OperationCase> cases(Samples samples) {
        return Stream.of(views(), storedViews(), routines(samples), triggers(samples))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<OperationCase> views() {
        return Stream.of(
                OperationCase.of("create_view", tables(), new CreateView(PLAIN), selecting("id, name")),
                OperationCase.of(
                        "create_view_with_columns",
                        tables(),
                        new CreateView(new View(NAME, PLAIN.query(), false, List.of("key", "Full Name"), null)),
                        applied -> assertThat(applied.after().views()).hasSize(1)),
                OperationCase.of(
                        "create_view_with_comment",
                        tables(),
                        new CreateView(new View(NAME, PLAIN.query(), false, List.of(), "who may")),
                        applied -> assertThat(applied.after().views())
                                .extracting(View::comment)
                                .containsExactly("who may")),
                OperationCase.of(
                        "create_view_on_a_view",
                        tables(new CreateView(PLAIN)),
                        new CreateView(ON_TOP),
                        applied -> assertThat(applied.after().views())
                                .extracting(View::name)
                                .containsExactly(NAME, ON_TOP.name())),
                OperationCase.of(
                        "replace_view",
                        tables(new CreateView(PLAIN)),
                        before -> new ReplaceView(WIDER, before.views().getFirst()),
                        selecting("id, name, email")),
                OperationCase.of(
                        "drop_view",
                        tables(new CreateView(PLAIN)),
                        before -> dropping(before, false),
                        applied -> assertThat(applied.after().views()).isEmpty()),
                changingNothing("drop_view_if_exists", tables(), new DropView(NAME, false, true, false, null)),
                OperationCase.of(
                                "drop_view_cascade",
                                tables(new CreateView(PLAIN), new CreateView(ON_TOP)),
                                new DropView(NAME, false, false, true, null),
                                applied -> assertThat(applied.after().views()).isEmpty())
                        .back(WayBack.PARTIAL));
    }

    private static Stream<OperationCase> storedViews() {
        return Stream.of(
                OperationCase.of("create_materialized_view", tables(), new CreateView(STORED), selecting("id, name")),
                OperationCase.of(
                        "create_materialized_view_with_index",
                        tables(),
                        new CreateView(new View(
                                NAME,
                                PLAIN.query(),
                                true,
                                List.of(),
                                null,
                                List.of(Index.of("ix_adults", "id").withUnique(true)))),
                        applied -> assertThat(applied.after().views())
                                .flatExtracting(View::indexes)
                                .hasSize(1)),
                OperationCase.of(
                        "replace_materialized_view",
                        tables(new CreateView(STORED)),
                        before -> new ReplaceView(
                                new View(NAME, WIDER.query(), true, List.of(), null),
                                before.views().getFirst()),
                        selecting("id, name, email")),
                OperationCase.of(
                        "drop_materialized_view",
                        tables(new CreateView(STORED)),
                        before -> dropping(before, true),
                        applied -> assertThat(applied.after().views()).isEmpty()));
    }

    private static Stream<OperationCase> routines(Samples samples) {
        Routine function = samples.function();
        return Stream.of(
                OperationCase.of("create_function", List.of(), new CreateRoutine(function, null), applied -> {
                    assertThat(applied.after().routines()).singleElement().satisfies(found -> {
                        assertThat(found.name()).isEqualTo(function.name());
                        assertThat(found.kind()).isEqualTo(Routine.Kind.FUNCTION);
                        assertThat(found.arguments()).isEqualTo(function.arguments());
                    });
                    assertThat(applied.database().rows("select twice(4)")).containsExactly(List.of("8"));
                }),
                OperationCase.of(
                        "replace_function",
                        List.of(new CreateRoutine(function, null)),
                        before -> new CreateRoutine(
                                samples.replacement(), before.routines().getFirst()),
                        applied -> assertThat(applied.after().routines())
                                .hasSize(1)
                                .isNotEqualTo(applied.before().routines())),
                OperationCase.of(
                        "drop_function",
                        List.of(new CreateRoutine(function, null)),
                        ViewAndRoutineCases::droppingRoutine,
                        applied -> assertThat(applied.after().routines()).isEmpty()),
                changingNothing(
                        "drop_function_if_exists",
                        List.of(),
                        new DropRoutine(function.name(), function.kind(), function.arguments(), true, null)),
                OperationCase.of(
                        "create_procedure",
                        List.of(),
                        new CreateRoutine(samples.procedure(), null),
                        applied -> assertThat(applied.after().routines())
                                .extracting(Routine::kind)
                                .containsExactly(Routine.Kind.PROCEDURE)),
                OperationCase.of(
                        "drop_procedure",
                        List.of(new CreateRoutine(samples.procedure(), null)),
                        ViewAndRoutineCases::droppingRoutine,
                        applied -> assertThat(applied.after().routines()).isEmpty()));
    }

    private static Stream<OperationCase> triggers(Samples samples) {
        Trigger trigger = samples.trigger();
        Operation[] start = samples.triggerStart().toArray(Operation[]::new);
        Operation[] triggered = Stream.concat(samples.triggerStart().stream(), Stream.of(new CreateTrigger(trigger)))
                .toArray(Operation[]::new);
        return Stream.of(
                OperationCase.of(
                        "create_trigger",
                        tables(start),
                        new CreateTrigger(trigger),
                        applied -> assertThat(applied.after().triggers())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.name()).isEqualTo(trigger.name());
                                    assertThat(found.table()).isEqualTo(trigger.table());
                                })),
                OperationCase.of(
                        "drop_trigger",
                        tables(triggered),
                        before -> new DropTrigger(
                                trigger.name(),
                                trigger.table(),
                                false,
                                before.triggers().getFirst()),
                        applied -> assertThat(applied.after().triggers()).isEmpty()),
                changingNothing(
                        "drop_trigger_if_exists",
                        tables(),
                        new DropTrigger(trigger.name(), trigger.table(), true, null)));
    }

    private static Operation dropping(Schema before, boolean materialized) {
        return new DropView(NAME, materialized, false, false, before.views().getFirst());
    }

    private static Operation droppingRoutine(Schema before) {
        Routine found = before.routines().getFirst();
        return new DropRoutine(found.name(), found.kind(), found.arguments(), false, found);
    }

    private static Check selecting(String columns) {
        return applied -> {
            assertThat(applied.after().views()).extracting(View::name).containsExactly(NAME);
            assertThat(applied.database().rows("select " + columns + " from adults"))
                    .isEmpty();
        };
    }
}
