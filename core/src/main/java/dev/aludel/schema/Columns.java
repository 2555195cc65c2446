package dev.aludel.schema;

import java.util.List;

/** Checks lists of column names. */
final class Columns {

    private Columns() {}

    static List<String> checked(List<String> columns, String of) {
        List<String> copy = List.copyOf(columns);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(of + " has at least one column");
        }
        if (copy.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("the columns of " + of + " have names: " + copy);
        }
        return copy;
    }
}
