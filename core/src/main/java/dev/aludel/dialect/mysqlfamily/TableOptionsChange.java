package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The change from some options of a table to others. One statement for what is kept with the table, one for its partitions:
 * PARTITION BY is refused beside other changes by MariaDB (manual, ALTER TABLE). Engine, character set and collation that are
 * not said stay. The columns keep their character sets: ALTER TABLE says only what new columns get.
 *
 * @param before the options as they are
 * @param after the options as they shall be
 */
record TableOptionsChange(TableOptions before, TableOptions after) {

    /** What follows ALTER TABLE, one text for each statement; partitions go first where they go away. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        boolean repartitioned = !Objects.equals(before.partitionBy(), after.partitionBy());
        if (repartitioned && after.partitionBy() == null) {
            clauses.add("REMOVE PARTITIONING");
        }
        String kept = kept();
        if (!kept.isEmpty()) {
            clauses.add(kept);
        }
        if (repartitioned && after.partitionBy() != null) {
            clauses.add("PARTITION BY " + after.partitionBy());
        }
        return List.copyOf(clauses);
    }

    private String kept() {
        List<String> options = new ArrayList<>();
        add(options, "ENGINE", before.engine(), after.engine());
        boolean texts = isOther(before.charset(), after.charset()) || isOther(before.collation(), after.collation());
        if (texts && after.charset() != null) {
            options.add("DEFAULT CHARACTER SET = " + after.charset());
        }
        if (texts && after.collation() != null) {
            options.add("COLLATE = " + after.collation());
        }
        if (!Objects.equals(before.rowFormat(), after.rowFormat())) {
            options.add("ROW_FORMAT = " + Objects.requireNonNullElse(after.rowFormat(), "DEFAULT"));
        }
        return String.join(", ", options);
    }

    private static void add(List<String> options, String name, @Nullable String before, @Nullable String after) {
        if (isOther(before, after)) {
            options.add(name + " = " + after);
        }
    }

    private static boolean isOther(@Nullable String before, @Nullable String after) {
        return after != null && !after.equalsIgnoreCase(before);
    }
}
