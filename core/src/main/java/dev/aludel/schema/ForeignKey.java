package dev.aludel.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the name as stored; {@code null} where the database makes one up
 * @param columns the referencing columns in order, at least one
 * @param referencedTable the table referred to
 * @param referencedColumns the columns referred to in the same order; empty for that table's primary key
 * @param onDelete what happens when the referenced row goes
 * @param onUpdate what happens when the referenced key changes
 * @param match how NULLs are treated
 * @param deferrability when it is checked
 * @param validated whether the rows that were there have been checked (PostgreSQL {@code NOT VALID} says no)
 * @param options what only some databases know
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        MatchType match,
        Deferrability deferrability,
        boolean validated,
        ForeignKeyOptions options)
        implements Constraint {

    /** Copies and checks the columns. */
    public ForeignKey {
        columns = Columns.checked(columns, "a foreign key");
        referencedColumns = List.copyOf(referencedColumns);
        Objects.requireNonNull(referencedTable, "referencedTable");
        if (!referencedColumns.isEmpty() && referencedColumns.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a foreign key refers to as many columns as it has: " + columns + " and " + referencedColumns);
        }
    }

    /**
     * A foreign key with what every database knows.
     *
     * @param name the name as stored; {@code null} where the database makes one up
     * @param columns the referencing columns in order, at least one
     * @param referencedTable the table referred to
     * @param referencedColumns the columns referred to in the same order; empty for that table's primary key
     * @param onDelete what happens when the referenced row goes
     * @param onUpdate what happens when the referenced key changes
     * @param match how NULLs are treated
     * @param deferrability when it is checked
     * @param validated whether the rows that were there have been checked
     */
    public ForeignKey(
            @Nullable String name,
            List<String> columns,
            QualifiedName referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            MatchType match,
            Deferrability deferrability,
            boolean validated) {
        this(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferrability,
                validated,
                ForeignKeyOptions.NONE);
    }

    /**
     * A foreign key with the standard's defaults.
     *
     * @param name its name; {@code null} to leave it to the database
     * @param columns the referencing columns
     * @param referencedTable the table referred to
     * @param referencedColumns the columns referred to; empty for its primary key
     * @return the constraint
     */
    public static ForeignKey of(
            @Nullable String name,
            List<String> columns,
            QualifiedName referencedTable,
            List<String> referencedColumns) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                MatchType.SIMPLE,
                Deferrability.NOT_DEFERRABLE,
                true);
    }

    @Override
    public ForeignKey withName(@Nullable String value) {
        return new ForeignKey(
                value,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferrability,
                validated,
                options);
    }

    /** The same key from other columns. */
    public ForeignKey withColumns(List<String> value) {
        return new ForeignKey(
                name,
                value,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferrability,
                validated,
                options);
    }

    /** The same key to another table and columns. */
    public ForeignKey withReferenced(QualifiedName table, List<String> value) {
        return new ForeignKey(
                name, columns, table, value, onDelete, onUpdate, match, deferrability, validated, options);
    }

    /** The same key with another action on delete. */
    public ForeignKey withOnDelete(ReferentialAction value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                value,
                onUpdate,
                match,
                deferrability,
                validated,
                options);
    }

    /** The same key with another action on update. */
    public ForeignKey withOnUpdate(ReferentialAction value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                value,
                match,
                deferrability,
                validated,
                options);
    }

    /** The same key with another treatment of NULLs. */
    public ForeignKey withMatch(MatchType value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                value,
                deferrability,
                validated,
                options);
    }

    /** The same key checked at another time. */
    public ForeignKey withDeferrability(Deferrability value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                value,
                validated,
                options);
    }

    /** The same key, with the existing rows checked or not. */
    public ForeignKey withValidated(boolean value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferrability,
                value,
                options);
    }

    /** The same key with other options. */
    public ForeignKey withOptions(ForeignKeyOptions value) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                match,
                deferrability,
                validated,
                value);
    }
}
