package dev.aludel.lint;

import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.type.SqlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another type that does not hold every value of the one before: values are refused, rounded or cut. */
final class NarrowedType implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof AlterColumn alter)
                || !change.facts().mayHaveRows(alter.table())) {
            return Optional.empty();
        }
        Optional<Column> before =
                Optional.ofNullable(alter.existing()).or(() -> change.column(alter.table(), alter.column()));
        return alter.changes().stream()
                .filter(ColumnChange.SetType.class::isInstance)
                .map(ColumnChange.SetType.class::cast)
                .findFirst()
                .flatMap(type -> finding(change, alter, before.map(Column::type), type));
    }

    private static Optional<Finding> finding(
            Change change, AlterColumn alter, Optional<SqlType> from, ColumnChange.SetType to) {
        if (from.isEmpty() || holds(from.get(), to.type())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "change-type",
                FindingKind.FAILURE,
                "on values of " + alter.table() + "." + alter.column() + change.size(alter.table())
                        + " that have no room in its new type, or cut them",
                "Add a column of the new type, fill it, check it, and change over to it."));
    }

    private static boolean holds(SqlType from, SqlType to) {
        if (from.equals(to) || to instanceof SqlType.Text) {
            return true;
        }
        if (whole(from) > 0 && whole(to) > 0) {
            return whole(to) >= whole(from);
        }
        if (isText(from) && isText(to)) {
            return length(to) >= length(from);
        }
        if (from instanceof SqlType.Numeric narrow && to instanceof SqlType.Numeric wide) {
            return wide.precision() == null || holds(narrow, wide);
        }
        if (from instanceof SqlType.Timestamp narrow && to instanceof SqlType.Timestamp wide) {
            return digits(wide.precision()) >= digits(narrow.precision());
        }
        if (from instanceof SqlType.Enumeration few && to instanceof SqlType.Enumeration many) {
            return many.values().containsAll(few.values());
        }
        return from instanceof SqlType.Real && to instanceof SqlType.DoublePrecision
                || from instanceof SqlType.Json && to instanceof SqlType.Jsonb;
    }

    private static boolean holds(SqlType.Numeric from, SqlType.Numeric to) {
        return from.precision() != null
                && to.precision() != null
                && scale(to) >= scale(from)
                && to.precision() - scale(to) >= from.precision() - scale(from);
    }

    private static int scale(SqlType.Numeric type) {
        return type.scale() == null ? 0 : type.scale();
    }

    private static int digits(@Nullable Integer precision) {
        return precision == null ? 6 : precision;
    }

    private static int whole(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> 16;
            case SqlType.Int ignored -> 32;
            case SqlType.BigInt ignored -> 64;
            case SqlType ignored -> 0;
        };
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.VarChar || type instanceof SqlType.Char || type instanceof SqlType.Text;
    }

    private static int length(SqlType type) {
        return switch (type) {
            case SqlType.Char text -> text.length();
            case SqlType.VarChar text when text.length() != null -> text.length();
            case SqlType ignored -> Integer.MAX_VALUE;
        };
    }
}
