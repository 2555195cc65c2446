package dev.aludel.dialect.sqlserver;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The column as ALTER COLUMN has to restate it: SQL Server takes a column without NOT NULL for nullable and one without
 * COLLATE for one of the database's collation (Transact-SQL reference, "ALTER TABLE", ALTER COLUMN), so what does not
 * change must be known.
 *
 * @param column the column afterwards
 * @param mayHaveDefault whether a default may be in the way of another type
 */
record ColumnRestatement(Column column, boolean mayHaveDefault) {

    /** What is to be restated, or nothing when neither type nor nullability nor collation changes. */
    static Optional<ColumnRestatement> of(AlterColumn op, CatalogLookup catalog) {
        List<ColumnChange> changes = op.changes();
        boolean type = changes.stream().anyMatch(ColumnChange.SetType.class::isInstance);
        boolean nullability = changes.stream().anyMatch(ColumnRestatement::isNullability);
        boolean options = changes.stream().anyMatch(ColumnChange.SetOptions.class::isInstance);
        if (!type && !nullability && !options) {
            return Optional.empty();
        }
        Optional<Column> live = catalog.table(op.table()).map(table -> column(op, table));
        Optional<Column> known = Optional.ofNullable(op.existing()).or(() -> live);
        if (known.isEmpty() && !(type && nullability)) {
            throw sayMore(op, type);
        }
        boolean mayHaveDefault = live.isEmpty() || live.get().defaultValue() != null;
        Column after = op.applyTo(known.orElseGet(() -> Column.of(op.column(), firstType(op))));
        if (after.generated() != null) {
            throw SqlServerDialect.unsupported(
                    op.describe() + ", for it is computed", "Drop the column and add it again; it is computed anew.");
        }
        return Optional.of(new ColumnRestatement(after, type && mayHaveDefault));
    }

    private static Column column(AlterColumn op, Table table) {
        return table.column(op.column())
                .orElseThrow(() -> new AludelException(new DdlProblem.Missing(
                        op.describe(),
                        "column " + op.column(),
                        table.name().toString(),
                        String.join(
                                ", ", table.columns().stream().map(Column::name).toList()))));
    }

    private static boolean isNullability(ColumnChange change) {
        return change instanceof ColumnChange.SetNotNull || change instanceof ColumnChange.DropNotNull;
    }

    private static SqlType firstType(AlterColumn op) {
        return op.changes().stream()
                .flatMap(change -> change instanceof ColumnChange.SetType set ? Stream.of(set.type()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static AludelException sayMore(AlterColumn op, boolean type) {
        String missing = type ? "whether it is nullable" : "its type";
        return new AludelException(new DdlProblem.SayMore(
                SqlServerDialect.DISPLAY_NAME,
                op.describe(),
                "to be told " + missing + " too, because ALTER COLUMN restates the whole column: say existing("
                        + "column(\"" + op.column() + "\", ...)) with the column as it is"));
    }
}
