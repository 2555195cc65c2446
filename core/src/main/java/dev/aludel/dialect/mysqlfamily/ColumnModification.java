package dev.aludel.dialect.mysqlfamily;

import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The change of a column. MODIFY forgets whatever it is not told (MySQL 8.0 manual 13.1.9), so it is given the whole column
 * as it was, changed; the place stays what it is when none is said. A default alone changes without MODIFY.
 */
final class ColumnModification {

    private final FamilyDefinitions definitions;

    ColumnModification(FamilyDefinitions definitions) {
        this.definitions = definitions;
    }

    /** What follows ALTER TABLE when nothing but the default changes; {@code null} when MODIFY is needed. */
    @Nullable
    String ofDefault(AlterColumn op, @Nullable Column before) {
        boolean defaultsOnly = op.changes().stream()
                .allMatch(change ->
                        change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropDefault);
        if (!defaultsOnly) {
            return null;
        }
        String alter = "ALTER COLUMN " + definitions.identifiers().quoted(op.column()) + " ";
        return switch (op.changes().getLast()) {
            case ColumnChange.SetDefault change -> setDefault(alter, change.value(), before);
            case ColumnChange.DropDefault ignored -> before == null ? null : dropDefault(alter, before);
            case ColumnChange.SetType ignored -> null;
            case ColumnChange.SetNotNull ignored -> null;
            case ColumnChange.DropNotNull ignored -> null;
            case ColumnChange.SetIdentity ignored -> null;
            case ColumnChange.DropIdentity ignored -> null;
            case ColumnChange.SetGenerated ignored -> null;
            case ColumnChange.DropGenerated ignored -> null;
            case ColumnChange.SetComment ignored -> null;
            case ColumnChange.SetOptions ignored -> null;
        };
    }

    /** Whether only MODIFY changes the default: MySQL refuses a text's (error 1101), MariaDB keeps a time's all the same. */
    private boolean needsModify(Column before) {
        return definitions.isLarge(before.type()) || before.type() instanceof SqlType.Timestamp;
    }

    private @Nullable String setDefault(String alter, ColumnDefault value, @Nullable Column before) {
        if (before == null) {
            boolean expression = value instanceof ColumnDefault.Expression;
            return expression ? null : alter + "SET DEFAULT " + definitions.defaultSql(value);
        }
        return needsModify(before) ? null : alter + "SET DEFAULT " + definitions.defaultSql(value, before.type());
    }

    /** DROP DEFAULT takes even the default NULL away: an INSERT without the column then fails with error 1364. */
    private @Nullable String dropDefault(String alter, Column before) {
        if (!before.nullable()) {
            return alter + "DROP DEFAULT";
        }
        return needsModify(before) ? null : alter + "SET DEFAULT NULL";
    }

    /** What follows ALTER TABLE when the whole column is said again. */
    String ofAll(AlterColumn op, Column before, @Nullable Table table) {
        Column after = op.applyTo(before).withName(op.column());
        refuseUsing(op);
        refuseOtherStorage(op, before.generated(), after.generated());
        String start = after.identity() == null
                        || after.identity().options().start() == null
                        || Objects.equals(before.identity(), after.identity())
                ? ""
                : ", AUTO_INCREMENT = " + after.identity().options().start();
        return "MODIFY COLUMN " + definitions.column(after, table) + start;
    }

    private void refuseUsing(AlterColumn op) {
        if (op.changes().stream()
                .anyMatch(change -> change instanceof ColumnChange.SetType type && type.using() != null)) {
            throw definitions.unsupported(
                    op.describe() + " with USING",
                    "Add a column of the new type, fill it with an UPDATE, drop the old one and rename.");
        }
    }

    /** What a server refuses with error 3106 (MySQL) or 1907 (MariaDB). */
    private void refuseOtherStorage(AlterColumn op, @Nullable GeneratedColumn before, @Nullable GeneratedColumn after) {
        boolean storedBefore = before == null || before.stored();
        boolean storedAfter = after == null || after.stored();
        boolean otherStorage = storedBefore != storedAfter;
        if (otherStorage) {
            throw definitions.unsupported(
                    op.describe() + " between kept and computed values",
                    "Drop the column and add it again; what it computes, it computes anew.");
        }
    }
}
