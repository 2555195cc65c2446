package dev.aludel.it.autogenerate;

import dev.aludel.it.autogenerate.Features.Word;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExcludeConstraint;
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
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A schema by chance, out of so few names that two of them have much in common. The first letter of a column tells what values
 * it has, so that a row of one schema fits every other: {@code n} a number, {@code t} a text that is a number, {@code d} a time,
 * {@code j} a document, {@code e} a label, {@code r} a reference to another table, {@code o} anything else.
 */
final class RandomSchema {

    private static final List<String> TABLES = List.of("users", "teams", "orders", "items", "Mixed Case");
    private static final List<String> COLUMNS = List.of(
            "n_age",
            "n_total",
            "n Odd",
            "t_name",
            "t_mail",
            "t_note",
            "d_born",
            "d_seen",
            "j_doc",
            "e_mood",
            "e_temper",
            "r_team",
            "r_user");
    private static final List<String> LABELS = List.of("sad", "ok", "glad", "mad", "it's");

    private final Features features;
    private final Random random;
    private final Samples samples;
    private @Nullable EnumType mood;
    private boolean numbers;

    RandomSchema(Features features, Samples samples, Random random) {
        this.features = features;
        this.samples = samples;
        this.random = random;
    }

    Schema next() {
        mood = features.has(Word.ENUMS) && chance(70) ? mood() : null;
        numbers = features.has(Word.SEQUENCES) && chance(50);
        List<String> names = some(TABLES);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(table(name, names));
        }
        Schema schema = Schema.ofTables(tables.toArray(Table[]::new))
                .withEnums(mood == null ? List.of() : List.of(mood))
                .withSequences(numbers ? List.of(sequence(tables)) : List.of());
        if (features.has(Word.VIEWS)) {
            schema = schema.withViews(views(tables));
        }
        return samples.withPrograms(schema, random);
    }

    // Types and sequences

    private EnumType mood() {
        List<String> labels = new ArrayList<>(some(LABELS));
        if (!labels.contains("ok")) {
            labels.add("ok");
        }
        return new EnumType(QualifiedName.of("mood"), labels, comment(Word.COMMENTS, "how it's going"));
    }

    private Sequence sequence(List<Table> tables) {
        SequenceOptions counting =
                new SequenceOptions(1L, 1L + random.nextInt(2), 1L, chance(50) ? 1000L : 2000L, 1L, chance(50));
        Sequence sequence = new Sequence(
                QualifiedName.of("numbers"),
                features.has(Word.SERIAL) && chance(30) ? new SqlType.Int() : null,
                counting,
                null,
                null,
                comment(Word.COMMENTS, "the numbers"));
        if (!features.has(Word.SERIAL) || chance(60)) {
            return sequence;
        }
        return sequence.withOwner(pick(tables).name(), "id");
    }

    // Tables

    private Table table(String name, List<String> others) {
        List<Column> columns = new ArrayList<>();
        columns.add(id());
        for (String column : some(columnNames())) {
            columns.add(column(column));
        }
        List<Column> plain = columns.subList(1, columns.size());
        List<Constraint> constraints = new ArrayList<>();
        PrimaryKey key = primaryKey(name, columns);
        constraints.add(key);
        if (key.columns().size() > 1) {
            constraints.add(UniqueConstraint.of(name("uq", name, "id"), List.of("id"))); // others refer to it
        }
        for (Column column : plain) {
            constraints.addAll(constraints(name, column, others));
        }
        List<Index> indexes = new ArrayList<>();
        for (Column column : plain) {
            if (chance(30) && isIndexable(column)) {
                indexes.add(index(name, column, columns));
            }
        }
        return samples.settled(
                Table.of(QualifiedName.of(name), columns)
                        .withConstraints(constraints)
                        .withIndexes(indexes)
                        .withComment(comment(Word.COMMENTS, "about " + name))
                        .withOptions(options()),
                random);
    }

    private TableOptions options() {
        TableOptions options = TableOptions.NONE.withUnlogged(features.has(Word.UNLOGGED) && chance(15));
        if (features.has(Word.STRICT) && chance(20)) {
            options = options.withStrict(true);
        }
        return options;
    }

    private Column id() {
        Column id = Column.of("id", new SqlType.Int()).withNullable(false);
        List<Identity.Kind> kinds = new ArrayList<>();
        if (features.has(Word.IDENTITY)) {
            kinds.addAll(List.of(Identity.Kind.ALWAYS, Identity.Kind.BY_DEFAULT));
        }
        if (features.has(Word.SERIAL) || features.has(Word.AUTOINCREMENT)) {
            kinds.add(Identity.Kind.AUTOINCREMENT);
        }
        return kinds.isEmpty() || chance(50) ? id : id.withIdentity(Identity.of(pick(kinds)));
    }

    private PrimaryKey primaryKey(String table, List<Column> columns) {
        String name =
                features.has(Word.UNNAMED_CONSTRAINTS) && chance(50) ? null : pick(List.of("pk_", "key_")) + table;
        Column second = columns.get(1);
        boolean two = !second.nullable() && second.name().startsWith("n") && second.generated() == null && chance(30);
        return new PrimaryKey(name, two ? List.of("id", second.name()) : List.of("id"));
    }

    /** What becomes nothing else has a name for each type. */
    private List<String> columnNames() {
        List<String> names = new ArrayList<>(COLUMNS);
        for (int i = 0; i < features.others().size(); i++) {
            names.add("o" + i);
        }
        return names;
    }

    private Column column(String name) {
        if (name.startsWith("r")) {
            return Column.of(name, new SqlType.Int()).withComment(comment(Word.COMMENTS, "refers"));
        }
        SqlType type = type(name);
        Column column = Column.of(name, type).withComment(comment(Word.COMMENTS, "it's " + name));
        boolean number = type instanceof SqlType.Int;
        if (number && features.has(Word.STORED_COLUMNS) && chance(20)) {
            return column.withGenerated(new GeneratedColumn("id + " + (1 + random.nextInt(2)), true));
        }
        if (number && features.has(Word.VIRTUAL_COLUMNS) && chance(20)) {
            return column.withGenerated(new GeneratedColumn("id * " + (1 + random.nextInt(2)), false));
        }
        if (features.has(Word.COLLATIONS) && isText(type) && chance(20)) {
            column = column.withOptions(ColumnOptions.NONE.withCollation(pick(samples.collations())));
        }
        ColumnDefault value = chance(50) ? defaultOf(name.charAt(0), type) : null;
        return column.withDefault(value).withNullable(value == null || chance(50));
    }

    private SqlType type(String name) {
        return switch (name.charAt(0)) {
            case 'n' -> pick(features.numbers());
            case 't' -> pick(features.texts());
            case 'd' -> pick(features.times());
            case 'j' -> pick(features.documents());
            case 'e' -> label();
            default -> features.others().get(Integer.parseInt(name.substring(1)));
        };
    }

    private SqlType label() {
        if (mood != null && chance(70)) {
            return mood.asType();
        }
        if (features.has(Word.ENUMS_OF_COLUMNS) && chance(50)) {
            EnumType type = mood();
            return new SqlType.Enumeration(null, null, type.values());
        }
        return pick(List.of(new SqlType.VarChar(20), new SqlType.VarChar(30)));
    }

    private @Nullable ColumnDefault defaultOf(char family, SqlType type) {
        return switch (family) {
            case 'n' ->
                numbers && samples.nextValue() != null && chance(30) && type instanceof SqlType.Int
                        ? new ColumnDefault.Expression(String.valueOf(samples.nextValue()))
                        : number(type);
            case 't' -> samples.hasDefault(type) ? new ColumnDefault.Text(pick(List.of("1", "2"))) : null;
            case 'd' -> samples.timeDefault(type, random);
            case 'e' -> new ColumnDefault.Text("ok");
            default -> null;
        };
    }

    private ColumnDefault number(SqlType type) {
        int value = 1 + random.nextInt(2);
        return isText(type) || type instanceof SqlType.Char
                ? new ColumnDefault.Text(String.valueOf(value))
                : new ColumnDefault.Number(BigDecimal.valueOf(value));
    }

    // Keys

    private List<Constraint> constraints(String table, Column column, List<String> others) {
        List<Constraint> constraints = new ArrayList<>();
        String name = column.name();
        if (chance(20) && isIndexable(column) && !column.name().startsWith("e")) {
            constraints.add(new UniqueConstraint(
                    name("uq", table, name),
                    List.of(name),
                    features.has(Word.NULLS_NOT_DISTINCT) && chance(30),
                    deferrability()));
        }
        if (features.has(Word.CHECKS) && chance(25)) {
            constraints.add(check(table, column));
        }
        if (name.startsWith("r") && chance(70)) {
            constraints.add(foreignKey(table, column, others));
        }
        if (features.has(Word.EXCLUSION) && isIndexable(column) && column.type() instanceof SqlType.Int && chance(10)) {
            constraints.add(new ExcludeConstraint(
                    name("ex", table, name),
                    "btree",
                    List.of(new ExcludeConstraint.Element(samples.quoted(name), "=")),
                    chance(50) ? samples.quoted(name) + " > " + random.nextInt(2) : null,
                    deferrability()));
        }
        return constraints;
    }

    private Constraint check(String table, Column column) {
        String quoted = samples.quoted(column.name());
        String condition = switch (column.name().charAt(0)) {
            case 'n' ->
                isText(column.type())
                        ? quoted + " <> '-" + (1 + random.nextInt(2)) + "'"
                        : quoted + " > -" + (1 + random.nextInt(2));
            case 't' -> quoted + " <> '" + pick(List.of("", "x")) + "'";
            case 'e' -> quoted + " <> 'never'";
            default -> quoted + " IS NOT NULL OR id > -" + (1 + random.nextInt(2));
        };
        boolean label = column.type() instanceof SqlType.Enumeration;
        CheckConstraint check = CheckConstraint.of(
                name("ck", table, column.name()), label ? quoted + " IS NOT NULL OR id > 0" : condition);
        return check.withValidated(!features.has(Word.NOT_VALID) || chance(85));
    }

    private Constraint foreignKey(String table, Column column, List<String> others) {
        ForeignKey key = ForeignKey.of(
                        name("fk", table, column.name()),
                        List.of(column.name()),
                        QualifiedName.of(pick(others)),
                        List.of("id"))
                .withOnDelete(pick(samples.actions()))
                .withOnUpdate(pick(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE)))
                .withDeferrability(deferrability());
        return features.has(Word.MATCH_FULL) && chance(20) ? key.withMatch(MatchType.FULL) : key;
    }

    private Deferrability deferrability() {
        return features.has(Word.DEFERRABLE) && chance(25)
                ? pick(List.of(Deferrability.INITIALLY_DEFERRED, Deferrability.INITIALLY_IMMEDIATE))
                : Deferrability.NOT_DEFERRABLE;
    }

    private @Nullable String name(String kind, String table, String column) {
        if (features.has(Word.UNNAMED_CONSTRAINTS) && chance(50)) {
            return null;
        }
        return kind + "_" + table + "_" + column + (chance(10) ? "_old" : "");
    }

    // Indexes

    private Index index(String table, Column column, List<Column> columns) {
        IndexElement element = IndexElement.column(column.name());
        if (features.has(Word.EXPRESSION_INDEXES) && isText(column.type()) && chance(30)) {
            element = IndexElement.expression("lower(" + samples.quoted(column.name()) + ")");
        }
        if (features.has(Word.DESCENDING) && chance(30)) {
            element = element.desc();
        }
        if (features.has(Word.NULLS_ORDER) && chance(30)) {
            element = element.descending() ? element.nullsLast() : element.nullsFirst();
        }
        List<IndexElement> elements = new ArrayList<>(List.of(element));
        Column more = pick(columns);
        if (chance(30) && !more.name().equals(column.name()) && isIndexable(more)) {
            elements.add(IndexElement.column(more.name()));
        }
        Index index = Index.of("ix_" + table + "_" + column.name() + (chance(10) ? "_old" : ""), elements)
                .withUnique(chance(15) && !column.name().startsWith("e"))
                .withComment(comment(Word.COMMENTS_ON_INDEXES, "for " + column.name()));
        if (features.has(Word.PARTIAL_INDEXES) && chance(25)) {
            index = index.withWhere(samples.quoted(column.name()) + " IS NOT NULL");
        }
        if (features.has(Word.INCLUDE) && chance(20)) {
            index = index.withInclude(List.of("id"));
        }
        if (features.has(Word.STORAGE) && chance(15)) {
            index = index.withStorage(Map.of("fillfactor", pick(List.of("70", "80"))));
        }
        return index;
    }

    private boolean isIndexable(Column column) {
        return samples.isIndexable(column);
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.Text || type instanceof SqlType.VarChar;
    }

    // Views

    private List<View> views(List<Table> tables) {
        List<View> views = new ArrayList<>();
        for (Table table : tables) {
            if (chance(40)) {
                views.add(view(table));
            }
        }
        if (!views.isEmpty() && chance(30)) {
            View first = views.getFirst();
            views.add(View.of(
                    QualifiedName.of("above"),
                    "SELECT * FROM " + samples.quoted(first.name().name())));
        }
        return views;
    }

    private View view(Table table) {
        List<String> columns = some(table.columns().stream().map(Column::name).toList());
        String list = String.join(", ", columns.stream().map(samples::quoted).toList());
        boolean kept = features.has(Word.MATERIALIZED_VIEWS) && chance(30);
        View view = new View(
                QualifiedName.of("all_" + table.name().name()),
                "SELECT " + list + " FROM " + samples.quoted(table.name().name())
                        + (chance(30) ? " WHERE id > " + random.nextInt(2) : ""),
                kept,
                List.of(),
                comment(Word.COMMENTS, "rows"));
        boolean indexed = kept && chance(50) && columns.contains("id");
        return indexed
                ? view.withIndexes(List.of(Index.of("ix_all_" + table.name().name(), "id")))
                : view;
    }

    // Chance

    private @Nullable String comment(Word word, String text) {
        return features.has(word) && chance(20) ? text : null;
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
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(6, list.size()))));
    }
}
