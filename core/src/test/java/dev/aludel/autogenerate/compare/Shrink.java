package dev.aludel.autogenerate.compare;

import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Makes a pair of schemas that fails as small as it can. */
final class Shrink {

    /** Two schemas. */
    record Pair(Schema from, Schema to) {}

    private Shrink() {}

    static Pair smallest(Schema from, Schema to, BiPredicate<Schema, Schema> fails) {
        Pair pair = new Pair(from, to);
        if (!fails.test(from, to)) {
            return pair;
        }
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Pair candidate : smallerThan(pair)) {
                if (fails.test(candidate.from(), candidate.to())) {
                    pair = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return pair;
    }

    private static List<Pair> smallerThan(Pair pair) {
        List<Pair> smaller = new ArrayList<>();
        smallerThan(pair.from()).forEach(from -> smaller.add(new Pair(from, pair.to())));
        smallerThan(pair.to()).forEach(to -> smaller.add(new Pair(pair.from(), to)));
        return smaller;
    }

    private static List<Schema> smallerThan(Schema schema) {
        List<Schema> smaller = new ArrayList<>();
        without(schema.triggers(), smaller, schema::withTriggers);
        without(schema.natives(), smaller, schema::withNatives);
        without(schema.views(), smaller, schema::withViews);
        without(schema.routines(), smaller, schema::withRoutines);
        without(schema.sequences(), smaller, schema::withSequences);
        without(schema.enums(), smaller, schema::withEnums);
        without(schema.namespaces(), smaller, schema::withNamespaces);
        without(schema.extensions(), smaller, schema::withExtensions);
        without(schema.tables(), smaller, schema::withTables);
        for (int i = 0; i < schema.tables().size(); i++) {
            int place = i;
            Table table = schema.tables().get(i);
            List<Table> tables = new ArrayList<>();
            without(table.indexes(), tables, table::withIndexes);
            without(table.constraints(), tables, (List<Constraint> rest) -> table.withConstraints(rest));
            without(table.columns(), tables, rest -> rest.isEmpty() ? table : table.withColumns(rest));
            tables.stream()
                    .filter(each -> !each.equals(table))
                    .filter(Shrink::isSound)
                    .forEach(each -> {
                        List<Table> all = new ArrayList<>(schema.tables());
                        all.set(place, each);
                        smaller.add(schema.withTables(all));
                    });
        }
        return smaller.stream().filter(Shrink::isSound).toList();
    }

    /** Whether a database would have it: whatever is needed is there. */
    private static boolean isSound(Schema schema) {
        Schema tables = schema.withViews(List.of());
        return schema.tables().stream()
                        .allMatch(table -> Refusals.of(
                                        tables.withTables(tables.tables().stream()
                                                .filter(each -> !each.equals(table))
                                                .toList()),
                                        new CreateTable(table, false))
                                .isEmpty())
                && schema.views().stream()
                        .allMatch(view ->
                                Refusals.of(tables, new CreateView(view)).isEmpty())
                && schema.triggers().stream()
                        .allMatch(each -> schema.table(each.table()).isPresent()
                                && Refusals.of(tables, new CreateTrigger(each)).isEmpty())
                && schema.natives().stream()
                        .allMatch(each -> schema.table(each.table()).isPresent())
                && schema.sequences().stream().allMatch(each -> isSound(schema, each));
    }

    private static boolean isSound(Schema schema, Sequence sequence) {
        return sequence.ownedBy() == null
                || schema.table(sequence.ownedBy())
                        .flatMap(table -> table.column(String.valueOf(sequence.ownedByColumn())))
                        .isPresent();
    }

    private static boolean isSound(Table table) {
        return table.indexes().stream()
                        .flatMap(index -> index.elements().stream())
                        .allMatch(element -> element.column() == null
                                || table.column(element.column()).isPresent())
                && table.constraints().stream()
                        .allMatch(constraint -> Refusals.columns(constraint).stream()
                                .allMatch(column -> table.column(column).isPresent()));
    }

    private static <T, R> void without(List<T> list, List<R> into, Function<List<T>, R> with) {
        for (int i = 0; i < list.size(); i++) {
            List<T> rest = new ArrayList<>(list);
            rest.remove(i);
            into.add(with.apply(rest));
        }
    }
}
