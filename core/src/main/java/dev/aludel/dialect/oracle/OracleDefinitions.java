package dev.aludel.dialect.oracle;

import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells columns, constraints and index keys for Oracle. The order inside a column is fixed: type, collation, visibility,
 * default, NOT NULL, checks (SQL Language Reference 19c, "CREATE TABLE", column_definition).
 */
final class OracleDefinitions extends DefinitionCompiler {

    private final OracleLiterals literals;
    private final OracleTypes types;

    OracleDefinitions() {
        this(new OracleLiterals(), new OracleTypes());
    }

    private OracleDefinitions(OracleLiterals literals, OracleTypes types) {
        super(OracleIdentifiers.INSTANCE, types, literals);
        this.literals = literals;
        this.types = types;
    }

    OracleTypes oracleTypes() {
        return types;
    }

    /** The text of a comment; an empty one removes it (SQL Language Reference 19c, "COMMENT"). */
    String comment(@Nullable String comment) {
        return literals.literal(comment == null ? "" : comment);
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        refuseOnUpdate(column);
        StringBuilder sql = new StringBuilder(identifiers().quoted(column.name()));
        sql.append(' ').append(types().sql(column.type()));
        if (column.options().collation() != null) {
            sql.append(" COLLATE ").append(column.options().collation());
        }
        if (column.options().invisible()) {
            sql.append(" INVISIBLE");
        }
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(defaultSql(column.defaultValue()));
        }
        if (column.identity() != null) {
            sql.append(' ').append(identity(column.identity()));
        }
        if (column.generated() != null) {
            sql.append(' ').append(generated(column.generated()));
        }
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        return sql.append(isJson(column)).toString();
    }

    /** The check that makes a CLOB a column of JSON in 19c (JSON Developer's Guide 19c, "Creating a Table"). */
    private String isJson(Column column) {
        boolean json = column.type() instanceof SqlType.Json || column.type() instanceof SqlType.Jsonb;
        return json ? " CHECK (" + identifiers().quoted(column.name()) + " IS JSON)" : "";
    }

    static void refuseOnUpdate(Column column) {
        if (column.options().onUpdate() != null) {
            throw OracleDialect.unsupported(
                    "set column " + column.name() + " on every update", "Write a trigger with op.createTrigger.");
        }
    }

    @Override
    protected String generated(GeneratedColumn generated) {
        if (generated.stored()) {
            throw OracleDialect.unsupported(
                    "store a generated column", "Leave stored out: it is computed when read and can be indexed.");
        }
        return "GENERATED ALWAYS AS (" + generated.expression() + ") VIRTUAL";
    }

    @Override
    public String sequenceOptions(SequenceOptions options) {
        return part(" START WITH ", options.start()) + counting(options);
    }

    /** How a sequence counts from here on. */
    String counting(SequenceOptions options) {
        return part(" INCREMENT BY ", options.increment())
                + part(" MINVALUE ", options.minimum())
                + part(" MAXVALUE ", options.maximum())
                + (options.cycle() ? " CYCLE" : "")
                + cache(options.cache());
    }

    /** A cache is of two values or more (SQL Language Reference 19c, "CREATE SEQUENCE"). */
    private static String cache(@Nullable Long values) {
        return values != null && values == 1 ? " NOCACHE" : part(" CACHE ", values);
    }

    private static String part(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        if (unique.nullsNotDistinct()) {
            throw OracleDialect.unsupported(
                    "keep a unique key with NULLS NOT DISTINCT",
                    "Create a unique index on an expression that puts a value in the place of NULL.");
        }
        return super.unique(unique);
    }

    /** Only ON DELETE CASCADE and ON DELETE SET NULL are known; no clause is NO ACTION. */
    @Override
    protected String foreignKey(ForeignKey key) {
        if (key.match() != MatchType.SIMPLE) {
            throw OracleDialect.unsupported(
                    "match a foreign key " + key.match().name(),
                    "Leave the match out, and add a check that the columns are all NULL or none.");
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION && key.onUpdate() != ReferentialAction.RESTRICT) {
            throw OracleDialect.unsupported(
                    "keep a foreign key with ON UPDATE " + key.onUpdate().sql(),
                    "Leave it out; make the key DEFERRABLE and change both tables in one transaction, or write a"
                            + " trigger.");
        }
        String columns =
                key.referencedColumns().isEmpty() ? "" : " (" + identifiers().quoted(key.referencedColumns()) + ")";
        return "FOREIGN KEY (" + identifiers().quoted(key.columns()) + ") REFERENCES "
                + identifiers().quoted(key.referencedTable()) + columns + onDelete(key.onDelete())
                + deferrability(key.deferrability()) + (key.validated() ? "" : " ENABLE NOVALIDATE");
    }

    private static String onDelete(ReferentialAction action) {
        return switch (action) {
            case NO_ACTION, RESTRICT -> "";
            case CASCADE, SET_NULL -> " ON DELETE " + action.sql();
            case SET_DEFAULT ->
                throw OracleDialect.unsupported(
                        "keep a foreign key with ON DELETE SET DEFAULT", "Use SET NULL, or write a trigger.");
        };
    }

    @Override
    protected String check(CheckConstraint check) {
        String state = check.validated() ? "" : " ENABLE NOVALIDATE";
        return "CHECK (" + check.expression() + ")" + (check.enforced() ? state : " DISABLE");
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        throw OracleDialect.unsupported("keep an exclusion constraint", "Write a trigger that refuses such rows.");
    }

    @Override
    public String indexKeys(Index index) {
        refuse(index);
        String keys = index.elements().stream().map(this::indexKey).collect(Collectors.joining(", ", "(", ")"));
        return keys
                + index.storage().entrySet().stream()
                        .map(option -> (" " + option.getKey() + " " + option.getValue()).stripTrailing())
                        .collect(Collectors.joining());
    }

    private static void refuse(Index index) {
        if (!index.include().isEmpty()) {
            throw OracleDialect.unsupported(
                    "keep columns beside the keys of index " + index.name(), "Make them keys, after the others.");
        }
        if (index.where() != null) {
            throw OracleDialect.unsupported(
                    "index only the rows WHERE " + index.where() + " (index " + index.name() + ")",
                    "Index expressions that are NULL for the other rows: CASE WHEN condition THEN column END.");
        }
        if (index.nullsNotDistinct() || index.comment() != null) {
            throw OracleDialect.unsupported(
                    "keep NULLS NOT DISTINCT or a comment with index " + index.name(), "Leave them out.");
        }
    }

    /** NULLs come after all values (SQL Language Reference 19c, "SELECT", order_by_clause); no index says otherwise. */
    @Override
    protected String indexKey(IndexElement key) {
        String what = key.column() == null ? key.expression() : identifiers().quoted(key.column());
        IndexElement.NullsOrder natural =
                key.descending() ? IndexElement.NullsOrder.FIRST : IndexElement.NullsOrder.LAST;
        if (key.nulls() != null && key.nulls() != natural) {
            throw OracleDialect.unsupported(
                    "index " + what + " with NULLS " + key.nulls().name(),
                    "Leave it out: NULLs come after all values when sorted upwards.");
        }
        if (key.operatorClass() != null || key.collation() != null || key.prefixLength() != null) {
            throw OracleDialect.unsupported(
                    "index " + what + " with an operator class, a collation or a prefix length of its own",
                    "Index an expression: NLSSORT(column, 'NLS_SORT=...') or SUBSTR(column, 1, length).");
        }
        return what + (key.descending() ? " DESC" : "");
    }
}
