package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes all of a schema in an empty place. Things are tried in the usual order; what fails, because something it needs is
 * not there yet, is tried again after the rest, until nothing more can be made. Tables whose foreign keys form a cycle are
 * made without them first.
 */
final class SchemaMaking {

    private final Dialect dialect;
    private final Connection connection;
    private final SchemaLookup lookup;
    private final List<Normalised.Refusal> refusals = new ArrayList<>();

    private SchemaMaking(Dialect dialect, Connection connection, Schema schema) {
        this.dialect = dialect;
        this.connection = connection;
        this.lookup = new SchemaLookup(schema);
    }

    /**
     * Makes a schema.
     *
     * @return what could not be made
     */
    static List<Normalised.Refusal> make(Dialect dialect, Connection connection, Schema schema) throws SQLException {
        SchemaMaking making = new SchemaMaking(dialect, connection, schema);
        making.make(making.units(schema));
        return making.refusals;
    }

    /** One thing and the statements that are still to run for it. */
    private static final class Unit {
        private final Operation operation;
        private final List<SqlStatement> statements;
        private int next;
        private @Nullable String reason;

        Unit(Operation operation, List<SqlStatement> statements) {
            this.operation = operation;
            this.statements = statements;
        }

        boolean done() {
            return next == statements.size();
        }

        boolean untouched() {
            return next == 0;
        }
    }

    private List<Unit> units(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(name -> operations.add(new CreateSchema(name, true)));
        schema.extensions().forEach(each -> operations.add(new CreateExtension(each.name(), each.schema(), true)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type, false)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence, false)));
        schema.natives().stream()
                .filter(object -> object.table() == null)
                .forEach(object -> operations.add(new CreateNative(object)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table.withIndexes(List.of()), false)));
        for (Table table : schema.tables()) {
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index, false, false)));
        }
        schema.routines().forEach(routine -> operations.add(new CreateRoutine(routine, null)));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        schema.triggers().forEach(trigger -> operations.add(new CreateTrigger(trigger)));
        schema.natives().stream()
                .filter(object -> object.table() != null)
                .forEach(object -> operations.add(new CreateNative(object)));
        return units(operations);
    }

    private List<Unit> units(List<Operation> operations) {
        List<Unit> units = new ArrayList<>();
        for (Operation operation : operations) {
            try {
                units.add(new Unit(operation, dialect.ddl().compile(operation, lookup)));
            } catch (AludelException e) {
                refusals.add(new Normalised.Refusal(
                        operation.describe(), "", e.problem().what()));
            }
        }
        return units;
    }

    private void make(List<Unit> all) throws SQLException {
        List<Unit> left = all;
        while (!left.isEmpty()) {
            boolean moved = false;
            List<Unit> failed = new ArrayList<>();
            for (Unit unit : left) {
                moved |= advance(unit);
                if (!unit.done()) {
                    failed.add(unit);
                }
            }
            if (moved) {
                left = failed;
                continue;
            }
            Optional<List<Unit>> split = withoutForeignKeys(failed);
            if (split.isEmpty()) {
                failed.forEach(this::refuse);
                return;
            }
            left = split.get();
        }
    }

    /** Runs what is left of a unit as far as it goes, and says whether that was anything. */
    private boolean advance(Unit unit) throws SQLException {
        boolean moved = false;
        while (!unit.done() && run(unit)) {
            moved = true;
        }
        return moved;
    }

    private boolean run(Unit unit) throws SQLException {
        @Nullable Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(unit.statements.get(unit.next).sql());
        } catch (SQLException e) {
            if (before != null) {
                connection.rollback(before);
            }
            unit.reason = String.valueOf(e.getMessage()).strip();
            return false;
        }
        if (before != null) {
            connection.releaseSavepoint(before);
        }
        unit.next++;
        return true;
    }

    /** The units with foreign keys taken out of the tables that have not been made; empty when there are none. */
    private Optional<List<Unit>> withoutForeignKeys(List<Unit> failed) {
        List<Operation> tables = new ArrayList<>();
        List<Operation> keys = new ArrayList<>();
        List<Unit> others = new ArrayList<>();
        for (Unit unit : failed) {
            if (unit.untouched()
                    && unit.operation instanceof CreateTable(Table table, boolean ignored)
                    && !table.constraintsOf(ForeignKey.class).isEmpty()) {
                List<Constraint> kept = new ArrayList<>(table.constraints());
                kept.removeIf(ForeignKey.class::isInstance);
                tables.add(new CreateTable(table.withConstraints(kept), false));
                table.constraintsOf(ForeignKey.class)
                        .forEach(key -> keys.add(new CreateConstraint(table.name(), key, false)));
            } else {
                others.add(unit);
            }
        }
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        List<Unit> split = new ArrayList<>(units(tables));
        split.addAll(others);
        split.addAll(units(keys));
        return Optional.of(split);
    }

    private void refuse(Unit unit) {
        refusals.add(new Normalised.Refusal(
                unit.operation.describe(),
                unit.statements.get(unit.next).sql(),
                unit.reason == null ? "no reason given" : unit.reason));
    }
}
