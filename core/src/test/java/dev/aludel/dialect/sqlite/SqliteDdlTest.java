package dev.aludel.dialect.sqlite;

import static dev.aludel.dialect.sqlite.SqliteFixture.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteDdlTest {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final Column ID = Column.of("id", new SqlType.BigInt())
            .withNullable(false)
            .withIdentity(Identity.of(Identity.Kind.BY_DEFAULT));
    private static final Column EMAIL = Column.of("email", new SqlType.VarChar(255));
    private static final Table TABLE =
            Table.of(USERS, List.of(ID, EMAIL)).withConstraints(List.of(new PrimaryKey("users_pkey", List.of("id"))));

    @Test
    void a_table_with_everything_is_one_statement_and_its_indexes() {
        Table table = new Table(
                QualifiedName.of("order"),
                List.of(
                        ID,
                        EMAIL.withNullable(false)
                                .withOptions(ColumnOptions.NONE.withCollation("NOCASE"))
                                .withComment("kept nowhere"),
                        Column.of("paid", new SqlType.Bool())
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Bool(false)),
                        Column.of("note", new SqlType.Text()).withDefault(new ColumnDefault.Text("it's")),
                        Column.of("at", new SqlType.Timestamp(null, false))
                                .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP")),
                        Column.of("day", new SqlType.Date()).withDefault(new ColumnDefault.Expression("date('now')")),
                        Column.of("upper_email", new SqlType.Text())
                                .withGenerated(new GeneratedColumn("upper(email)", true))),
                List.of(
                        new PrimaryKey("order_pkey", List.of("id")),
                        UniqueConstraint.of(null, List.of("email")),
                        ForeignKey.of("order_fk", List.of("note"), USERS, List.of())
                                .withOnDelete(ReferentialAction.SET_NULL)
                                .withDeferrability(Deferrability.INITIALLY_DEFERRED),
                        CheckConstraint.of(null, "email <> ''")),
                List.of(Index.of("order_at", List.of(IndexElement.column("at").desc()))
                        .withUnique(true)
                        .withWhere("paid")),
                "kept nowhere",
                TableOptions.NONE.withStrict(true).withEngine("InnoDB"));
        assertThat(sql(new CreateTable(table, true)))
                .containsExactly("""
                    CREATE TABLE IF NOT EXISTS "order" (
                        id INTEGER NOT NULL CONSTRAINT order_pkey PRIMARY KEY AUTOINCREMENT,
                        email TEXT COLLATE NOCASE NOT NULL,
                        paid INTEGER DEFAULT 0 NOT NULL,
                        note TEXT DEFAULT 'it''s',
                        at TEXT DEFAULT CURRENT_TIMESTAMP,
                        day TEXT DEFAULT (date('now')),
                        upper_email TEXT GENERATED ALWAYS AS (upper(email)) STORED,
                        UNIQUE (email),
                        CONSTRAINT order_fk FOREIGN KEY (note) REFERENCES users ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                        CHECK (email <> '')
                    ) STRICT\
                    """, "CREATE UNIQUE INDEX IF NOT EXISTS order_at ON \"order\" (at DESC) WHERE paid");
    }

    @Test
    void a_key_that_nobody_asked_to_be_numbered_has_no_autoincrement() {
        Table table = Table.of(USERS, List.of(Column.of("id", new SqlType.Int()).withNullable(false)))
                .withConstraints(List.of(new PrimaryKey(null, List.of("id"))))
                .withOptions(TableOptions.NONE.withWithoutRowid(true));
        assertThat(sql(new CreateTable(table, false)))
                .containsExactly(
                        "CREATE TABLE users (\n    id INTEGER NOT NULL,\n    PRIMARY KEY (id)\n) WITHOUT ROWID");
    }

    @Test
    void a_first_number_is_written_into_the_counter() {
        Identity fromHundred = new Identity(Identity.Kind.AUTOINCREMENT, SequenceOptions.DEFAULTS.withStart(100));
        Table table = TABLE.withColumns(List.of(ID.withIdentity(fromHundred), EMAIL));
        assertThat(sql(new CreateTable(table, false)))
                .last()
                .isEqualTo("INSERT INTO sqlite_sequence (name, seq) VALUES ('users', 99)");
    }

    @Test
    void a_virtual_table_is_its_module() {
        Table table = Table.of(QualifiedName.of("docs"), List.of())
                .withOptions(TableOptions.NONE.withEngine("fts5(title, body)"));
        assertThat(sql(new CreateTable(table, false)))
                .containsExactly("CREATE VIRTUAL TABLE docs USING fts5(title, body)");
    }

    static Stream<Arguments> plainOperations() {
        QualifiedName other = new QualifiedName("aux", "users");
        Trigger trigger = new Trigger("tr", USERS, "CREATE TRIGGER tr AFTER INSERT ON users BEGIN SELECT 1; END");
        return Stream.of(
                of(new DropTable(USERS, true, false, null), "DROP TABLE IF EXISTS users"),
                of(new RenameTable(USERS, "people"), "ALTER TABLE users RENAME TO people"),
                of(new RenameTable(other, "people"), "ALTER TABLE aux.users RENAME TO people"),
                of(new SetTableComment(USERS, "gone", Existing.unknown())),
                of(
                        new AddColumn(USERS, EMAIL.withComment("gone"), false, null),
                        "ALTER TABLE users ADD COLUMN email VARCHAR(255)"),
                of(
                        new AddColumn(USERS, number("5").withNullable(false), false, null),
                        "ALTER TABLE users ADD COLUMN n INTEGER DEFAULT 5 NOT NULL"),
                of(
                        new AddColumn(USERS, expression("-1"), false, null),
                        "ALTER TABLE users ADD COLUMN n INTEGER DEFAULT -1"),
                of(new DropColumn(USERS, "email", false, false, null), "ALTER TABLE users DROP COLUMN email"),
                of(new RenameColumn(USERS, "email", "mail"), "ALTER TABLE users RENAME COLUMN email TO mail"),
                of(new AlterColumn(USERS, "email", List.of(new ColumnChange.SetComment("gone")), null)),
                of(
                        new CreateIndex(other, Index.of("ix", "email"), true, false),
                        "CREATE INDEX IF NOT EXISTS aux.ix ON users (email)"),
                of(
                        new CreateIndex(
                                USERS,
                                Index.of(
                                        "ix",
                                        List.of(
                                                IndexElement.expression("lower(email)"),
                                                IndexElement.column("email").withCollation("NOCASE"))),
                                false,
                                false),
                        "CREATE INDEX ix ON users (lower(email), email COLLATE NOCASE)"),
                of(new DropIndex(QualifiedName.of("ix"), null, true, false, null), "DROP INDEX IF EXISTS ix"),
                of(new CreateEnum(new EnumType(QualifiedName.of("mood"), List.of("sad"), null), false)),
                of(new DropEnum(QualifiedName.of("mood"), false, null)),
                of(new AddEnumValue(QualifiedName.of("mood"), "ok", new EnumValuePlace.Last(), false)),
                of(
                        new CreateView(new View(QualifiedName.of("v"), "SELECT 1", false, List.of("a"), null)),
                        "CREATE VIEW v (a) AS SELECT 1"),
                of(
                        new ReplaceView(View.of(QualifiedName.of("v"), "SELECT 2"), null),
                        "DROP VIEW IF EXISTS v",
                        "CREATE VIEW v AS SELECT 2"),
                of(new DropView(QualifiedName.of("v"), false, true, false, null), "DROP VIEW IF EXISTS v"),
                of(new CreateTrigger(trigger), trigger.definition()),
                of(new DropTrigger("tr", USERS, true, null), "DROP TRIGGER IF EXISTS tr"),
                of(
                        new BulkInsert(
                                USERS,
                                List.of("email", "n"),
                                List.of(Arrays.asList("o'neil", null), List.of("x", true))),
                        "INSERT INTO users (email, n) VALUES\n    ('o''neil', NULL),\n    ('x', 1)"));
    }

    @ParameterizedTest
    @MethodSource("plainOperations")
    void an_operation_becomes(Operation operation, List<String> expected) {
        assertThat(sql(operation)).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        Sequence sequence = Sequence.of(QualifiedName.of("s"), SequenceOptions.DEFAULTS);
        Routine routine = new Routine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "", "CREATE FUNCTION f()");
        View materialized = new View(QualifiedName.of("v"), "SELECT 1", true, List.of(), null);
        return Stream.of(
                of(new DropTable(USERS, false, true, null), "drop table users with what depends on it"),
                of(new DropView(USERS, false, false, true, null), "drop view users with what depends on it"),
                of(new CreateSequence(sequence, false), "create sequence s", "primary key"),
                of(new AlterSequence(QualifiedName.of("s"), SequenceOptions.DEFAULTS, null), "alter sequence s"),
                of(new DropSequence(QualifiedName.of("s"), false, null), "drop sequence s"),
                of(new CreateRoutine(routine, null), "create function f"),
                of(new DropRoutine(QualifiedName.of("f"), Routine.Kind.FUNCTION, "", false, null), "drop function f"),
                of(new CreateSchema("s", false), "create schema s", "ATTACH"),
                of(new DropSchema("s", false, false), "drop schema s"),
                of(new CreateExtension("pgcrypto", null, false), "create extension pgcrypto"),
                of(new RenameEnumValue(QualifiedName.of("mood"), "a", "b"), "rename value a", "UPDATE"),
                of(new ValidateConstraint(USERS, "ck"), "validate constraint ck"),
                of(new CreateView(materialized), "create materialised view v"),
                of(new CreateIndex(USERS, Index.of("ix", "a"), false, true), "concurrently"),
                of(index(Index.of("ix", "a").withMethod("gin")), "create index ix with the method gin"),
                of(index(Index.of("ix", "a").withInclude(List.of("b"))), "create index ix with INCLUDE"),
                of(index(Index.of("ix", "a").withNullsNotDistinct(true)), "with NULLS NOT DISTINCT"),
                of(index(Index.of("ix", List.of(IndexElement.column("a").nullsLast()))), "with NULLS FIRST or LAST"),
                of(index(Index.of("ix", List.of(IndexElement.column("a").withPrefixLength(9)))), "of a prefix"),
                of(create(new UniqueConstraint("u", List.of("id"), true, Deferrability.NOT_DEFERRABLE)), "two NULLs"),
                of(
                        create(new UniqueConstraint("u", List.of("id"), false, Deferrability.INITIALLY_DEFERRED)),
                        "put off"),
                of(create(new CheckConstraint("c", "id > 0", true, false)), "not enforced"),
                of(
                        create(new ExcludeConstraint(
                                "e",
                                "gist",
                                List.of(new ExcludeConstraint.Element("id", "=")),
                                null,
                                Deferrability.NOT_DEFERRABLE)),
                        "exclusion constraints"),
                of(
                        create(ForeignKey.of(null, List.of("id"), new QualifiedName("aux", "t"), List.of())),
                        "a table of another file"),
                of(new CreateTable(TABLE.withConstraints(List.of()), false), "number column id", "whole primary key"),
                of(
                        new AddColumn(USERS, EMAIL.withOptions(ColumnOptions.NONE.withOnUpdate("x")), false, null),
                        "on every update",
                        "trigger"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_sqlite_cannot_do_is_said_with_the_way_round(Operation operation, List<String> words) {
        assertThatThrownBy(() -> sql(operation, new SchemaLookup(Schema.ofTables(TABLE))))
                .isInstanceOf(AludelException.class)
                .hasMessageContainingAll(words.toArray(String[]::new));
    }

    @Test
    void an_index_is_renamed_by_making_it_again() {
        Table indexed = TABLE.withIndexes(List.of(Index.of("ix", "email").withUnique(true)));
        assertThat(sql(new RenameIndex(USERS, "ix", "by_mail"), new SchemaLookup(Schema.ofTables(indexed))))
                .containsExactly("DROP INDEX ix", "CREATE UNIQUE INDEX by_mail ON users (email)");
        assertThatThrownBy(() -> sql(new RenameIndex(USERS, "iy", "b"), new SchemaLookup(Schema.ofTables(indexed))))
                .hasMessageContaining("table users has no index iy")
                .hasMessageContaining("It has: ix");
    }

    @Test
    void if_exists_of_a_column_is_decided_by_what_is_there() {
        SchemaLookup known = new SchemaLookup(Schema.ofTables(TABLE));
        assertThat(sql(new AddColumn(USERS, EMAIL, true, null), known)).isEmpty();
        assertThat(sql(new AddColumn(USERS, EMAIL.withName("mail"), true, null), known))
                .containsExactly("ALTER TABLE users ADD COLUMN mail VARCHAR(255)");
        assertThat(sql(new DropColumn(USERS, "mail", true, false, null), known)).isEmpty();
        assertThat(sql(new DropColumn(USERS, "email", true, false, null), known))
                .containsExactly("ALTER TABLE users DROP COLUMN email");
        assertThatThrownBy(() -> sql(new DropColumn(USERS, "mail", true, false, null)))
                .hasMessageContaining("has to be told the whole of table users");
    }

    @Test
    void a_column_added_to_a_strict_table_has_a_type_it_knows() {
        Table strict = TABLE.withOptions(TableOptions.NONE.withStrict(true));
        assertThat(sql(
                        new AddColumn(USERS, EMAIL.withName("mail"), false, null),
                        new SchemaLookup(Schema.ofTables(strict))))
                .containsExactly("ALTER TABLE users ADD COLUMN mail TEXT");
    }

    @Test
    void a_rebuild_copies_drops_and_renames() {
        Table before = TABLE.withIndexes(List.of(Index.of("ix", "email")));
        Schema schema = Schema.ofTables(before)
                .withTriggers(List.of(
                        new Trigger("tr", USERS, "CREATE TRIGGER tr AFTER INSERT ON users BEGIN SELECT 1; END")));
        Operation check = create(CheckConstraint.of("mail_there", "users.email <> ''"));
        assertThat(sql(check, new SchemaLookup(schema)))
                .containsExactly(
                        "PRAGMA foreign_keys = OFF",
                        """
                        CREATE TABLE _aludel_new_users (
                            id INTEGER NOT NULL CONSTRAINT users_pkey PRIMARY KEY AUTOINCREMENT,
                            email VARCHAR(255),
                            CONSTRAINT mail_there CHECK (email <> '')
                        )\
                        """,
                        "INSERT INTO _aludel_new_users (id, email)\nSELECT id, email\nFROM users",
                        "DELETE FROM sqlite_sequence WHERE name = '_aludel_new_users'",
                        "INSERT INTO sqlite_sequence (name, seq) SELECT '_aludel_new_users', seq FROM sqlite_sequence"
                                + " WHERE name = 'users'",
                        "DROP TABLE users",
                        "PRAGMA legacy_alter_table = ON",
                        "ALTER TABLE _aludel_new_users RENAME TO users",
                        "PRAGMA legacy_alter_table = OFF",
                        "CREATE INDEX ix ON users (email)",
                        "CREATE TRIGGER tr AFTER INSERT ON users BEGIN SELECT 1; END");
    }

    @Test
    void only_what_alter_table_refuses_is_a_rebuild() {
        assertThat(rebuilds(new AddColumn(USERS, number("1"), false, null))).isFalse();
        assertThat(rebuilds(new AddColumn(USERS, EMAIL.withName("x").withNullable(false), false, null)))
                .isFalse();
        assertThat(rebuilds(new AddColumn(USERS, expression("'constant'"), false, null)))
                .isFalse();
        assertThat(rebuilds(new AddColumn(USERS, expression("CURRENT_TIMESTAMP"), false, null)))
                .isTrue();
        assertThat(rebuilds(new AddColumn(USERS, expression("(1 + 1)"), false, null)))
                .isTrue();
        assertThat(rebuilds(new AddColumn(USERS, generated(false), false, null)))
                .isFalse();
        assertThat(rebuilds(new AddColumn(USERS, generated(true), false, null))).isTrue();
        assertThat(rebuilds(new DropColumn(USERS, "email", false, false, null))).isFalse();
        assertThat(rebuilds(new DropColumn(USERS, "id", false, false, null))).isTrue();
        assertThat(rebuilds(new RenameColumn(USERS, "id", "key"))).isFalse();
        assertThat(rebuilds(new AlterColumn(USERS, "email", List.of(new ColumnChange.SetNotNull()), null)))
                .isTrue();
        assertThat(rebuilds(new AlterColumn(USERS, "email", List.of(new ColumnChange.SetComment("x")), null)))
                .isFalse();
        assertThat(rebuilds(new DropConstraint(USERS, "x", ConstraintKind.CHECK, false, false, null)))
                .isTrue();
    }

    @Test
    void a_rebuild_of_what_is_not_there_says_so() {
        Operation alter = new AlterColumn(USERS, "mail", List.of(new ColumnChange.SetNotNull()), null);
        assertThatThrownBy(() -> sql(alter)).hasMessageContaining("has to be told the whole of table users");
        SchemaLookup known = new SchemaLookup(Schema.ofTables(TABLE));
        assertThatThrownBy(() -> sql(alter, known))
                .hasMessageContaining("table users has no column mail")
                .hasMessageContaining("It has: id, email");
        assertThatThrownBy(() -> sql(new DropConstraint(USERS, "uq", null, false, false, null), known))
                .hasMessageContaining("table users has no constraint uq")
                .hasMessageContaining("It has: users_pkey");
        assertThatThrownBy(() -> sql(create(new PrimaryKey("other", List.of("email"))), known))
                .hasMessageContaining("table users already has a primary key");
        assertThat(sql(new DropConstraint(USERS, "uq", null, true, false, null), known))
                .isEmpty();
    }

    private static boolean rebuilds(Operation operation) {
        return SqliteFixture.DIALECT.ddl().rebuilds(operation, new SchemaLookup(Schema.ofTables(TABLE)));
    }

    private static Column number(String value) {
        return Column.of("n", new SqlType.Int()).withDefault(new ColumnDefault.Number(new BigDecimal(value)));
    }

    private static Column expression(String sql) {
        return Column.of("n", new SqlType.Int()).withDefault(new ColumnDefault.Expression(sql));
    }

    private static Column generated(boolean stored) {
        return Column.of("n", new SqlType.Int()).withGenerated(new GeneratedColumn("id + 1", stored));
    }

    private static Operation index(Index index) {
        return new CreateIndex(USERS, index, false, false);
    }

    private static Operation create(dev.aludel.schema.Constraint constraint) {
        return new CreateConstraint(USERS, constraint, false);
    }

    private static Arguments of(Operation operation, String... expected) {
        return Arguments.of(operation, List.of(expected));
    }
}
