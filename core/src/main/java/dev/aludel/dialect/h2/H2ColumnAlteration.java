package dev.aludel.dialect.h2;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns one {@link AlterColumn} into statements, change by change, and keeps count of what the column is in between as far
 * as that is known (manual, ALTER TABLE ALTER COLUMN).
 */
final class H2ColumnAlteration {

    private final H2Definitions definitions;
    private final AlterColumn op;
    private final List<SqlStatement> statements = new ArrayList<>();
    private @Nullable Column now;

    /**
     * Starts an alteration.
     *
     * @param definitions spells names, types and values
     * @param op the operation
     * @param existing the column as it is before; {@code null} when not known
     */
    H2ColumnAlteration(H2Definitions definitions, AlterColumn op, @Nullable Column existing) {
        this.definitions = definitions;
        this.op = op;
        this.now = existing;
    }

    List<SqlStatement> statements() {
        for (ColumnChange change : op.changes()) {
            add(change);
            now = now == null ? null : change.applyTo(now);
        }
        return List.copyOf(statements);
    }

    private void add(ColumnChange change) {
        switch (change) {
            case ColumnChange.SetType type -> setType(type);
            case ColumnChange.SetNotNull ignored -> alter("SET NOT NULL");
            case ColumnChange.DropNotNull ignored -> alter("DROP NOT NULL");
            case ColumnChange.SetDefault value -> setDefault(value.value(), typeAfter());
            case ColumnChange.DropDefault ignored -> alter("DROP DEFAULT");
            case ColumnChange.SetIdentity identity -> setIdentity(identity.identity());
            case ColumnChange.DropIdentity ignored -> alter("DROP IDENTITY");
            case ColumnChange.SetGenerated generated -> setGenerated(generated.generated());
            case ColumnChange.DropGenerated ignored -> alter("DROP EXPRESSION");
            case ColumnChange.SetComment comment -> comment(comment.comment());
            case ColumnChange.SetOptions options -> setOptions(options.options());
        }
    }

    /** A default that reads otherwise for another type is written anew. */
    private void setType(ColumnChange.SetType change) {
        alter("SET DATA TYPE " + definitions.types().sql(change.type()) + using(change));
        ColumnDefault value = now == null ? null : now.defaultValue();
        if (value instanceof ColumnDefault.Text
                && now != null
                && H2Literals.isJson(now.type()) != H2Literals.isJson(change.type())) {
            setDefault(value, change.type());
        }
        if (now != null && now.identity() != null) {
            setBounds(now.identity().options());
        }
    }

    /** Bounds that nobody gave are those of the type, but do not change with it (measured on 2.5.252). */
    private void setBounds(SequenceOptions options) {
        if (options.minimum() == null) {
            alter("SET NO MINVALUE");
        }
        if (options.maximum() == null) {
            alter("SET NO MAXVALUE");
        }
    }

    /** A clob is converted to no type but texts (measured on 2.5.252), a varchar to every one. */
    private String using(ColumnChange.SetType change) {
        if (change.using() != null) {
            return " USING " + change.using();
        }
        boolean fromText = now != null && now.type() instanceof SqlType.Text;
        return fromText && !isText(change.type()) ? " USING CAST(" + column() + " AS VARCHAR)" : "";
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.Text || type instanceof SqlType.VarChar || type instanceof SqlType.Char;
    }

    private void setDefault(ColumnDefault value, @Nullable SqlType type) {
        alter("SET DEFAULT " + (type == null ? definitions.defaultSql(value) : definitions.defaultSql(value, type)));
    }

    private @Nullable SqlType typeAfter() {
        return now == null ? null : now.type();
    }

    // Numbering

    private void setIdentity(Identity identity) {
        Identity existing = now == null ? null : now.identity();
        String kind = identity.kind() == Identity.Kind.ALWAYS ? "ALWAYS" : "BY DEFAULT";
        SequenceOptions from = existing == null ? SequenceOptions.DEFAULTS : existing.options();
        alter("SET GENERATED " + kind + options(from, identity.options()));
    }

    /** The options that change; one that is left to the database is set back to what the database takes by itself. */
    private static String options(SequenceOptions from, SequenceOptions to) {
        StringBuilder sql = new StringBuilder();
        changed(sql, " START WITH ", " START WITH 1", from.start(), to.start());
        changed(sql, " SET INCREMENT BY ", " SET INCREMENT BY 1", from.increment(), to.increment());
        changed(sql, " SET MINVALUE ", " SET NO MINVALUE", from.minimum(), to.minimum());
        changed(sql, " SET MAXVALUE ", " SET NO MAXVALUE", from.maximum(), to.maximum());
        changed(sql, " SET CACHE ", " SET CACHE 32", from.cache(), to.cache());
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

    // Computing

    /** There is no SET EXPRESSION; the whole definition is said anew, and the rows are computed. */
    private void setGenerated(GeneratedColumn generated) {
        if (now == null) {
            throw new AludelException(new DdlProblem.SayMore(
                    H2Dialect.DISPLAY_NAME,
                    "compute " + op.table() + "." + op.column(),
                    "the column as it is now; run it with a connection, or say existing(...)"));
        }
        String definition =
                definitions.column(now.withDefault(null).withIdentity(null).withGenerated(generated), null);
        statements.add(SqlStatement.of("ALTER TABLE " + table() + " ALTER COLUMN " + definition));
    }

    // Everything else

    private void setOptions(ColumnOptions options) {
        ColumnOptions before = now == null ? ColumnOptions.NONE : now.options();
        if (!Objects.equals(options.collation(), before.collation())
                || !Objects.equals(options.charset(), before.charset())) {
            throw H2Definitions.unsupported(
                    "give column " + op.table() + "." + op.column() + " a collation of its own",
                    "Leave it out: in H2 a whole database has one collation (SET COLLATION).");
        }
        if (now == null || !Objects.equals(options.onUpdate(), before.onUpdate())) {
            alter(options.onUpdate() == null ? "DROP ON UPDATE" : "SET ON UPDATE " + options.onUpdate());
        }
        if (now == null || options.invisible() != before.invisible()) {
            alter(options.invisible() ? "SET INVISIBLE" : "SET VISIBLE");
        }
    }

    private void comment(@Nullable String comment) {
        statements.add(SqlStatement.of("COMMENT ON COLUMN " + table() + "." + column() + " IS "
                + definitions.literals().sql(comment)));
    }

    private void alter(String action) {
        statements.add(SqlStatement.of("ALTER TABLE " + table() + " ALTER COLUMN " + column() + " " + action));
    }

    private String table() {
        return definitions.identifiers().quoted(op.table());
    }

    private String column() {
        return definitions.identifiers().quoted(op.column());
    }
}
