package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Existing;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares tables: which there are, and of those that both sides have, columns, comment and options. */
final class TableComparator {

    private final Dialect dialect;
    private final ColumnComparator columns;
    private final Changes changes;

    TableComparator(Dialect dialect, ComparisonOptions options, Changes changes) {
        this.dialect = dialect;
        this.columns = new ColumnComparator(dialect, options, changes);
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.TABLE, from, to, changes);
        for (Table after : to.schema().tables()) {
            Table before = from.table(after.name());
            if (before != null) {
                compare(before, after);
            }
        }
    }

    private void compare(Table from, Table to) {
        Part part = Part.table(to.name());
        for (Column column : from.columns()) {
            if (to.column(column.name()).isEmpty()) {
                changes.remove(Part.column(to.name(), column.name()));
                changes.differ(Difference.unwanted(Part.column(to.name(), column.name())));
            }
        }
        for (Column column : to.columns()) {
            Column before = from.column(column.name()).orElse(null);
            if (before == null) {
                changes.make(Part.column(to.name(), column.name()));
                changes.differ(Difference.missing(Part.column(to.name(), column.name())));
            } else {
                columns.compare(to.name(), before, column);
            }
        }
        if (dialect.comparison().keepsColumnOrder()) {
            new ColumnOrder(from, to, changes).compare();
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.differ(Difference.changed(part, "comment", from.comment(), to.comment()));
            changes.alter(part, new SetTableComment(to.name(), to.comment(), Existing.of(from.comment())));
        }
        if (!from.options().equals(to.options())) {
            differ(part, from.options(), to.options());
            options(part, to, from.options());
        }
    }

    private void options(Part part, Table to, TableOptions from) {
        if (dialect.comparison().altersInPlace(from, to.options())) {
            changes.alter(part, new AlterTableOptions(to.name(), to.options(), from));
            return;
        }
        changes.differ(new Difference(
                Difference.Kind.IMPOSSIBLE,
                part.words(),
                "partitions",
                from.partitionBy(),
                to.options().partitionBy()));
    }

    private void differ(Part part, TableOptions from, TableOptions to) {
        option(part, "engine", from.engine(), to.engine());
        option(part, "character set", from.charset(), to.charset());
        option(part, "collation", from.collation(), to.collation());
        option(part, "row format", from.rowFormat(), to.rowFormat());
        option(part, "partitions", from.partitionBy(), to.partitionBy());
        option(part, "unlogged", from.unlogged(), to.unlogged());
        option(part, "strict", from.strict(), to.strict());
        option(part, "without rowid", from.withoutRowid(), to.withoutRowid());
        option(part, "partition", from.partition(), to.partition());
        option(part, "inherits", from.inherits(), to.inherits());
        option(part, "of type", from.ofType(), to.ofType());
        option(part, "access method", from.accessMethod(), to.accessMethod());
        option(part, "storage", from.storage(), to.storage());
        option(part, "definition", from.verbatim(), to.verbatim());
    }

    private void option(Part part, String option, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.differ(Difference.changed(part, option, from, to));
        }
    }
}
