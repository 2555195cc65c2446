package dev.aludel.command;

import dev.aludel.lint.RowCount;
import dev.aludel.migration.Row;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table in full.
 *
 * @param database the database, without password
 * @param table the table
 * @param types column to type as the database spells it
 * @param defaults column to default as the database spells it; columns without one are missing
 * @param rows how many rows it has; null when not known
 * @param bytes what it takes on disk with its indexes; negative when not known
 * @param referrers the foreign keys of other tables that refer to it
 * @param triggers its triggers
 * @param sample some of its rows, as many as were asked for
 */
public record TableInspection(
        String database,
        Table table,
        Map<String, String> types,
        Map<String, String> defaults,
        @Nullable RowCount rows,
        long bytes,
        List<Referrer> referrers,
        List<Trigger> triggers,
        List<Row> sample) {

    /** Copies the collections. */
    public TableInspection {
        types = Map.copyOf(types);
        defaults = Map.copyOf(defaults);
        referrers = List.copyOf(referrers);
        triggers = List.copyOf(triggers);
        sample = List.copyOf(sample);
    }

    /**
     * Somebody who refers to the table.
     *
     * @param table the table that does
     * @param key by which key
     */
    public record Referrer(QualifiedName table, ForeignKey key) {}
}
