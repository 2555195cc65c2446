package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.ComparisonOptions.ComparedName;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what is not to be looked at out of a comparison: it is wanted as it is there. The same holds for what is there, not
 * wanted and nobody's.
 */
final class Scope {

    private final ComparisonOptions options;
    private final ComparisonRules rules;
    private final Schema from;
    private final Schema to;
    private final Changes changes;

    Scope(ComparisonOptions options, ComparisonRules rules, Schema from, Schema to, Changes changes) {
        this.options = options;
        this.rules = rules;
        this.from = from;
        this.to = to;
        this.changes = changes;
    }

    /** The second schema with what is left alone as it is in the first. */
    Schema wanted() {
        Schema wanted = to.withNamespaces(scoped(from.namespaces(), to.namespaces(), true, Part::namespace))
                .withExtensions(scoped(from.extensions(), to.extensions(), true, Inventory::partOf))
                .withEnums(scoped(from.enums(), to.enums(), true, each -> Part.enumType(each.name())))
                .withSequences(scoped(from.sequences(), to.sequences(), true, each -> Part.sequence(each.name())))
                .withTables(scoped(from.tables(), to.tables(), true, each -> Part.table(each.name())))
                .withViews(scoped(from.views(), to.views(), true, each -> Part.view(each.name())))
                .withRoutines(scoped(from.routines(), to.routines(), true, each -> Part.of(ObjectReference.of(each))));
        Set<QualifiedName> relations = Stream.concat(
                        wanted.tables().stream().map(Table::name),
                        wanted.views().stream().map(view -> view.name()))
                .filter(name -> !isWanted(name))
                .collect(Collectors.toSet());
        Schema whole = wanted.withTables(wanted.tables().stream()
                        .map(table -> from.table(table.name())
                                .map(there -> parts(there, table))
                                .orElse(table))
                        .toList())
                .withTriggers(withOwner(
                        scoped(from.triggers(), to.triggers(), false, each -> Part.of(ObjectReference.of(each))),
                        from.triggers().stream()
                                .filter(each -> relations.contains(each.table()))
                                .toList()))
                .withNatives(withOwner(
                        scoped(from.natives(), to.natives(), true, each -> Part.of(ObjectReference.of(each))),
                        from.natives().stream()
                                .filter(each -> each.table() != null && relations.contains(each.table()))
                                .toList()));
        return whole.withDependencies(dependencies(whole));
    }

    private boolean isWanted(QualifiedName relation) {
        return to.table(relation).isPresent()
                || to.views().stream().anyMatch(view -> view.name().equals(relation));
    }

    private static <T> List<T> withOwner(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private Table parts(Table there, Table wanted) {
        QualifiedName name = wanted.name();
        return wanted.withColumns(
                        scoped(there.columns(), wanted.columns(), false, column -> Part.column(name, column.name())))
                .withConstraints(scoped(
                        there.constraints(),
                        wanted.constraints(),
                        false,
                        each -> Part.constraint(name, Inventory.keyOf(each))))
                .withIndexes(scoped(there.indexes(), wanted.indexes(), false, index -> Part.index(name, index.name())));
    }

    private <T> List<T> scoped(List<T> there, List<T> wanted, boolean whole, Function<T, Part> part) {
        Map<Part, T> before = there.stream().collect(Collectors.toMap(part, each -> each, (one, other) -> one));
        List<T> scoped = new ArrayList<>();
        for (T each : wanted) {
            if (isIncluded(part.apply(each))) {
                scoped.add(each);
            } else if (before.containsKey(part.apply(each))) {
                scoped.add(before.get(part.apply(each)));
            }
        }
        Set<Part> after = wanted.stream().map(part).collect(Collectors.toSet());
        for (T each : there) {
            Part name = part.apply(each);
            if (!after.contains(name) && (!isIncluded(name) || (whole && isUnmanaged(name)))) {
                scoped.add(each);
            }
        }
        return scoped;
    }

    private boolean isIncluded(Part part) {
        return (part.kind() == Part.Kind.NAMESPACE
                        || options.includeSchema().test(part.name().schema()))
                && options.includeName().test(ComparedName.of(part));
    }

    private boolean isUnmanaged(Part part) {
        Set<ComparedName> managed = options.managed();
        boolean unmanaged = managed != null && isIncluded(part) && !managed.contains(ComparedName.of(part));
        if (unmanaged) {
            changes.differ(new Difference(Difference.Kind.UNMANAGED, part.words(), null, null, null));
        }
        return unmanaged;
    }

    /** What is left alone keeps its dependencies. */
    private List<Dependency> dependencies(Schema wanted) {
        Set<Part> before = new Inventory(to, rules).parts();
        Set<Part> after = new Inventory(wanted, rules).parts();
        List<Dependency> dependencies = new ArrayList<>(to.dependencies());
        for (Dependency each : from.dependencies()) {
            Part dependent = Part.of(each.dependent());
            if (!before.contains(dependent) && after.contains(dependent)) {
                dependencies.add(each);
            }
        }
        return dependencies;
    }
}
