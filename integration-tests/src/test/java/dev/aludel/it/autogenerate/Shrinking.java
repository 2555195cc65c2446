package dev.aludel.it.autogenerate;

import dev.aludel.it.autogenerate.Convergence.Pair;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a pair that fails smaller as long as it fails: whole things first, then pieces of them. */
final class Shrinking {

    private Shrinking() {}

    static Pair smallest(Pair pair, Predicate<Pair> fails) {
        Pair smallest = pair;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Pair candidate : smallerThan(smallest)) {
                if (fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<Pair> smallerThan(Pair pair) {
        List<Pair> smaller = new ArrayList<>();
        for (Function<Schema, List<Schema>> cut : List.<Function<Schema, List<Schema>>>of(
                Shrinking::withoutThings, Shrinking::withoutParts, Shrinking::withPlainColumns)) {
            cut.apply(pair.from()).forEach(from -> smaller.add(new Pair(from, pair.to())));
            cut.apply(pair.to()).forEach(to -> smaller.add(new Pair(pair.from(), to)));
        }
        return smaller;
    }

    private static List<Schema> withoutThings(Schema schema) {
        List<Schema> smaller = new ArrayList<>();
        without(schema.triggers(), smaller, schema::withTriggers);
        without(schema.views(), smaller, schema::withViews);
        without(schema.natives(), smaller, schema::withNatives);
        without(schema.routines(), smaller, schema::withRoutines);
        without(schema.tables(), smaller, schema::withTables);
        without(schema.sequences(), smaller, schema::withSequences);
        without(schema.enums(), smaller, schema::withEnums);
        return smaller;
    }

    private static List<Schema> withoutParts(Schema schema) {
        return inTables(schema, table -> {
            List<Table> tables = new ArrayList<>();
            without(table.indexes(), tables, table::withIndexes);
            without(table.constraints(), tables, (List<Constraint> rest) -> table.withConstraints(rest));
            without(table.columns(), tables, rest -> hasKey(rest) ? table.withColumns(rest) : table);
            tables.add(table.withComment(null));
            tables.add(table.withOptions(TableOptions.NONE));
            return tables;
        });
    }

    private static boolean hasKey(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.name().equals("id"));
    }

    private static List<Schema> withPlainColumns(Schema schema) {
        return inTables(schema, table -> {
            List<Table> tables = new ArrayList<>();
            for (Column column : table.columns()) {
                for (Column plainer : List.of(
                        column.withComment(null),
                        column.withDefault(null),
                        column.withIdentity(null),
                        column.withGenerated(null),
                        column.withOptions(ColumnOptions.NONE))) {
                    List<Column> columns = new ArrayList<>(table.columns());
                    columns.set(columns.indexOf(column), plainer);
                    tables.add(table.withColumns(columns));
                }
            }
            return tables;
        });
    }

    private static List<Schema> inTables(Schema schema, Function<Table, List<Table>> cut) {
        List<Schema> smaller = new ArrayList<>();
        for (int i = 0; i < schema.tables().size(); i++) {
            Table table = schema.tables().get(i);
            for (Table each : cut.apply(table)) {
                if (!each.equals(table)) {
                    List<Table> tables = new ArrayList<>(schema.tables());
                    tables.set(i, each);
                    smaller.add(schema.withTables(tables));
                }
            }
        }
        return smaller;
    }

    private static <T, R> void without(List<T> list, List<R> into, Function<List<T>, R> with) {
        for (int i = 0; i < list.size(); i++) {
            List<T> rest = new ArrayList<>(list);
            rest.remove(i);
            into.add(with.apply(rest));
        }
    }
}
