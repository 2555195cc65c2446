package dev.aludel.autogenerate.compare;

import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the order of the columns that both sides have, and finds the fewest moves: the longest row of columns that follow
 * one another on both sides stays.
 */
final class ColumnOrder {

    private final QualifiedName table;
    private final List<String> before;
    private final List<String> after;
    private final Changes changes;

    ColumnOrder(Table from, Table to, Changes changes) {
        this.table = to.name();
        this.before = names(from, to);
        this.after = names(to, from);
        this.changes = changes;
    }

    private static List<String> names(Table of, Table shared) {
        return of.columns().stream()
                .map(Column::name)
                .filter(name -> shared.column(name).isPresent())
                .toList();
    }

    void compare() {
        List<String> staying = longestCommon();
        List<String> now = new ArrayList<>(before);
        for (int place = 0; place < after.size(); place++) {
            String column = after.get(place);
            if (staying.contains(column)) {
                continue;
            }
            ColumnPosition to = position(place == 0 ? null : after.get(place - 1));
            int at = now.indexOf(column);
            ColumnPosition from = position(at == 0 ? null : now.get(at - 1));
            now.remove(at);
            now.add(to.after() == null ? 0 : now.indexOf(to.after()) + 1, column);
            Part part = Part.column(table, column);
            changes.differ(Difference.changed(part, "place", words(from), words(to)));
            changes.alter(part, new MoveColumn(table, column, to, from));
        }
    }

    private static ColumnPosition position(@Nullable String after) {
        return after == null ? ColumnPosition.FIRST : new ColumnPosition(after);
    }

    private static String words(ColumnPosition position) {
        return position.after() == null ? "first" : "after " + position.after();
    }

    private List<String> longestCommon() {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<String> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                common.add(before.get(i));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
