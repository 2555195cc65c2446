package dev.aludel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it alone.
 *
 * @param name its name
 * @param columns its columns in order, names all different
 * @param constraints its constraints in order, at most one of them a {@link PrimaryKey}
 * @param indexes its indexes in order; those the database makes for a key are not among them
 * @param comment its comment; {@code null} for none
 * @param options what only some databases know
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        TableOptions options) {

    /** Copies and checks the parts. */
    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException("table " + name + " has two columns named " + column.name());
            }
        }
        if (constraints.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("table " + name + " has two primary keys");
        }
    }

    /**
     * A table of columns with nothing else said.
     *
     * @param name its name
     * @param columns its columns
     * @return the table
     */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, List.of(), List.of(), null, TableOptions.NONE);
    }

    /**
     * The column of that name.
     *
     * @param column the name as stored
     * @return the column, or empty when there is none
     */
    public Optional<Column> column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst();
    }

    /**
     * The index of that name.
     *
     * @param index the name as stored
     * @return the index, or empty when there is none
     */
    public Optional<Index> index(String index) {
        return indexes.stream()
                .filter(candidate -> candidate.name().equals(index))
                .findFirst();
    }

    /**
     * The constraint of that name.
     *
     * @param constraint the name as stored
     * @return the constraint, or empty when there is none
     */
    public Optional<Constraint> constraint(String constraint) {
        return constraints.stream()
                .filter(candidate -> constraint.equals(candidate.name()))
                .findFirst();
    }

    /**
     * The primary key.
     *
     * @return the key, or empty when there is none
     */
    public Optional<PrimaryKey> primaryKey() {
        return constraintsOf(PrimaryKey.class).stream().findFirst();
    }

    /**
     * The constraints of one kind.
     *
     * @param kind the kind
     * @param <C> the kind
     * @return them in order
     */
    public <C extends Constraint> List<C> constraintsOf(Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (kind.isInstance(constraint)) {
                found.add(kind.cast(constraint));
            }
        }
        return List.copyOf(found);
    }

    /** The same table under another name. */
    public Table withName(QualifiedName value) {
        return new Table(value, columns, constraints, indexes, comment, options);
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> value) {
        return new Table(name, value, constraints, indexes, comment, options);
    }

    /** The same table with other constraints. */
    public Table withConstraints(List<? extends Constraint> value) {
        return new Table(name, columns, List.copyOf(value), indexes, comment, options);
    }

    /** The same table with other indexes. */
    public Table withIndexes(List<Index> value) {
        return new Table(name, columns, constraints, value, comment, options);
    }

    /** The same table with another comment. */
    public Table withComment(@Nullable String value) {
        return new Table(name, columns, constraints, indexes, value, options);
    }

    /** The same table with other options. */
    public Table withOptions(TableOptions value) {
        return new Table(name, columns, constraints, indexes, comment, value);
    }
}
