package dev.aludel.dialect.h2;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.dialect.ScriptFixture;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H2's own SQL. */
class H2DdlTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok"), null);

    private final ScriptFixture nothing = new ScriptFixture(new H2Dialect());
    private final ScriptFixture users =
            nothing.after(op -> op.createTable("users", column("id", integer()), column("data", json())));

    @Test
    void a_text_for_a_column_of_json_is_json() {
        users.becomes(
                new BulkInsert(USERS, List.of("id", "data"), List.of(List.of(1, "{\"a\": 1}"))),
                "INSERT INTO users (id, data) VALUES\n    (1, JSON '{\"a\": 1}')");
        users.becomes(
                op -> op.alterColumn("users", "data", change -> change.defaultValue("{}")),
                "ALTER TABLE users ALTER COLUMN data SET DEFAULT JSON '{}'");
    }

    @Test
    void comments_of_columns_are_part_of_the_statement() {
        nothing.becomes(
                op -> op.createTable("users", column("id", integer()).comment("it's")),
                "CREATE TABLE users (\n    id integer COMMENT 'it''s'\n)");
    }

    @Test
    void a_clob_is_converted_by_way_of_a_varchar() {
        ScriptFixture notes = nothing.after(op -> op.createTable("notes", column("body", text())));
        notes.becomes(
                op -> op.alterColumn("notes", "body", change -> change.type(integer())),
                "ALTER TABLE notes ALTER COLUMN body SET DATA TYPE integer USING CAST(body AS VARCHAR)");
        notes.becomes(
                op -> op.alterColumn("notes", "body", change -> change.type(varchar(9))),
                "ALTER TABLE notes ALTER COLUMN body SET DATA TYPE varchar(9)");
    }

    @Test
    void a_constraint_is_validated_by_a_second_one() {
        users.after(op -> op.apply(new CreateConstraint(
                        USERS, CheckConstraint.of("ck", "id > 0").withValidated(false), false)))
                .becomes(
                        new ValidateConstraint(USERS, "ck"),
                        "ALTER TABLE users ADD CONSTRAINT ck_validated CHECK (id > 0)",
                        "ALTER TABLE users DROP CONSTRAINT ck",
                        "ALTER TABLE users RENAME CONSTRAINT ck_validated TO ck");
    }

    @Test
    void an_index_is_made_in_the_schema_of_its_table() {
        nothing.becomes(
                new CreateIndex(new QualifiedName("audit", "entries"), Index.of("ix", "note"), false, false),
                "CREATE INDEX audit.ix ON audit.entries (note)");
    }

    @Test
    void labels_change_by_way_of_a_second_domain() {
        ScriptFixture moody = nothing.after(op -> op.apply(new CreateEnum(MOOD, false)))
                .after(op -> op.apply(new CreateTable(
                        Table.of(
                                USERS,
                                List.of(Column.of("mood", MOOD.asType()).withDefault(new ColumnDefault.Text("ok")))),
                        false)));
        moody.becomes(
                new AddEnumValue(MOOD.name(), "glad", new EnumValuePlace.Before("ok"), false),
                "CREATE DOMAIN mood_changed AS enum('sad', 'glad', 'ok')",
                "ALTER TABLE users ALTER COLUMN mood SET DATA TYPE mood_changed",
                "DROP DOMAIN mood",
                "ALTER DOMAIN mood_changed RENAME TO mood");
        moody.becomes(
                new RenameEnumValue(MOOD.name(), "ok", "fine"),
                "CREATE DOMAIN mood_changed AS enum('sad', 'fine')",
                "ALTER TABLE users ALTER COLUMN mood SET DATA TYPE mood_changed USING CASE CAST(mood AS VARCHAR)"
                        + " WHEN 'ok' THEN 'fine' ELSE CAST(mood AS VARCHAR) END",
                "DROP DOMAIN mood",
                "ALTER DOMAIN mood_changed RENAME TO mood",
                "ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'fine'");
        moody.refuses(new RenameEnumValue(MOOD.name(), "bad", "worse"), "there is no such label", "It has: sad, ok");
        nothing.refuses(
                new AddEnumValue(MOOD.name(), "glad", new EnumValuePlace.Last(), false),
                "without a column that has it");
    }

    @Test
    void rows_follow_when_labels_are_added_between_and_renamed() throws SQLException {
        try (H2Fixture database = H2Fixture.inMemory()) {
            database.apply(List.of(
                    new CreateEnum(MOOD, false),
                    new CreateTable(
                            Table.of(
                                    USERS,
                                    List.of(
                                            Column.of("id", new SqlType.Int()),
                                            Column.of("mood", MOOD.asType())
                                                    .withDefault(new ColumnDefault.Text("ok")))),
                            false)));
            database.run("insert into users (id) values (1)", "insert into users values (2, 'sad')");
            database.apply(List.of(
                    new AddEnumValue(MOOD.name(), "glad", new EnumValuePlace.Before("sad"), false),
                    new RenameEnumValue(MOOD.name(), "ok", "fine")));
            database.run("insert into users (id) values (3)");
            assertThat(database.column("select mood from users order by id")).containsExactly("fine", "sad", "fine");
            assertThat(database.reflect().enums())
                    .containsExactly(new EnumType(MOOD.name(), List.of("glad", "sad", "fine"), null));
        }
    }
}
