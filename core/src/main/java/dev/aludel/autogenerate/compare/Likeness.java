package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.Dialect;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How alike two things are, from 0 for not at all to 1 for the same but for the name. */
final class Likeness {

    /** From here on two things may be one. */
    static final double GOOD = 0.5;

    private final TypeEquality types;

    Likeness(Dialect dialect) {
        this.types = new TypeEquality(dialect);
    }

    /** By their columns first, then by their names. */
    double of(Table one, Table other) {
        double shared = 0;
        for (Column column : one.columns()) {
            Column namesake = other.column(column.name()).orElse(null);
            if (namesake != null) {
                shared += types.same(column.type(), namesake.type()) ? 1 : 0.7;
            } else if (other.columns().stream()
                    .anyMatch(each -> one.column(each.name()).isEmpty() && types.same(column.type(), each.type()))) {
                shared += 0.4;
            }
        }
        int most = Math.max(one.columns().size(), other.columns().size());
        double columns = most == 0 ? 1 : Math.min(1, shared / most);
        return 0.75 * columns + 0.25 * ofNames(one.name().name(), other.name().name());
    }

    /** By type first, then by everything else, the place in the table and the name. */
    double of(Table table, Column one, Table otherTable, Column other) {
        if (!types.same(one.type(), other.type())) {
            boolean samekind = one.type().getClass().equals(other.type().getClass());
            return samekind ? 0.4 + 0.4 * ofNames(one.name(), other.name()) : 0;
        }
        double rest = (one.nullable() == other.nullable() ? 0.3 : 0)
                + (Objects.equals(one.defaultValue(), other.defaultValue()) ? 0.2 : 0)
                + (Objects.equals(one.identity(), other.identity()) ? 0.1 : 0)
                + (table.columns().indexOf(one) == otherTable.columns().indexOf(other) ? 0.1 : 0)
                + 0.3 * ofNames(one.name(), other.name());
        return 0.5 + 0.5 * rest;
    }

    /** By their labels first, then by their names. */
    double of(EnumType one, EnumType other) {
        Set<String> shared = new HashSet<>(one.values());
        shared.retainAll(other.values());
        int most = Math.max(one.values().size(), other.values().size());
        return 0.7 * shared.size() / most
                + 0.3 * ofNames(one.name().name(), other.name().name());
    }

    /** Labels between the same labels are alike, and so are similar ones. */
    double ofLabels(String one, List<String> ones, String other, List<String> others) {
        boolean sameCount = ones.size() == others.size();
        boolean samePlace = sameCount && ones.indexOf(one) == others.indexOf(other);
        return samePlace ? 0.7 + 0.3 * ofNames(one, other) : ofNames(one, other);
    }

    /** By how they count, then by their names. */
    double of(Sequence one, Sequence other) {
        boolean same = one.options().equals(other.options()) && Objects.equals(one.type(), other.type());
        boolean sameOwner = Objects.equals(one.ownedBy(), other.ownedBy())
                && Objects.equals(one.ownedByColumn(), other.ownedByColumn());
        return (same ? 0.3 : 0)
                + (sameOwner ? 0.2 : 0)
                + 0.5 * ofNames(one.name().name(), other.name().name());
    }

    /** By the letters that have to be changed, or 0.8 when one contains the other. */
    static double ofNames(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        double letters = 1 - (double) distance(first, second) / Math.max(first.length(), second.length());
        boolean contained =
                first.length() > 2 && second.length() > 2 && (first.contains(second) || second.contains(first));
        return contained ? Math.max(0.8, letters) : letters;
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }
}
