package dev.aludel.migration;

import dev.aludel.operation.ColumnChange;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what {@link Operations#alterColumn} changes: {@code column -> column.type(text()).notNull()}. */
public final class ColumnAlteration {

    private final List<ColumnChange> changes = new ArrayList<>();
    private @Nullable Column existing;
    private @Nullable String newName;

    ColumnAlteration() {}

    /** Another type. */
    public ColumnAlteration type(SqlType type) {
        return add(new ColumnChange.SetType(type, null));
    }

    /** Another type, and the PostgreSQL expression that converts the old values. */
    public ColumnAlteration type(SqlType type, String using) {
        return add(new ColumnChange.SetType(type, using));
    }

    /** NULL is no longer allowed. */
    public ColumnAlteration notNull() {
        return add(new ColumnChange.SetNotNull());
    }

    /** NULL is allowed. */
    public ColumnAlteration nullable() {
        return add(new ColumnChange.DropNotNull());
    }

    /** A text default; the dialect quotes it. */
    public ColumnAlteration defaultValue(String value) {
        return add(new ColumnChange.SetDefault(new ColumnDefault.Text(value)));
    }

    /** A whole number default. */
    public ColumnAlteration defaultValue(long value) {
        return add(new ColumnChange.SetDefault(new ColumnDefault.Number(BigDecimal.valueOf(value))));
    }

    /** A number default. */
    public ColumnAlteration defaultValue(BigDecimal value) {
        return add(new ColumnChange.SetDefault(new ColumnDefault.Number(value)));
    }

    /** A truth value default. */
    public ColumnAlteration defaultValue(boolean value) {
        return add(new ColumnChange.SetDefault(new ColumnDefault.Bool(value)));
    }

    /** An SQL expression default. */
    public ColumnAlteration defaultSql(String expression) {
        return add(new ColumnChange.SetDefault(new ColumnDefault.Expression(expression)));
    }

    /** No default any more. */
    public ColumnAlteration dropDefault() {
        return add(new ColumnChange.DropDefault());
    }

    /** Numbered by the database. */
    public ColumnAlteration identity(Identity identity) {
        return add(new ColumnChange.SetIdentity(identity));
    }

    /** Not numbered by the database any more. */
    public ColumnAlteration dropIdentity() {
        return add(new ColumnChange.DropIdentity());
    }

    /** Computed by the database. */
    public ColumnAlteration generated(GeneratedColumn generated) {
        return add(new ColumnChange.SetGenerated(generated));
    }

    /** Not computed any more; stored values stay. */
    public ColumnAlteration dropGenerated() {
        return add(new ColumnChange.DropGenerated());
    }

    /** Another comment. */
    public ColumnAlteration comment(String comment) {
        return add(new ColumnChange.SetComment(comment));
    }

    /** No comment any more. */
    public ColumnAlteration dropComment() {
        return add(new ColumnChange.SetComment(null));
    }

    /** Other options: collation, character set and the like. */
    public ColumnAlteration options(ColumnOptions options) {
        return add(new ColumnChange.SetOptions(options));
    }

    /** Another name, given after all other changes. */
    public ColumnAlteration rename(String name) {
        newName = name;
        return this;
    }

    /** The column as it was before, so that the change can be taken back and nothing is lost where it is restated. */
    public ColumnAlteration existing(ColumnElement column) {
        existing = column.column();
        return this;
    }

    List<ColumnChange> changes() {
        return List.copyOf(changes);
    }

    @Nullable
    Column existing() {
        return existing;
    }

    Optional<String> newName() {
        return Optional.ofNullable(newName);
    }

    private ColumnAlteration add(ColumnChange change) {
        changes.add(change);
        return this;
    }
}
