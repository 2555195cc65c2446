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
import static dev.aludel.autogenerate.compare.Compared.sql;
import static dev.aludel.autogenerate.compare.Compared.steps;
import static dev.aludel.autogenerate.compare.Compared.users;
import static dev.aludel.autogenerate.compare.Compared.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Schema;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnComparisonTest {

    private static final Column EMAIL = column("email", new SqlType.VarChar(100));

    private static Schema with(Column column) {
        return schema(users(id(), column));
    }

    private static List<ColumnChange> changes(Column from, Column to) {
        AlterColumn only = (AlterColumn) operations(with(from), with(to)).getFirst();
        assertThat(operations(with(from), with(to))).hasSize(1);
        assertThat(only.existing()).isEqualTo(from);
        return only.changes();
    }

    @Test
    void the_same_column_is_left_alone() {
        assertThat(compare(with(EMAIL), with(EMAIL)).isEmpty()).isTrue();
    }

    @Test
    void a_column_is_added() {
        assertThat(operations(schema(users(id())), with(EMAIL)))
                .containsExactly(new AddColumn(USERS, EMAIL, false, null));
        assertThat(words(compare(schema(users(id())), with(EMAIL))))
                .containsExactly("column users.email: wanted, and not there");
    }

    @Test
    void a_column_is_dropped() {
        assertThat(operations(with(EMAIL), schema(users(id()))))
                .containsExactly(new DropColumn(USERS, "email", false, false, EMAIL));
        assertThat(words(compare(with(EMAIL), schema(users(id())))))
                .containsExactly("column users.email: there, and not wanted");
    }

    @Test
    void a_type_changes() {
        SqlType longer = new SqlType.VarChar(255);
        assertThat(changes(EMAIL, EMAIL.withType(longer))).containsExactly(new ColumnChange.SetType(longer, null));
        assertThat(words(compare(with(EMAIL), with(EMAIL.withType(longer)))))
                .containsExactly("column users.email: type varchar(100), wanted varchar(255)");
    }

    @Test
    void a_type_that_the_database_does_not_convert_to_by_itself_comes_with_the_conversion() {
        assertThat(changes(column("age", TEXT), column("age", INT)))
                .containsExactly(new ColumnChange.SetType(INT, "age::integer"));
    }

    @Test
    void two_types_of_one_spelling_are_the_same() {
        assertThat(compare(with(column("x", new SqlType.Blob())), with(column("x", new SqlType.VarBinary(9))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void null_is_forbidden_and_allowed() {
        assertThat(changes(EMAIL, EMAIL.withNullable(false))).containsExactly(new ColumnChange.SetNotNull());
        assertThat(changes(EMAIL.withNullable(false), EMAIL)).containsExactly(new ColumnChange.DropNotNull());
        assertThat(words(compare(with(EMAIL), with(EMAIL.withNullable(false)))))
                .containsExactly("column users.email: nullable true, wanted false");
    }

    @Test
    void a_default_is_set_changed_and_dropped() {
        Column with = EMAIL.withDefault(new ColumnDefault.Text("x"));
        Column other = EMAIL.withDefault(sql("now()"));
        assertThat(changes(EMAIL, with)).containsExactly(new ColumnChange.SetDefault(new ColumnDefault.Text("x")));
        assertThat(changes(with, other)).containsExactly(new ColumnChange.SetDefault(sql("now()")));
        assertThat(changes(with, EMAIL)).containsExactly(new ColumnChange.DropDefault());
        assertThat(words(compare(with(with), with(other))))
                .containsExactly("column users.email: default 'x', wanted now()");
    }

    @Test
    void a_default_of_another_type_is_taken_off_before_the_type_changes() {
        Column from = column("age", TEXT).withDefault(new ColumnDefault.Text("x"));
        Column to = column("age", INT).withDefault(sql("1"));
        assertThat(changes(from, to))
                .containsExactly(
                        new ColumnChange.DropDefault(),
                        new ColumnChange.SetType(INT, "age::integer"),
                        new ColumnChange.SetDefault(sql("1")));
    }

    @Test
    void an_identity_is_set_changed_and_dropped() {
        Column number = column("number", INT).withNullable(false);
        Identity always = Identity.of(Identity.Kind.ALWAYS);
        Identity byDefault = Identity.of(Identity.Kind.BY_DEFAULT);
        assertThat(changes(number, number.withIdentity(always))).containsExactly(new ColumnChange.SetIdentity(always));
        assertThat(changes(number.withIdentity(always), number.withIdentity(byDefault)))
                .containsExactly(new ColumnChange.SetIdentity(byDefault));
        assertThat(changes(number.withIdentity(always), number)).containsExactly(new ColumnChange.DropIdentity());
    }

    @Test
    void a_column_must_not_be_null_before_it_is_numbered_and_may_be_afterwards() {
        Column plain = column("number", INT);
        Column numbered = plain.withNullable(false).withIdentity(Identity.of(Identity.Kind.ALWAYS));
        assertThat(changes(plain, numbered))
                .extracting(change -> (Object) change.getClass())
                .containsExactly(ColumnChange.SetNotNull.class, ColumnChange.SetIdentity.class);
        assertThat(changes(numbered, plain))
                .extracting(change -> (Object) change.getClass())
                .containsExactly(ColumnChange.DropIdentity.class, ColumnChange.DropNotNull.class);
    }

    @Test
    void a_comment_and_a_collation_change() {
        assertThat(changes(EMAIL, EMAIL.withComment("it's"))).containsExactly(new ColumnChange.SetComment("it's"));
        ColumnOptions c = ColumnOptions.NONE.withCollation("C");
        assertThat(changes(EMAIL, EMAIL.withOptions(c))).containsExactly(new ColumnChange.SetOptions(c));
        assertThat(words(compare(with(EMAIL), with(EMAIL.withOptions(c)))))
                .containsExactly("column users.email: collation none, wanted C");
    }

    @Test
    void a_column_that_is_computed_otherwise_is_dropped_and_added() {
        Column once = column("twice", INT).withGenerated(new GeneratedColumn("(id * 2)", true));
        Column other = once.withGenerated(new GeneratedColumn("(id + id)", true));
        assertThat(operations(with(once), with(other)))
                .containsExactly(
                        new DropColumn(USERS, "twice", false, false, once), new AddColumn(USERS, other, false, null));
        assertThat(words(compare(with(once), with(other))))
                .containsExactly("column users.twice: computed (id * 2) stored, wanted (id + id) stored");
    }

    @Test
    void a_stored_column_keeps_its_values_when_it_is_no_longer_computed() {
        Column computed = column("twice", INT).withGenerated(new GeneratedColumn("(id * 2)", true));
        assertThat(changes(computed, column("twice", INT))).containsExactly(new ColumnChange.DropGenerated());
    }

    @Test
    void what_a_changed_column_is_computed_into_is_taken_down_and_put_back() {
        Column twice = column("twice", INT).withGenerated(new GeneratedColumn("(age * 2)", true));
        Schema from = schema(users(id(), column("age", new SqlType.SmallInt()), twice));
        Schema to = schema(users(id(), column("age", INT), twice));
        assertThat(steps(from, to))
                .containsExactly("drop column users.twice", "alter column users.age", "add column users.twice");
    }

    @Test
    void types_and_defaults_are_not_compared_when_not_asked_for() {
        Schema to = with(column("email", TEXT).withDefault(sql("now()")));
        ComparisonOptions neither =
                ComparisonOptions.DEFAULTS.withCompareType(false).withCompareServerDefault(false);
        assertThat(on("postgres", with(EMAIL), to, neither).isEmpty()).isTrue();
        assertThat(on("postgres", with(EMAIL), to, neither.withCompareType(true))
                        .differences())
                .extracting(Difference::attribute)
                .containsExactly("type");
    }

    @Test
    void the_order_of_columns_counts_where_the_database_has_places() {
        Schema from = schema(users(id(), column("a", INT), column("b", INT), column("c", INT)));
        Schema to = schema(users(id(), column("c", INT), column("a", INT), column("b", INT)));
        assertThat(on("mysql", from, to, ComparisonOptions.DEFAULTS).operations())
                .containsExactly(new MoveColumn(USERS, "c", new ColumnPosition("id"), new ColumnPosition("b")));
        assertThat(compare(from, to).isEmpty()).isTrue();
    }

    @Test
    void a_column_is_added_at_its_place() {
        Schema from = schema(users(id(), column("b", INT)));
        Schema to = schema(users(column("z", INT), id(), column("a", INT), column("b", INT), column("c", INT)));
        assertThat(on("mysql", from, to, ComparisonOptions.DEFAULTS).operations())
                .containsExactly(
                        new AddColumn(USERS, column("z", INT), false, ColumnPosition.FIRST),
                        new AddColumn(USERS, column("a", INT), false, new ColumnPosition("id")),
                        new AddColumn(USERS, column("c", INT), false, null));
    }
}
