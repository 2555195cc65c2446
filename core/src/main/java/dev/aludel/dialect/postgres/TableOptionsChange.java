package dev.aludel.dialect.postgres;

import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.schema.Partition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Turns one {@link AlterTableOptions} into statements, one for each thing that differs (manual, ALTER TABLE). Where it is not
 * known what was there, only what is said is set.
 */
final class TableOptionsChange {

    private final PostgresDefinitions definitions;
    private final QualifiedName table;
    private final TableOptions to;
    private final TableOptions from;
    private final List<SqlStatement> statements = new ArrayList<>();

    TableOptionsChange(PostgresDefinitions definitions, AlterTableOptions op) {
        this.definitions = definitions;
        this.table = op.table();
        this.to = op.options();
        this.from = op.existing() == null ? TableOptions.NONE : op.existing();
    }

    List<SqlStatement> statements() {
        if (!Objects.equals(from.partitionBy(), to.partitionBy())) {
            throw PostgresDefinitions.unsupported(
                    "change how table " + table + " is partitioned",
                    "Create a new table, copy the rows with op.execute, and rename it.");
        }
        leave();
        if (from.unlogged() != to.unlogged()) {
            alter(to.unlogged() ? "SET UNLOGGED" : "SET LOGGED");
        }
        if (!Objects.equals(from.accessMethod(), to.accessMethod())) {
            String method = to.accessMethod() == null ? "heap" : to.accessMethod();
            alter("SET ACCESS METHOD " + definitions.identifiers().quoted(method));
        }
        storage();
        join();
        return List.copyOf(statements);
    }

    private void storage() {
        List<String> gone = from.storage().keySet().stream()
                .filter(parameter -> !to.storage().containsKey(parameter))
                .toList();
        if (!gone.isEmpty()) {
            alter("RESET (" + String.join(", ", gone) + ")");
        }
        Map<String, String> changed = new LinkedHashMap<>(to.storage());
        changed.entrySet().removeAll(from.storage().entrySet());
        if (!changed.isEmpty()) {
            alter("SET (" + TableSuffix.list(changed, definitions.literals()) + ")");
        }
    }

    /** Leaves the tables it belongs to no more. */
    private void leave() {
        Partition before = from.partition();
        if (before != null && !before.equals(to.partition())) {
            statements.add(
                    SqlStatement.of("ALTER TABLE " + quoted(before.table()) + " DETACH PARTITION " + quoted(table)));
        }
        if (from.ofType() != null && to.ofType() == null) {
            alter("NOT OF");
        }
        without(from.inherits(), to.inherits()).forEach(parent -> alter("NO INHERIT " + quoted(parent)));
    }

    /** Joins the tables it belongs to from now on. */
    private void join() {
        without(to.inherits(), from.inherits()).forEach(parent -> alter("INHERIT " + quoted(parent)));
        if (to.ofType() != null && !to.ofType().equals(from.ofType())) {
            alter("OF " + to.ofType());
        }
        Partition after = to.partition();
        if (after != null && !after.equals(from.partition())) {
            statements.add(TableCreation.attach(Table.of(table, List.of()), after, definitions));
        }
    }

    private static Stream<QualifiedName> without(List<QualifiedName> all, List<QualifiedName> some) {
        return all.stream().filter(name -> !some.contains(name));
    }

    private void alter(String action) {
        statements.add(SqlStatement.of("ALTER TABLE " + quoted(table) + " " + action));
    }

    private String quoted(QualifiedName name) {
        return definitions.identifiers().quoted(name);
    }
}
