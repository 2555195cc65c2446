package dev.aludel.dialect.oracle;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in MODIFY for the changes of a column, in the order that MODIFY wants: type, collation, default or identity,
 * nullability. What does not change is not said.
 *
 * <p>To say what is so already is an error (ORA-01442 and ORA-01451 for NOT NULL and NULL), so a column that is known is
 * compared. Oracle changes the type of a column that has values only where it can be done in place: longer texts and
 * numbers of more digits (ORA-01439, ORA-01440).
 */
final class ColumnModification {

    private static final String BY_HAND =
            "Add a column of the new type, fill it with an UPDATE, drop the old one and rename.";

    private final OracleDefinitions definitions;
    private final AlterColumn op;
    private final @Nullable Column before;
    private String type = "";
    private String collation = "";
    private String value = "";
    private String nullability = "";

    private ColumnModification(OracleDefinitions definitions, AlterColumn op, @Nullable Column before) {
        this.definitions = definitions;
        this.op = op;
        this.before = before;
    }

    /**
     * The text after the column's name in MODIFY.
     *
     * @return the text with a leading space, empty when there is nothing to modify
     */
    static String of(AlterColumn op, OracleDefinitions definitions, CatalogLookup catalog) {
        Optional<Column> live = catalog.table(op.table()).map(table -> column(op, table));
        Column known = op.existing() == null ? live.orElse(null) : op.existing();
        ColumnModification modification = new ColumnModification(definitions, op, known);
        op.changes().forEach(modification::add);
        return modification.type + modification.collation + modification.value + modification.nullability;
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

    private void add(ColumnChange change) {
        switch (change) {
            case ColumnChange.SetType set -> setType(set);
            case ColumnChange.SetNotNull ignored ->
                nullability = before != null && !before.nullable() ? "" : " NOT NULL";
            case ColumnChange.DropNotNull ignored -> nullability = before != null && before.nullable() ? "" : " NULL";
            case ColumnChange.SetDefault set -> value = " DEFAULT " + definitions.defaultSql(set.value());
            case ColumnChange.DropDefault ignored -> value = " DEFAULT NULL";
            case ColumnChange.SetIdentity set -> setIdentity(set);
            case ColumnChange.DropIdentity ignored -> value = " DROP IDENTITY";
            case ColumnChange.SetGenerated set -> setGenerated(set);
            case ColumnChange.DropGenerated ignored ->
                throw OracleDialect.unsupported(
                        "turn the generated column " + op.table() + "." + op.column() + " into a plain one", BY_HAND);
            case ColumnChange.SetComment ignored -> {}
            case ColumnChange.SetOptions set -> setOptions(set);
        }
    }

    private void setType(ColumnChange.SetType set) {
        if (set.using() != null) {
            throw OracleDialect.unsupported(op.describe() + " with USING", BY_HAND);
        }
        SqlType from = before == null ? null : before.type();
        if (from != null
                && definitions.types().sql(from).equals(definitions.types().sql(set.type()))) {
            return;
        }
        if (definitions.oracleTypes().isLarge(set.type())
                || (from != null && definitions.oracleTypes().isLarge(from))) {
            throw OracleDialect.unsupported(op.describe() + " to or from a large object (ORA-22858)", BY_HAND);
        }
        type = " " + definitions.types().sql(set.type());
    }

    private void setIdentity(ColumnChange.SetIdentity set) {
        if (before == null || before.identity() == null) {
            throw OracleDialect.unsupported(
                    "number the column " + op.table() + "." + op.column()
                            + ", which as far as is known has no identity",
                    "Add a new column with an identity. Where it has one, say so with"
                            + " existing(column(...).identity()).");
        }
        value = " " + definitions.identity(set.identity());
    }

    private void setGenerated(ColumnChange.SetGenerated set) {
        if (before == null || before.generated() == null) {
            throw OracleDialect.unsupported(
                    "turn " + op.table() + "." + op.column() + " into a generated column",
                    "Drop the column and add it again as a generated one.");
        }
        value = " " + definitions.generated(set.generated());
    }

    private void setOptions(ColumnChange.SetOptions set) {
        OracleDefinitions.refuseOnUpdate(
                Column.of(op.column(), new SqlType.Int()).withOptions(set.options()));
        if (set.options().collation() != null) {
            collation = " COLLATE " + set.options().collation();
        }
    }
}
