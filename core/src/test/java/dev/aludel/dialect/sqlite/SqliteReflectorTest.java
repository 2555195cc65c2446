package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteReflectorTest {

    /** Everything that a table can say, written as people and other tools write it. */
    private static final String WILD = """
        CREATE TABLE "Wild ""one" ( -- it's a comment, with (
          [Id] integer CONSTRAINT pk PRIMARY KEY ASC ON CONFLICT ABORT AUTOINCREMENT NOT NULL,
          `code` /* , */ Varchar (10) COLLATE nocase UNIQUE ON CONFLICT REPLACE DEFAULT 'a,b)' CHECK (code <> ')'),
          bare_one,
          generated INT GENERATED ALWAYS AS (length(code)) STORED,
          short AS (1 + 2),
          parent INT CONSTRAINT fk_parent REFERENCES Parent ON DELETE CASCADE ON UPDATE SET NULL MATCH FULL
              NOT DEFERRABLE INITIALLY DEFERRED,
          other "quoted type"(1, 2) NULL REFERENCES Other(a) DEFERRABLE,
          n REAL DEFAULT -1.50, m DEFAULT 1e3, h DEFAULT 0x1F, e DEFAULT (datetime('now', '+1 day')), z DEFAULT NULL,
          flag BOOLEAN NOT NULL DEFAULT 1, word DEFAULT bare, q DEFAULT "dq", now TEXT DEFAULT CURRENT_TIMESTAMP,
          CONSTRAINT two CHECK (N > 0 AND (m < 3)) UNIQUE (n ASC, CODE DESC)
          CONSTRAINT fk2 FOREIGN KEY (n, M) REFERENCES p2 (x, y) ON DELETE SET DEFAULT ON UPDATE NO ACTION
              DEFERRABLE INITIALLY DEFERRED, CHECK (m IN (1, 2)))\
        """;

    @Test
    void every_clause_of_a_table_is_read() throws SQLException {
        Table table = reflect(WILD).tables().getFirst();
        assertThat(table.name()).isEqualTo(QualifiedName.of("Wild \"one"));
        assertThat(table.columns())
                .containsExactly(
                        Column.of("Id", new SqlType.Native("integer"))
                                .withNullable(false)
                                .withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)),
                        Column.of("code", new SqlType.Native("Varchar (10)"))
                                .withDefault(new ColumnDefault.Text("a,b)"))
                                .withOptions(ColumnOptions.NONE.withCollation("nocase")),
                        Column.of("bare_one", new SqlType.Native("")),
                        Column.of("generated", new SqlType.Native("INT"))
                                .withGenerated(new GeneratedColumn("length(code)", true)),
                        Column.of("short", new SqlType.Native("")).withGenerated(new GeneratedColumn("1 + 2", false)),
                        Column.of("parent", new SqlType.Native("INT")),
                        Column.of("other", new SqlType.Native("\"quoted type\"(1, 2)")),
                        Column.of("n", new SqlType.Real())
                                .withDefault(new ColumnDefault.Number(new BigDecimal("-1.50"))),
                        untyped("m", "1e3"),
                        untyped("h", "0x1F"),
                        untyped("e", "datetime('now', '+1 day')"),
                        untyped("z", "NULL"),
                        Column.of("flag", new SqlType.Bool())
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Bool(true)),
                        untyped("word", "bare"),
                        untyped("q", "\"dq\""),
                        Column.of("now", new SqlType.Text())
                                .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP")));
        assertThat(table.options().verbatim())
                .containsOnly(
                        entry("UNIQUE (code)", "UNIQUE (code) ON CONFLICT REPLACE"),
                        entry("UNIQUE (n, code)", "UNIQUE (n, code DESC)"));
        assertThat(table.constraints())
                .containsExactly(
                        new PrimaryKey("pk", List.of("Id")),
                        UniqueConstraint.of(null, List.of("code")),
                        UniqueConstraint.of(null, List.of("n", "code")),
                        ForeignKey.of(null, List.of("other"), QualifiedName.of("Other"), List.of("a"))
                                .withDeferrability(Deferrability.INITIALLY_IMMEDIATE),
                        ForeignKey.of("fk2", List.of("n", "m"), QualifiedName.of("p2"), List.of("x", "y"))
                                .withOnDelete(ReferentialAction.SET_DEFAULT)
                                .withDeferrability(Deferrability.INITIALLY_DEFERRED),
                        ForeignKey.of("fk_parent", List.of("parent"), QualifiedName.of("Parent"), List.of())
                                .withOnDelete(ReferentialAction.CASCADE)
                                .withOnUpdate(ReferentialAction.SET_NULL)
                                .withMatch(MatchType.FULL),
                        CheckConstraint.of(null, "code <> ')'"),
                        CheckConstraint.of(null, "m IN (1, 2)"),
                        CheckConstraint.of("two", "N > 0 AND (m < 3)"));
    }

    @Test
    void what_is_read_is_written_and_read_again_as_the_same() throws SQLException {
        Schema first = reflect(
                WILD,
                "CREATE TABLE tight(a TEXT,b BLOB NOT NULL,PRIMARY KEY(a,b))STRICT,WITHOUT ROWID",
                "CREATE INDEX \"i x\" ON tight(b DESC,lower(a) COLLATE NOCASE,(a||b),a COLLATE BINARY)WHERE b IS NOT"
                        + " NULL",
                "CREATE UNIQUE INDEX u ON tight (\"A\")",
                "CREATE VIEW b_view(x) AS SELECT a FROM tight",
                "CREATE VIEW a_view AS SELECT x FROM b_view -- at last",
                "CREATE TRIGGER tr INSTEAD OF INSERT ON a_view BEGIN SELECT ';'; END",
                "CREATE VIRTUAL TABLE docs USING fts5(title, body)",
                "CREATE TABLE copy AS SELECT a, 1 AS one, b || 'x' FROM tight");
        try (SqliteFixture copy = SqliteFixture.inMemory()) {
            for (Table table : first.tables()) {
                copy.apply(new CreateTable(table, false));
            }
            for (View view : first.views()) {
                copy.apply(new CreateView(view));
            }
            for (Trigger trigger : first.triggers()) {
                copy.apply(new CreateTrigger(trigger));
            }
            assertThat(copy.reflect()).isEqualTo(first);
        }
        assertThat(first.tables())
                .extracting(table -> table.name().name())
                .containsExactly("Wild \"one", "copy", "docs", "tight");
        assertThat(first.views()).extracting(view -> view.name().name()).containsExactly("b_view", "a_view");
    }

    @Test
    void keys_of_indexes_are_read_with_every_attribute() throws SQLException {
        Table table = reflect(
                        "CREATE TABLE t (a TEXT, b INT)",
                        "CREATE INDEX ix ON t (\"B\" DESC, lower(a) COLLATE nocase DESC, (a || b), a COLLATE BINARY"
                                + " ASC) WHERE b IS NOT NULL AND a <> ')'")
                .tables()
                .getFirst();
        assertThat(table.indexes())
                .containsExactly(Index.of(
                                "ix",
                                List.of(
                                        IndexElement.column("b").desc(),
                                        IndexElement.expression("lower(a)")
                                                .withCollation("nocase")
                                                .desc(),
                                        IndexElement.expression("a || b"),
                                        IndexElement.column("a").withCollation("BINARY")))
                        .withWhere("b IS NOT NULL AND a <> ')'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (id INTEGER, PRIMARY KEY (id))",
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)"
            })
    void a_plain_integer_key_is_not_numbered_and_says_not_null_where_that_is_written(String sql) throws SQLException {
        Table table = reflect(sql).tables().getFirst();
        assertThat(table.columns())
                .containsExactly(Column.of("id", new SqlType.Int()).withNullable(!sql.contains("NOT NULL")));
        assertThat(table.primaryKey()).contains(new PrimaryKey(null, List.of("id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "CREATE TABLE t (\"id\" INTEGER NOT NULL, x, PRIMARY KEY(\"id\" AUTOINCREMENT))"
            })
    void autoincrement_is_told_apart(String sql) throws SQLException {
        assertThat(reflect(sql).tables().getFirst().columns().getFirst())
                .isEqualTo(Column.of("id", new SqlType.Int())
                        .withNullable(!sql.contains("NOT NULL"))
                        .withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)));
    }

    /** The same table, as somebody says who says all of it. */
    @ParameterizedTest
    @CsvSource({
        "CREATE TABLE t (id INTEGER PRIMARY KEY), CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)",
        "CREATE TABLE t (id TEXT PRIMARY KEY) WITHOUT ROWID, CREATE TABLE t (id TEXT NOT NULL PRIMARY KEY) WITHOUT"
                + " ROWID",
        "CREATE TABLE t (id INTEGER), CREATE TABLE t (id INTEGER DEFAULT NULL)"
    })
    void what_means_the_same_is_no_difference(String one, String other) throws SQLException {
        assertThat(differences(one, other)).isEmpty();
        assertThat(differences(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE TABLE t (id INT PRIMARY KEY), CREATE TABLE t (id INT NOT NULL PRIMARY KEY)",
        "CREATE TABLE t (id INTEGER PRIMARY KEY DESC), CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY DESC)",
        "CREATE TABLE t (id INTEGER), CREATE TABLE t (id INTEGER DEFAULT 1)"
    })
    void a_key_that_is_no_rowid_may_be_null_as_sqlite_lets_it(String one, String other) throws SQLException {
        assertThat(differences(one, other)).hasSize(1);
        assertThat(differences(other, one)).hasSize(1);
    }

    private static List<Difference> differences(String one, String other) throws SQLException {
        return new SchemaComparator(SqliteFixture.DIALECT, ComparisonOptions.DEFAULTS)
                .compare(reflect(one), reflect(other))
                .differences();
    }

    @Test
    void a_column_added_and_one_renamed_by_alter_table_are_read() throws SQLException {
        Table table = reflect(
                        "CREATE TABLE t (a INTEGER, CHECK (a > 0))",
                        "ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x' REFERENCES p (q) CHECK (b <> '')",
                        "ALTER TABLE t RENAME COLUMN a TO \"the a\"",
                        "ALTER TABLE t RENAME TO u")
                .tables()
                .getFirst();
        assertThat(table.name().name()).isEqualTo("u");
        assertThat(table.columns()).extracting(Column::name).containsExactly("the a", "b");
        assertThat(table.constraintsOf(CheckConstraint.class))
                .extracting(CheckConstraint::expression)
                .containsExactly("\"the a\" > 0", "b <> ''");
    }

    @Test
    void tables_of_sqlite_and_of_modules_are_left_out() throws SQLException {
        Schema schema = reflect(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "INSERT INTO t DEFAULT VALUES",
                "CREATE INDEX ix ON t (id)",
                "ANALYZE",
                "CREATE VIRTUAL TABLE docs USING fts4 ( title, body )",
                "CREATE TABLE docs_of_mine (a)",
                "CREATE TEMP TABLE temporary (a)");
        assertThat(schema.tables())
                .containsExactly(
                        Table.of(QualifiedName.of("docs"), List.of())
                                .withOptions(TableOptions.NONE.withEngine("fts4 ( title, body )")),
                        Table.of(QualifiedName.of("docs_of_mine"), List.of(Column.of("a", new SqlType.Native("")))),
                        Table.of(
                                        QualifiedName.of("t"),
                                        List.of(Column.of("id", new SqlType.Int())
                                                .withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT))))
                                .withConstraints(List.of(new PrimaryKey(null, List.of("id"))))
                                .withIndexes(List.of(Index.of("ix", "id"))));
    }

    @Test
    void an_attached_file_is_a_schema_of_its_own() throws SQLException {
        try (SqliteFixture database = SqliteFixture.inMemory(
                "CREATE TABLE here (a)", "ATTACH ':memory:' AS other", "CREATE TABLE other.there (a)")) {
            assertThat(database.reflect().tables()).extracting(Table::name).containsExactly(QualifiedName.of("here"));
            assertThat(SqliteFixture.DIALECT
                            .reflector()
                            .reflect(database.connection, List.of("main", "other"))
                            .tables())
                    .extracting(Table::name)
                    .containsExactly(QualifiedName.of("here"), new QualifiedName("other", "there"));
        }
    }

    @Test
    void a_definition_that_is_not_understood_is_named() {
        assertThatThrownBy(() -> SqliteTableParser.parse(
                        "CREATE TABLE t (a FROBNICATE ! 3)", QualifiedName.of("t"), new SqliteTypes()))
                .hasMessageContaining("a constraint of column a")
                .hasMessageContaining("CREATE TABLE t");
    }

    @Test
    void order_does_not_depend_on_the_order_of_creation() throws SQLException {
        Schema one = reflect(
                "CREATE TABLE b (x)", "CREATE TABLE a (x)", "CREATE INDEX i2 ON a (x)", "CREATE INDEX i1 ON a (x)");
        Schema other = reflect(
                "CREATE TABLE a (x)", "CREATE INDEX i1 ON a (x)", "CREATE TABLE b (x)", "CREATE INDEX i2 ON a (x)");
        assertThat(one).isEqualTo(other);
    }

    private static Column untyped(String name, String expression) {
        return Column.of(name, new SqlType.Native("")).withDefault(new ColumnDefault.Expression(expression));
    }

    private static Schema reflect(String... script) throws SQLException {
        try (SqliteFixture database = SqliteFixture.inMemory(script)) {
            return database.reflect();
        }
    }

    @Test
    void constraints_come_keys_first_and_by_name() throws SQLException {
        Table table = reflect("CREATE TABLE t (a INT CONSTRAINT z CHECK (a > 1), CONSTRAINT y CHECK (a > 2),"
                        + " CONSTRAINT u2 UNIQUE (a), CONSTRAINT u1 UNIQUE (a), CONSTRAINT p PRIMARY KEY (a))")
                .tables()
                .getFirst();
        assertThat(table.constraints()).extracting(Constraint::name).containsExactly("p", "u1", "u2", "y", "z");
    }

    @Test
    void what_the_model_has_no_words_for_is_kept_as_written() throws SQLException {
        String sql = "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a TEXT COLLATE NOCASE NOT NULL ON CONFLICT IGNORE"
                + " UNIQUE ON CONFLICT REPLACE, b TEXT, CONSTRAINT u UNIQUE (A COLLATE nocase, b COLLATE NOCASE DESC)"
                + " ON CONFLICT FAIL, UNIQUE (b ASC) ON CONFLICT ABORT)";
        try (SqliteFixture database = SqliteFixture.inMemory(sql)) {
            Table table = database.reflect().tables().getFirst();
            assertThat(table.options().verbatim())
                    .containsOnly(
                            entry("id PRIMARY KEY", "PRIMARY KEY DESC"),
                            entry("a NOT NULL", "NOT NULL ON CONFLICT IGNORE"),
                            entry("UNIQUE (a)", "UNIQUE (a) ON CONFLICT REPLACE"),
                            entry("UNIQUE (a, b)", "UNIQUE (a, b COLLATE NOCASE DESC) ON CONFLICT FAIL"));
            assertThat(table.columns()).extracting(Column::nullable).containsExactly(true, false, true);
            database.execute("DROP TABLE t");
            database.apply(new CreateTable(table, false));
            assertThat(database.reflect().tables()).containsExactly(table);
            database.execute("INSERT INTO t (a, b) VALUES ('x', 'y'), ('X', 'z'), (NULL, 'w')");
            database.assertRows("SELECT id, a, b FROM t", "NULL|X|z");
        }
    }
}
