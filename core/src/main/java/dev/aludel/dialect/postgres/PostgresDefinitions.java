package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.KeyOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells columns, constraints and indexes for PostgreSQL. */
final class PostgresDefinitions extends DefinitionCompiler {

    private final PostgresTypes types;

    PostgresDefinitions(Identifiers identifiers, PostgresTypes types, PostgresLiterals literals) {
        super(identifiers, types, literals);
        this.types = types;
    }

    @Override
    public String column(Column column, @Nullable Table table) {
        if (column.options().onUpdate() != null) {
            throw unsupported(
                    "set column " + column.name() + " on every update",
                    "Write a trigger with op.createFunction and op.createTrigger.");
        }
        if (column.options().invisible()) {
            throw unsupported("hide column " + column.name(), "Use a view that leaves the column out.");
        }
        if (isSerial(column)) {
            return identifiers().quoted(column.name()) + " " + types.serial(column.type()) + " NOT NULL";
        }
        return super.column(column, table);
    }

    /**
     * Whether the short form {@code serial} says all there is to say. A column that counts otherwise or may be NULL gets a
     * sequence of its own instead ({@link OwnedSequence}).
     */
    static boolean isSerial(Column column) {
        Identity identity = column.identity();
        return identity != null
                && identity.kind() == Identity.Kind.AUTOINCREMENT
                && !column.nullable()
                && identity.equals(Identity.of(Identity.Kind.AUTOINCREMENT));
    }

    @Override
    public String identity(Identity identity) {
        String standard = super.identity(identity);
        if (identity.sequence() == null) {
            return standard;
        }
        String name = "SEQUENCE NAME " + identifiers().quoted(identity.sequence());
        return standard.endsWith(")")
                ? standard.replace(" AS IDENTITY (", " AS IDENTITY (" + name + " ")
                : standard + " (" + name + ")";
    }

    /**
     * A collation of another schema is written {@code schema."name"}, with the quotes; any other dot belongs to the name
     * ({@code de_DE.utf8}).
     */
    @Override
    protected String collation(String collation) {
        int dot = collation.indexOf(".\"");
        return dot > 0
                ? identifiers().quoted(collation.substring(0, dot)) + collation.substring(dot)
                : identifiers().always(collation);
    }

    /**
     * A column of a table whose columns come from a type: what it adds to them.
     *
     * @param column the column
     * @return its definition, or empty when it adds nothing
     */
    Optional<String> columnOfType(Column column) {
        String plain = column(Column.of(column.name(), column.type()), null);
        String whole = column(column.withComment(null).withOptions(ColumnOptions.NONE), null);
        return whole.equals(plain)
                ? Optional.empty()
                : Optional.of(identifiers().quoted(column.name()) + " WITH OPTIONS" + whole.substring(plain.length()));
    }

    @Override
    protected String check(CheckConstraint check) {
        // CREATE TABLE takes NOT VALID and ignores it, so that such constraints are added afterwards.
        return "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "")
                + (check.enforced() ? "" : " NOT ENFORCED")
                + (check.validated() || !check.enforced() ? "" : " NOT VALID");
    }

    @Override
    protected String primaryKey(PrimaryKey key) {
        return "PRIMARY KEY (" + keyColumns(key.columns(), key.options()) + ")" + index(key.options())
                + deferrability(key.deferrability());
    }

    @Override
    protected String unique(UniqueConstraint unique) {
        return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                + keyColumns(unique.columns(), unique.options()) + ")" + index(unique.options())
                + deferrability(unique.deferrability());
    }

    @Override
    protected String exclude(ExcludeConstraint exclude) {
        String elements = exclude.elements().stream()
                .map(element -> element.expression() + " WITH " + element.operator())
                .collect(Collectors.joining(", "));
        String where = exclude.where() == null ? "" : " WHERE (" + exclude.where() + ")";
        return "EXCLUDE USING " + exclude.using() + " (" + elements + ")" + index(exclude.options()) + where
                + deferrability(exclude.deferrability());
    }

    private String keyColumns(List<String> columns, KeyOptions options) {
        return identifiers().quoted(columns) + (options.withoutOverlaps() ? " WITHOUT OVERLAPS" : "");
    }

    /** The index behind a key, with a leading space; empty for the usual. */
    private String index(KeyOptions options) {
        String include =
                options.include().isEmpty() ? "" : " INCLUDE (" + identifiers().quoted(options.include()) + ")";
        return include + TableSuffix.with(options.storage(), literals());
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        ForeignKeyOptions options = key.options();
        StringBuilder sql = new StringBuilder("FOREIGN KEY (" + columns(key.columns(), options) + ") REFERENCES "
                + identifiers().quoted(key.referencedTable()));
        if (!key.referencedColumns().isEmpty()) {
            sql.append(" (").append(columns(key.referencedColumns(), options)).append(')');
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
        if (!options.onDeleteColumns().isEmpty()) {
            sql.append(" (")
                    .append(identifiers().quoted(options.onDeleteColumns()))
                    .append(')');
        }
        return sql.append(deferrability(key.deferrability()))
                .append(options.enforced() ? "" : " NOT ENFORCED")
                .append(key.validated() || !options.enforced() ? "" : " NOT VALID")
                .toString();
    }

    private String columns(List<String> columns, ForeignKeyOptions options) {
        if (!options.period()) {
            return identifiers().quoted(columns);
        }
        List<String> before = columns.subList(0, columns.size() - 1);
        return (before.isEmpty() ? "" : identifiers().quoted(before) + ", ") + "PERIOD "
                + identifiers().quoted(columns.getLast());
    }

    /** Whether the existing rows are checked when it is added. */
    static boolean validated(Constraint constraint) {
        return switch (constraint) {
            case CheckConstraint check -> check.validated() || !check.enforced();
            case ForeignKey key -> key.validated() || !key.options().enforced();
            case PrimaryKey ignored -> true;
            case UniqueConstraint ignored -> true;
            case ExcludeConstraint ignored -> true;
        };
    }

    @Override
    public String indexKeys(Index index) {
        StringBuilder sql = new StringBuilder();
        if (index.method() != null) {
            sql.append("USING ").append(identifiers().quoted(index.method())).append(' ');
        }
        sql.append(index.elements().stream().map(this::indexKey).collect(Collectors.joining(", ", "(", ")")));
        if (!index.include().isEmpty()) {
            sql.append(" INCLUDE (")
                    .append(identifiers().quoted(index.include()))
                    .append(')');
        }
        if (index.nullsNotDistinct()) {
            sql.append(" NULLS NOT DISTINCT");
        }
        sql.append(TableSuffix.with(index.storage(), literals()));
        return sql + (index.where() == null ? "" : " WHERE " + index.where());
    }

    /** Opened to this package: the elements of an exclusion constraint are read as they are written. */
    @Override
    protected String indexKey(IndexElement key) {
        if (key.prefixLength() != null) {
            throw unsupported(
                    "index only the beginning of column " + key.column(),
                    "Index an expression instead: left(" + key.column() + ", " + key.prefixLength() + ").");
        }
        return super.indexKey(key);
    }

    /** A name inside a string, as {@code regclass} reads it. */
    String regclass(QualifiedName name) {
        return literals().text(identifiers().quoted(name));
    }

    static AludelException unsupported(String operation, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(PostgresDialect.DISPLAY_NAME, operation, wayRound));
    }

    /** How a sequence counts, with PostgreSQL's own choice said for what is left open (manual, CREATE SEQUENCE). */
    String everySequenceOption(SequenceOptions options) {
        long increment = options.increment() == null ? 1 : options.increment();
        Long first = increment > 0 ? options.minimum() : options.maximum();
        long start = options.start() != null ? options.start() : first != null ? first : increment > 0 ? 1 : -1;
        return " INCREMENT BY " + increment
                + (options.minimum() == null ? " NO MINVALUE" : " MINVALUE " + options.minimum())
                + (options.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + options.maximum())
                + " START WITH " + start
                + " CACHE " + (options.cache() == null ? 1 : options.cache())
                + (options.cycle() ? " CYCLE" : " NO CYCLE");
    }
}
