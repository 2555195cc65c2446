package dev.aludel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation in, findings out: {@code rule kind: what}. */
class LinterTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    private static final Schema SHOP = Schema.ofTables(
            Table.of(
                            USERS,
                            List.of(
                                    Column.of("id", new SqlType.Int()).withNullable(false),
                                    Column.of("name", new SqlType.VarChar(50)),
                                    Column.of("price", new SqlType.Numeric(10, 2))))
                    .withConstraints(List.of(new PrimaryKey("users_pkey", List.of("id")))),
            Table.of(ORDERS, List.of(Column.of("user_id", new SqlType.BigInt()), Column.of("qty", new SqlType.Int()))));

    @Test
    void a_dropped_table_takes_its_rows_along() {
        assertThat(found(new DropTable(USERS, false, false, null)))
                .contains("drop-table LOSS: table users with all its rows (about 12,000 rows)");
    }

    @Test
    void nothing_is_lost_where_there_are_no_rows() {
        Operation drop = new DropTable(USERS, false, false, null);

        assertThat(found(drop, new TableFacts(RowCounts.UNKNOWN, Set.of(USERS))))
                .isEmpty();
        assertThat(found(drop, new TableFacts(rows(0, RowCount.Precision.EXACT), Set.of())))
                .noneMatch(finding -> finding.startsWith("drop-table"));
        assertThat(found(drop, new TableFacts(rows(0, RowCount.Precision.ABOUT), Set.of())))
                .anyMatch(finding -> finding.startsWith("drop-table"));
    }

    @Test
    void a_dropped_column_takes_its_values_along_unless_they_are_computed() {
        assertThat(found(new DropColumn(USERS, "name", false, false, null)))
                .contains("drop-column LOSS: the values of users.name (about 12,000 rows)");
    }

    @Test
    void cascade_takes_along_what_nobody_named() {
        assertThat(rules(new DropTable(USERS, false, true, null))).contains("cascade", "drop-table");
        assertThat(rules(new DropSchema("s", false, true))).contains("drop-schema");
        assertThat(rules(new DropSchema("s", false, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE users",
                "drop  table if exists users",
                "TRUNCATE users",
                "DELETE FROM users -- WHERE there is none",
                "/* careful */ DELETE FROM users WHERE id = 1",
                "UPDATE users SET name = 'no where'",
                "ALTER TABLE users DROP COLUMN name",
                "alter table users drop name"
            })
    void sql_that_loses_is_seen(String sql) {
        assertThat(rules(new Execute(sql, List.of(), false))).containsExactly("sql-loss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'DROP TABLE users'",
                "CREATE FUNCTION f() RETURNS void AS $$ DELETE FROM users $$ LANGUAGE sql",
                "UPDATE users SET name = '' WHERE name IS NULL",
                "ALTER TABLE users DROP CONSTRAINT c",
                "ALTER TABLE users ALTER COLUMN name DROP DEFAULT",
                "-- DROP TABLE users\nSELECT 1"
            })
    void sql_that_loses_nothing_is_left_alone(String sql) {
        assertThat(rules(new Execute(sql, List.of(), false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, true", "50, false", "60, false"})
    void a_shorter_text_has_no_room_for_every_value(int length, boolean narrow) {
        assertThat(rules(alter("name", new ColumnChange.SetType(new SqlType.VarChar(length), null)))
                        .contains("change-type"))
                .isEqualTo(narrow);
    }

    @ParameterizedTest
    @CsvSource({"12, 2, false", "12, 3, false", "10, 3, true", "9, 2, true"})
    void fewer_digits_have_no_room_for_every_number(int precision, int scale, boolean narrow) {
        assertThat(rules(alter("price", new ColumnChange.SetType(new SqlType.Numeric(precision, scale), null)))
                        .contains("change-type"))
                .isEqualTo(narrow);
    }

    @Test
    void not_null_fails_on_nulls_and_is_nothing_where_it_holds_already() {
        assertThat(found(alter("name", new ColumnChange.SetNotNull())))
                .contains("set-not-null FAILURE: where users.name is NULL in a row (about 12,000 rows)");
        assertThat(rules(alter("id", new ColumnChange.SetNotNull()))).doesNotContain("set-not-null");
    }

    @Test
    void a_required_column_needs_something_to_begin_with() {
        Column email = Column.of("email", new SqlType.Text()).withNullable(false);

        assertThat(rules(new AddColumn(USERS, email, false, null))).contains("required-column");
        assertThat(rules(new AddColumn(USERS, email.withDefault(new ColumnDefault.Text("")), false, null)))
                .doesNotContain("required-column");
    }

    @Test
    void keys_and_checks_over_rows_that_are_there_may_fail() {
        assertThat(rules(new CreateConstraint(USERS, UniqueConstraint.of("u", List.of("name")), false)))
                .contains("unique-rows");
        assertThat(rules(new CreateIndex(USERS, Index.of("i", "name").withUnique(true), false, false)))
                .contains("unique-rows");
        assertThat(rules(new CreateConstraint(USERS, CheckConstraint.of("c", "id > 0"), false)))
                .contains("checked-rows");
        assertThat(rules(new CreateConstraint(
                        USERS, CheckConstraint.of("c", "id > 0").withValidated(false), false)))
                .doesNotContain("checked-rows");
    }

    @Test
    void a_foreign_key_names_what_is_wrong_with_it() {
        ForeignKey key = ForeignKey.of(null, List.of("user_id"), USERS, List.of("id"));

        assertThat(rules(new CreateConstraint(ORDERS, key, false)))
                .contains("referring-rows", "foreign-key-type", "unnamed-constraint", "foreign-key-index");
        assertThat(rules(new CreateConstraint(ORDERS, key.withName("fk").withValidated(false), false)))
                .contains("foreign-key-type")
                .doesNotContain("referring-rows", "unnamed-constraint");
    }

    @Test
    void names_longer_than_the_database_keeps_are_told() {
        String name = "n".repeat(64);

        assertThat(rules(new RenameTable(USERS, name))).contains("long-name", "rename-table");
        assertThat(rules(new RenameTable(USERS, "n".repeat(63)))).doesNotContain("long-name");
    }

    @Test
    void renames_break_those_who_use_the_old_name() {
        assertThat(rules(new RenameColumn(USERS, "name", "title"))).contains("rename-column");
        assertThat(rules(new RenameEnumValue(QualifiedName.of("mood"), "sad", "blue")))
                .containsExactly("rename-label");
        assertThat(rules(new DropConstraint(USERS, "c", ConstraintKind.CHECK, false, false, null)))
                .contains("drop-constraint");
    }

    @Test
    void if_not_exists_is_no_recovery() {
        assertThat(rules(new CreateIndex(USERS, Index.of("i", "name"), true, false)))
                .contains("if-not-exists");
        assertThat(rules(new CreateTable(Table.of(ORDERS, List.of(Column.of("a", new SqlType.Int()))), true)))
                .contains("if-not-exists");
    }

    @Test
    void whoever_waits_is_told_and_for_what() {
        assertThat(found(new CreateIndex(USERS, Index.of("i", "name"), false, false)))
                .contains("lock-index LOCK: users against writes, while an index is built over its rows"
                        + " (about 12,000 rows)");
        assertThat(found(alter("name", new ColumnChange.SetType(new SqlType.Int(), null))))
                .contains("lock-rewrite LOCK: users against reads and writes, while all its rows are written anew"
                        + " (about 12,000 rows)");
        assertThat(found(new DropTable(USERS, false, false, null)))
                .contains("lock LOCK: users against reads and writes, briefly");
    }

    private static Operation alter(String column, ColumnChange change) {
        return new AlterColumn(USERS, column, List.of(change), null);
    }

    private static List<String> rules(Operation operation) {
        return found(operation).stream()
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .filter(rule -> !rule.startsWith("lock"))
                .toList();
    }

    private static List<String> found(Operation operation) {
        return found(operation, new TableFacts(rows(12_000, RowCount.Precision.ABOUT), Set.of()));
    }

    private static List<String> found(Operation operation, TableFacts facts) {
        Dialect postgres =
                DialectRegistry.load(LinterTest.class.getClassLoader()).named("postgres");
        SchemaLookup before = new SchemaLookup(SHOP);
        Change change = new Change(
                operation,
                before,
                postgres.effects().of(operation, before).orElse(null),
                facts,
                postgres.capabilities());
        return Linter.check(change).stream()
                .map(finding -> finding.rule() + " " + finding.kind() + ": " + finding.what())
                .toList();
    }

    private static RowCounts rows(long rows, RowCount.Precision precision) {
        return table -> Optional.of(new RowCount(rows, precision));
    }
}
