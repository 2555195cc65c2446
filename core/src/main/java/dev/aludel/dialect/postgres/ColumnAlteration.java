package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Identity.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns one {@link AlterColumn} into statements, change by change, and keeps count of what the column is in between as far
 * as that is known (manual, ALTER TABLE).
 */
final class ColumnAlteration {

    private final PostgresDefinitions definitions;
    private final QualifiedName table;
    private final String column;
    private final List<SqlStatement> statements = new ArrayList<>();
    private @Nullable Column now;
    /** What comes together with another type, in the same statement: the old type need not have a collation at all. */
    private @Nullable ColumnOptions withType;

    /**
     * Starts an alteration.
     *
     * @param definitions spells names, types and values
     * @param op the operation
     * @param existing the column as it is before; {@code null} when not known
     */
    ColumnAlteration(PostgresDefinitions definitions, AlterColumn op, @Nullable Column existing) {
        this.definitions = definitions;
        this.table = op.table();
        this.column = op.column();
        this.now = existing;
    }

    List<SqlStatement> statements(List<ColumnChange> changes) {
        withType = optionsWithType(changes);
        for (ColumnChange change : changes) {
            add(change);
            now = now == null ? null : change.applyTo(now);
        }
        return List.copyOf(statements);
    }

    private static @Nullable ColumnOptions optionsWithType(List<ColumnChange> changes) {
        boolean otherType = changes.stream().anyMatch(ColumnChange.SetType.class::isInstance);
        return changes.stream()
                .filter(change -> otherType && change instanceof ColumnChange.SetOptions)
                .map(change -> ((ColumnChange.SetOptions) change).options())
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private void add(ColumnChange change) {
        switch (change) {
            case ColumnChange.SetType type -> setType(type);
            case ColumnChange.SetNotNull ignored -> alter("SET NOT NULL");
            case ColumnChange.DropNotNull ignored -> alter("DROP NOT NULL");
            case ColumnChange.SetDefault value -> alter("SET DEFAULT " + definitions.defaultSql(value.value()));
            case ColumnChange.DropDefault ignored -> alter("DROP DEFAULT");
            case ColumnChange.SetIdentity identity -> setIdentity(identity.identity());
            case ColumnChange.DropIdentity ignored -> dropIdentity();
            case ColumnChange.SetGenerated generated -> setGenerated(generated);
            case ColumnChange.DropGenerated ignored -> dropGenerated();
            case ColumnChange.SetComment comment -> comment(comment.comment());
            case ColumnChange.SetOptions options -> setOptions(options.options());
        }
    }

    // Types

    /**
     * A default is converted by an assignment cast alone, whatever USING says, so that one of another kind is taken off
     * before and put back after.
     */
    private void setType(ColumnChange.SetType change) {
        SqlType to = change.type();
        ColumnDefault value = now == null ? null : now.defaultValue();
        boolean apart = value != null && now != null && new Conversion(now.type(), to).changesKind();
        if (apart) {
            alter("DROP DEFAULT");
        }
        alter("TYPE " + definitions.types().sql(to) + collation() + using(change));
        if (apart && value != null) {
            alter("SET DEFAULT " + definitions.defaultSql(value));
        }
        if (now != null && isSerial(now.identity())) {
            statements.add(OwnedSequence.changeType(table, column, to, definitions));
        }
    }

    private String using(ColumnChange.SetType change) {
        if (change.using() != null) {
            return " USING " + change.using();
        }
        if (now == null) {
            return "";
        }
        return new Conversion(now.type(), change.type())
                .using(quoted(), definitions.types().sql(change.type()))
                .map(expression -> " USING " + expression)
                .orElse("");
    }

    /** ALTER COLUMN TYPE without COLLATE falls back to the type's own collation. */
    private String collation() {
        ColumnOptions options = withType != null || now == null ? withType : now.options();
        String collation = options == null ? null : options.collation();
        return collation == null ? "" : " COLLATE " + definitions.collation(collation);
    }

    private void setOptions(ColumnOptions options) {
        if (options.onUpdate() != null || options.invisible()) {
            throw PostgresDefinitions.unsupported(
                    "set column " + table + "." + column + " on every update, or hide it",
                    "Write a trigger, or a view that leaves the column out.");
        }
        if (withType != null) {
            return;
        }
        if (now == null) {
            throw new AludelException(new DdlProblem.SayMore(
                    PostgresDialect.DISPLAY_NAME,
                    "change the collation of " + table + "." + column,
                    "its type: add .type(...) to the same op.alterColumn, or run it with a connection"));
        }
        if (!Objects.equals(options.collation(), now.options().collation())) {
            now = now.withOptions(options);
            alter("TYPE " + definitions.types().sql(now.type()) + collation());
        }
    }

    // Numbering

    private void setIdentity(Identity identity) {
        Identity existing = now == null ? null : now.identity();
        if (existing != null && existing.equals(sameSequence(identity, existing))) {
            return;
        }
        if (existing != null && !isSerial(existing) && !isSerial(identity)) {
            alter("SET GENERATED " + words(identity) + options(existing.options(), identity.options()));
            return;
        }
        if (existing != null) {
            dropIdentity();
        }
        if (!isSerial(identity)) {
            alter("ADD " + definitions.identity(identity));
            return;
        }
        addSequence(identity);
    }

    /** An identity that names no sequence keeps the one that is there. */
    private static Identity sameSequence(Identity identity, Identity existing) {
        return identity.sequence() == null ? identity.withSequence(existing.sequence()) : identity;
    }

    private void addSequence(Identity identity) {
        if (now == null) {
            throw new AludelException(new DdlProblem.SayMore(
                    PostgresDialect.DISPLAY_NAME,
                    "number " + table + "." + column + " by a sequence of its own",
                    "the column as it is now; run it with a connection, or create the table with typed operations"));
        }
        OwnedSequence sequence = new OwnedSequence(table, now, identity, definitions);
        statements.add(sequence.create(false));
        alter("SET DEFAULT " + definitions.defaultSql(sequence.nextValue()));
        statements.add(sequence.own());
    }

    private void dropIdentity() {
        if (now == null || !isSerial(now.identity())) {
            alter("DROP IDENTITY");
            return;
        }
        // The default depends on the sequence, so that it goes first.
        alter("DROP DEFAULT");
        statements.add(OwnedSequence.drop(table, column, definitions));
    }

    /** The options that change; one that is left to the database is set back to what the database takes by itself. */
    private static String options(SequenceOptions from, SequenceOptions to) {
        StringBuilder sql = new StringBuilder();
        changed(sql, " SET START WITH ", " SET START WITH 1", from.start(), to.start());
        changed(sql, " SET INCREMENT BY ", " SET INCREMENT BY 1", from.increment(), to.increment());
        changed(sql, " SET MINVALUE ", " SET NO MINVALUE", from.minimum(), to.minimum());
        changed(sql, " SET MAXVALUE ", " SET NO MAXVALUE", from.maximum(), to.maximum());
        changed(sql, " SET CACHE ", " SET CACHE 1", from.cache(), to.cache());
        if (from.cycle() != to.cycle()) {
            sql.append(to.cycle() ? " SET CYCLE" : " SET NO CYCLE");
        }
        return sql.toString();
    }

    private static void changed(
            StringBuilder sql, String words, String otherwise, @Nullable Long from, @Nullable Long to) {
        if (!Objects.equals(from, to)) {
            sql.append(to == null ? otherwise : words + to);
        }
    }

    private static String words(Identity identity) {
        return identity.kind() == Kind.ALWAYS ? "ALWAYS" : "BY DEFAULT";
    }

    private static boolean isSerial(@Nullable Identity identity) {
        return identity != null && identity.kind() == Kind.AUTOINCREMENT;
    }

    // Computing

    /** Another expression needs PostgreSQL 17. */
    private void setGenerated(ColumnChange.SetGenerated change) {
        boolean sameStorage = now != null
                && now.generated() != null
                && now.generated().stored() == change.generated().stored();
        if (!sameStorage) {
            throw PostgresDefinitions.unsupported(
                    "turn " + table + "." + column + " into a generated column",
                    "Drop the column and add it again as a generated one.");
        }
        alter("SET EXPRESSION AS (" + change.generated().expression() + ")");
    }

    private void dropGenerated() {
        if (now != null && now.generated() != null && !now.generated().stored()) {
            throw PostgresDefinitions.unsupported(
                    "keep the values of " + table + "." + column + ", which are computed when they are read",
                    "Add a plain column, fill it from this one, and drop this one.");
        }
        alter("DROP EXPRESSION");
    }

    // Spelling

    private void comment(@Nullable String comment) {
        statements.add(
                SqlStatement.of("COMMENT ON COLUMN " + definitions.identifiers().quoted(table) + "." + quoted() + " IS "
                        + definitions.literals().sql(comment)));
    }

    private void alter(String action) {
        statements.add(SqlStatement.of(
                "ALTER TABLE " + definitions.identifiers().quoted(table) + " ALTER COLUMN " + quoted() + " " + action));
    }

    private String quoted() {
        return definitions.identifiers().quoted(column);
    }
}
