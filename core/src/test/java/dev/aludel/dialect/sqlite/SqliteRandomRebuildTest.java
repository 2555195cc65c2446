package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random tables with rows, referred to by others with ON DELETE CASCADE, under random lists of operations: what is not
 * touched is as it was, in the schema, in every row of every table, in rowids and counters. Run it again with
 * {@code -Daludel.seed=...}.
 */
class SqliteRandomRebuildTest {

    private static final int ROUNDS = 300;
    private static final QualifiedName SUBJECT = QualifiedName.of("subject");

    @Test
    void a_rebuild_changes_what_it_was_told_and_nothing_else() throws SQLException {
        long seed = Long.getLong("aludel.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + " -Daludel.seed=" + seed);
        Random random = new Random(seed);
        int rebuilds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> script = new Script(random).statements();
            try (SqliteFixture database = SqliteFixture.inMemory(script.toArray(String[]::new))) {
                rebuilds += oneRound(
                        database, random, "seed " + seed + ", round " + round + "\n" + String.join(";\n", script));
            }
        }
        assertThat(rebuilds).isGreaterThan(ROUNDS / 2);
    }

    private static int oneRound(SqliteFixture database, Random random, String story) throws SQLException {
        Schema before = database.reflect();
        List<Operation> operations = operations(before.table(SUBJECT).orElseThrow(), random);
        List<String> columns = survivors(before.table(SUBJECT).orElseThrow(), operations);
        List<String> rows = subjectRows(database, before, columns);
        List<String> others = otherRows(database);
        String told = story + "\n" + operations;
        boolean together = operations.stream()
                .allMatch(each -> SqliteFixture.DIALECT.ddl().rebuilds(each, new SchemaLookup(before)));
        try {
            database.applyTogether(operations);
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError(told, e);
        }
        Schema after = database.reflect();
        assertThat(after.table(SUBJECT)).as(told).contains(expected(before, operations));
        assertThat(after.withTables(others(after))).as(told).isEqualTo(before.withTables(others(before)));
        assertThat(subjectRows(database, after, columns)).as(told).isEqualTo(rows);
        assertThat(otherRows(database)).as(told).isEqualTo(others);
        database.assertRows("PRAGMA integrity_check", "ok");
        assertThat(database.rows("PRAGMA foreign_key_check")).as(told).isEmpty();
        return together ? 1 : 0;
    }

    private static List<Table> others(Schema schema) {
        return schema.tables().stream()
                .filter(table -> !table.name().equals(SUBJECT))
                .toList();
    }

    private static Table expected(Schema before, List<Operation> operations) {
        Schema schema = before;
        for (Operation operation : operations) {
            if (operation instanceof DropColumn drop) {
                Table table = schema.table(SUBJECT).orElseThrow();
                schema = schema.withTables(List.of(table.withConstraints(table.constraints().stream()
                        .filter(each -> !(each instanceof CheckConstraint check
                                && check.expression().contains(drop.column())))
                        .toList())));
            }
            schema = SchemaProjector.apply(schema, operation);
        }
        Table table = schema.table(SUBJECT).orElseThrow();
        return table.withConstraints(SqliteOrder.constraints(table.constraints()));
    }

    private static List<String> survivors(Table table, List<Operation> operations) {
        List<String> columns =
                new ArrayList<>(table.columns().stream().map(Column::name).toList());
        for (Operation operation : operations) {
            if (operation instanceof DropColumn drop) {
                columns.remove(drop.column());
            }
        }
        return columns;
    }

    private static List<String> subjectRows(SqliteFixture database, Schema schema, List<String> columns)
            throws SQLException {
        boolean rowid = !schema.table(SUBJECT).orElseThrow().options().withoutRowid();
        String values = String.join(
                ", ", columns.stream().map(each -> "quote(" + each + ")").toList());
        return database.rows("SELECT " + (rowid ? "rowid, " : "") + values + " FROM subject ORDER BY "
                + String.join(
                        ", ",
                        columns.stream().map(each -> "quote(" + each + ")").toList())
                + (rowid ? ", rowid" : ""));
    }

    private static List<String> otherRows(SqliteFixture database) throws SQLException {
        List<String> rows = new ArrayList<>(database.rows("SELECT rowid, * FROM child ORDER BY rowid"));
        rows.addAll(database.rows("SELECT rowid, * FROM log ORDER BY rowid"));
        rows.addAll(database.rows("SELECT count(*) FROM reader"));
        rows.addAll(database.rows("SELECT name, seq FROM sqlite_sequence ORDER BY name"));
        return rows;
    }

    // Operations

    private static List<Operation> operations(Table start, Random random) {
        List<Operation> operations = new ArrayList<>();
        Table table = start;
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Operation operation = operation(table, random, i);
            if (operation != null) {
                operations.add(operation);
                table = expected(Schema.ofTables(table), List.of(operation));
            }
        }
        return operations.isEmpty() ? operations(start, random) : operations;
    }

    private static Operation operation(Table table, Random random, int number) {
        List<Column> plain = table.columns().stream()
                .filter(column -> column.name().startsWith("c") && column.generated() == null)
                .toList();
        if (plain.isEmpty()) {
            return null;
        }
        Column column = plain.get(random.nextInt(plain.size()));
        boolean mentioned = table.columns().stream()
                .anyMatch(each -> each.generated() != null
                        && each.generated().expression().contains(column.name()));
        return switch (random.nextInt(9)) {
            case 0 ->
                new AddColumn(
                        SUBJECT,
                        Column.of("n" + number, new SqlType.Text())
                                .withNullable(random.nextBoolean())
                                .withDefault(new ColumnDefault.Expression("upper('x')")),
                        false,
                        random.nextBoolean() ? null : new ColumnPosition(column.name()));
            case 1 -> new AddColumn(SUBJECT, Column.of("n" + number, new SqlType.Int()), false, ColumnPosition.FIRST);
            case 2 -> mentioned ? null : new DropColumn(SUBJECT, column.name(), false, false, null);
            case 3 -> change(column, new ColumnChange.SetDefault(new ColumnDefault.Text("d" + number)));
            case 4 ->
                change(column, column.nullable() ? new ColumnChange.SetNotNull() : new ColumnChange.DropNotNull());
            case 5 -> change(column, new ColumnChange.SetType(new SqlType.VarChar(50 + number), null));
            case 6 ->
                new CreateConstraint(SUBJECT, CheckConstraint.of("k" + number, column.name() + " <> 'never'"), false);
            case 7 ->
                new CreateConstraint(SUBJECT, UniqueConstraint.of("q" + number, List.of("u", column.name())), false);
            case 8 -> aboutConstraint(table, random, number);
            default -> throw new IllegalStateException();
        };
    }

    private static Operation aboutConstraint(Table table, Random random, int number) {
        List<String> names = table.constraints().stream()
                .map(Constraint::name)
                .filter(name -> name != null && !name.equals("uu") && !name.equals("pk"))
                .toList();
        if (names.isEmpty()) {
            return null;
        }
        String name = names.get(random.nextInt(names.size()));
        return random.nextBoolean()
                ? new DropConstraint(SUBJECT, name, null, false, false, null)
                : new RenameConstraint(SUBJECT, name, "r" + number);
    }

    private static Operation change(Column column, ColumnChange change) {
        return new AlterColumn(SUBJECT, column.name(), List.of(change), null);
    }

    // Tables and rows

    /** The statements that make one random database. */
    private static final class Script {

        private final Random random;
        private final List<String> statements = new ArrayList<>();

        Script(Random random) {
            this.random = random;
        }

        List<String> statements() {
            statements.add("PRAGMA foreign_keys = " + (random.nextBoolean() ? "ON" : "OFF"));
            int columns = 1 + random.nextInt(4);
            createSubject(columns);
            statements.add("CREATE TABLE log (line TEXT)");
            statements.add("CREATE TABLE child (u_id TEXT REFERENCES subject (u) ON DELETE CASCADE, x INT)");
            statements.add("CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT)");
            statements.add("INSERT INTO counted VALUES (41)");
            if (random.nextBoolean()) {
                statements.add("CREATE INDEX ix ON subject (c0 DESC, u COLLATE NOCASE) WHERE u <> ''");
            }
            if (random.nextBoolean()) {
                statements.add("CREATE UNIQUE INDEX ux ON subject (lower(u), u)");
            }
            insertRows(columns);
            if (random.nextBoolean()) {
                statements.add(
                        "CREATE TRIGGER tr AFTER DELETE ON subject BEGIN INSERT INTO log VALUES ('lost ' || old.u);"
                                + " END");
            }
            statements.add("CREATE TRIGGER tc AFTER INSERT ON child BEGIN INSERT INTO log SELECT u FROM subject; END");
            statements.add("CREATE VIEW reader AS SELECT u FROM subject");
            return statements;
        }

        private void createSubject(int columns) {
            int key = random.nextInt(5);
            List<String> parts = new ArrayList<>();
            switch (key) {
                case 0 -> parts.add("id INTEGER PRIMARY KEY");
                case 1 -> parts.add("id INTEGER PRIMARY KEY AUTOINCREMENT");
                case 2 -> parts.add("id INTEGER");
                case 3 -> parts.add("id INTEGER NOT NULL");
                default -> parts.add("id REAL");
            }
            for (int i = 0; i < columns; i++) {
                parts.add("c" + i + pick(" TEXT", " VARCHAR(9)", "") + pick("", " COLLATE NOCASE", " DEFAULT 'x'")
                        + pick(
                                "",
                                " NOT NULL",
                                " CHECK (c" + i + " <> 'bad')",
                                " CONSTRAINT ck" + i + " CHECK (c" + i + " <> 'worse')"));
            }
            if (random.nextBoolean()) {
                parts.add("g AS (u || '!')" + pick("", " STORED"));
            }
            if (random.nextBoolean()) {
                parts.add("gc TEXT GENERATED ALWAYS AS (c0 || u) VIRTUAL");
            }
            parts.add("u TEXT NOT NULL CONSTRAINT uu UNIQUE");
            parts.add("up TEXT REFERENCES subject (u) ON DELETE CASCADE");
            if (key == 3) {
                parts.add("CONSTRAINT pk PRIMARY KEY (id, u)");
            }
            statements.add(
                    "CREATE TABLE subject (" + String.join(", ", parts) + ")" + (key == 3 ? " WITHOUT ROWID" : ""));
        }

        private void insertRows(int columns) {
            int rows = random.nextInt(6);
            for (int row = 0; row < rows; row++) {
                StringBuilder names = new StringBuilder("id, u, up");
                StringBuilder values = new StringBuilder(
                        (row * 3 + 1) + ", 'u" + row + "', " + (row == 0 ? "NULL" : "'u" + (row - 1) + "'"));
                for (int i = 0; i < columns; i++) {
                    names.append(", c").append(i);
                    values.append(", ").append(pick("'one'", "'12'", "''", "'it''s'"));
                }
                statements.add("INSERT INTO subject (" + names + ") VALUES (" + values + ")");
                statements.add("INSERT INTO child VALUES ('u" + row + "', " + random.nextInt() + ")");
            }
            statements.add("INSERT INTO subject (id, u" + columnList(columns) + ") VALUES (1000, 'gone'"
                    + ", 'v'".repeat(columns) + ")");
            statements.add("DELETE FROM subject WHERE u = 'gone'");
        }

        private static String columnList(int columns) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                names.append(", c").append(i);
            }
            return names.toString();
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
