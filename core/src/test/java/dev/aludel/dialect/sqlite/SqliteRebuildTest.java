package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteRebuildTest {

    private static final QualifiedName PARENT = QualifiedName.of("parent");
    private static final QualifiedName LOG = QualifiedName.of("log");

    private SqliteFixture database;

    @BeforeEach
    void createTables() throws SQLException {
        database = SqliteFixture.inMemory(
                "PRAGMA foreign_keys = ON",
                "CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE, age INT,"
                        + " twice INT AS (age * 2), boss INT REFERENCES parent (id) ON DELETE CASCADE,"
                        + " CHECK (parent.age < 200), UNIQUE (name))",
                "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INT REFERENCES parent (id) ON DELETE CASCADE,"
                        + " name TEXT REFERENCES parent (name) ON DELETE SET NULL)",
                "CREATE TABLE log (line TEXT)",
                "CREATE INDEX parent_age ON parent (age DESC) WHERE age > 10",
                "CREATE INDEX parent_lower ON parent (lower(name))",
                "CREATE VIEW adults AS SELECT id, name FROM parent WHERE age >= 18",
                "CREATE VIEW names AS SELECT name FROM adults",
                "CREATE TRIGGER parent_log AFTER UPDATE ON parent BEGIN INSERT INTO log VALUES ('parent ' || new.id);"
                        + " END",
                "CREATE TRIGGER child_log AFTER INSERT ON child BEGIN INSERT INTO log SELECT name FROM parent WHERE id"
                        + " = new.parent_id; END",
                "INSERT INTO parent (id, name, age, boss) VALUES (1, 'Ann', 30, NULL), (2, 'Bob', 7, 1), (9, 'gone',"
                        + " 1, 1)",
                "DELETE FROM parent WHERE id = 9",
                "INSERT INTO child VALUES (5, 1, 'Ann'), (6, 2, NULL)",
                "INSERT INTO log (rowid, line) VALUES (3, 'three'), (77, 'seventy-seven')",
                "DELETE FROM log WHERE line = 'Ann'");
        database.execute("DELETE FROM log WHERE rowid NOT IN (3, 77)");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void children_with_on_delete_cascade_lose_no_row() throws SQLException {
        database.apply(alter(PARENT, "age", new ColumnChange.SetType(new SqlType.BigInt(), null)));
        database.assertRows("SELECT * FROM parent ORDER BY id", "1|Ann|30|60|NULL", "2|Bob|7|14|1");
        database.assertRows("SELECT * FROM child ORDER BY id", "5|1|Ann", "6|2|NULL");
        database.assertRows("PRAGMA foreign_keys", "1");
        database.execute("DELETE FROM parent WHERE id = 1");
        database.assertRows("SELECT count(*) FROM child", "0");
    }

    @Test
    void everything_else_of_the_schema_is_as_it_was() throws SQLException {
        Schema before = database.reflect();
        Operation operation = alter(PARENT, "age", new ColumnChange.SetType(new SqlType.BigInt(), null));
        database.apply(operation);
        Schema after = database.reflect();
        Table parent = before.table(PARENT).orElseThrow();
        Table expected = parent.withColumns(parent.columns().stream()
                        .map(column -> column.name().equals("age") ? column.withType(new SqlType.BigInt()) : column)
                        .toList())
                .withConstraints(parent.constraints().stream()
                        .map(each -> each instanceof CheckConstraint check ? check.withExpression("age < 200") : each)
                        .map(Constraint.class::cast)
                        .toList());
        assertThat(after.table(PARENT)).contains(expected);
        assertThat(after.withTables(List.of())).isEqualTo(before.withTables(List.of()));
        assertThat(after.table(QualifiedName.of("child"))).isEqualTo(before.table(QualifiedName.of("child")));
        database.assertRows("SELECT name FROM names", "Ann");
        database.execute("UPDATE parent SET age = 31 WHERE id = 1");
        database.assertRows("SELECT line FROM log WHERE rowid > 77", "parent 1");
        database.execute("INSERT INTO child VALUES (7, 1, NULL)");
        database.assertRows("SELECT line FROM log WHERE rowid > 78", "Ann");
    }

    @Test
    void the_counter_does_not_give_a_number_twice() throws SQLException {
        database.apply(alter(PARENT, "name", new ColumnChange.SetNotNull()));
        database.execute("INSERT INTO parent (name) VALUES ('Cid')");
        database.assertRows("SELECT id FROM parent WHERE name = 'cid'", "10");
        database.assertRows("SELECT name, seq FROM sqlite_sequence", "parent|10");
    }

    @Test
    void a_table_without_a_key_keeps_its_rowids() throws SQLException {
        database.apply(alter(LOG, "line", new ColumnChange.SetNotNull()));
        database.assertRows("SELECT rowid, line FROM log ORDER BY rowid", "3|three", "77|seventy-seven");
    }

    @Test
    void rowids_are_kept_when_a_column_has_their_name() throws SQLException {
        database.execute(
                "CREATE TABLE odd (rowid TEXT, oid TEXT, v INT)",
                "INSERT INTO odd (_rowid_, rowid, oid, v) VALUES (42, 'r', 'o', 1)");
        database.apply(alter(QualifiedName.of("odd"), "v", new ColumnChange.SetNotNull()));
        database.assertRows("SELECT _rowid_, rowid, oid, v FROM odd", "42|r|o|1");
        database.execute(
                "CREATE TABLE hidden (rowid TEXT, oid TEXT, _rowid_ TEXT)",
                "INSERT INTO hidden VALUES ('r', 'o', 'x')");
        database.apply(alter(QualifiedName.of("hidden"), "oid", new ColumnChange.SetNotNull()));
        database.assertRows("SELECT rowid, oid, _rowid_ FROM hidden", "r|o|x");
    }

    @Test
    void a_new_numbered_key_takes_the_rowids() throws SQLException {
        Column id = Column.of("id", new SqlType.Int())
                .withNullable(false)
                .withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT));
        database.applyTogether(List.of(
                new AddColumn(LOG, id, false, ColumnPosition.FIRST),
                new CreateConstraint(LOG, new PrimaryKey("log_pkey", List.of("id")), false)));
        database.assertRows("SELECT * FROM log ORDER BY id", "3|three", "77|seventy-seven");
        database.assertRows("SELECT seq FROM sqlite_sequence WHERE name = 'log'", "77");
    }

    @Test
    void a_table_without_rowids_stays_so_and_gets_another_key() throws SQLException {
        database.execute(
                "CREATE TABLE pair (a TEXT, b TEXT, v BLOB, CONSTRAINT pk PRIMARY KEY (a, b)) WITHOUT ROWID",
                "INSERT INTO pair VALUES ('x', 'y', x'00ff')");
        database.apply(alter(QualifiedName.of("pair"), "v", new ColumnChange.SetNotNull()));
        database.assertRows("SELECT a, b, hex(v) FROM pair", "x|y|00FF");
        assertThat(database.reflect()
                        .table(QualifiedName.of("pair"))
                        .orElseThrow()
                        .options()
                        .withoutRowid())
                .isTrue();
        Operation drop = new DropConstraint(QualifiedName.of("pair"), "pk", null, false, false, null);
        assertThatThrownBy(() -> database.apply(drop))
                .hasMessageContaining("SQLite cannot keep table pair WITHOUT ROWID and without a primary key");
        PrimaryKey other = new PrimaryKey("other", List.of("b"));
        database.applyTogether(List.of(drop, new CreateConstraint(QualifiedName.of("pair"), other, false)));
        assertThat(database.reflect()
                        .table(QualifiedName.of("pair"))
                        .orElseThrow()
                        .primaryKey())
                .contains(other);
    }

    @Test
    void constraints_are_added_renamed_and_dropped() throws SQLException {
        Schema before = database.reflect();
        List<Constraint> constraints = List.of(
                CheckConstraint.of("log_line", "line <> ''"),
                UniqueConstraint.of("log_unique", List.of("line")),
                ForeignKey.of("log_fk", List.of("line"), PARENT, List.of("name")),
                new PrimaryKey("log_pkey", List.of("line")));
        for (Constraint constraint : constraints.subList(0, 2)) {
            Operation create = new CreateConstraint(LOG, constraint, false);
            database.apply(create);
            assertThat(database.reflect().table(LOG).orElseThrow().constraints())
                    .containsExactly(constraint);
            database.apply(new RenameConstraint(LOG, constraint.name(), "other"));
            assertThat(database.reflect().table(LOG).orElseThrow().constraints())
                    .containsExactly(constraint.withName("other"));
            database.apply(new RenameConstraint(LOG, "other", constraint.name()));
            database.apply(create.reverse().orElseThrow());
            assertThat(database.reflect()).isEqualTo(before);
        }
        database.execute("DELETE FROM log");
        for (Constraint constraint : constraints.subList(2, 4)) {
            Operation create = new CreateConstraint(LOG, constraint, false);
            database.apply(create);
            assertThat(database.reflect().table(LOG).orElseThrow().constraints())
                    .containsExactly(constraint);
            database.apply(create.reverse().orElseThrow());
            assertThat(database.reflect()).isEqualTo(before);
        }
    }

    @Test
    void a_constraint_without_a_name_is_found_by_what_it_was() throws SQLException {
        database.execute("DROP TABLE child");
        database.apply(new DropConstraint(
                PARENT, "any", ConstraintKind.UNIQUE, false, false, UniqueConstraint.of("any", List.of("name"))));
        assertThat(database.reflect().table(PARENT).orElseThrow().constraintsOf(UniqueConstraint.class))
                .isEmpty();
        database.execute("CREATE TABLE keyed (a INT PRIMARY KEY)");
        database.apply(new DropConstraint(
                QualifiedName.of("keyed"), "keyed_pkey", ConstraintKind.PRIMARY_KEY, false, false, null));
        assertThat(database.reflect()
                        .table(QualifiedName.of("keyed"))
                        .orElseThrow()
                        .constraints())
                .isEmpty();
        assertThatThrownBy(() ->
                        database.apply(new DropConstraint(PARENT, "ck", ConstraintKind.CHECK, false, false, null)))
                .hasMessageContaining("no constraint ck")
                .hasMessageContaining("a check constraint without a name (age < 200)");
    }

    @Test
    void a_dropped_column_takes_along_what_names_it() throws SQLException {
        database.execute("DROP TRIGGER parent_log");
        database.execute("DROP TRIGGER child_log");
        database.execute("DROP VIEW names");
        database.execute("DROP VIEW adults");
        database.applyTogether(List.of(
                new DropColumn(PARENT, "twice", false, false, null),
                new DropColumn(PARENT, "age", false, false, null)));
        Table parent = database.reflect().table(PARENT).orElseThrow();
        assertThat(parent.columns()).extracting(Column::name).containsExactly("id", "name", "boss");
        assertThat(parent.constraintsOf(CheckConstraint.class)).isEmpty();
        assertThat(parent.indexes()).extracting(index -> index.name()).containsExactly("parent_lower");
        database.assertRows("SELECT * FROM parent ORDER BY id", "1|Ann|NULL", "2|Bob|1");
    }

    @Test
    void a_column_that_a_view_or_trigger_reads_is_not_dropped() throws SQLException {
        Schema before = database.reflect();
        assertThatThrownBy(() -> database.apply(new DropColumn(PARENT, "name", false, false, null)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("error in");
        assertThat(database.reflect()).isEqualTo(before);
        database.assertRows("SELECT id, name FROM parent ORDER BY id", "1|Ann", "2|Bob");
    }

    @Test
    void columns_are_added_where_alter_table_cannot() throws SQLException {
        Column stamp = Column.of("stamp", new SqlType.Timestamp(null, false))
                .withNullable(false)
                .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP"));
        Column stored = Column.of("size", new SqlType.Int()).withGenerated(new GeneratedColumn("length(line)", true));
        database.applyTogether(List.of(
                new AddColumn(LOG, stamp, false, null), new AddColumn(LOG, stored, false, new ColumnPosition("line"))));
        database.assertRows("SELECT rowid, line, size FROM log ORDER BY rowid", "3|three|5", "77|seventy-seven|13");
        database.assertRows("SELECT count(*) FROM log WHERE stamp LIKE '20__-__-__ __:__:__'", "2");
        assertThat(database.reflect().table(LOG).orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("line", "size", "stamp");
    }

    @Test
    void values_are_converted_as_the_author_says_or_not_at_all() throws SQLException {
        database.execute("CREATE TABLE v (a TEXT, b TEXT)", "INSERT INTO v VALUES ('12', '7 kg'), ('x', '8 kg')");
        database.applyTogether(List.of(
                alter(QualifiedName.of("v"), "a", new ColumnChange.SetType(new SqlType.Int(), null)),
                alter(
                        QualifiedName.of("v"),
                        "b",
                        new ColumnChange.SetType(new SqlType.Int(), "CAST(b AS INTEGER) * 1000"))));
        database.assertRows(
                "SELECT a, typeof(a), b, typeof(b) FROM v", "12|integer|7000|integer", "x|text|8000|integer");
    }

    @Test
    void a_column_that_is_computed_no_more_keeps_its_values() throws SQLException {
        database.apply(alter(PARENT, "twice", new ColumnChange.DropGenerated()));
        database.assertRows("SELECT id, age, twice FROM parent ORDER BY id", "1|30|60", "2|7|14");
        database.execute("UPDATE parent SET twice = 1 WHERE id = 1");
    }

    @Test
    void rows_that_break_a_new_rule_stop_the_change_and_stay() throws SQLException {
        Schema before = database.reflect();
        assertThatThrownBy(() -> database.apply(alter(PARENT, "boss", new ColumnChange.SetNotNull())))
                .hasMessageContaining("NOT NULL constraint failed");
        assertThatThrownBy(() -> database.apply(new CreateConstraint(
                        LOG, ForeignKey.of("fk", List.of("line"), PARENT, List.of("name")), false)))
                .hasMessageContaining("Foreign keys would be broken in 2 places")
                .hasMessageContaining("the row with rowid 3 of table log refers to a row of parent");
        assertThat(database.reflect()).isEqualTo(before);
        database.assertRows("SELECT count(*) FROM parent", "2");
        database.assertRows("PRAGMA foreign_keys", "1");
        database.assertRows("SELECT count(*) FROM sqlite_temp_schema", "0");
    }

    @Test
    void every_change_of_a_column_has_a_way_back() throws SQLException {
        Schema before = database.reflect();
        Column age = before.table(PARENT).orElseThrow().column("age").orElseThrow();
        List<ColumnChange> changes = List.of(
                new ColumnChange.SetType(new SqlType.Numeric(10, 2), null),
                new ColumnChange.SetNotNull(),
                new ColumnChange.SetDefault(new ColumnDefault.Text("1")),
                new ColumnChange.SetOptions(age.options().withCollation("RTRIM")));
        for (ColumnChange change : changes) {
            AlterColumn operation = new AlterColumn(PARENT, "age", List.of(change), age);
            database.apply(operation);
            assertThat(database.reflect().table(PARENT).orElseThrow().column("age"))
                    .contains(change.applyTo(age));
            database.apply(operation.reverse().orElseThrow());
            assertThat(database.reflect().table(PARENT).orElseThrow().columns())
                    .isEqualTo(before.table(PARENT).orElseThrow().columns());
        }
        database.assertRows("SELECT id, age, typeof(age) FROM parent ORDER BY id", "1|30|integer", "2|7|integer");
    }

    @Test
    void a_table_of_another_file_is_rebuilt_there() throws SQLException {
        database.execute(
                "ATTACH ':memory:' AS other",
                "CREATE TABLE other.t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT)",
                "CREATE INDEX other.ix ON t (a)",
                "INSERT INTO other.t VALUES (4, 5)");
        QualifiedName name = new QualifiedName("other", "t");
        Table table = SqliteFixture.DIALECT
                .reflector()
                .table(database.connection, name)
                .orElseThrow();
        for (String sql : SqliteFixture.sql(
                alter(name, "a", new ColumnChange.SetNotNull()), new SchemaLookup(Schema.ofTables(table)))) {
            database.execute(sql);
        }
        database.assertRows("SELECT * FROM other.t", "4|5");
        database.assertRows("SELECT name, seq FROM other.sqlite_sequence", "t|4");
        assertThat(SqliteFixture.DIALECT
                        .reflector()
                        .table(database.connection, name)
                        .orElseThrow())
                .isEqualTo(table.withColumns(List.of(
                        table.columns().getFirst(), table.columns().getLast().withNullable(false))));
    }

    @Test
    void outside_a_transaction_no_child_row_is_lost_either() throws SQLException {
        Operation operation = alter(PARENT, "age", new ColumnChange.SetType(new SqlType.BigInt(), null));
        for (String sql : SqliteFixture.sql(operation, new SchemaLookup(database.reflect()))) {
            database.execute(sql);
        }
        database.assertRows("SELECT count(*) FROM child", "2");
    }

    private static Operation alter(QualifiedName table, String column, ColumnChange change) {
        return new AlterColumn(table, column, List.of(change), null);
    }
}
