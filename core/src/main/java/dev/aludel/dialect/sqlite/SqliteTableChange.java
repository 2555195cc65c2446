package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several operations make of one table: its shape afterwards, and for each column that was there before the expression
 * over the old table that gives its values. A dropped column takes along every key, check and index that names it, as in
 * PostgreSQL.
 */
final class SqliteTableChange {

    private final Map<String, String> sources = new LinkedHashMap<>();
    private Table table;
    private boolean dropsColumns;

    SqliteTableChange(Table before) {
        table = before;
        before.columns().forEach(column -> sources.put(column.name(), quoted(column.name())));
    }

    /** The table an operation changes. */
    static QualifiedName tableOf(Operation operation) {
        return switch (operation) {
            case ColumnOperation op -> op.table();
            case ConstraintOperation op -> op.table();
            case AlterTableOptions op -> op.table();
            case Operation other -> throw new IllegalArgumentException(other.describe() + " builds no table anew");
        };
    }

    /** The table afterwards. */
    Table table() {
        return table;
    }

    /** The values of the columns that had some before: name afterwards to expression over the table before. */
    Map<String, String> sources() {
        return sources;
    }

    /** Whether something else could still name a column that is gone. */
    boolean dropsColumns() {
        return dropsColumns;
    }

    void apply(Operation operation) {
        switch (operation) {
            case ColumnOperation op -> column(op);
            case ConstraintOperation op -> constraint(op);
            case Operation other -> project(other);
        }
    }

    private void column(ColumnOperation operation) {
        switch (operation) {
            case AddColumn op -> addColumn(op);
            case DropColumn op -> dropColumn(op);
            case AlterColumn op -> alterColumn(op);
            case MoveColumn op -> {
                require(op, op.column());
                project(op);
            }
            case RenameColumn op -> {
                require(op, op.from());
                project(op);
                rename(op.from(), op.to());
            }
        }
    }

    private void addColumn(AddColumn op) {
        if (table.column(op.column().name()).isPresent()) {
            if (!op.ifNotExists()) {
                throw alreadyThere(op, "column " + op.column().name());
            }
            return;
        }
        project(op);
    }

    private void dropColumn(DropColumn op) {
        if (op.ifExists() && table.column(op.column()).isEmpty()) {
            return;
        }
        require(op, op.column());
        table = table.withConstraints(table.constraints().stream()
                        .filter(each -> !SqliteNativeChanges.mentions(each, op.column()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(each -> !SqliteNativeChanges.mentions(each, op.column()))
                        .toList());
        project(op);
        sources.remove(op.column());
        dropsColumns = true;
    }

    private void alterColumn(AlterColumn op) {
        require(op, op.column());
        project(op);
        for (ColumnChange change : op.changes()) {
            if (change instanceof ColumnChange.SetType type && type.using() != null) {
                sources.put(op.column(), type.using());
            }
        }
    }

    private void rename(String from, String to) {
        Map<String, String> renamed = new LinkedHashMap<>();
        sources.forEach((name, source) -> renamed.put(name.equals(from) ? to : name, source));
        sources.clear();
        sources.putAll(renamed);
    }

    private void constraint(ConstraintOperation operation) {
        switch (operation) {
            case CreateConstraint op -> createConstraint(op);
            case DropConstraint op -> dropConstraint(op);
            case RenameConstraint op -> {
                if (table.constraint(op.from()).isEmpty()) {
                    throw missing(op, op.from());
                }
                project(op);
            }
            case ValidateConstraint ignored -> {}
        }
    }

    private void createConstraint(CreateConstraint op) {
        String name = op.constraint().name();
        if (name != null && table.constraint(name).isPresent()) {
            if (!op.ifNotExists()) {
                throw alreadyThere(op, "constraint " + name);
            }
            return;
        }
        if (op.constraint() instanceof PrimaryKey && table.primaryKey().isPresent()) {
            throw alreadyThere(op, "primary key");
        }
        project(op);
    }

    /** A constraint without a name is found by what it is: the primary key, or equal to what the author says it was. */
    private void dropConstraint(DropConstraint op) {
        Optional<Constraint> found = table.constraint(op.name())
                .or(() -> table.constraints().stream()
                        .filter(each -> each.name() == null && isMeant(each, op))
                        .findFirst());
        if (found.isEmpty()) {
            if (op.ifExists()) {
                return;
            }
            throw missing(op, op.name());
        }
        List<Constraint> rest = new ArrayList<>(table.constraints());
        rest.remove(found.get());
        table = table.withConstraints(rest);
    }

    private static boolean isMeant(Constraint unnamed, DropConstraint op) {
        boolean theKey = unnamed instanceof PrimaryKey && op.kind() == ConstraintKind.PRIMARY_KEY;
        return theKey || (op.existing() != null && op.existing().withName(null).equals(unnamed));
    }

    private void project(Operation operation) {
        table = SchemaProjector.apply(Schema.ofTables(table), operation)
                .tables()
                .getFirst();
    }

    private void require(Operation operation, String column) {
        if (table.column(column).isEmpty()) {
            throw SqliteDdl.missing(
                    operation,
                    "column " + column,
                    table,
                    table.columns().stream().map(Column::name).toList());
        }
    }

    private AludelException missing(Operation operation, String constraint) {
        List<String> there = table.constraints().stream()
                .map(each -> each.name() == null ? described(each) : each.name())
                .toList();
        return SqliteDdl.missing(operation, "constraint " + constraint, table, there);
    }

    private static String described(Constraint unnamed) {
        String kind = ConstraintKind.of(unnamed).words();
        return "a " + kind + " without a name"
                + (unnamed instanceof CheckConstraint check ? " (" + check.expression() + ")" : "");
    }

    private AludelException alreadyThere(Operation operation, String what) {
        return new AludelException(new DdlProblem.AlreadyThere(
                operation.describe(), what, table.name().toString()));
    }

    private static String quoted(String name) {
        return SqliteIdentifiers.INSTANCE.quoted(name);
    }
}
