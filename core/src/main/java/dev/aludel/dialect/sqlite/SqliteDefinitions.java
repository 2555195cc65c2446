package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.dialect.sqlite.SqliteToken.Kind;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns, keys and checks as they stand in SQLite's CREATE TABLE (sqlite.org/lang_createtable.html).
 *
 * <p>A column that the database numbers is {@code INTEGER PRIMARY KEY AUTOINCREMENT}, not a plain INTEGER PRIMARY KEY: who
 * asks for numbers as a sequence gives them does not expect the number of a deleted row to come back
 * (sqlite.org/autoinc.html). An INTEGER primary key that nobody asked to be numbered has no AUTOINCREMENT.
 */
final class SqliteDefinitions extends DefinitionCompiler {

    private static final Set<String> CLOCK_WORDS = Set.of("CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private final SqliteTypes types;

    SqliteDefinitions(SqliteTypes types) {
        super(SqliteIdentifiers.INSTANCE, types, new SqliteLiterals());
        this.types = types;
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        refuseForeignOptions(column);
        StringBuilder sql = new StringBuilder(identifiers().quoted(column.name()));
        String type = declaredType(column, table);
        if (!type.isEmpty()) {
            sql.append(' ').append(type);
        }
        if (column.options().collation() != null) {
            sql.append(" COLLATE ").append(collation(column.options().collation()));
        }
        if (column.defaultValue() != null) {
            sql.append(" DEFAULT ").append(defaultSql(column.defaultValue()));
        }
        if (column.generated() != null) {
            sql.append(' ').append(generated(column.generated()));
        }
        if (!column.nullable()) {
            sql.append(' ').append(said(table, SqliteVerbatim.notNull(column.name()), "NOT NULL"));
        }
        return sql.append(keyOfColumn(column, table)).toString();
    }

    private String keyOfColumn(Column column, @Nullable Table table) {
        if (column.identity() == null && (table == null || !isKeyWithColumn(column, table))) {
            return "";
        }
        String plain = column.identity() == null ? "PRIMARY KEY" : numbered(column, table);
        String name =
                table == null ? null : table.primaryKey().map(PrimaryKey::name).orElse(null);
        return (name == null ? "" : " CONSTRAINT " + identifiers().quoted(name)) + " "
                + said(table, SqliteVerbatim.keyOf(column.name()), plain);
    }

    private static boolean isKeyWithColumn(Column column, Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())) && isWithColumn(key, table))
                .isPresent();
    }

    /** A constraint of a table as it stands after its columns. */
    String constraint(Constraint constraint, Table table) {
        String plain = constraint(constraint.withName(null));
        return (constraint.name() == null ? "" : "CONSTRAINT " + identifiers().quoted(constraint.name()) + " ")
                + said(table, plain, plain);
    }

    private static String said(@Nullable Table table, String part, String plain) {
        return table == null ? plain : table.options().verbatim().getOrDefault(part, plain);
    }

    /** Whether the primary key stands with its column, because only there it can say AUTOINCREMENT, or be no rowid. */
    static boolean isWithColumn(PrimaryKey key, Table table) {
        return key.columns().size() == 1
                && table.column(key.columns().getFirst())
                        .filter(column -> column.identity() != null
                                || table.options().verbatim().containsKey(SqliteVerbatim.keyOf(column.name())))
                        .isPresent();
    }

    /** A column with its type in the words of a STRICT table. */
    Column inStrictTable(Column column) {
        return column.withType(new SqlType.Native(types.strict(column.type())));
    }

    /** Whether a default can be given to rows that are there already by ALTER TABLE ADD COLUMN. */
    boolean isConstant(String expression) {
        List<SqliteToken> tokens = SqliteScanner.scan(expression);
        return isLiteral(tokens) && CLOCK_WORDS.stream().noneMatch(tokens.getFirst()::isWord);
    }

    /** The type as it stands after the column's name; empty for none. */
    String declaredType(Column column, @Nullable Table table) {
        if (column.identity() != null && isInteger(column.type()) && !(column.type() instanceof SqlType.Native)) {
            return "INTEGER"; // any other word, even INT or BIGINT, makes no rowid (sqlite.org/lang_createtable.html,
            // 5)
        }
        boolean strict = table != null && table.options().strict();
        return strict ? types.strict(column.type()) : types.sql(column.type());
    }

    private static boolean isInteger(SqlType type) {
        return type instanceof SqlType.SmallInt
                || type instanceof SqlType.Int
                || type instanceof SqlType.BigInt
                || (type instanceof SqlType.Native text && text.sql().equalsIgnoreCase("INTEGER"));
    }

    private String numbered(Column column, @Nullable Table table) {
        String what = "number column " + column.name();
        Optional<PrimaryKey> key =
                table == null ? Optional.empty() : table.primaryKey().filter(each -> isWithColumn(each, table));
        if (key.isEmpty() || !isInteger(column.type())) {
            throw unsupported(
                    what, "It numbers only an integer column that is the whole primary key, said in one createTable.");
        }
        Identity identity = column.identity();
        if (identity != null
                && identity.options().increment() != null
                && identity.options().increment() != 1) {
            throw unsupported(what + " in steps of " + identity.options().increment(), "It counts by 1.");
        }
        return "PRIMARY KEY AUTOINCREMENT";
    }

    private static void refuseForeignOptions(Column column) {
        if (column.options().onUpdate() != null) {
            throw unsupported(
                    "set column " + column.name() + " on every update", "Write an AFTER UPDATE trigger that does it.");
        }
    }

    /** An expression stands in parentheses, a literal does not (sqlite.org/lang_createtable.html, 3.2). */
    @Override
    protected String expression(String sql) {
        String stripped = sql.strip();
        List<SqliteToken> tokens = SqliteScanner.scan(stripped);
        return isLiteral(tokens) || SqliteExpressions.isInParentheses(tokens) ? stripped : "(" + stripped + ")";
    }

    private static boolean isLiteral(List<SqliteToken> tokens) {
        if (tokens.size() == 2
                && (tokens.getFirst().isSymbol("-") || tokens.getFirst().isSymbol("+"))) {
            return tokens.getLast().kind() == Kind.NUMBER;
        }
        return tokens.size() == 1 && tokens.getFirst().kind() != Kind.SYMBOL;
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        if (unique.nullsNotDistinct()) {
            throw unsupported(
                    "take two NULLs for the same in a unique constraint",
                    "Create a unique index over an expression such as coalesce("
                            + unique.columns().getFirst() + ", '').");
        }
        if (unique.deferrability() != Deferrability.NOT_DEFERRABLE) {
            throw unsupported("put off a unique constraint", "Only foreign keys can be deferred; leave it out.");
        }
        return super.unique(unique);
    }

    /** The referenced table is always one of the same database file, and its name is written without a schema. */
    @Override
    protected String foreignKey(ForeignKey key) {
        QualifiedName referenced = QualifiedName.of(key.referencedTable().name());
        return super.foreignKey(key.withReferenced(referenced, key.referencedColumns()));
    }

    @Override
    protected String check(CheckConstraint check) {
        if (!check.enforced()) {
            throw unsupported("have a check that is not enforced", "Leave the check out.");
        }
        return super.check(check);
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        throw unsupported("have exclusion constraints", "Write BEFORE INSERT and BEFORE UPDATE triggers.");
    }

    @Override
    public String indexKeys(Index index) {
        refuse(index, index.method() != null, "with the method " + index.method(), "All its indexes are trees.");
        refuse(index, !index.include().isEmpty(), "with INCLUDE", "Append the columns to the keys.");
        refuse(index, index.nullsNotDistinct(), "with NULLS NOT DISTINCT", "Index coalesce(column, '') instead.");
        refuse(index, !index.storage().isEmpty(), "with storage parameters", "Leave them out.");
        for (IndexElement key : index.elements()) {
            refuse(index, key.nulls() != null, "with NULLS FIRST or LAST", "NULLs are the smallest values here.");
            refuse(index, key.operatorClass() != null, "with an operator class", "Give the key a collation.");
            refuse(
                    index,
                    key.prefixLength() != null,
                    "of a prefix",
                    "Index the expression substr(" + key.column() + ", 1, " + key.prefixLength() + ").");
        }
        return super.indexKeys(index);
    }

    /** Unlike the standard's, an expression stands as it is (sqlite.org/syntax/indexed-column.html). */
    @Override
    protected String indexKey(IndexElement key) {
        if (key.expression() == null) {
            return super.indexKey(key);
        }
        String collation = key.collation() == null ? "" : " COLLATE " + collation(key.collation());
        return key.expression() + collation + (key.descending() ? " DESC" : "");
    }

    private static void refuse(Index index, boolean refused, String what, String wayRound) {
        if (refused) {
            throw unsupported("create index " + index.name() + " " + what, wayRound);
        }
    }

    private static AludelException unsupported(String operation, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(SqliteDialect.DISPLAY_NAME, operation, wayRound));
    }
}
