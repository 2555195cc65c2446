package dev.aludel.autogenerate.compare;

import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns ordered steps into operations, with as much as can be in one: a table is created with those of its defaults, keys and
 * indexes that need nothing created after it, and goes with those foreign keys that stand in nobody's way before.
 */
final class Gathering {

    private final List<Step> steps;
    private final Inventory from;
    private final Inventory to;
    private final boolean ahead;
    private final Map<Step, Integer> places = new LinkedHashMap<>();
    private final Map<Part, Step> hosts = new HashMap<>();
    private final Set<Step> gathered = new HashSet<>();
    private final Set<Part> made = new HashSet<>();
    private final Set<Part> droppedApart = new HashSet<>();

    /**
     * Gathers steps.
     *
     * @param steps the steps in order
     * @param from the schema before
     * @param to the schema after
     * @param ahead whether a foreign key may refer to what is not there yet
     */
    Gathering(List<Step> steps, Inventory from, Inventory to, boolean ahead) {
        this.steps = steps;
        this.from = from;
        this.to = to;
        this.ahead = ahead;
        for (Step step : steps) {
            places.put(step, places.size());
            Part.Kind kind = step.part().kind();
            if (kind == Part.Kind.TABLE || kind == Part.Kind.SEQUENCE) {
                step.makes().forEach(part -> hosts.put(part, step));
            }
        }
    }

    List<Operation> operations() {
        steps.forEach(this::gatherMaking);
        steps.reversed().forEach(this::gatherRemoving);
        List<Operation> operations = new ArrayList<>();
        for (Step step : steps) {
            if (!gathered.contains(step)) {
                operations.add(operation(step));
            }
        }
        return operations;
    }

    private int placeOf(Step step) {
        return places.getOrDefault(step, steps.size());
    }

    private void gatherMaking(Step step) {
        Part part = step.part();
        if (step.makes().isEmpty() || !step.removes().isEmpty()) {
            return;
        }
        Step host = switch (part.kind()) {
            case CONSTRAINT, INDEX, DEFAULT -> hosts.get(Part.table(part.name()));
            case OWNER -> hosts.get(Part.sequence(part.name()));
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, TABLE, COLUMN, IDENTITY, ROUTINE, VIEW, NATIVE, TRIGGER -> null;
        };
        if (host == null) {
            return;
        }
        boolean fits = ahead && part.kind() == Part.Kind.CONSTRAINT;
        if (fits || step.before().keySet().stream().allMatch(other -> isThere(other, host, part))) {
            gathered.add(step);
            made.add(part);
            places.put(step, placeOf(host));
        }
    }

    /** Whether a step comes before a table is made, or with it; indexes come after its constraints. */
    private boolean isThere(Step other, Step host, Part part) {
        if (other == host) {
            return true;
        }
        boolean sameTable = other.part().name().equals(host.part().name()) && gathered.contains(other);
        if (sameTable) {
            return !(part.kind() == Part.Kind.CONSTRAINT && other.part().kind() == Part.Kind.INDEX);
        }
        return placeOf(other) < placeOf(host);
    }

    private void gatherRemoving(Step step) {
        Part part = step.part();
        if (step.removes().isEmpty() || part.kind() != Part.Kind.CONSTRAINT) {
            return;
        }
        Step host = steps.stream()
                .filter(each -> each.removes().contains(Part.table(part.name())))
                .findFirst()
                .orElse(null);
        if (host == null) {
            return;
        }
        int place = placeOf(host);
        boolean inTheWay = steps.stream()
                .anyMatch(each -> each != host
                        && !gathered.contains(each)
                        && Boolean.TRUE.equals(each.before().get(step))
                        && placeOf(each) < place);
        if (ahead || !inTheWay) {
            gathered.add(step);
        } else {
            droppedApart.add(part);
        }
    }

    private Operation operation(Step step) {
        return switch (step.operation()) {
            case CreateTable op -> new CreateTable(made(op.table()), op.ifNotExists());
            case DropTable op -> new DropTable(op.name(), false, false, dropped(op.name()));
            case CreateSequence op -> new CreateSequence(made(op.sequence()), op.ifNotExists());
            case Operation other -> other;
        };
    }

    private Table made(Table table) {
        QualifiedName name = table.name();
        List<Column> columns = table.columns().stream()
                .map(column -> column.defaultValue() == null || made.contains(Part.defaultOf(name, column.name()))
                        ? column
                        : column.withDefault(null))
                .toList();
        List<Constraint> constraints = new ArrayList<>();
        for (Part part : to.keysOf(name)) {
            if (part.kind() == Part.Kind.CONSTRAINT && made.contains(part)) {
                constraints.add(to.noun(part, Constraint.class));
            }
        }
        List<Index> indexes = table.indexes().stream()
                .filter(index -> made.contains(Part.index(name, index.name())))
                .toList();
        return table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
    }

    private Table dropped(QualifiedName name) {
        Table table = from.noun(Part.table(name), Table.class);
        List<Constraint> constraints = new ArrayList<>();
        for (Part part : from.keysOf(name)) {
            if (part.kind() == Part.Kind.CONSTRAINT && !droppedApart.contains(part)) {
                constraints.add(from.noun(part, Constraint.class));
            }
        }
        return table.withConstraints(constraints);
    }

    private Sequence made(Sequence sequence) {
        return made.contains(Part.ownerOf(sequence.name()))
                ? to.noun(Part.sequence(sequence.name()), Sequence.class)
                : sequence;
    }
}
