package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks, before the version table says so, whether a database has what some revisions make: the tables, columns and indexes
 * that they create and that no later one takes away again.
 */
final class StampCheck {

    private final Project project;
    private final DatabaseSession session;
    private final StepRecorder recorder;
    private final Map<RevisionId, List<Operation>> recorded = new HashMap<>();
    private final List<String> mismatches = new ArrayList<>();

    StampCheck(Project project, DatabaseSession session) {
        this.project = project;
        this.session = session;
        this.recorder = new StepRecorder(project, session.dialect().name());
    }

    /** What speaks against it; nothing when all is there. */
    List<String> run(Set<RevisionId> before, Set<RevisionId> after) throws SQLException {
        List<Revision> wanted = Applied.inOrder(project.graph(), known(after));
        List<Revision> had = Applied.inOrder(project.graph(), known(before));
        List<Revision> added = without(wanted, had);
        List<Revision> removed = without(had, wanted);
        Schema expected = projected(wanted);
        List<Operation> all = new ArrayList<>();
        added.forEach(revision -> all.addAll(operations(revision)));
        removed.forEach(revision -> all.addAll(operations(revision)));
        Schema live = LiveSchema.read(session, all);
        for (Revision revision : added) {
            operations(revision).forEach(operation -> expect(revision, operation, expected, live));
        }
        for (Revision revision : removed) {
            operations(revision).forEach(operation -> expectGone(revision, operation, expected, live));
        }
        return mismatches.stream().distinct().toList();
    }

    private static List<Revision> without(List<Revision> some, List<Revision> others) {
        Set<RevisionId> ids = new HashSet<>();
        others.forEach(revision -> ids.add(revision.id()));
        return some.stream().filter(revision -> !ids.contains(revision.id())).toList();
    }

    private Set<RevisionId> known(Set<RevisionId> heads) {
        Set<RevisionId> known = new LinkedHashSet<>(heads);
        known.removeIf(id -> project.graph().find(id).isEmpty());
        return known;
    }

    private List<Operation> operations(Revision revision) {
        return recorded.computeIfAbsent(
                revision.id(),
                id -> recorder.record(revision, Direction.UPGRADE).operations());
    }

    private Schema projected(List<Revision> revisions) {
        Schema schema = Schema.EMPTY;
        for (Revision revision : revisions) {
            schema = SchemaProjector.applyAll(schema, operations(revision));
        }
        return schema;
    }

    private void expect(Revision revision, Operation operation, Schema expected, Schema live) {
        switch (operation) {
            case CreateTable create -> table(revision, create.table(), expected, live);
            case AddColumn add -> column(revision, add.table(), add.column().name(), expected, live);
            case CreateIndex create -> index(revision, create, expected, live);
            case Operation ignored -> {}
        }
    }

    private void table(Revision revision, Table table, Schema expected, Schema live) {
        if (expected.table(table.name()).isEmpty()) {
            return; // a later one drops or renames it
        }
        if (live.table(table.name()).isEmpty()) {
            mismatches.add(says(revision) + " creates table " + table.name() + ", and it is not there");
            return;
        }
        for (Column column : table.columns()) {
            column(revision, table.name(), column.name(), expected, live);
        }
    }

    private void column(Revision revision, QualifiedName table, String column, Schema expected, Schema live) {
        Optional<Table> there = live.table(table);
        if (has(expected, table, column)
                && there.isPresent()
                && there.get().column(column).isEmpty()) {
            mismatches.add(says(revision) + " adds column " + table + "." + column + ", and it is not there");
        }
    }

    private void index(Revision revision, CreateIndex create, Schema expected, Schema live) {
        String name = create.index().name();
        boolean wanted = expected.table(create.table())
                .flatMap(table -> table.index(name))
                .isPresent();
        Optional<Table> there = live.table(create.table());
        if (wanted && there.isPresent() && there.get().index(name).isEmpty()) {
            mismatches.add(
                    says(revision) + " creates index " + name + " on " + create.table() + ", and it is not there");
        }
    }

    /** What a revision makes that is to count as not applied. */
    private void expectGone(Revision revision, Operation operation, Schema expected, Schema live) {
        switch (operation) {
            case CreateTable create -> {
                QualifiedName name = create.table().name();
                if (expected.table(name).isEmpty() && live.table(name).isPresent()) {
                    mismatches.add(says(revision) + " creates table " + name + ", and it is there");
                }
            }
            case AddColumn add -> {
                QualifiedName table = add.table();
                String column = add.column().name();
                boolean before = expected.table(table).isPresent() && !has(expected, table, column);
                if (before && has(live, table, column)) {
                    mismatches.add(says(revision) + " adds column " + table + "." + column + ", and it is there");
                }
            }
            case Operation ignored -> {}
        }
    }

    private static boolean has(Schema schema, QualifiedName table, String column) {
        return schema.table(table).flatMap(found -> found.column(column)).isPresent();
    }

    private static String says(Revision revision) {
        return "Revision " + revision.id();
    }

    /** Refuses where something speaks against it. */
    static void require(List<String> mismatches) {
        if (!mismatches.isEmpty()) {
            throw new AludelException(new CommandProblem.StampMismatch(mismatches));
        }
    }
}
