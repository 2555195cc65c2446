package dev.aludel.ddl;

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
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells the definitions that stand inside statements: columns, defaults, constraints and index keys, by the standard. A
 * dialect overrides the methods its database spells otherwise.
 */
public class DefinitionCompiler {

    private final Identifiers identifiers;
    private final TypeCompiler types;
    private final Literals literals;

    /**
     * Makes a compiler.
     *
     * @param identifiers quotes names
     * @param types spells types
     * @param literals spells values
     */
    public DefinitionCompiler(Identifiers identifiers, TypeCompiler types, Literals literals) {
        this.identifiers = identifiers;
        this.types = types;
        this.literals = literals;
    }

    /** Quotes names. */
    public final Identifiers identifiers() {
        return identifiers;
    }

    /** Spells types. */
    public final TypeCompiler types() {
        return types;
    }

    /** Spells values. */
    public final Literals literals() {
        return literals;
    }

    /**
     * A column as it stands in CREATE TABLE or ADD COLUMN.
     *
     * @param column the column
     * @param table the table being created; {@code null} when the column is added to one
     * @return the definition
     */
    public String column(Column column, @Nullable Table table) {
        StringBuilder sql = new StringBuilder(identifiers.quoted(column.name()));
        sql.append(' ').append(types.sql(column.type()));
        if (column.options().collation() != null) {
            sql.append(" COLLATE ").append(collation(column.options().collation()));
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
        return sql.toString();
    }

    /** A collation's name as it is written. */
    protected String collation(String collation) {
        return identifiers.quoted(collation);
    }

    /** What follows DEFAULT. */
    public String defaultSql(ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Text text -> literals.text(text.value());
            case ColumnDefault.Number number -> number.value().toPlainString();
            case ColumnDefault.Bool bool -> literals.bool(bool.value());
            case ColumnDefault.Expression expression -> expression(expression.sql());
        };
    }

    /** An expression after DEFAULT; some databases want parentheses around it. */
    protected String expression(String sql) {
        return sql;
    }

    /** How the database numbers a column. */
    public String identity(Identity identity) {
        String kind = identity.kind() == Identity.Kind.ALWAYS ? "ALWAYS" : "BY DEFAULT";
        String options = sequenceOptions(identity.options()).strip();
        return "GENERATED " + kind + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** How the database computes a column. */
    protected String generated(GeneratedColumn generated) {
        return "GENERATED ALWAYS AS (" + generated.expression() + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
    }

    /** How a sequence counts, each option with a leading space; empty when everything is left to the database. */
    public String sequenceOptions(SequenceOptions options) {
        StringBuilder sql = new StringBuilder();
        append(sql, " START WITH ", options.start());
        append(sql, " INCREMENT BY ", options.increment());
        append(sql, " MINVALUE ", options.minimum());
        append(sql, " MAXVALUE ", options.maximum());
        append(sql, " CACHE ", options.cache());
        if (options.cycle()) {
            sql.append(" CYCLE");
        }
        return sql.toString();
    }

    /**
     * A constraint as it stands in CREATE TABLE or after ADD.
     *
     * @param constraint the constraint
     * @return the definition, with CONSTRAINT and its name first when it has one
     */
    public String constraint(Constraint constraint) {
        String name = constraint.name() == null ? "" : "CONSTRAINT " + identifiers.quoted(constraint.name()) + " ";
        return name
                + switch (constraint) {
                    case PrimaryKey key -> primaryKey(key);
                    case UniqueConstraint unique -> unique(unique);
                    case ForeignKey key -> foreignKey(key);
                    case CheckConstraint check -> check(check);
                    case ExcludeConstraint exclude -> exclude(exclude);
                };
    }

    protected String primaryKey(PrimaryKey key) {
        return "PRIMARY KEY (" + identifiers.quoted(key.columns()) + ")";
    }

    protected String unique(UniqueConstraint unique) {
        return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                + identifiers.quoted(unique.columns()) + ")" + deferrability(unique.deferrability());
    }

    protected String foreignKey(ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY (" + identifiers.quoted(key.columns()) + ") REFERENCES "
                + identifiers.quoted(key.referencedTable()));
        if (!key.referencedColumns().isEmpty()) {
            sql.append(" (").append(identifiers.quoted(key.referencedColumns())).append(')');
        }
        if (key.match() != MatchType.SIMPLE) {
            sql.append(" MATCH ").append(key.match().name());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            sql.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            sql.append(" ON DELETE ").append(key.onDelete().sql());
        }
        return sql.append(deferrability(key.deferrability())).toString();
    }

    protected String check(CheckConstraint check) {
        return "CHECK (" + check.expression() + ")" + (check.enforced() ? "" : " NOT ENFORCED");
    }

    protected String exclude(ExcludeConstraint exclude) {
        String elements = exclude.elements().stream()
                .map(element -> element.expression() + " WITH " + element.operator())
                .collect(Collectors.joining(", "));
        String where = exclude.where() == null ? "" : " WHERE (" + exclude.where() + ")";
        return "EXCLUDE USING " + exclude.using() + " (" + elements + ")" + where
                + deferrability(exclude.deferrability());
    }

    /** When a constraint is checked, with a leading space; empty for the usual. */
    protected String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** The keys of an index with everything after them. */
    public String indexKeys(Index index) {
        String keys = index.elements().stream().map(this::indexKey).collect(Collectors.joining(", ", "(", ")"));
        return keys + (index.where() == null ? "" : " WHERE " + index.where());
    }

    /** One key of an index. */
    protected String indexKey(IndexElement key) {
        StringBuilder sql = new StringBuilder(
                key.column() == null ? "(" + key.expression() + ")" : identifiers.quoted(key.column()));
        if (key.collation() != null) {
            sql.append(" COLLATE ").append(collation(key.collation()));
        }
        if (key.operatorClass() != null) {
            sql.append(' ').append(key.operatorClass());
        }
        if (key.descending()) {
            sql.append(" DESC");
        }
        if (key.nulls() != null) {
            sql.append(" NULLS ").append(key.nulls().name());
        }
        return sql.toString();
    }

    private static void append(StringBuilder sql, String words, @Nullable Long value) {
        if (value != null) {
            sql.append(words).append(value);
        }
    }
}
