package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
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

    @Override
    protected String check(CheckConstraint check) {
        // CREATE TABLE takes NOT VALID and ignores it, so that such constraints are added afterwards.
        return super.check(check) + (check.validated() || !check.enforced() ? "" : " NOT VALID");
    }

    @Override
    protected String foreignKey(ForeignKey key) {
        return super.foreignKey(key) + (key.validated() ? "" : " NOT VALID");
    }

    /** Whether the existing rows are checked when it is added. */
    static boolean validated(Constraint constraint) {
        return switch (constraint) {
            case CheckConstraint check -> check.validated();
            case ForeignKey key -> key.validated();
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
        if (!index.storage().isEmpty()) {
            sql.append(index.storage().entrySet().stream()
                    .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                    .collect(Collectors.joining(", ", " WITH (", ")")));
        }
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
}
