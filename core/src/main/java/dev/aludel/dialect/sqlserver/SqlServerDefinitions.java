package dev.aludel.dialect.sqlserver;

import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells columns, constraints and index keys for SQL Server. Nullability is always said, for without it a session setting
 * decides (Transact-SQL reference, "CREATE TABLE", "Nullability rules within a table definition").
 *
 * <p>A unique key takes two NULLs for the same, so {@code nullsNotDistinct} is what SQL Server does anyway; a unique index
 * {@code WHERE c IS NOT NULL} is the other way.
 */
final class SqlServerDefinitions extends DefinitionCompiler {

    private final SqlServerLiterals literals;

    SqlServerDefinitions() {
        this(new SqlServerLiterals());
    }

    private SqlServerDefinitions(SqlServerLiterals literals) {
        super(SqlServerIdentifiers.INSTANCE, new SqlServerTypes(), literals);
        this.literals = literals;
    }

    /** A name as an argument of a procedure such as {@code sp_rename}. */
    String argument(String name) {
        return literals.name(name);
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        String name = identifiers().quoted(column.name());
        if (column.generated() != null) {
            return name + " " + computed(column, column.generated());
        }
        StringBuilder sql = new StringBuilder(name + " " + typeAndNullability(column, column.identity()));
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(defaultSql(column.defaultValue()));
            // Else the rows that are there get NULL (Transact-SQL reference, "ALTER TABLE", WITH VALUES).
            sql.append(table == null && column.nullable() ? " WITH VALUES" : "");
        }
        return sql.toString();
    }

    /** What ALTER COLUMN restates: type, collation and nullability. */
    String typeAndNullability(Column column) {
        return typeAndNullability(column, null);
    }

    private String typeAndNullability(Column column, @Nullable Identity identity) {
        refuseOptions(column);
        return types().sql(column.type())
                + (column.options().collation() == null
                        ? ""
                        : " COLLATE " + column.options().collation())
                + (identity == null ? "" : " " + identity(identity))
                + (column.nullable() && identity == null ? " NULL" : " NOT NULL");
    }

    private static String computed(Column column, GeneratedColumn generated) {
        if (!column.nullable() && !generated.stored()) {
            throw SqlServerDialect.unsupported(
                    "make the computed column " + column.name() + " NOT NULL without storing it",
                    "Make it a stored one (PERSISTED), or leave NOT NULL out.");
        }
        return "AS (" + generated.expression() + ")" + (generated.stored() ? " PERSISTED" : "")
                + (column.nullable() ? "" : " NOT NULL");
    }

    private static void refuseOptions(Column column) {
        ColumnOptions options = column.options();
        if (options.onUpdate() != null) {
            throw SqlServerDialect.unsupported(
                    "set column " + column.name() + " on every update", "Write a trigger with op.createTrigger.");
        }
        if (options.invisible()) {
            throw SqlServerDialect.unsupported(
                    "hide column " + column.name() + " from SELECT *", "Select from a view that leaves it out.");
        }
    }

    /** Any expression may stand in parentheses, and some must. */
    @Override
    protected String expression(String sql) {
        return "(" + sql + ")";
    }

    /** Both forms of identity and AUTO_INCREMENT are IDENTITY; an INSERT gives a value under SET IDENTITY_INSERT. */
    @Override
    public String identity(Identity identity) {
        SequenceOptions options = identity.options();
        if (options.minimum() != null || options.maximum() != null || options.cache() != null || options.cycle()) {
            throw SqlServerDialect.unsupported(
                    "number a column with a minimum, a maximum, a cache or a cycle",
                    "Create a sequence and use it as the default: NEXT VALUE FOR name.");
        }
        long start = options.start() == null ? 1 : options.start();
        long increment = options.increment() == null ? 1 : options.increment();
        return "IDENTITY(" + start + "," + increment + ")";
    }

    /**
     * How a new sequence counts. Without START WITH it would begin at the smallest value of its type (Transact-SQL
     * reference, "CREATE SEQUENCE"), so the start that other databases choose is said.
     */
    @Override
    public String sequenceOptions(SequenceOptions options) {
        boolean downwards = options.increment() != null && options.increment() < 0;
        Long bound = downwards ? options.maximum() : options.minimum();
        Long first = bound != null ? bound : Long.valueOf(downwards ? -1 : 1);
        return " START WITH " + (options.start() == null ? first : options.start()) + counting(options);
    }

    /** How a sequence counts from here on. */
    String counting(SequenceOptions options) {
        return part(" INCREMENT BY ", options.increment())
                + part(" MINVALUE ", options.minimum())
                + part(" MAXVALUE ", options.maximum())
                + (options.cycle() ? " CYCLE" : "")
                + cache(options.cache());
    }

    private static String cache(@Nullable Long values) {
        return values != null && values == 1 ? " NO CACHE" : part(" CACHE ", values);
    }

    private static String part(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        return "UNIQUE (" + identifiers().quoted(unique.columns()) + ")" + deferrability(unique.deferrability());
    }

    /** RESTRICT is not known, and NO ACTION is the same where nothing can be put off to the end of a transaction. */
    @Override
    protected String foreignKey(ForeignKey key) {
        if (key.match() != MatchType.SIMPLE) {
            throw SqlServerDialect.unsupported(
                    "match a foreign key " + key.match().name(),
                    "Leave the match out, and add a check that the columns are all NULL or none.");
        }
        String columns =
                key.referencedColumns().isEmpty() ? "" : " (" + identifiers().quoted(key.referencedColumns()) + ")";
        return "FOREIGN KEY (" + identifiers().quoted(key.columns()) + ") REFERENCES "
                + identifiers().quoted(key.referencedTable()) + columns
                + action(" ON UPDATE ", key.onUpdate()) + action(" ON DELETE ", key.onDelete())
                + deferrability(key.deferrability());
    }

    private static String action(String words, ReferentialAction action) {
        return switch (action) {
            case NO_ACTION, RESTRICT -> "";
            case CASCADE, SET_NULL, SET_DEFAULT -> words + action.sql();
        };
    }

    /** Not enforced is a statement of its own: {@code NOCHECK CONSTRAINT}. */
    @Override
    protected String check(CheckConstraint check) {
        return "CHECK (" + check.expression() + ")";
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        throw SqlServerDialect.unsupported("keep an exclusion constraint", "Write a trigger that refuses such rows.");
    }

    @Override
    protected String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE, INITIALLY_DEFERRED ->
                throw SqlServerDialect.unsupported(
                        "put a constraint off to the end of a transaction",
                        "Leave DEFERRABLE out, and order the statements so that each keeps the constraint.");
        };
    }

    @Override
    public String indexKeys(Index index) {
        String include =
                index.include().isEmpty() ? "" : " INCLUDE (" + identifiers().quoted(index.include()) + ")";
        return super.indexKeys(index.withWhere(null))
                + include
                + (index.where() == null ? "" : " WHERE " + index.where())
                + storage(index.storage());
    }

    private static String storage(Map<String, String> storage) {
        return storage.isEmpty()
                ? ""
                : storage.entrySet().stream()
                        .map(option -> option.getKey() + " = " + option.getValue())
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }

    /** NULLs come before all values (Transact-SQL reference, "ORDER BY clause"); another place cannot be said. */
    @Override
    protected String indexKey(IndexElement key) {
        if (key.column() == null) {
            throw SqlServerDialect.unsupported(
                    "index the expression " + key.expression(), "Add a computed column, and index that.");
        }
        IndexElement.NullsOrder natural =
                key.descending() ? IndexElement.NullsOrder.LAST : IndexElement.NullsOrder.FIRST;
        if (key.nulls() != null && key.nulls() != natural) {
            throw SqlServerDialect.unsupported(
                    "index " + key.column() + " with NULLS " + key.nulls().name(),
                    "Leave it out: NULLs come before all values when sorted upwards.");
        }
        if (key.operatorClass() != null || key.collation() != null || key.prefixLength() != null) {
            throw SqlServerDialect.unsupported(
                    "index " + key.column() + " with an operator class, a collation or a prefix length of its own",
                    "Add a computed column with the collation or the cut, and index that.");
        }
        return identifiers().quoted(key.column()) + (key.descending() ? " DESC" : "");
    }
}
