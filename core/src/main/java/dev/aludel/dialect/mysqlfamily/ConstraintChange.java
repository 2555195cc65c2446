package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drops and renames constraints, with the indexes that stand behind them. */
final class ConstraintChange {

    private final FamilyDefinitions definitions;
    private final String dropCheck;

    ConstraintChange(FamilyDefinitions definitions, String dropCheck) {
        this.definitions = definitions;
        this.dropCheck = dropCheck;
    }

    // Foreign keys that leave their target to the primary key

    /** The table with the columns of every foreign key said, which both servers want. */
    Table resolved(Table table, Operation op, CatalogLookup catalog) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint ->
                        constraint instanceof ForeignKey key ? resolved(key, op, table, catalog) : constraint)
                .toList());
    }

    /** The constraint with the columns said that it refers to. */
    Constraint resolved(Constraint constraint, Operation op, QualifiedName name, CatalogLookup catalog) {
        Table self = catalog.table(name).orElse(null);
        return constraint instanceof ForeignKey key ? resolved(key, op, self, catalog) : constraint;
    }

    private ForeignKey resolved(ForeignKey key, Operation op, @Nullable Table self, CatalogLookup catalog) {
        if (!key.referencedColumns().isEmpty()) {
            return key;
        }
        boolean toItself = self != null && self.name().equals(key.referencedTable());
        Table target = toItself ? self : catalog.table(key.referencedTable()).orElse(null);
        PrimaryKey primary = target == null ? null : target.primaryKey().orElse(null);
        if (primary == null) {
            throw new AludelException(new DdlProblem.SayMore(
                    definitions.database(),
                    op.describe(),
                    "the columns of " + key.referencedTable() + " that foreign key " + key.name() + " refers to"));
        }
        return key.withReferenced(key.referencedTable(), primary.columns());
    }

    // Drop

    /** What follows ALTER TABLE to drop a constraint. */
    String drop(DropConstraint op, @Nullable Table table, String when) {
        Constraint known = op.existing() != null ? op.existing() : table == null ? null : find(table, op.name());
        ConstraintKind kind = op.kind() != null ? op.kind() : known == null ? null : ConstraintKind.of(known);
        String name = definitions.identifiers().quoted(op.name());
        if (kind == null) {
            boolean primary = op.name().equalsIgnoreCase("PRIMARY");
            return primary ? "DROP PRIMARY KEY" : "DROP CONSTRAINT " + when + name;
        }
        return switch (kind) {
            case PRIMARY_KEY -> dropPrimaryKey(op, table);
            case UNIQUE -> "DROP INDEX " + when + name + (table == null ? "" : replacements(table, op.name()));
            case FOREIGN_KEY -> "DROP FOREIGN KEY " + when + name + dropOwnIndex(table, op.name());
            case CHECK -> dropCheck + when + name;
            case EXCLUDE -> throw definitions.unsupported(op.describe(), "There are no exclusion constraints here.");
        };
    }

    /** An AUTO_INCREMENT column is a key at all times (error 1075). */
    private String dropPrimaryKey(DropConstraint op, @Nullable Table table) {
        if (table == null) {
            return "DROP PRIMARY KEY";
        }
        Table without = without(table, PrimaryKey.class::isInstance);
        for (Column column : table.columns()) {
            boolean key = ForeignKeyIndexes.keys(without).stream()
                    .anyMatch(
                            columns -> !columns.isEmpty() && columns.getFirst().equals(column.name()));
            if (column.identity() != null && !key) {
                throw definitions.unsupported(
                        op.describe() + " while " + column.name() + " is numbered by the database",
                        "Take the identity from the column first with op.alterColumn.");
            }
        }
        return "DROP PRIMARY KEY" + added(ForeignKeyIndexes.ownedIn(without, table));
    }

    private String dropOwnIndex(@Nullable Table table, String name) {
        if (table == null || !(find(table, name) instanceof ForeignKey key)) {
            return "";
        }
        return ForeignKeyIndexes.goesWith(table, key)
                ? ", DROP INDEX " + definitions.identifiers().quoted(name)
                : "";
    }

    /** Whether the table has what the operation drops. */
    boolean has(Table table, DropConstraint op) {
        return op.kind() == ConstraintKind.PRIMARY_KEY
                ? table.primaryKey().isPresent()
                : find(table, op.name()) != null;
    }

    /** The constraint of that name; a unique index counts as a unique constraint, for here they are one. */
    @Nullable
    Constraint find(Table table, String name) {
        Constraint constraint = table.constraint(name).orElse(null);
        if (constraint != null) {
            return constraint;
        }
        Index index = table.index(name).filter(Index::unique).orElse(null);
        List<String> columns = index == null
                ? List.of()
                : index.elements().stream()
                        .map(element -> Objects.requireNonNullElse(element.column(), "expression"))
                        .toList();
        return index == null ? null : UniqueConstraint.of(name, columns);
    }

    // What goes with an index, a table or a column

    /** What adds the indexes that foreign keys need once an index or unique key of that name is gone. */
    String replacements(QualifiedName name, String key, CatalogLookup catalog) {
        return catalog.table(name).map(table -> replacements(table, key)).orElse("");
    }

    private String replacements(Table table, String key) {
        Table without = without(table, constraint -> key.equals(constraint.name()))
                .withIndexes(table.indexes().stream()
                        .filter(index -> !index.name().equals(key))
                        .toList());
        return added(ForeignKeyIndexes.ownedIn(without, table));
    }

    /**
     * What drops the indexes that foreign keys do without once a key or index has been added. The server drops those it
     * made by itself; one that {@link #replacements} added would stay.
     */
    String relieved(Table after, Table before) {
        return ForeignKeyIndexes.ownedIn(before, after).stream()
                .map(key -> ", DROP INDEX " + definitions.identifiers().quoted(Objects.requireNonNull(key.name())))
                .collect(Collectors.joining());
    }

    private String added(List<ForeignKey> keys) {
        return keys.stream()
                .map(key -> ", ADD INDEX "
                        + definitions.identifiers().quoted(Objects.requireNonNull(key.name())) + " ("
                        + definitions.identifiers().quoted(key.columns()) + ")")
                .collect(Collectors.joining());
    }

    private static Table without(Table table, Predicate<Constraint> gone) {
        return table.withConstraints(
                table.constraints().stream().filter(gone.negate()).toList());
    }

    /** Drops the foreign keys of other tables that refer to a table. */
    List<SqlStatement> dropReferencing(QualifiedName target, CatalogLookup catalog) {
        return dropForeignKeys(catalog, target, key -> key.referencedTable().equals(target));
    }

    /** Drops the foreign keys of other tables that refer to a column. */
    List<SqlStatement> dropReferencing(QualifiedName target, String column, CatalogLookup catalog) {
        return dropForeignKeys(
                catalog,
                target,
                key -> key.referencedTable().equals(target)
                        && key.referencedColumns().contains(column));
    }

    /** Drops the foreign keys, of other tables and of its own, that need the key which is dropped. */
    List<SqlStatement> dropReferencing(DropConstraint op, Table table, CatalogLookup catalog) {
        Constraint dropped =
                op.kind() == ConstraintKind.PRIMARY_KEY ? table.primaryKey().orElse(null) : find(table, op.name());
        Table without = table.withConstraints(table.constraints().stream()
                        .filter(constraint -> !constraint.equals(dropped))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> !index.name().equals(op.name()))
                        .toList());
        boolean isKey = dropped instanceof PrimaryKey || dropped instanceof UniqueConstraint;
        return dropForeignKeys(
                catalog,
                null,
                key -> isKey
                        && key.referencedTable().equals(table.name())
                        && !ForeignKeyIndexes.isServed(without, key.referencedColumns()));
    }

    private List<SqlStatement> dropForeignKeys(
            CatalogLookup catalog, @Nullable QualifiedName except, Predicate<ForeignKey> gone) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Table table : catalog.tables()) {
            if (table.name().equals(except)) {
                continue;
            }
            for (ForeignKey key : table.constraintsOf(ForeignKey.class)) {
                if (key.name() != null && gone.test(key)) {
                    statements.add(SqlStatement.of("ALTER TABLE "
                            + definitions.identifiers().quoted(table.name()) + " DROP FOREIGN KEY "
                            + definitions.identifiers().quoted(key.name()) + dropOwnIndex(table, key.name())));
                }
            }
        }
        return statements;
    }

    /** What drops the foreign keys and the keys of several columns of a column's own table, with a comma after each. */
    String dropDependent(QualifiedName name, String column, CatalogLookup catalog) {
        Table table = catalog.table(name).orElse(null);
        if (table == null) {
            return "";
        }
        StringBuilder sql = new StringBuilder();
        for (Constraint constraint : table.constraints()) {
            String quoted =
                    constraint.name() == null ? "" : definitions.identifiers().quoted(constraint.name());
            if (constraint instanceof ForeignKey key && key.columns().contains(column) && !quoted.isEmpty()) {
                sql.append("DROP FOREIGN KEY ").append(quoted).append(", ");
            }
            if (constraint instanceof UniqueConstraint unique
                    && unique.columns().contains(column)
                    && !quoted.isEmpty()) {
                sql.append("DROP INDEX ").append(quoted).append(", ");
            }
        }
        for (Index index : table.indexes()) {
            if (index.elements().stream().anyMatch(element -> column.equals(element.column()))) {
                sql.append("DROP INDEX ")
                        .append(definitions.identifiers().quoted(index.name()))
                        .append(", ");
            }
        }
        return sql.toString();
    }

    /** The one table that has an index. */
    QualifiedName tableOfIndex(DropIndex op, CatalogLookup catalog) {
        String index = op.name().name();
        List<QualifiedName> tables = catalog.tables().stream()
                .filter(table -> Objects.equals(table.name().schema(), op.name().schema()))
                .filter(table -> table.index(index).isPresent()
                        || table.constraint(index).isPresent())
                .map(Table::name)
                .toList();
        if (tables.size() != 1) {
            throw new AludelException(new DdlProblem.SayMore(
                    definitions.database(),
                    op.describe(),
                    "the table, as index names belong to tables: op.dropIndex(\"" + index + "\", \"table\")"));
        }
        return tables.getFirst();
    }

    // Rename

    /** What drops the checks of a column before it is renamed, with a comma after each. */
    String dropChecks(List<CheckConstraint> checks) {
        return checks.stream()
                .map(check -> dropCheck + definitions.identifiers().quoted(Objects.requireNonNull(check.name())) + ", ")
                .collect(Collectors.joining());
    }

    /** What adds them again for the new name, with a comma before each. */
    String addChecks(List<CheckConstraint> checks, String from, String to) {
        String quoted = definitions.identifiers().quoted(to);
        return checks.stream()
                .map(check -> check.withExpression(ExpressionText.renamed(check.expression(), from, quoted)))
                .map(check -> ", ADD " + definitions.constraint(check))
                .collect(Collectors.joining());
    }

    /** The checks of a table that name a column. */
    static List<CheckConstraint> checksOf(Table table, String column) {
        return table.constraintsOf(CheckConstraint.class).stream()
                .filter(check -> check.name() != null && ExpressionText.names(check.expression(), column))
                .toList();
    }

    /** What follows ALTER TABLE to rename a constraint; empty where the name is not kept. */
    String rename(RenameConstraint op, Table table, Constraint constraint, CatalogLookup catalog) {
        String from = definitions.identifiers().quoted(op.from());
        String to = definitions.identifiers().quoted(op.to());
        return switch (constraint) {
            case PrimaryKey ignored -> "";
            case UniqueConstraint ignored -> "RENAME INDEX " + from + " TO " + to;
            case ForeignKey key ->
                "DROP FOREIGN KEY " + from
                        + (ForeignKeyIndexes.goesWith(table, key) ? ", RENAME INDEX " + from + " TO " + to : "")
                        + ", ADD "
                        + definitions.constraint(
                                resolved(key, op, table, catalog).withName(op.to()));
            case CheckConstraint check -> dropCheck + from + ", ADD " + definitions.constraint(check.withName(op.to()));
            case ExcludeConstraint ignored ->
                throw definitions.unsupported(op.describe(), "There are no exclusion constraints here.");
        };
    }
}
