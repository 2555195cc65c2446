package dev.aludel.autogenerate.compare;

import static dev.aludel.autogenerate.compare.Compared.INT;
import static dev.aludel.autogenerate.compare.Compared.TEXT;
import static dev.aludel.autogenerate.compare.Compared.column;
import static dev.aludel.autogenerate.compare.Compared.id;
import static dev.aludel.autogenerate.compare.Compared.on;
import static dev.aludel.autogenerate.compare.Compared.schema;
import static dev.aludel.autogenerate.compare.Compared.table;
import static dev.aludel.autogenerate.compare.Compared.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.autogenerate.compare.ComparisonOptions.ComparedName;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final ComparisonOptions OPTIONS = ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never());

    private static List<String> steps(Comparison comparison) {
        return comparison.operations().stream().map(Operation::describe).toList();
    }

    private static ComparedName named(String kind, String name) {
        return ComparedName.of(kind, QualifiedName.of(name));
    }

    @Test
    void what_no_model_and_no_revision_knows_is_reported_and_left_alone() {
        Schema from = schema(table("users", id()), table("queue", id()))
                .withTriggers(List.of(new Trigger("t", QualifiedName.of("queue"), "CREATE TRIGGER t ...")));
        Comparison found = on(
                "postgres", from, schema(table("users", id())), OPTIONS.withManaged(Set.of(named("table", "users"))));
        assertThat(found.operations()).isEmpty();
        assertThat(found.isEmpty()).isTrue();
        assertThat(words(found)).containsExactly("table queue: there, in no model and no revision; left alone");
        assertThat(found.after()).isEqualTo(from);
    }

    @Test
    void what_is_known_and_not_wanted_is_dropped() {
        Schema from = schema(table("users", id()), table("queue", id()));
        Comparison found = on(
                "postgres",
                from,
                schema(table("users", id())),
                OPTIONS.withManaged(Set.of(named("table", "users"), named("table", "queue"))));
        assertThat(steps(found)).containsExactly("drop table queue");
    }

    @Test
    void what_is_left_alone_is_taken_down_and_put_back_when_it_stands_in_the_way() {
        View foreign = View.of(QualifiedName.of("report"), "SELECT age FROM users");
        Schema from = schema(table("users", id(), column("age", INT))).withViews(List.of(foreign));
        Schema to = schema(table("users", id(), column("age", TEXT)));
        Comparison found = on("postgres", from, to, OPTIONS.withManaged(Set.of(named("table", "users"))));
        assertThat(steps(found)).containsExactly("drop view report", "alter column users.age", "create view report");
    }

    @Test
    void filters_by_name_leave_out_things_of_either_side() {
        Schema from = schema(table("users", id()), table("old_queue", id()));
        Schema to = schema(table("users", id(), column("skipped", INT), column("age", INT)), table("old_news", id()));
        Comparison found = on(
                "postgres",
                from,
                to,
                OPTIONS.withIncludeName(name ->
                        !name.name().name().startsWith("old_") && !name.detail().equals("skipped")));
        assertThat(steps(found)).containsExactly("add column users.age");
    }

    @Test
    void an_index_that_is_filtered_out_stays_as_it_is() {
        Table users = table("users", id(), column("age", INT));
        Schema from = schema(users.withIndexes(List.of(Index.of("ix_a", "age"), Index.of("ix_b", "age"))));
        Schema to = schema(users.withIndexes(List.of(Index.of("ix_a", "id"))));
        Comparison found = on(
                "postgres",
                from,
                to,
                OPTIONS.withIncludeName(name -> !name.kind().equals("index")));
        assertThat(found.isEmpty()).isTrue();
    }

    @Test
    void schemas_that_are_not_included_are_left_alone() {
        Table other = Table.of(new QualifiedName("other", "t"), List.of(id()));
        Comparison found = on(
                "postgres",
                schema(other),
                schema(table("users", id())),
                OPTIONS.withIncludeSchema(schema -> schema == null));
        assertThat(steps(found)).containsExactly("create table users");
    }
}
