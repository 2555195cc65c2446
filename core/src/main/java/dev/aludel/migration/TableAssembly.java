package dev.aludel.migration;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the elements an author listed together into one table. */
final class TableAssembly {

    private final QualifiedName name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<String> nullableInKey = new HashSet<>();
    private @Nullable String comment;
    private TableOptions options = TableOptions.NONE;

    private TableAssembly(QualifiedName name) {
        this.name = name;
    }

    static Table assemble(QualifiedName name, List<TableElement> elements) {
        TableAssembly assembly = new TableAssembly(name);
        elements.forEach(assembly::add);
        return new Table(
                name,
                assembly.primaryKeyColumnsNotNull(),
                assembly.constraints,
                assembly.indexes,
                assembly.comment,
                assembly.options);
    }

    private void add(TableElement element) {
        switch (element) {
            case ColumnElement column -> {
                columns.add(column.column());
                if (column.nullableInKey()) {
                    nullableInKey.add(column.column().name());
                }
                constraints.addAll(column.constraints());
                indexes.addAll(column.indexes());
            }
            case ConstraintElement constraint -> constraints.add(constraint.constraint());
            case IndexDefinition index -> indexes.add(index.index());
            case CommentElement text -> comment = text.comment();
            case OptionsElement more -> options = more.options();
        }
    }

    /**
     * A primary key column is NOT NULL by the standard, also where the author did not say so (ISO/IEC 9075-2, 11.7); only
     * one that was said to be nullable stays so, which SQLite can have.
     */
    private List<Column> primaryKeyColumnsNotNull() {
        Set<String> keyed = new HashSet<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey key) {
                keyed.addAll(key.columns());
            }
        }
        Set<String> known = new HashSet<>(columns.stream().map(Column::name).toList());
        boolean columnsOfOthers =
                options.partition() != null || !options.inherits().isEmpty();
        if (!columnsOfOthers && !known.containsAll(keyed)) {
            keyed.removeAll(known);
            throw new IllegalArgumentException(
                    "the primary key of " + name + " names columns it does not have: " + keyed);
        }
        keyed.removeAll(nullableInKey);
        return columns.stream()
                .map(column -> keyed.contains(column.name()) ? column.withNullable(false) : column)
                .toList();
    }
}
