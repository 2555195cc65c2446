package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The indexes that InnoDB keeps for foreign keys. A foreign key needs an index that begins with its columns; where there
 * is none the server makes one under the key's name, drops it silently when another comes that serves as well, and
 * refuses to drop the last one that serves (error 1553; MySQL 8.0 manual 13.1.20.5). Such an index belongs to its key: a
 * reflector does not list it.
 */
final class ForeignKeyIndexes {

    private ForeignKeyIndexes() {}

    /** Whether the server keeps an index of its own for a key of the table. */
    static boolean owned(Table table, ForeignKey key) {
        return !isServed(table, key.columns());
    }

    /** Whether a key or index of the table begins with the columns. */
    static boolean isServed(Table table, List<String> columns) {
        return keys(table).stream().anyMatch(key -> serves(key, columns));
    }

    /** Whether that index goes with the key, that is, serves no other. */
    static boolean goesWith(Table table, ForeignKey key) {
        return owned(table, key)
                && table.constraintsOf(ForeignKey.class).stream()
                        .filter(other -> !Objects.equals(other.name(), key.name()))
                        .noneMatch(other -> serves(key.columns(), other.columns()));
    }

    /** The foreign keys for which the server keeps an index of its own beside one state of a table, and not beside another. */
    static List<ForeignKey> ownedIn(Table one, Table notIn) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ForeignKey key : one.constraintsOf(ForeignKey.class)) {
            boolean served = keys.stream().anyMatch(other -> serves(other.columns(), key.columns()));
            if (key.name() != null && !served && owned(one, key) && !owned(notIn, key)) {
                keys.add(key);
            }
        }
        return List.copyOf(keys);
    }

    /** Whether an earlier foreign key of the table is served by an index for this one, which then is nobody's own. */
    static boolean servesEarlier(Table table, ForeignKey key) {
        return table.constraintsOf(ForeignKey.class).stream()
                .takeWhile(other -> !other.equals(key))
                .anyMatch(other -> serves(key.columns(), other.columns()));
    }

    /** The columns of each key of a table that a foreign key can use. */
    static List<List<String>> keys(Table table) {
        List<List<String>> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof PrimaryKey key) {
                keys.add(key.columns());
            }
            if (constraint instanceof UniqueConstraint unique) {
                keys.add(unique.columns());
            }
        }
        table.indexes().forEach(index -> keys.add(usable(index)));
        return List.copyOf(keys);
    }

    /** The keys an index begins with that are whole columns; none of a full-text, spatial or hash index. */
    private static List<String> usable(Index index) {
        List<String> columns = new ArrayList<>();
        if (index.method() != null && !index.method().equalsIgnoreCase("btree")) {
            return columns;
        }
        for (IndexElement element : index.elements()) {
            if (element.column() == null || element.prefixLength() != null) {
                return columns;
            }
            columns.add(element.column());
        }
        return columns;
    }

    private static boolean serves(List<String> key, List<String> columns) {
        return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
    }
}
