package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the columns of a table that both sides have. */
final class ColumnComparator {

    private final Dialect dialect;
    private final ComparisonRules rules;
    private final ComparisonOptions options;
    private final TypeEquality types;
    private final Changes changes;

    ColumnComparator(Dialect dialect, ComparisonOptions options, Changes changes) {
        this.dialect = dialect;
        this.rules = dialect.comparison();
        this.options = options;
        this.types = new TypeEquality(dialect);
        this.changes = changes;
    }

    /** Compares one column. */
    void compare(QualifiedName table, Column there, Column to) {
        Part part = Part.column(table, to.name());
        Column from = sequenceRenamed(part, identityApart(part, there, to), to);
        compare(part, from, to, there);
    }

    private void compare(Part part, Column there, Column to, Column original) {
        QualifiedName table = part.name();
        Column from = withLabelsOf(to, types.same(there.type(), to.type()) ? there.withType(to.type()) : there);
        boolean otherType = !types.same(from.type(), to.type());
        boolean otherDefault = !Objects.equals(from.defaultValue(), to.defaultValue());
        differ(part, from.withIdentity(original.identity()), to);
        if (!from.equals(to) && !rules.altersInPlace(from, to)) {
            replace(part, from, to);
            return;
        }
        Column existing = from;
        if (takesDefaultOff(part, from, to)) {
            existing = from.withDefault(null);
            otherDefault = false;
        }
        List<ColumnChange> all = new ArrayList<>();
        if (from.identity() != null && to.identity() == null) {
            all.add(new ColumnChange.DropIdentity());
        }
        boolean newNumbering = !Objects.equals(from.identity(), to.identity());
        if (from.defaultValue() != null && otherDefault && (otherType || to.defaultValue() == null || newNumbering)) {
            all.add(new ColumnChange.DropDefault());
        }
        if (from.generated() != null && to.generated() == null) {
            all.add(new ColumnChange.DropGenerated());
        }
        if (otherType) {
            String quoted = dialect.identifiers().quoted(to.name());
            all.add(new ColumnChange.SetType(
                    to.type(), rules.using(quoted, from.type(), to.type()).orElse(null)));
            changes.retype(part, from.type(), to.type());
        }
        if (!from.options().equals(to.options())) {
            all.add(new ColumnChange.SetOptions(to.options()));
            changes.retype(part, from.type(), to.type());
        }
        if (from.nullable() && !to.nullable()) {
            all.add(new ColumnChange.SetNotNull());
        }
        if (to.generated() != null && !to.generated().equals(from.generated())) {
            all.add(new ColumnChange.SetGenerated(to.generated()));
        }
        if (to.identity() != null && newNumbering) {
            all.add(new ColumnChange.SetIdentity(to.identity()));
        }
        if (to.defaultValue() != null && otherDefault) {
            all.add(new ColumnChange.SetDefault(to.defaultValue()));
        }
        if (!from.nullable() && to.nullable()) {
            all.add(new ColumnChange.DropNotNull());
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            all.add(new ColumnChange.SetComment(to.comment()));
        }
        if (!all.isEmpty()) {
            changes.alter(part, new AlterColumn(table, to.name(), all, existing));
        }
    }

    /**
     * The column as it is once the enum type it has is replaced: its default follows the labels. One that is wanted otherwise is
     * taken off before and put on after, for neither type need have both labels.
     */
    private Column withLabelsOf(Column to, Column there) {
        ReplaceEnum replaced = replacementOf(to.type());
        return replaced != null && there.defaultValue() instanceof ColumnDefault.Text label
                ? there.withDefault(new ColumnDefault.Text(replaced.after(label.value())))
                : there;
    }

    private boolean takesDefaultOff(Part part, Column from, Column to) {
        boolean apart = replacementOf(to.type()) != null
                && types.same(from.type(), to.type())
                && from.defaultValue() != null
                && !from.defaultValue().equals(to.defaultValue());
        if (apart) {
            Part value = Part.defaultOf(part.name(), part.detail());
            changes.remove(value);
            if (to.defaultValue() != null) {
                changes.make(value);
            }
        }
        return apart;
    }

    private @Nullable ReplaceEnum replacementOf(SqlType type) {
        SqlType element = type instanceof SqlType.Array array ? array.element() : type;
        return element instanceof SqlType.Enumeration labels && labels.name() != null
                ? changes.replacedEnums().get(Part.enumType(new QualifiedName(labels.schema(), labels.name())))
                : null;
    }

    /** Where only keys are numbered, the numbering comes and goes on its own. */
    private Column identityApart(Part part, Column from, Column to) {
        if (!rules.numbersKeysOnly() || Objects.equals(from.identity(), to.identity())) {
            return from;
        }
        Part identity = Part.identityOf(part.name(), part.detail());
        if (from.identity() != null) {
            changes.remove(identity);
        }
        if (to.identity() != null) {
            changes.make(identity);
        }
        return from.withIdentity(to.identity());
    }

    /** The sequence behind a column keeps its counter when it is called otherwise. */
    private Column sequenceRenamed(Part part, Column from, Column to) {
        if (from.identity() == null || to.identity() == null) {
            return from;
        }
        QualifiedName before = sequenceOf(part, from.identity());
        QualifiedName after = sequenceOf(part, to.identity());
        if (before == null
                || after == null
                || before.equals(after)
                || !before.sibling(after.name()).equals(after)) {
            return from;
        }
        changes.alter(part, new RenameSequence(before, after.name()));
        return from.withIdentity(from.identity().withSequence(to.identity().sequence()));
    }

    private @Nullable QualifiedName sequenceOf(Part part, Identity identity) {
        return identity.sequence() != null
                ? identity.sequence()
                : rules.usualSequence(part.name(), part.detail()).orElse(null);
    }

    /** A column with values of its own is never dropped for a change. */
    private void replace(Part part, Column from, Column to) {
        if (to.generated() == null && from.generated() == null) {
            changes.differ(new Difference(
                    Difference.Kind.IMPOSSIBLE,
                    part.words(),
                    "definition",
                    types.words(from.type()),
                    types.words(to.type())));
            return;
        }
        changes.replace(part);
    }

    private void differ(Part part, Column from, Column to) {
        if (!types.same(from.type(), to.type())) {
            changes.differ(Difference.changed(part, "type", types.words(from.type()), types.words(to.type())));
        }
        attribute(part, "nullable", from.nullable(), to.nullable());
        attribute(part, "default", words(from.defaultValue()), words(to.defaultValue()));
        attribute(part, "identity", words(from.identity()), words(to.identity()));
        attribute(part, "computed", words(from.generated()), words(to.generated()));
        attribute(part, "comment", from.comment(), to.comment());
        options(part, from.options(), to.options());
    }

    private void options(Part part, ColumnOptions from, ColumnOptions to) {
        attribute(part, "collation", from.collation(), to.collation());
        attribute(part, "character set", from.charset(), to.charset());
        attribute(part, "on update", from.onUpdate(), to.onUpdate());
        attribute(part, "invisible", from.invisible(), to.invisible());
    }

    private void attribute(Part part, String attribute, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.differ(Difference.changed(part, attribute, from, to));
        }
    }

    /** The column as it is wanted, but for what the options leave out. */
    Column wanted(Column from, Column to) {
        Column typed = options.compareType() ? to : to.withType(from.type());
        return options.compareServerDefault() ? typed : typed.withDefault(from.defaultValue());
    }

    static @Nullable String words(@Nullable ColumnDefault value) {
        return switch (value) {
            case null -> null;
            case ColumnDefault.Text text -> "'" + text.value() + "'";
            case ColumnDefault.Number number -> number.value().toPlainString();
            case ColumnDefault.Bool bool -> String.valueOf(bool.value());
            case ColumnDefault.Expression expression -> expression.sql();
        };
    }

    private static @Nullable String words(@Nullable Identity identity) {
        if (identity == null) {
            return null;
        }
        String kind = switch (identity.kind()) {
            case ALWAYS -> "always";
            case BY_DEFAULT -> "by default";
            case AUTOINCREMENT -> "autoincrement";
        };
        String options = SequenceComparator.words(identity.options());
        return kind
                + (options.isEmpty() ? "" : " " + options)
                + (identity.sequence() == null ? "" : " from " + identity.sequence());
    }

    private static @Nullable String words(@Nullable GeneratedColumn generated) {
        return generated == null ? null : generated.expression() + (generated.stored() ? " stored" : " virtual");
    }
}
