package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.Comparator;
import java.util.List;

/** Two schemas in, operations out. */
final class Compared {

    static final SqlType INT = new SqlType.Int();
    static final SqlType TEXT = new SqlType.Text();
    static final QualifiedName USERS = QualifiedName.of("users");
    static final QualifiedName TEAMS = QualifiedName.of("teams");

    private Compared() {}

    static Dialect dialect(String name) {
        return DialectRegistry.load(Compared.class.getClassLoader()).named(name);
    }

    static Comparison on(String dialect, Schema from, Schema to, ComparisonOptions options) {
        return new SchemaComparator(dialect(dialect), options).compare(from, to);
    }

    static Comparison compare(Schema from, Schema to) {
        return on("postgres", from, to, ComparisonOptions.DEFAULTS.withRenames(RenameDecider.never()));
    }

    static Comparison asking(Schema from, Schema to, RenameDecider decider) {
        return on("postgres", from, to, ComparisonOptions.DEFAULTS.withRenames(decider));
    }

    static List<Operation> operations(Schema from, Schema to) {
        return compare(from, to).operations();
    }

    /** What the operations say, for tests of their order. */
    static List<String> steps(Schema from, Schema to) {
        return operations(from, to).stream().map(Operation::describe).toList();
    }

    static List<String> words(Comparison comparison) {
        return comparison.differences().stream().map(Difference::words).toList();
    }

    // Literals

    static Column id() {
        return Column.of("id", INT).withNullable(false);
    }

    static Column column(String name, SqlType type) {
        return Column.of(name, type);
    }

    static ColumnDefault sql(String expression) {
        return new ColumnDefault.Expression(expression);
    }

    static Table users(Column... columns) {
        return table("users", columns);
    }

    static Table table(String name, Column... columns) {
        return Table.of(QualifiedName.of(name), List.of(columns));
    }

    static Table with(Table table, Constraint... constraints) {
        return table.withConstraints(List.of(constraints));
    }

    static Table with(Table table, Index... indexes) {
        return table.withIndexes(List.of(indexes));
    }

    static PrimaryKey key(String name, String... columns) {
        return new PrimaryKey(name, List.of(columns));
    }

    static ForeignKey reference(String name, String column, String table) {
        return ForeignKey.of(name, List.of(column), QualifiedName.of(table), List.of("id"));
    }

    static Schema schema(Table... tables) {
        return Schema.ofTables(tables);
    }

    // Order

    static Schema applied(Schema schema, List<Operation> operations) {
        return sorted(SchemaProjector.applyAll(schema, operations));
    }

    /** The same schema with everything in the order of names, as far as order says nothing. */
    static Schema sorted(Schema schema) {
        return Schema.EMPTY
                .withTables(schema.tables().stream()
                        .sorted(Comparator.comparing(Table::name))
                        .map(Compared::sorted)
                        .toList())
                .withEnums(schema.enums().stream()
                        .sorted(Comparator.comparing(EnumType::name))
                        .toList())
                .withSequences(schema.sequences().stream()
                        .sorted(Comparator.comparing(Sequence::name))
                        .toList())
                .withViews(schema.views().stream()
                        .sorted(Comparator.comparing(View::name))
                        .map(view -> view.withIndexes(sorted(view.indexes())))
                        .toList())
                .withRoutines(schema.routines().stream()
                        .sorted(Comparator.comparing(each -> each.name() + each.arguments()))
                        .toList())
                .withTriggers(schema.triggers().stream()
                        .sorted(Comparator.comparing(Trigger::table).thenComparing(Trigger::name))
                        .toList())
                .withNatives(schema.natives().stream()
                        .sorted(Comparator.comparing(each -> each.describe()))
                        .toList())
                .withNamespaces(schema.namespaces().stream().sorted().toList())
                .withExtensions(schema.extensions().stream()
                        .sorted(Comparator.comparing(each -> each.name()))
                        .toList());
    }

    private static Table sorted(Table table) {
        return table.withColumns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .sorted(Comparator.comparing(each -> String.valueOf(each.name())))
                        .toList())
                .withIndexes(sorted(table.indexes()));
    }

    private static List<Index> sorted(List<Index> indexes) {
        return indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    }
}
