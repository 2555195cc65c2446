package dev.aludel.autogenerate.compare;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Extension;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Schemas by chance, out of so few names that two of them have much in common. */
final class RandomSchemas {

    private static final List<String> TABLES = List.of("users", "teams", "orders", "items");
    private static final List<String> COLUMNS = List.of("name", "mail", "age", "total", "mood", "ref");
    private static final List<String> LABELS = List.of("sad", "ok", "glad", "mad");

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    Schema next() {
        List<EnumType> enums = chance(70) ? List.of(mood()) : List.of();
        List<Sequence> sequences = chance(50) ? List.of(sequence()) : List.of();
        List<String> names = some(TABLES);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(table(name, names, enums, !sequences.isEmpty()));
        }
        Schema schema = Schema.ofTables(tables.toArray(Table[]::new))
                .withEnums(enums)
                .withSequences(
                        sequences.stream().map(each -> owned(each, tables)).toList())
                .withNamespaces(chance(30) ? List.of("audit") : List.of())
                .withExtensions(chance(30) ? List.of(new Extension("hstore", null)) : List.of());
        return programs(schema);
    }

    private Schema programs(Schema schema) {
        List<View> views = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>();
        List<NativeObject> natives = new ArrayList<>();
        boolean touch = chance(50);
        for (Table table : schema.tables()) {
            String name = table.name().name();
            if (chance(40)) {
                views.add(view(table));
            }
            if (touch && chance(40)) {
                triggers.add(new Trigger(
                        "touch_" + name,
                        table.name(),
                        "CREATE TRIGGER touch_" + name + " BEFORE " + pick(List.of("INSERT", "UPDATE")) + " ON " + name
                                + " FOR EACH ROW EXECUTE FUNCTION touch()"));
            }
            if (chance(30)) {
                natives.add(new NativeObject(
                        "policy",
                        QualifiedName.of("own"),
                        table.name(),
                        List.of("CREATE POLICY own ON " + name + " USING (id > " + random.nextInt(2) + ")"),
                        List.of("DROP POLICY own ON " + name)));
            }
        }
        List<Routine> routines = touch
                ? List.of(new Routine(
                        QualifiedName.of("touch"),
                        Routine.Kind.FUNCTION,
                        "",
                        "CREATE OR REPLACE FUNCTION touch()\n RETURNS trigger\n LANGUAGE plpgsql\nAS $$ BEGIN RETURN "
                                + pick(List.of("NEW", "NULL")) + "; END $$"))
                : List.of();
        return schema.withViews(views)
                .withTriggers(triggers)
                .withNatives(natives)
                .withRoutines(routines);
    }

    private View view(Table table) {
        List<String> columns = some(table.columns().stream().map(Column::name).toList());
        boolean kept = chance(30);
        View view = new View(
                QualifiedName.of("all_" + table.name().name()),
                " SELECT " + String.join(",\n    ", columns) + "\n   FROM " + table.name(),
                kept,
                List.of(),
                chance(30) ? "rows" : null);
        return kept && chance(50)
                ? view.withIndexes(List.of(Index.of("ix_all_" + table.name().name(), columns.getFirst())))
                : view;
    }

    private EnumType mood() {
        return new EnumType(QualifiedName.of("mood"), some(LABELS), chance(30) ? "how it is" : null);
    }

    private Sequence sequence() {
        long increment = 1L + random.nextInt(2);
        return new Sequence(
                QualifiedName.of("numbers"),
                chance(50) ? new SqlType.Int() : null,
                new SequenceOptions(1L, increment, 1L, 1000L, 1L, chance(50)),
                null,
                null,
                chance(30) ? "the numbers" : null);
    }

    private Sequence owned(Sequence sequence, List<Table> tables) {
        if (chance(50)) {
            return sequence;
        }
        Table owner = pick(tables);
        return sequence.withOwner(owner.name(), owner.columns().getFirst().name());
    }

    private Table table(String name, List<String> others, List<EnumType> enums, boolean numbers) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("id", pick(List.of(new SqlType.Int(), new SqlType.BigInt())))
                .withNullable(false));
        for (String column : some(COLUMNS)) {
            columns.add(column(column, enums, numbers));
        }
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(new PrimaryKey(pick(List.of("pk_", "key_")) + name, List.of("id")));
        for (Column column : columns.subList(1, columns.size())) {
            constraints.addAll(constraints(name, column.name(), others));
        }
        List<Index> indexes = new ArrayList<>();
        for (Column column : columns) {
            if (chance(30)) {
                indexes.add(index(name, column.name()));
            }
        }
        return Table.of(QualifiedName.of(name), columns)
                .withConstraints(constraints)
                .withIndexes(indexes)
                .withComment(chance(20) ? "about " + name : null)
                .withOptions(TableOptions.NONE.withUnlogged(chance(10)));
    }

    private Column column(String name, List<EnumType> enums, boolean numbers) {
        List<SqlType> types = new ArrayList<>(List.of(
                new SqlType.Int(),
                new SqlType.Text(),
                new SqlType.VarChar(10 + random.nextInt(2)),
                new SqlType.Numeric(10, 2),
                new SqlType.Timestamp(null, chance(50))));
        enums.forEach(type -> types.add(type.asType()));
        SqlType type = pick(types);
        Column column = Column.of(name, type).withNullable(chance(60)).withComment(chance(20) ? "it is " + name : null);
        if (type instanceof SqlType.Int && chance(20)) {
            return column.withGenerated(new GeneratedColumn("id + " + random.nextInt(2), true));
        }
        if (type instanceof SqlType.Int && chance(20)) {
            return column.withNullable(false)
                    .withIdentity(Identity.of(pick(List.of(Identity.Kind.ALWAYS, Identity.Kind.BY_DEFAULT))));
        }
        return chance(40) ? column.withDefault(defaultOf(type, numbers)) : column;
    }

    private ColumnDefault defaultOf(SqlType type, boolean numbers) {
        return switch (type) {
            case SqlType.Int ignored ->
                numbers && chance(50)
                        ? new ColumnDefault.Expression("nextval('numbers'::regclass)")
                        : new ColumnDefault.Number(BigDecimal.valueOf(random.nextInt(2)));
            case SqlType.Numeric ignored -> new ColumnDefault.Number(BigDecimal.ONE);
            case SqlType.Enumeration labels -> new ColumnDefault.Text(pick(labels.values()));
            case SqlType.Timestamp ignored -> new ColumnDefault.Expression("now()");
            default -> new ColumnDefault.Text(pick(List.of("", "x")));
        };
    }

    private List<Constraint> constraints(String table, String column, List<String> others) {
        List<Constraint> constraints = new ArrayList<>();
        if (chance(20)) {
            constraints.add(UniqueConstraint.of("uq_" + table + "_" + column, List.of(column)));
        }
        if (chance(20)) {
            constraints.add(CheckConstraint.of(
                    "ck_" + table + "_" + column, column + " IS NOT NULL OR id > " + random.nextInt(2)));
        }
        if (chance(30)) {
            constraints.add(ForeignKey.of(
                            "fk_" + table + "_" + column,
                            List.of(column),
                            QualifiedName.of(pick(others)),
                            List.of("id"))
                    .withOnDelete(pick(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE))));
        }
        return constraints;
    }

    private Index index(String table, String column) {
        IndexElement element = IndexElement.column(column);
        return Index.of("ix_" + table + "_" + column, List.of(chance(30) ? element.desc() : element))
                .withUnique(chance(20))
                .withWhere(chance(20) ? column + " IS NOT NULL" : null)
                .withComment(chance(20) ? "for " + column : null);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** At least one, in any order. */
    private <T> List<T> some(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(list.size())));
    }
}
