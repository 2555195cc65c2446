package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.TEXT;
import static dev.aludel.autogenerate.compare.Compared.USERS;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.compare;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.on;
import static dev.aludel.autogenerate.compare.Compared.operations;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.steps;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.users;
import static dev.aludel.autogenerate.compare.Compared.with;
import static dev.aludel.autogenerate.compare.Compared.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Extension;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeAndProgramComparisonTest {

    private static final QualifiedName MOOD = QualifiedName.of("mood");
    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
    private static final QualifiedName V = QualifiedName.of("v");

    // Tables

    @Test
    void a_table_is_created_and_dropped_with_all_that_belongs_to_it() {
        Table whole =
                with(users(id(), column("age", INT)), Index.of("ix", "age")).withComment("who they are");
        assertThat(operations(Schema.EMPTY, schema(whole))).containsExactly(new CreateTable(whole, false));
        assertThat(operations(schema(whole), Schema.EMPTY)).containsExactly(new DropTable(USERS, false, false, whole));
        assertThat(words(compare(Schema.EMPTY, schema(whole)))).containsExactly("table users: wanted, and not there");
    }

    @Test
    void the_comment_of_a_table_changes() {
        Table table = users(id());
        assertThat(operations(schema(table), schema(table.withComment("who"))))
                .containsExactly(new SetTableComment(USERS, "who", Existing.of(null)));
    }

    @Test
    void the_options_of_a_table_change() {
        Table table = users(id());
        TableOptions unlogged = TableOptions.NONE.withUnlogged(true);
        assertThat(operations(schema(table), schema(table.withOptions(unlogged))))
                .containsExactly(new AlterTableOptions(USERS, unlogged, TableOptions.NONE));
    }

    @Test
    void a_table_does_not_become_partitioned() {
        Table table = users(id());
        Comparison found =
                compare(schema(table), schema(table.withOptions(TableOptions.NONE.withPartitionBy("RANGE (id)"))));
        assertThat(found.operations()).isEmpty();
        assertThat(found.isEmpty()).isFalse();
        assertThat(found.impossible())
                .extracting(Difference::words)
                .containsExactly("table users: partitions none, wanted RANGE (id);"
                        + " there is no way from the one to the other that loses nothing");
    }

    // Enums

    private static EnumType mood(String... labels) {
        return new EnumType(MOOD, List.of(labels), null);
    }

    private static Schema of(EnumType type, Column... more) {
        Column[] columns = new Column[more.length + 1];
        columns[0] = id();
        System.arraycopy(more, 0, columns, 1, more.length);
        return schema(users(columns)).withEnums(List.of(type));
    }

    @Test
    void an_enum_is_created_and_dropped() {
        EnumType type = mood("sad", "ok");
        assertThat(operations(schema(users(id())), of(type))).containsExactly(new CreateEnum(type, false));
        assertThat(operations(of(type), schema(users(id())))).containsExactly(new DropEnum(MOOD, false, type));
    }

    @Test
    void labels_are_added_where_they_go() {
        assertThat(operations(of(mood("b", "d")), of(mood("a", "b", "c", "d", "e", "f"))))
                .containsExactly(
                        new AddEnumValue(MOOD, "a", new EnumValuePlace.Before("b"), false),
                        new AddEnumValue(MOOD, "c", new EnumValuePlace.After("b"), false),
                        new AddEnumValue(MOOD, "e", new EnumValuePlace.Last(), false),
                        new AddEnumValue(MOOD, "f", new EnumValuePlace.Last(), false));
        assertThat(words(compare(of(mood("b")), of(mood("a", "b")))))
                .containsExactly("enum mood: values [b], wanted [a, b]");
    }

    @Test
    void two_labels_before_all_others_come_in_their_order() {
        assertThat(operations(of(mood("c")), of(mood("a", "b", "c"))))
                .containsExactly(
                        new AddEnumValue(MOOD, "a", new EnumValuePlace.Before("c"), false),
                        new AddEnumValue(MOOD, "b", new EnumValuePlace.After("a"), false));
    }

    @Test
    void labels_that_go_away_or_change_places_need_another_type() {
        assertThat(operations(of(mood("sad", "ok")), of(mood("ok"))))
                .containsExactly(new ReplaceEnum(mood("ok"), Map.of(), mood("sad", "ok")));
        assertThat(operations(of(mood("sad", "ok")), of(mood("ok", "sad"))))
                .containsExactly(new ReplaceEnum(mood("ok", "sad"), Map.of(), mood("sad", "ok")));
    }

    @Test
    void what_compares_with_a_label_is_taken_down_while_the_type_is_replaced() {
        EnumType before = mood("sad", "ok");
        EnumType after = mood("ok");
        CheckConstraint check = CheckConstraint.of("ck", "(mood <> 'ok'::mood)");
        Index partial = Index.of("ix_partial", "id").withWhere("(mood = 'ok'::mood)");
        Index plain = Index.of("ix_plain", "mood");
        View view = View.of(V, " SELECT mood\n   FROM users");
        Schema from = schema(with(users(id(), column("mood", before.asType())), check)
                        .withIndexes(List.of(partial, plain)))
                .withEnums(List.of(before))
                .withViews(List.of(view));
        Schema to = from.withEnums(List.of(after))
                .withTables(List.of(with(users(id(), column("mood", after.asType())), check)
                        .withIndexes(List.of(partial, plain))));
        assertThat(steps(from, to))
                .containsExactly(
                        "drop view v",
                        "drop index ix_partial on users",
                        "drop check constraint ck on users",
                        "replace the values of enum mood",
                        "create check constraint ck on users",
                        "create index ix_partial on users",
                        "create view v");
    }

    @Test
    void a_default_that_is_no_label_any_more_goes_before_and_the_new_one_comes_after() {
        Schema from = of(
                mood("sad", "ok"),
                column("mood", mood("sad", "ok").asType()).withDefault(new ColumnDefault.Text("sad")));
        Schema to = of(
                mood("glad", "ok"),
                column("mood", mood("glad", "ok").asType()).withDefault(new ColumnDefault.Text("glad")));
        assertThat(steps(from, to))
                .containsExactly(
                        "alter column users.mood", "replace the values of enum mood", "alter column users.mood");
    }

    @Test
    void the_comment_of_an_enum_changes() {
        EnumType type = mood("ok");
        assertThat(operations(of(type), of(new EnumType(MOOD, List.of("ok"), "it's"))))
                .containsExactly(new SetEnumComment(MOOD, "it's", Existing.of(null)));
    }

    @Test
    void the_labels_of_a_column_of_its_own_are_its_type() {
        SqlType before = new SqlType.Enumeration(null, null, List.of("a", "b"));
        SqlType after = new SqlType.Enumeration(null, null, List.of("a", "c"));
        Comparison found = on(
                "mysql",
                schema(users(id(), column("mood", before))),
                schema(users(id(), column("mood", after))),
                ComparisonOptions.DEFAULTS);
        assertThat(found.operations()).hasSize(1);
        assertThat(words(found)).containsExactly("column users.mood: type enum('a','b'), wanted enum('a','c')");
    }

    // Sequences

    private static Schema of(Sequence sequence) {
        return schema(users(id())).withSequences(List.of(sequence));
    }

    @Test
    void a_sequence_is_created_and_dropped() {
        Sequence sequence = Sequence.of(NUMBERS, SequenceOptions.DEFAULTS);
        assertThat(operations(schema(users(id())), of(sequence))).containsExactly(new CreateSequence(sequence, false));
        assertThat(operations(of(sequence), schema(users(id()))))
                .containsExactly(new DropSequence(NUMBERS, false, sequence));
    }

    @Test
    void a_sequence_of_a_column_that_is_there_is_created_with_its_owner() {
        Sequence sequence = Sequence.of(NUMBERS, SequenceOptions.DEFAULTS).withOwner(USERS, "id");
        assertThat(operations(schema(users(id())), of(sequence))).containsExactly(new CreateSequence(sequence, false));
    }

    @Test
    void a_sequence_counts_otherwise() {
        SequenceOptions once = new SequenceOptions(1L, 1L, 1L, 10L, 1L, false);
        SequenceOptions other = once.withIncrement(2);
        assertThat(operations(of(Sequence.of(NUMBERS, once)), of(Sequence.of(NUMBERS, other))))
                .containsExactly(new AlterSequence(NUMBERS, other, once));
        assertThat(words(compare(of(Sequence.of(NUMBERS, once)), of(Sequence.of(NUMBERS, other)))))
                .containsExactly("sequence numbers: counting start 1 increment 1 minimum 1 maximum 10 cache 1,"
                        + " wanted start 1 increment 2 minimum 1 maximum 10 cache 1");
    }

    @Test
    void the_type_the_owner_and_the_comment_of_a_sequence_change() {
        Sequence plain = Sequence.of(NUMBERS, SequenceOptions.DEFAULTS);
        List<Sequence> others = List.of(
                new Sequence(NUMBERS, INT, SequenceOptions.DEFAULTS, null, null, null),
                plain.withOwner(USERS, "id"),
                plain.withComment("it's"));
        for (Sequence other : others) {
            assertThat(operations(of(plain), of(other))).containsExactly(new RedefineSequence(other, plain));
            assertThat(operations(of(other), of(plain))).containsExactly(new RedefineSequence(plain, other));
        }
    }

    // Views

    private static Schema of(View... views) {
        return schema(users(id(), column("age", INT))).withViews(List.of(views));
    }

    private static View view(String columns) {
        return View.of(V, " SELECT " + columns + "\n   FROM users");
    }

    @Test
    void a_view_is_created_and_dropped() {
        assertThat(operations(of(), of(view("id")))).containsExactly(new CreateView(view("id")));
        assertThat(operations(of(view("id")), of())).containsExactly(new DropView(V, false, false, false, view("id")));
    }

    @Test
    void a_view_that_gives_more_is_replaced() {
        assertThat(operations(of(view("id")), of(view("id,\n    age"))))
                .containsExactly(new ReplaceView(view("id,\n    age"), view("id")));
    }

    @Test
    void a_view_that_gives_less_is_dropped_and_created_and_so_is_what_reads_from_it() {
        View above = View.of(QualifiedName.of("above"), " SELECT id\n   FROM v");
        assertThat(steps(of(view("id,\n    age"), above), of(view("id"), above)))
                .containsExactly("drop view above", "drop view v", "create view v", "create view above");
    }

    @Test
    void a_view_that_keeps_its_rows_is_dropped_and_created_but_not_for_an_index() {
        View kept = new View(V, "SELECT id FROM users", true, List.of(), null);
        View other = kept.withQuery("SELECT age AS id FROM users");
        assertThat(steps(of(kept), of(other))).containsExactly("drop view v", "create view v");
        View indexed = kept.withIndexes(List.of(Index.of("ix", "id")));
        assertThat(steps(of(kept), of(indexed))).containsExactly("create index ix on v");
        assertThat(steps(of(indexed), of(kept))).containsExactly("drop index ix on v");
        assertThat(operations(of(), of(indexed))).containsExactly(new CreateView(indexed));
    }

    // Routines and triggers

    private static Routine touch(String head, String body) {
        return new Routine(
                QualifiedName.of("touch"),
                Routine.Kind.FUNCTION,
                "",
                "CREATE OR REPLACE FUNCTION touch()\n RETURNS " + head + "\n LANGUAGE plpgsql\nAS $$ " + body + " $$");
    }

    private static final Trigger TRIGGER =
            new Trigger("t", USERS, "CREATE TRIGGER t AFTER UPDATE ON users EXECUTE FUNCTION touch()");

    private static Schema of(Routine routine, Trigger... triggers) {
        return schema(users(id())).withRoutines(List.of(routine)).withTriggers(List.of(triggers));
    }

    @Test
    void a_function_is_created_dropped_and_replaced() {
        Routine one = touch("trigger", "one");
        Routine other = touch("trigger", "other");
        assertThat(operations(schema(users(id())), of(one))).containsExactly(new CreateRoutine(one, null));
        assertThat(operations(of(one), schema(users(id()))))
                .containsExactly(new DropRoutine(one.name(), Routine.Kind.FUNCTION, "", false, one));
        assertThat(operations(of(one, TRIGGER), of(other, TRIGGER))).containsExactly(new CreateRoutine(other, one));
    }

    @Test
    void a_function_of_another_result_is_dropped_and_created_and_so_is_what_calls_it() {
        Routine one = touch("integer", "one");
        Routine other = touch("text", "one");
        View view = View.of(V, "SELECT touch() FROM users");
        Dependency call = new Dependency(ObjectReference.of(view), ObjectReference.of(one), null);
        assertThat(steps(
                        of(one).withViews(List.of(view)).withDependencies(List.of(call)),
                        of(other).withViews(List.of(view)).withDependencies(List.of(call))))
                .containsExactly("drop view v", "drop function touch", "create function touch", "create view v");
    }

    @Test
    void functions_of_one_name_are_told_apart_by_their_arguments() {
        Routine one =
                new Routine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "integer", "CREATE FUNCTION f(integer)");
        Routine other = new Routine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "text", "CREATE FUNCTION f(text)");
        assertThat(operations(Schema.EMPTY.withRoutines(List.of(one)), Schema.EMPTY.withRoutines(List.of(one, other))))
                .containsExactly(new CreateRoutine(other, null));
    }

    @Test
    void a_trigger_is_created_dropped_and_made_anew() {
        Routine touch = touch("trigger", "one");
        Trigger other = new Trigger("t", USERS, "CREATE TRIGGER t AFTER INSERT ON users EXECUTE FUNCTION touch()");
        assertThat(operations(of(touch), of(touch, TRIGGER))).containsExactly(new CreateTrigger(TRIGGER));
        assertThat(operations(of(touch, TRIGGER), of(touch)))
                .containsExactly(new DropTrigger("t", USERS, false, TRIGGER));
        assertThat(operations(of(touch, TRIGGER), of(touch, other)))
                .containsExactly(new DropTrigger("t", USERS, false, TRIGGER), new CreateTrigger(other));
    }

    // What has no noun of its own

    @Test
    void a_native_object_is_created_dropped_and_made_anew() {
        NativeObject one = policy("id > 0");
        NativeObject other = policy("id > 1");
        Schema plain = schema(users(id()));
        assertThat(operations(plain, plain.withNatives(List.of(one)))).containsExactly(new CreateNative(one));
        assertThat(operations(plain.withNatives(List.of(one)), plain)).containsExactly(new DropNative(one));
        assertThat(operations(plain.withNatives(List.of(one)), plain.withNatives(List.of(other))))
                .containsExactly(new DropNative(one), new CreateNative(other));
    }

    private static NativeObject policy(String condition) {
        return new NativeObject(
                "policy",
                QualifiedName.of("own"),
                USERS,
                List.of("CREATE POLICY own ON users USING (" + condition + ")"),
                List.of("DROP POLICY own ON users"));
    }

    @Test
    void what_belongs_to_a_table_goes_with_it() {
        Schema from = schema(users(id())).withNatives(List.of(policy("id > 0"))).withTriggers(List.of(TRIGGER));
        assertThat(steps(from, Schema.EMPTY)).containsExactly("drop table users");
    }

    // Schemas and extensions

    @Test
    void schemas_and_extensions_come_and_go() {
        Extension hstore = new Extension("hstore", null);
        Schema both = Schema.EMPTY.withNamespaces(List.of("audit")).withExtensions(List.of(hstore));
        assertThat(operations(Schema.EMPTY, both))
                .containsExactlyInAnyOrder(
                        new CreateSchema("audit", false), new CreateExtension("hstore", null, false));
        assertThat(operations(both, Schema.EMPTY))
                .containsExactlyInAnyOrder(
                        new DropExtension("hstore", false, false), new DropSchema("audit", false, false));
    }

    @Test
    void a_type_changes_from_text_to_an_enum_and_back() {
        EnumType type = mood("ok");
        Schema text = schema(table("users", id(), column("mood", TEXT)));
        assertThat(steps(text, of(type, column("mood", type.asType()))))
                .containsExactly("create enum mood", "alter column users.mood");
    }
}
