package dev.aludel.it.autogenerate;

import dev.aludel.dialect.Dialect;
import dev.aludel.it.autogenerate.Features.Word;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
record PostgresSamples(Dialect dialect) implements Samples {

    @Override
    public Features features() {
        return new Features(
                List.of(
                        new SqlType.SmallInt(),
                        new SqlType.Int(),
                        new SqlType.Int(),
                        new SqlType.BigInt(),
                        new SqlType.Numeric(10, 2),
                        new SqlType.Numeric(12, 4),
                        new SqlType.DoublePrecision(),
                        new SqlType.VarChar(10),
                        new SqlType.Text()),
                List.of(
                        new SqlType.Text(),
                        new SqlType.VarChar(10),
                        new SqlType.VarChar(20),
                        new SqlType.VarChar(null),
                        new SqlType.Char(5)),
                List.of(
                        new SqlType.Date(),
                        new SqlType.Timestamp(null, false),
                        new SqlType.Timestamp(null, true),
                        new SqlType.Timestamp(3, false)),
                List.of(new SqlType.Json(), new SqlType.Jsonb(), new SqlType.Text()),
                List.of(
                        new SqlType.Uuid(),
                        new SqlType.Bool(),
                        new SqlType.Blob(),
                        new SqlType.Array(new SqlType.Int(), 1),
                        new SqlType.Native("inet"),
                        new SqlType.Interval(null, null)),
                Features.all(
                        Word.ENUMS,
                        Word.SEQUENCES,
                        Word.IDENTITY,
                        Word.SERIAL,
                        Word.STORED_COLUMNS,
                        Word.VIRTUAL_COLUMNS,
                        Word.COMMENTS,
                        Word.COMMENTS_ON_INDEXES,
                        Word.COLLATIONS,
                        Word.CHECKS,
                        Word.EXCLUSION,
                        Word.UNNAMED_CONSTRAINTS,
                        Word.NULLS_NOT_DISTINCT,
                        Word.DEFERRABLE,
                        Word.MATCH_FULL,
                        Word.NOT_VALID,
                        Word.DESCENDING,
                        Word.NULLS_ORDER,
                        Word.PARTIAL_INDEXES,
                        Word.EXPRESSION_INDEXES,
                        Word.INCLUDE,
                        Word.STORAGE,
                        Word.VIEWS,
                        Word.MATERIALIZED_VIEWS,
                        Word.FUNCTIONS,
                        Word.TRIGGERS,
                        Word.UNLOGGED));
    }

    @Override
    public List<String> collations() {
        return List.of("C", "POSIX");
    }

    @Override
    public String nextValue() {
        return "nextval('numbers'::regclass)";
    }

    @Override
    public @Nullable ColumnDefault timeDefault(SqlType type, Random random) {
        return new ColumnDefault.Expression(random.nextBoolean() ? "now()" : "'2020-01-02'");
    }

    @Override
    public List<ReferentialAction> actions() {
        List<ReferentialAction> actions = new ArrayList<>(Samples.super.actions());
        actions.add(ReferentialAction.SET_DEFAULT);
        return actions;
    }

    /** PostgreSQL 18 has no indexes on columns that are computed when they are read. */
    @Override
    public boolean isIndexable(Column column) {
        boolean virtual = column.generated() != null && !column.generated().stored();
        return !virtual && !(column.type() instanceof SqlType.Json);
    }

    @Override
    public Schema withPrograms(Schema whole, Random random) {
        Schema schema = logged(whole);
        if (random.nextInt(100) < 40) {
            return schema;
        }
        QualifiedName touch = QualifiedName.of("touch");
        Routine function = new Routine(
                touch,
                Routine.Kind.FUNCTION,
                "",
                "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN "
                        + (random.nextBoolean() ? "NEW" : "OLD") + "; END $$");
        List<Trigger> triggers = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (random.nextInt(100) < 40) {
                String quoted = quoted(table.name().name());
                String event = random.nextBoolean()
                        ? "UPDATE"
                        : "UPDATE OF " + quoted(table.columns().getLast().name());
                triggers.add(new Trigger(
                        "touched",
                        table.name(),
                        "CREATE TRIGGER touched AFTER " + event + " ON " + quoted
                                + " FOR EACH ROW EXECUTE FUNCTION touch()"));
            }
        }
        return schema.withRoutines(List.of(function)).withTriggers(triggers);
    }

    /** A permanent table can refer to permanent ones only. */
    private static Schema logged(Schema schema) {
        Set<QualifiedName> targets = schema.tables().stream()
                .flatMap(table -> table.constraintsOf(ForeignKey.class).stream())
                .map(ForeignKey::referencedTable)
                .collect(Collectors.toSet());
        return schema.withTables(schema.tables().stream()
                .map(table -> targets.contains(table.name())
                        ? table.withOptions(table.options().withUnlogged(false))
                        : table)
                .toList());
    }

    @Override
    public String value(Column column) {
        return switch (column.name().charAt(0)) {
            case 'i', 'n', 'r' -> "1";
            case 't' -> "'1'";
            case 'd' -> "'2020-01-02'";
            case 'j' -> "'{\"a\": 1}'";
            case 'e' -> "'ok'";
            default -> other(column.type());
        };
    }

    private static String other(SqlType type) {
        return switch (type) {
            case SqlType.Uuid ignored -> "'00000000-0000-0000-0000-000000000001'";
            case SqlType.Bool ignored -> "true";
            case SqlType.Array ignored -> "'{1,2}'";
            case SqlType.Native ignored -> "'10.0.0.1'";
            case SqlType.Interval ignored -> "'1 day'";
            default -> "'\\x01'";
        };
    }

    /** Foreign keys are triggers, which replicas leave out. */
    @Override
    public List<String> unguarded(boolean begin) {
        return List.of("SET session_replication_role = " + (begin ? "replica" : "origin"));
    }

    @Override
    public String overriding() {
        return " OVERRIDING SYSTEM VALUE";
    }

    @Override
    public List<String> emptied() {
        return List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }
}
