package dev.aludel.dialect.mysqlfamily;

import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The change from some options of a table to others. One statement for what is kept with the table, one for its partitions:
 * PARTITION BY is refused beside other changes by MariaDB (manual, ALTER TABLE). Engine, character set and collation that are
 * not said stay. The columns keep their character sets: ALTER TABLE says only what new columns get.
 *
 * @param before the options as they are
 * @param after the options as they shall be
 * @param identifiers quotes the names of periods
 */
record TableOptionsChange(TableOptions before, TableOptions after, Identifiers identifiers) {

    private static final String VERSIONING = "WITH SYSTEM VERSIONING";

    /** What an option is set to that is not said any more; DEFAULT where it is not in this list. */
    private static final Map<String, String> UNSAID = Map.ofEntries(
            Map.entry("AVG_ROW_LENGTH", "0"),
            Map.entry("CHECKSUM", "0"),
            Map.entry("COMPRESSION", "''"),
            Map.entry("CONNECTION", "''"),
            Map.entry("DELAY_KEY_WRITE", "0"),
            Map.entry("ENCRYPTION", "'N'"),
            Map.entry("INSERT_METHOD", "NO"),
            Map.entry("KEY_BLOCK_SIZE", "0"),
            Map.entry("MAX_ROWS", "0"),
            Map.entry("MIN_ROWS", "0"),
            Map.entry("PAGE_CHECKSUM", "DEFAULT"),
            Map.entry("TRANSACTIONAL", "DEFAULT"),
            Map.entry("UNION", "()"));

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
        Set<String> names = new LinkedHashSet<>(before.storage().keySet());
        names.addAll(after.storage().keySet());
        for (String name : names) {
            String value = after.storage().get(name);
            if (!Objects.equals(before.storage().get(name), value)) {
                options.add(stored(name, before.storage().get(name), value));
            }
        }
        return String.join(", ", options);
    }

    private String stored(String name, @Nullable String from, @Nullable String to) {
        if (name.equals(VERSIONING)) {
            return to == null ? "DROP SYSTEM VERSIONING" : "ADD SYSTEM VERSIONING";
        }
        if (name.startsWith(TablePeriods.PERIOD_FOR)) {
            String period = TablePeriods.sql(name, identifiers);
            String drop = from == null ? "" : "DROP " + period;
            String add = to == null ? "" : "ADD " + period + " " + to;
            return drop + (drop.isEmpty() || add.isEmpty() ? "" : ", ") + add;
        }
        if (name.equals("TABLESPACE")) {
            return name + " " + Objects.requireNonNullElse(to, "`innodb_file_per_table`");
        }
        return name + " = " + (to == null ? UNSAID.getOrDefault(name, "DEFAULT") : to);
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
