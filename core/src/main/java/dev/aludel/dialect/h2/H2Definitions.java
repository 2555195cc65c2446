package dev.aludel.dialect.h2;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H2's definitions of columns, constraints and indexes (manual, "Column Definition", "Table Constraint Definition"). */
final class H2Definitions extends DefinitionCompiler {

    private final H2Literals literals;
    private final H2Types types;

    H2Definitions() {
        this(new H2Literals());
    }

    private H2Definitions(H2Literals literals) {
        this(new H2Types(literals), literals);
    }

    private H2Definitions(H2Types types, H2Literals literals) {
        super(H2Identifiers.INSTANCE, types, literals);
        this.types = types;
        this.literals = literals;
    }

    /** The labels of an enum as a type. */
    String labels(SqlType.Enumeration type) {
        return types.labels(type);
    }

    /** A refusal, for all classes of this package. */
    static AludelException unsupported(String operation, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(H2Dialect.DISPLAY_NAME, operation, wayRound));
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        if (column.options().collation() != null || column.options().charset() != null) {
            throw unsupported(
                    "give column " + column.name() + " a collation of its own",
                    "Leave it out: in H2 a whole database has one collation (SET COLLATION).");
        }
        StringBuilder sql = new StringBuilder(identifiers().quoted(column.name()));
        sql.append(' ').append(types().sql(column.type()));
        sql.append(column.options().invisible() ? " INVISIBLE" : "");
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(defaultSql(column.defaultValue(), column.type()));
        }
        if (column.identity() != null) {
            sql.append(' ').append(identity(column.identity()));
        }
        if (column.generated() != null) {
            sql.append(' ').append(generated(column.generated()));
        }
        if (column.options().onUpdate() != null) {
            sql.append(" ON UPDATE ").append(column.options().onUpdate());
        }
        if (column.comment() != null) {
            sql.append(" COMMENT ").append(literals.text(column.comment()));
        }
        return sql.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    /** What follows DEFAULT for a column of a type. */
    String defaultSql(ColumnDefault value, SqlType type) {
        return value instanceof ColumnDefault.Text text ? literals.text(text.value(), type) : defaultSql(value);
    }

    /** Values that are computed are also kept (manual, "Column Definition"). */
    @Override
    protected String generated(GeneratedColumn generated) {
        if (!generated.stored()) {
            throw unsupported(
                    "compute a column when it is read", "Say that it is stored: H2 keeps what it computes in the row.");
        }
        return "GENERATED ALWAYS AS (" + generated.expression() + ")";
    }

    /** {@inheritDoc} A constraint whose rows need not be checked is one they are not checked for. */
    @Override
    public String constraint(Constraint constraint) {
        boolean validated = switch (constraint) {
            case ForeignKey key -> key.validated();
            case CheckConstraint check -> check.validated();
            case UniqueConstraint ignored -> true;
            case ExcludeConstraint ignored -> true;
            case PrimaryKey ignored -> true;
        };
        return super.constraint(constraint) + (validated ? "" : " NOCHECK");
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        refusePuttingOff(unique.deferrability(), "a unique constraint");
        return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                + identifiers().quoted(unique.columns()) + ")";
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        refusePuttingOff(key.deferrability(), "a foreign key");
        if (key.match() != MatchType.SIMPLE) {
            throw unsupported(
                    "match the columns of a foreign key " + key.match(),
                    "Leave MATCH out and add a check that the columns are all NULL or none.");
        }
        return super.foreignKey(key);
    }

    private static void refusePuttingOff(Deferrability deferrability, String what) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            throw unsupported("put off " + what, "Leave DEFERRABLE out: H2 checks after each statement.");
        }
    }

    @Override
    protected String check(CheckConstraint check) {
        if (!check.enforced()) {
            throw unsupported("keep a check that is not enforced", "Leave the check out, or let it be enforced.");
        }
        return super.check(check);
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        throw unsupported("keep an exclusion constraint", "Check it in the application, or in a trigger.");
    }

    /** The keys of an index and the columns it includes. */
    @Override
    public String indexKeys(Index index) {
        if (index.where() != null) {
            throw unsupported(
                    "create partial index " + index.name(),
                    "Leave the condition out, or index a generated column that is NULL for the other rows.");
        }
        if (!index.include().isEmpty() && !index.unique()) {
            throw unsupported(
                    "include columns in index " + index.name(),
                    "Make them the last keys: only a unique index has INCLUDE here.");
        }
        if (!index.storage().isEmpty()) {
            throw unsupported("create index " + index.name() + " with storage parameters", "Leave them out.");
        }
        String keys = index.elements().stream().map(this::indexKey).collect(Collectors.joining(", ", "(", ")"));
        return index.include().isEmpty()
                ? keys
                : keys + " INCLUDE (" + identifiers().quoted(index.include()) + ")";
    }

    @Override
    protected String indexKey(IndexElement key) {
        if (key.column() == null) {
            throw unsupported(
                    "index the expression " + key.expression(),
                    "Add a generated column with the expression and index that.");
        }
        if (key.collation() != null || key.operatorClass() != null) {
            throw unsupported(
                    "index " + key.column() + " with a collation or an operator class of its own", "Leave it out.");
        }
        if (key.prefixLength() != null) {
            throw unsupported(
                    "index the first " + key.prefixLength() + " characters of " + key.column(),
                    "Index the whole column, or a generated column: left(" + key.column() + ", " + key.prefixLength()
                            + ").");
        }
        return super.indexKey(key);
    }

    /**
     * The options of a sequence that change; one that is left to the database is set back to what it takes by itself (manual,
     * "Sequence Option").
     */
    String changedOptions(SequenceOptions from, SequenceOptions to) {
        StringBuilder sql = new StringBuilder();
        changed(sql, " START WITH ", " START WITH 1", from.start(), to.start());
        changed(sql, " INCREMENT BY ", " INCREMENT BY 1", from.increment(), to.increment());
        changed(sql, " MINVALUE ", " NO MINVALUE", from.minimum(), to.minimum());
        changed(sql, " MAXVALUE ", " NO MAXVALUE", from.maximum(), to.maximum());
        changed(sql, " CACHE ", " CACHE 32", from.cache(), to.cache());
        if (from.cycle() != to.cycle()) {
            sql.append(to.cycle() ? " CYCLE" : " NO CYCLE");
        }
        return sql.toString();
    }

    private static void changed(
            StringBuilder sql, String words, String otherwise, @Nullable Long from, @Nullable Long to) {
        if (!Objects.equals(from, to)) {
            sql.append(to == null ? otherwise : words + to);
        }
    }

    /** What stands between CREATE and INDEX. */
    static String indexKind(Index index) {
        String unique = index.unique() ? "UNIQUE " + (index.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") : "";
        String method = index.method();
        if (method == null) {
            return unique;
        }
        return switch (method) {
            case "hash" -> unique + "HASH ";
            case "spatial" -> unique + "SPATIAL ";
            default ->
                throw unsupported(
                        "create index " + index.name() + " with the method " + method,
                        "Leave the method out; H2 has hash and spatial besides its own.");
        };
    }
}
