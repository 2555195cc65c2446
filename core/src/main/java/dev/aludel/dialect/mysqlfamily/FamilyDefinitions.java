package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells columns, constraints and index keys as MySQL and MariaDB share them. */
public class FamilyDefinitions extends DefinitionCompiler {

    private static final Pattern TEXTUAL = Pattern.compile(
            "(?:national )?(?:char|character|varchar|tinytext|text|mediumtext|longtext|enum|set)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Types whose default is an expression, always (MySQL 8.0 manual 11.6). */
    private static final Pattern LARGE = Pattern.compile(
            "(?:(?:tiny|medium|long)?(?:text|blob)|json|geometry|point|linestring|polygon|multi\\w+|geom\\w+)(?: .*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> SPECIAL_METHODS = Set.of("fulltext", "spatial", "vector");

    /** What is kept with an index in its storage parameters, as it stands after its keys; PARSER is of full-text indexes. */
    private static final Set<String> INDEX_OPTIONS = Set.of(
            "PARSER", "KEY_BLOCK_SIZE", "INVISIBLE", "IGNORED", "CLUSTERING", "DISTANCE", "M", "ENGINE_ATTRIBUTE");

    private final String database;

    /**
     * Makes a compiler.
     *
     * @param database the database in words, for messages
     * @param identifiers quotes names
     * @param literals spells values
     */
    protected FamilyDefinitions(String database, Identifiers identifiers, FamilyLiterals literals) {
        super(identifiers, new FamilyTypes(database, literals), literals);
        this.database = database;
    }

    // Columns

    @Override
    public String column(Column column, @Nullable Table table) {
        StringBuilder sql = new StringBuilder(identifiers().quoted(column.name()));
        sql.append(' ').append(types().sql(column.type()));
        if (isTextual(column.type())) {
            append(sql, " CHARACTER SET ", column.options().charset());
            append(sql, " COLLATE ", column.options().collation());
        }
        if (column.generated() != null) {
            sql.append(' ').append(generated(column.generated()));
        }
        sql.append(nullability(column));
        if (column.defaultValue() != null && column.generated() == null && column.identity() == null) {
            sql.append(" DEFAULT ").append(defaultSql(column.defaultValue(), column.type()));
        }
        if (column.options().onUpdate() != null) {
            sql.append(" ON UPDATE ").append(moment(column.options().onUpdate(), column.type()));
        }
        if (column.identity() != null) {
            sql.append(' ').append(identity(column.identity()));
        }
        if (column.options().invisible()) {
            sql.append(" INVISIBLE");
        }
        if (column.comment() != null) {
            sql.append(" COMMENT ").append(literals().text(column.comment()));
        }
        return sql.toString();
    }

    /**
     * NOT NULL or nothing; NULL for timestamps, which are NOT NULL by default where the server's
     * explicit_defaults_for_timestamp is off (MySQL 8.0 manual 5.1.8; the default of MariaDB before 10.10).
     */
    protected String nullability(Column column) {
        if (!column.nullable()) {
            return " NOT NULL";
        }
        boolean timestamp = types().sql(column.type()).toLowerCase(Locale.ROOT).startsWith("timestamp");
        return timestamp && column.generated() == null ? " NULL" : "";
    }

    /** What follows DEFAULT for a column of a type. */
    String defaultSql(ColumnDefault value, SqlType type) {
        if (value instanceof ColumnDefault.Expression expression) {
            return expressionDefault(expression.sql().strip(), type);
        }
        String literal = defaultSql(value);
        return isLarge(type) ? "(" + literal + ")" : literal;
    }

    private String expressionDefault(String sql, SqlType type) {
        if (type instanceof SqlType.Timestamp && ExpressionText.isNow(sql)) {
            return moment(sql, type);
        }
        boolean plain = ExpressionText.isLiteral(sql) && !isLarge(type);
        return plain ? sql : ExpressionText.parenthesised(sql);
    }

    /** The time now with as many digits as the column has: anything else is error 1067 (MySQL 8.0 manual 11.2.5). */
    private static String moment(String sql, SqlType type) {
        if (!(type instanceof SqlType.Timestamp timestamp) || !ExpressionText.isNow(sql)) {
            return sql;
        }
        Integer digits = timestamp.precision();
        return digits == null || digits == 0 ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(" + digits + ")";
    }

    @Override
    public String identity(Identity identity) {
        SequenceOptions options = identity.options();
        boolean steps = options.increment() != null && options.increment() != 1;
        boolean bounds = options.minimum() != null && options.minimum() != 1 || options.maximum() != null;
        if (steps || bounds || options.cycle()) {
            throw unsupported(
                    "number a column with a step, bounds or a cycle of its own",
                    "AUTO_INCREMENT counts up by one; only where it starts can be said.");
        }
        return "AUTO_INCREMENT";
    }

    /** Whether a type has a character set and a collation. */
    boolean isTextual(SqlType type) {
        return TEXTUAL.matcher(types().sql(type)).matches();
    }

    /** Whether the default of a type is an expression, always. */
    boolean isLarge(SqlType type) {
        return LARGE.matcher(types().sql(type)).matches();
    }

    /** The two ends of a period of the system have words of their own (MariaDB manual, System-Versioned Tables). */
    @Override
    protected String generated(GeneratedColumn generated) {
        return isEndOfPeriod(generated) ? "GENERATED ALWAYS AS " + generated.expression() : super.generated(generated);
    }

    /** Whether a column is an end of the period of the system. */
    protected static boolean isEndOfPeriod(GeneratedColumn generated) {
        return generated.expression().matches("(?i)ROW (?:START|END)");
    }

    // Constraints

    @Override
    protected String primaryKey(PrimaryKey key) {
        KeyOptions options = key.options();
        String parts = options.storage().get(KeyText.PARTS);
        return "PRIMARY KEY (" + (parts == null ? columns(key.columns(), options) : parts) + ")"
                + KeyText.options(options.storage(), literals());
    }

    /** The last name is a period where rows may not overlap. */
    private String columns(List<String> columns, KeyOptions options) {
        return identifiers().quoted(columns) + (options.withoutOverlaps() ? " WITHOUT OVERLAPS" : "");
    }

    @Override
    public String constraint(Constraint constraint) {
        boolean nameless = constraint instanceof PrimaryKey && "PRIMARY".equalsIgnoreCase(constraint.name());
        return super.constraint(nameless ? constraint.withName(null) : constraint);
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        if (unique.nullsNotDistinct()) {
            throw unsupported(
                    "take two NULLs for the same in unique constraint " + unique.name(),
                    "Make the columns NOT NULL, or leave it out: two NULLs are always different here.");
        }
        return unique.options().withoutOverlaps()
                ? "UNIQUE (" + columns(unique.columns(), unique.options()) + ")"
                : super.unique(unique);
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        if (key.match() != MatchType.SIMPLE) {
            throw unsupported(
                    "check foreign key " + key.name() + " with MATCH " + key.match(),
                    "Leave MATCH out: the server reads it, ignores it, and then ignores ON DELETE and ON UPDATE too.");
        }
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw unsupported(
                    "set the default by foreign key " + key.name(), "InnoDB knows SET NULL, CASCADE and RESTRICT.");
        }
        if (!key.validated()) {
            throw unsupported("add foreign key " + key.name() + " without checking the rows", "Leave NOT VALID out.");
        }
        return super.foreignKey(key);
    }

    @Override
    protected String check(CheckConstraint check) {
        if (!check.validated()) {
            throw unsupported(
                    "add check constraint " + check.name() + " without checking the rows", "Leave NOT VALID out.");
        }
        return super.check(check);
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        throw unsupported(
                "keep exclusion constraint " + exclude.name(),
                "Only PostgreSQL has them. A trigger that looks for rows in conflict does the same here.");
    }

    @Override
    protected String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE, INITIALLY_DEFERRED ->
                throw unsupported(
                        "put off the check of a constraint", "Leave DEFERRABLE out; constraints are checked at once.");
        };
    }

    // Indexes

    /** An index as it stands in CREATE TABLE or after ADD. */
    String inlineIndex(Index index) {
        return indexKind(index) + "KEY " + identifiers().quoted(index.name()) + using(index) + " " + indexKeys(index)
                + indexOptions(index);
    }

    /** What stands before KEY or INDEX, with a space after it. */
    String indexKind(Index index) {
        String method = method(index);
        if (SPECIAL_METHODS.contains(method)) {
            return method.toUpperCase(Locale.ROOT) + " ";
        }
        return index.unique() ? "UNIQUE " : "";
    }

    /** How the index is built, with a space before it; empty for the usual. */
    String using(Index index) {
        String method = method(index);
        return method.isEmpty() || SPECIAL_METHODS.contains(method) ? "" : " USING " + method.toUpperCase(Locale.ROOT);
    }

    /** What follows the keys of an index, with a space before each option. */
    String indexOptions(Index index) {
        return KeyText.options(index.storage(), literals())
                + (index.comment() == null ? "" : " COMMENT " + literals().text(index.comment()));
    }

    @Override
    public String indexKeys(Index index) {
        boolean strange = index.storage().keySet().stream().anyMatch(name -> !INDEX_OPTIONS.contains(name));
        if (!index.include().isEmpty() || strange || index.nullsNotDistinct()) {
            throw unsupported(
                    "keep index " + index.name() + " with INCLUDE, WITH or NULLS NOT DISTINCT",
                    "Leave them out; a column of INCLUDE can be a key at the end.");
        }
        if (index.where() != null) {
            throw unsupported(
                    "keep the partial index " + index.name(),
                    "Index all rows, or a generated column that is NULL where the condition does not hold.");
        }
        return index.elements().stream().map(this::indexKey).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    protected String indexKey(IndexElement key) {
        if (key.operatorClass() != null || key.collation() != null || key.nulls() != null) {
            throw unsupported(
                    "sort a key of an index with an operator class, a collation or NULLS FIRST of its own",
                    "Leave them out; NULLs come first in ascending order, the collation is the column's.");
        }
        String name = key.column() == null ? expressionKey(key) : identifiers().quoted(key.column());
        String length = key.prefixLength() == null ? "" : "(" + key.prefixLength() + ")";
        return name + length + (key.descending() ? " DESC" : "");
    }

    /** A key that is an expression. */
    protected String expressionKey(IndexElement key) {
        return ExpressionText.parenthesised(Objects.requireNonNull(key.expression()));
    }

    private static String method(Index index) {
        return index.method() == null ? "" : index.method().toLowerCase(Locale.ROOT);
    }

    // What dialects share

    /** The database in words. */
    final String database() {
        return database;
    }

    /** What the database cannot do. */
    protected final AludelException unsupported(String what, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(database, what, wayRound));
    }

    private static void append(StringBuilder sql, String words, @Nullable String value) {
        if (value != null) {
            sql.append(words).append(value);
        }
    }
}
