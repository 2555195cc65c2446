package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.Changes.Alteration;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes steps of what the comparators have found, and says which has to come before which. */
final class Planner {

    private final Inventory from;
    private final Inventory to;
    private final Needs needsBefore;
    private final Needs needsAfter;
    private final Changes changes;
    private final PartOperations operations;
    private final Ranking ranking;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Part, Step> makers = new LinkedHashMap<>();
    private final Map<Part, Step> removers = new LinkedHashMap<>();
    private final Map<Part, List<Step>> alterers = new LinkedHashMap<>();
    private final Map<String, List<Step>> freed = new HashMap<>();
    private final Set<Step> renames = new HashSet<>();

    Planner(
            ComparisonRules rules,
            PartOperations operations,
            Inventory from,
            Inventory to,
            Needs needsBefore,
            Needs needsAfter,
            Changes changes) {
        this.operations = operations;
        this.from = from;
        this.to = to;
        this.needsBefore = needsBefore;
        this.needsAfter = needsAfter;
        this.changes = changes;
        this.ranking = new Ranking(rules);
    }

    /** All steps, each with those that come before it. */
    List<Step> steps() {
        changes.removed().forEach(this::remover);
        List.copyOf(changes.made()).forEach(this::maker);
        changes.alterations().forEach(this::alter);
        for (Step step : steps) {
            step.makes().forEach(part -> makingOrAltering(step, part));
            step.alters().forEach(part -> makingOrAltering(step, part));
            step.makes().forEach(part -> making(step, part));
            step.removes().forEach(part -> removing(step, part));
            step.alters().forEach(part -> altering(step, part));
        }
        steps.forEach(this::keepTogether);
        return steps;
    }

    /** A table had better be made when all that its keys and indexes need is there, and go before what its own ones need. */
    private void keepTogether(Step step) {
        Part part = step.part();
        Step made = makers.get(Part.table(part.name()));
        boolean comesWithTable = !step.makes().isEmpty()
                && switch (part.kind()) {
                    case CONSTRAINT, INDEX, DEFAULT -> true;
                    default -> false;
                };
        if (made != null && made != step && comesWithTable) {
            step.before().keySet().stream()
                    .filter(other -> other != made && !other.part().name().equals(part.name()))
                    .toList()
                    .forEach(other -> made.after(other, false));
        }
        for (Step other : List.copyOf(step.before().keySet())) {
            Step gone = other.part().kind() == Part.Kind.CONSTRAINT
                            && !other.removes().isEmpty()
                    ? removers.get(Part.table(other.part().name()))
                    : null;
            if (gone != null && gone != other && gone != step) {
                step.after(gone, false);
            }
        }
    }

    // Steps

    /** The step that takes a part away: its own, or that of what it goes along with. */
    private Step remover(Part part) {
        Step known = removers.get(part);
        if (known != null) {
            return known;
        }
        Part owner = from.ownerOf(part);
        if (owner != null && !standsAlone(part, from) && isRemoved(owner)) {
            Step step = remover(owner);
            note(step, part);
            return step;
        }
        Step step = add(part, ranking.removing(part, from), operations.remove(part, from));
        note(step, part);
        if (part.kind() == Part.Kind.TABLE) {
            ofTable(part.name(), from).forEach(each -> note(step, each));
        }
        return step;
    }

    private void note(Step step, Part part) {
        removers.put(part, step);
        step.removes().add(part);
        names(part, from)
                .forEach(name ->
                        freed.computeIfAbsent(name, key -> new ArrayList<>()).add(step));
    }

    private boolean isRemoved(Part part) {
        Part owner = from.ownerOf(part);
        return changes.removed().contains(part)
                || (owner != null && part.kind() == Part.Kind.COLUMN && isRemoved(owner));
    }

    /** The step that makes a part: its own, or that of what it comes with. */
    private Step maker(Part part) {
        Step known = makers.get(part);
        if (known != null) {
            return known;
        }
        Part owner = to.ownerOf(part);
        if (owner != null && comesAlong(part) && changes.made().contains(owner)) {
            Step step = maker(owner);
            makers.put(part, step);
            step.makes().add(part);
            return step;
        }
        Operation operation = operations.make(part, to);
        Step step = add(part, ranking.making(part, to, operation), operation);
        makers.put(part, step);
        step.makes().add(part);
        if (part.kind() == Part.Kind.COLUMN) {
            defaultWith(step, part);
            Part identity = Part.identityOf(part.name(), part.detail());
            if (to.has(identity)) {
                maker(identity);
            }
        }
        if (part.kind() == Part.Kind.TABLE) {
            columnsWith(step, part.name());
        }
        return step;
    }

    private void defaultWith(Step step, Part column) {
        Part value = Part.defaultOf(column.name(), column.detail());
        if (to.has(value)) {
            makers.put(value, step);
            step.makes().add(value);
        }
    }

    private void columnsWith(Step step, QualifiedName table) {
        for (Column column : to.noun(Part.table(table), Table.class).columns()) {
            Part part = Part.column(table, column.name());
            makers.put(part, step);
            step.makes().add(part);
            Part value = Part.defaultOf(table, column.name());
            if (to.has(value)) {
                maker(value);
            }
            Part identity = Part.identityOf(table, column.name());
            if (to.has(identity)) {
                makers.put(identity, step);
                step.makes().add(identity);
            }
        }
    }

    private boolean comesAlong(Part part) {
        return part.kind() == Part.Kind.INDEX && to.has(Part.view(part.name()));
    }

    /** A foreign key of a table may have to go before it. */
    private static boolean standsAlone(Part part, Inventory in) {
        return part.kind() == Part.Kind.CONSTRAINT && in.noun(part, Constraint.class) instanceof ForeignKey;
    }

    private static Stream<Part> ofTable(QualifiedName table, Inventory in) {
        return in.noun(Part.table(table), Table.class).columns().stream()
                .flatMap(column -> Stream.of(
                        Part.column(table, column.name()),
                        Part.defaultOf(table, column.name()),
                        Part.identityOf(table, column.name())))
                .filter(in::has);
    }

    private void alter(Alteration alteration) {
        Part part = alteration.part();
        boolean rename = alteration.freedName() != null;
        Operation operation = withoutIdentity(alteration.operation());
        Step step = add(part, ranking.altering(part, operation, rename), operation);
        List<Step> sofar = alterers.computeIfAbsent(part, key -> new ArrayList<>());
        sofar.forEach(earlier -> step.after(earlier, true));
        sofar.add(step);
        step.alters().add(part);
        if (alteration.operation() instanceof AlterColumn op
                && op.changes().stream().anyMatch(Planner::isOfDefault)) {
            alsoAlters(step, Part.defaultOf(part.name(), part.detail()));
        }
        if (part.kind() == Part.Kind.SEQUENCE) {
            alsoAlters(step, Part.ownerOf(part.name()));
        }
        if (alteration.freedName() != null) {
            renames.add(step);
            names(alteration.freedName(), to.has(part) ? to.noun(part, Object.class) : null)
                    .forEach(name -> freed.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(step));
        }
    }

    /** The column as it is while its numbering comes and goes apart from it. */
    private Operation withoutIdentity(Operation operation) {
        if (!(operation instanceof AlterColumn op) || op.existing() == null) {
            return operation;
        }
        Part identity = Part.identityOf(op.table(), op.column());
        boolean apart = changes.removed().contains(identity) || changes.made().contains(identity);
        Column existing = apart ? op.existing().withIdentity(null) : op.existing();
        return new AlterColumn(op.table(), op.column(), op.changes(), existing);
    }

    private static boolean isOfDefault(ColumnChange change) {
        return change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropDefault;
    }

    private void alsoAlters(Step step, Part part) {
        if (from.has(part) || to.has(part)) {
            alterers.computeIfAbsent(part, key -> new ArrayList<>()).add(step);
            step.alters().add(part);
        }
    }

    private Step add(Part part, Step.Rank rank, Operation operation) {
        Step step = new Step(part, rank, operation);
        steps.add(step);
        return step;
    }

    // What comes before what

    /** A part is as it shall be only after all that it needs is; a sequence can be asked however it counts and whose it is. */
    private void makingOrAltering(Step step, Part part) {
        for (Need need : needsAfter.of(part)) {
            Step maker = makers.get(need.on());
            if (maker != null) {
                step.after(maker, need.firm());
            }
            boolean asItWillBe = need.firm() && need.on().kind() != Part.Kind.SEQUENCE;
            alterersOf(need.on()).forEach(other -> step.after(other, asItWillBe));
        }
    }

    private void making(Step step, Part part) {
        Step remover = removers.get(part);
        if (remover != null) {
            step.after(remover, true);
        }
        names(part, to).forEach(name -> afterFreeing(step, name));
    }

    /** A part goes only after all that needs it is gone, or needs it no more. */
    private void removing(Step step, Part part) {
        for (Part dependent : needsBefore.dependentsOf(part)) {
            boolean firm = needsBefore.isFirm(dependent, part);
            Step remover = removers.get(dependent);
            if (remover != null) {
                step.after(remover, firm);
            }
            alterersOf(dependent).forEach(other -> step.after(other, firm));
        }
        alterersOf(part).forEach(other -> step.after(other, true));
    }

    private void altering(Step step, Part part) {
        for (Part dependent : needsBefore.dependentsOf(part)) {
            boolean firm = needsBefore.isFirm(dependent, part);
            Step remover = removers.get(dependent);
            if (remover != null) {
                step.after(remover, firm);
            }
            Set<Part> dependentsAfter = needsAfter.dependentsOf(part);
            alterersOf(dependent).stream()
                    .filter(other -> other.alters().stream().noneMatch(dependentsAfter::contains))
                    .forEach(other -> step.after(other, firm));
        }
        if (renames.contains(step)) {
            names(part, to).forEach(name -> afterFreeing(step, name));
        }
    }

    private void afterFreeing(Step step, String name) {
        freed.getOrDefault(name, List.of()).forEach(other -> step.after(other, true));
    }

    private List<Step> alterersOf(Part part) {
        return alterers.getOrDefault(part, List.of());
    }

    // Names

    private static List<String> names(Part part, Inventory in) {
        return names(part, in.nounOrNull(part, Object.class));
    }

    /** The names that a part has, each with the room in which no other may have it; rather too wide a room. */
    private static List<String> names(Part part, @Nullable Object noun) {
        String schema = part.name().schema() + ".";
        String own = (part.detail().isEmpty() ? part.name().name() : part.detail()).toLowerCase(Locale.ROOT);
        return switch (part.kind()) {
            case ENUM, SEQUENCE, TABLE, VIEW, INDEX -> List.of("relation " + schema + own);
            case CONSTRAINT -> {
                List<String> names = new ArrayList<>();
                if (noun instanceof PrimaryKey) {
                    names.add("primary key of " + part.name());
                }
                if (noun instanceof Constraint constraint && constraint.name() != null) {
                    names.add("relation " + schema + own);
                    names.add("constraint " + schema + own);
                }
                yield names;
            }
            case NAMESPACE, EXTENSION, COLUMN, DEFAULT, IDENTITY, OWNER, ROUTINE, NATIVE, TRIGGER -> List.of();
        };
    }
}
