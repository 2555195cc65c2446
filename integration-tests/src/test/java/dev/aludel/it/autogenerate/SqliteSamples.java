package dev.aludel.it.autogenerate;

import dev.aludel.dialect.Dialect;
import dev.aludel.it.autogenerate.Features.Word;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** SQLite. */
record SqliteSamples(Dialect dialect) implements Samples {

    @Override
    public Features features() {
        return new Features(
                List.of(
                        new SqlType.Int(),
                        new SqlType.Int(),
                        new SqlType.BigInt(),
                        new SqlType.Numeric(10, 2),
                        new SqlType.Native("INT"),
                        new SqlType.Real()),
                List.of(new SqlType.Text(), new SqlType.VarChar(10), new SqlType.VarChar(20), new SqlType.Native("")),
                List.of(new SqlType.Date(), new SqlType.Timestamp(null, false), new SqlType.Native("DATETIME")),
                List.of(new SqlType.Json(), new SqlType.Text()),
                List.of(new SqlType.Blob(), new SqlType.Bool(), new SqlType.Native("\"two words\"(1, 2)")),
                Features.all(
                        Word.AUTOINCREMENT,
                        Word.STORED_COLUMNS,
                        Word.VIRTUAL_COLUMNS,
                        Word.COLLATIONS,
                        Word.CHECKS,
                        Word.UNNAMED_CONSTRAINTS,
                        Word.DESCENDING,
                        Word.PARTIAL_INDEXES,
                        Word.EXPRESSION_INDEXES,
                        Word.VIEWS,
                        Word.TRIGGERS,
                        Word.WITHOUT_ROWID));
    }

    @Override
    public List<String> collations() {
        return List.of("NOCASE", "RTRIM");
    }

    @Override
    public ColumnDefault timeDefault(SqlType type, Random random) {
        return new ColumnDefault.Expression(random.nextBoolean() ? "CURRENT_TIMESTAMP" : "'2020-01-02'");
    }

    @Override
    public List<ReferentialAction> actions() {
        List<ReferentialAction> actions = new ArrayList<>(Samples.super.actions());
        actions.add(ReferentialAction.SET_DEFAULT);
        return actions;
    }

    @Override
    public boolean isIndexable(Column column) {
        return true;
    }

    /** Only an integer that is the whole key is numbered. */
    @Override
    public Table settled(Table table, Random random) {
        Column id = table.columns().getFirst();
        if (id.identity() == null) {
            return table;
        }
        boolean alone =
                table.primaryKey().filter(key -> key.columns().size() == 1).isPresent();
        List<Column> columns = new ArrayList<>(table.columns());
        columns.set(0, alone ? id.withIdentity(Identity.of(Identity.Kind.AUTOINCREMENT)) : id.withIdentity(null));
        return table.withColumns(columns)
                .withConstraints(table.constraints().stream()
                        .map(each -> each instanceof PrimaryKey key && alone ? key.withName(null) : each)
                        .toList());
    }

    @Override
    public Schema withPrograms(Schema schema, Random random) {
        List<Trigger> triggers = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (random.nextInt(100) < 25) {
                String name = "touch " + table.name().name();
                String table1 = quoted(table.name().name());
                triggers.add(new Trigger(
                        name,
                        table.name(),
                        "CREATE TRIGGER " + quoted(name) + " AFTER UPDATE ON " + table1 + " BEGIN SELECT "
                                + random.nextInt(2) + "; END"));
            }
        }
        return schema.withTriggers(triggers);
    }

    @Override
    public String value(Column column) {
        return switch (column.name().charAt(0)) {
            case 'i', 'n', 'r' -> "1";
            case 't' -> "'1'";
            case 'd' -> "'2020-01-02'";
            case 'j' -> "'{\"a\": 1}'";
            case 'e' -> "'ok'";
            default -> "x'01'";
        };
    }

    @Override
    public List<String> unguarded(boolean begin) {
        return List.of("PRAGMA foreign_keys = " + (begin ? "OFF" : "ON"));
    }
}
