package dev.aludel.autogenerate.compare;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Names for constraints that have none: what it is, the table, the columns, such as {@code uq_users_email}. A name that would
 * be too long is cut, and a number that depends on all of it is put in the place of the rest.
 */
final class ConstraintNames {

    private final int longest;
    private final Set<String> taken = new HashSet<>();

    /**
     * Names up to a length.
     *
     * @param longest in bytes, 16 or more
     */
    ConstraintNames(int longest) {
        this.longest = longest;
    }

    /** Keeps a name from being given. */
    void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** A name nobody has yet, which from now on is taken. */
    String given(Table table, Constraint constraint) {
        String usual = usual(table, constraint);
        String name = usual;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(usual + "_" + number);
        }
        return name;
    }

    /** The name by the convention, taken or not. */
    String usual(Table table, Constraint constraint) {
        String name = table.name().name();
        return cut(
                switch (constraint) {
                    case PrimaryKey ignored -> "pk_" + name;
                    case UniqueConstraint unique -> "uq_" + name + joined(unique.columns());
                    case ForeignKey key -> "fk_" + name + joined(key.columns());
                    case CheckConstraint check -> "ck_" + name + joined(columns(table, check.expression()));
                    case ExcludeConstraint exclude ->
                        "ex_" + name + joined(columns(table, exclude.elements().toString()));
                });
    }

    private static List<String> columns(Table table, String expression) {
        Set<String> words = Words.of(expression);
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> words.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String joined(List<String> columns) {
        return columns.stream().map(column -> "_" + column).collect(Collectors.joining());
    }

    private String cut(String name) {
        if (bytes(name) <= longest) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        String suffix = "_" + String.format(Locale.ROOT, "%08x", hash.getValue());
        String kept = name;
        while (bytes(kept) > longest - suffix.length()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
