package dev.aludel.dialect.sqlite;

import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Knows what ALTER TABLE refuses (sqlite.org/lang_altertable.html, sections 4 and 5). A NOT NULL column without a default is
 * left to it: it takes one into an empty table and refuses it, rightly, when there are rows to fill.
 */
final class SqliteNativeChanges {

    private final SqliteDefinitions definitions;

    SqliteNativeChanges(SqliteDefinitions definitions) {
        this.definitions = definitions;
    }

    boolean refuses(AddColumn op) {
        Column column = op.column();
        return op.position() != null
                || column.identity() != null
                || (column.generated() != null && column.generated().stored())
                || (column.defaultValue() instanceof ColumnDefault.Expression expression
                        && !definitions.isConstant(expression.sql()));
    }

    /** Only a comment is nothing to SQLite; there is no other change of a column that ALTER TABLE knows. */
    boolean refuses(AlterColumn op) {
        return !op.changes().stream().allMatch(ColumnChange.SetComment.class::isInstance);
    }

    boolean refuses(DropColumn op, Table table) {
        String column = op.column();
        return table.column(column).isPresent()
                && (table.constraints().stream().anyMatch(each -> mentions(each, column))
                        || table.indexes().stream().anyMatch(each -> mentions(each, column))
                        || table.columns().stream()
                                .anyMatch(each -> !each.name().equals(column) && mentions(each, column)));
    }

    static boolean mentions(Constraint constraint, String column) {
        return switch (constraint) {
            case PrimaryKey key -> key.columns().contains(column);
            case UniqueConstraint unique -> unique.columns().contains(column);
            case ForeignKey key -> key.columns().contains(column);
            case CheckConstraint check -> mentions(check.expression(), column);
            case ExcludeConstraint ignored -> false;
        };
    }

    static boolean mentions(Index index, String column) {
        return mentions(index.where(), column)
                || index.elements().stream()
                        .anyMatch(key -> column.equals(key.column()) || mentions(key.expression(), column));
    }

    private static boolean mentions(Column other, String column) {
        return other.generated() != null && mentions(other.generated().expression(), column);
    }

    private static boolean mentions(@Nullable String sql, String column) {
        return sql != null && SqliteExpressions.mentions(sql, column);
    }
}
