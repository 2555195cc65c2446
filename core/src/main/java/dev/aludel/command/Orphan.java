package dev.aludel.command;

import dev.aludel.migration.Row;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import java.util.List;

/**
 * Rows of a table that refer to nothing by one foreign key.
 *
 * @param table the table they are in
 * @param key the foreign key, declared or given; with the columns it refers to
 * @param count how many they are, 1 or more
 * @param examples some of them: the primary key and the columns of the foreign key
 */
public record Orphan(QualifiedName table, ForeignKey key, long count, List<Row> examples) {

    /** Copies the list. */
    public Orphan {
        examples = List.copyOf(examples);
    }

    /**
     * The key in words.
     *
     * @return for example {@code orders (user_id) -> users (id)}
     */
    public String describe() {
        return table + " (" + String.join(", ", key.columns()) + ") -> " + key.referencedTable() + " ("
                + String.join(", ", key.referencedColumns()) + ")";
    }
}
