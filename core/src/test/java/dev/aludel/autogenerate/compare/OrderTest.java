package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.TEXT;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.key;
import static dev.aludel.autogenerate.compare.Compared.on;
import static dev.aludel.autogenerate.compare.Compared.operations;
import static dev.aludel.autogenerate.compare.Compared.reference;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.sql;
import static dev.aludel.autogenerate.compare.Compared.steps;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static Table keyed(String name, String... references) {
        Table table = with(table(name, id(), column("a", INT), column("b", INT)), key("pk_" + name, "id"));
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        String[] columns = {"a", "b"};
        for (int i = 0; i < references.length; i++) {
            constraints.add(reference("fk_" + name + "_" + columns[i], columns[i], references[i]));
        }
        return table.withConstraints(constraints);
    }

    @Test
    void tables_are_created_after_those_they_refer_to_and_dropped_before_them() {
        Schema wanted = schema(keyed("a", "b"), keyed("b", "c"), keyed("c"));
        assertThat(steps(Schema.EMPTY, wanted)).containsExactly("create table c", "create table b", "create table a");
        assertThat(steps(wanted, Schema.EMPTY)).containsExactly("drop table a", "drop table b", "drop table c");
    }

    @Test
    void a_table_that_refers_to_itself_is_created_and_dropped_in_one() {
        assertThat(steps(Schema.EMPTY, schema(keyed("a", "a")))).containsExactly("create table a");
        assertThat(steps(schema(keyed("a", "a")), Schema.EMPTY)).containsExactly("drop table a");
    }

    @Test
    void a_circle_of_foreign_keys_is_closed_by_one_that_comes_later_and_opened_by_one_that_goes_first() {
        Schema wanted = schema(keyed("a", "b"), keyed("b", "c"), keyed("c", "a"));
        assertThat(steps(Schema.EMPTY, wanted))
                .containsExactly(
                        "create table a", "create table c", "create table b", "create foreign key fk_a_a on a");
        assertThat(steps(wanted, Schema.EMPTY))
                .containsExactly("drop foreign key fk_c_a on c", "drop table a", "drop table b", "drop table c");
    }

    @Test
    void sqlite_refers_ahead() {
        Schema wanted = schema(keyed("a", "b"), keyed("b", "a"));
        List<Operation> operations =
                on("sqlite", Schema.EMPTY, wanted, ComparisonOptions.DEFAULTS).operations();
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        new CreateTable(keyed("a", "b"), false), new CreateTable(keyed("b", "a"), false));
    }

    @Test
    void a_name_is_free_before_it_is_taken() {
        Table a = table("a", id(), column("x", INT));
        Table b = table("b", id(), column("x", INT));
        Index index = Index.of("ix", "x");
        assertThat(steps(schema(with(a, index), b), schema(a, with(b, index))))
                .containsExactly("drop index ix on a", "create index ix on b");
        assertThat(steps(schema(with(a, index)), schema(table("ix", id(), column("y", TEXT)))))
                .containsExactly("drop table a", "create table ix");
        UniqueConstraint unique = UniqueConstraint.of("ix", List.of("x"));
        assertThat(steps(schema(with(a, index), b), schema(with(a, index.withName("iy")), with(b, unique))))
                .containsExactly("rename index ix to iy", "create unique constraint ix on b");
    }

    @Test
    void types_come_before_tables_and_go_after_them() {
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of("sad"), null);
        Schema wanted = schema(table("a", id(), column("mood", mood.asType()))).withEnums(List.of(mood));
        assertThat(steps(Schema.EMPTY, wanted)).containsExactly("create enum mood", "create table a");
        assertThat(steps(wanted, Schema.EMPTY)).containsExactly("drop table a", "drop enum mood");
        Schema without = schema(table("a", id()));
        assertThat(steps(without, wanted)).containsExactly("create enum mood", "add column a.mood");
        assertThat(steps(wanted, without)).containsExactly("drop column a.mood", "drop enum mood");
        Schema text = schema(table("a", id(), column("mood", TEXT)));
        assertThat(steps(text, wanted)).containsExactly("create enum mood", "alter column a.mood");
        assertThat(steps(wanted, text)).containsExactly("alter column a.mood", "drop enum mood");
    }

    @Test
    void a_sequence_comes_before_the_default_that_asks_it_and_is_owned_after() {
        Table a = table("a", id().withDefault(sql("nextval('numbers'::regclass)")));
        Sequence numbers = Sequence.of(QualifiedName.of("numbers"), SequenceOptions.DEFAULTS);
        Schema wanted = schema(a).withSequences(List.of(numbers.withOwner(a.name(), "id")));
        assertThat(steps(Schema.EMPTY, wanted))
                .containsExactly("create sequence numbers", "create table a", "redefine sequence numbers");
        assertThat(steps(wanted, Schema.EMPTY)).containsExactly("drop table a");
        Schema plain = schema(table("a", id()));
        assertThat(steps(plain, schema(a).withSequences(List.of(numbers))))
                .containsExactly("create sequence numbers", "alter column a.id");
        assertThat(steps(schema(a).withSequences(List.of(numbers)), plain))
                .containsExactly("alter column a.id", "drop sequence numbers");
    }

    @Test
    void a_sequence_outlives_the_table_that_owned_it() {
        Table a = table("a", id());
        Sequence numbers = Sequence.of(QualifiedName.of("numbers"), SequenceOptions.DEFAULTS);
        Schema owned = schema(a).withSequences(List.of(numbers.withOwner(a.name(), "id")));
        assertThat(steps(owned, Schema.EMPTY.withSequences(List.of(numbers))))
                .containsExactly("redefine sequence numbers", "drop table a");
    }

    @Test
    void views_triggers_and_functions_follow_what_they_need() {
        Table a = table("a", id());
        View one = View.of(QualifiedName.of("one"), "SELECT id FROM a");
        View two = View.of(QualifiedName.of("another"), "SELECT id FROM one");
        Routine touch = new Routine(
                QualifiedName.of("touch"), Routine.Kind.FUNCTION, "", "CREATE FUNCTION touch() RETURNS trigger ...");
        Trigger trigger = new Trigger("t", a.name(), "CREATE TRIGGER t ON a EXECUTE FUNCTION touch()");
        Schema wanted = schema(a)
                .withViews(List.of(two, one))
                .withRoutines(List.of(touch))
                .withTriggers(List.of(trigger));
        assertThat(steps(Schema.EMPTY, wanted))
                .containsExactly(
                        "create table a",
                        "create function touch",
                        "create view one",
                        "create view another",
                        "create trigger t on a");
        assertThat(steps(wanted, Schema.EMPTY))
                .containsExactly("drop view another", "drop view one", "drop table a", "drop function touch");
    }

    @Test
    void a_function_in_a_default_comes_before_the_table_and_one_over_its_rows_after() {
        Table a = table("a", id(), column("code", TEXT).withDefault(sql("next_code()")));
        Routine code = new Routine(
                QualifiedName.of("next_code"), Routine.Kind.FUNCTION, "", "CREATE FUNCTION next_code() AS 'select 1'");
        Routine count = new Routine(
                QualifiedName.of("how_many"), Routine.Kind.FUNCTION, "", "CREATE FUNCTION how_many() AS 'select a'");
        Schema wanted = schema(a).withRoutines(List.of(count, code));
        assertThat(steps(Schema.EMPTY, wanted))
                .containsExactly("create function next_code", "create table a", "create function how_many");
    }

    @Test
    void a_function_that_needs_the_table_whose_default_needs_it_comes_in_between() {
        Table a = table("a", id(), column("code", TEXT).withDefault(sql("next_code(NULL)")));
        Routine code = new Routine(
                QualifiedName.of("next_code"), Routine.Kind.FUNCTION, "a", "CREATE FUNCTION next_code(a) ...");
        Schema wanted = schema(a)
                .withRoutines(List.of(code))
                .withDependencies(List.of(
                        new Dependency(ObjectReference.of(code), ObjectReference.of(a), null),
                        new Dependency(ObjectReference.of(a), ObjectReference.of(code), null)));
        assertThat(steps(Schema.EMPTY, wanted))
                .containsExactly("create table a", "create function next_code", "alter column a.code");
    }

    @Test
    void a_domain_comes_before_the_columns_of_its_type() {
        NativeObject code = new NativeObject(
                "domain",
                QualifiedName.of("code"),
                null,
                List.of("CREATE DOMAIN code AS text"),
                List.of("DROP DOMAIN code"));
        Schema wanted = schema(table("a", id(), column("code", new SqlType.Native("code"))))
                .withNatives(List.of(code));
        assertThat(steps(Schema.EMPTY, wanted)).containsExactly("create domain code", "create table a");
        assertThat(steps(wanted, Schema.EMPTY)).containsExactly("drop table a", "drop domain code");
    }

    @Test
    void schemas_come_first_and_go_last() {
        Table a = Table.of(new QualifiedName("audit", "a"), List.of(id()));
        Schema wanted = schema(a).withNamespaces(List.of("audit"));
        assertThat(steps(Schema.EMPTY, wanted)).containsExactly("create schema audit", "create table audit.a");
        assertThat(steps(wanted, Schema.EMPTY)).containsExactly("drop table audit.a", "drop schema audit");
    }

    @Test
    void what_reads_a_changed_column_is_taken_down_and_put_back() {
        View view = View.of(QualifiedName.of("v"), "SELECT x FROM a");
        View other = View.of(QualifiedName.of("w"), "SELECT id FROM a");
        View above = View.of(QualifiedName.of("above"), "SELECT x FROM v");
        Schema from = schema(table("a", id(), column("x", INT))).withViews(List.of(view, other, above));
        Schema to = schema(table("a", id(), column("x", TEXT))).withViews(List.of(view, other, above));
        assertThat(steps(from, to))
                .containsExactly(
                        "drop view above", "drop view v", "alter column a.x", "create view v", "create view above");
    }

    @Test
    void what_the_database_tells_of_dependencies_counts_more_than_names_in_texts() {
        View view = View.of(QualifiedName.of("v"), "SELECT id AS x FROM a");
        Schema from = schema(table("a", id(), column("x", INT)))
                .withViews(List.of(view))
                .withDependencies(List.of(new Dependency(
                        ObjectReference.of(view),
                        new ObjectReference(ObjectReference.Kind.TABLE, QualifiedName.of("a"), ""),
                        "id")));
        Schema to = from.withTables(List.of(table("a", id(), column("x", TEXT))));
        assertThat(steps(from, to)).containsExactly("alter column a.x");
    }

    @Test
    void a_thousand_tables_are_ordered_in_a_moment() {
        Table[] tables = new Table[1000];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = keyed("t" + i, "t" + (i + 1) % tables.length, "t" + (i * 7) % tables.length);
        }
        long start = System.nanoTime();
        List<Operation> operations = operations(Schema.EMPTY, schema(tables));
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
        assertThat(operations.stream().filter(CreateTable.class::isInstance)).hasSize(1000);
    }
}
