package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings constraints and indexes of both sides under the same names where they are the same. By name first, then by what they
 * say: one that is wanted without a name keeps the name it has, one that has another name is renamed, and one that is new
 * gets a name by the convention.
 */
final class KeyAlignment {

    private final ComparisonRules rules;
    private final ConstraintNames names;
    private final Changes changes;

    private final boolean exactNames;

    KeyAlignment(ComparisonRules rules, boolean exactNames, ConstraintNames names, Changes changes) {
        this.rules = rules;
        this.exactNames = exactNames;
        this.names = names;
        this.changes = changes;
    }

    /** Both sides with names that agree. */
    record Aligned(Schema from, Schema to) {}

    Aligned align(Schema from, Schema to) {
        List<Table> before = new ArrayList<>(from.tables());
        List<Table> after = new ArrayList<>();
        Set<String> inUse = from.tables().stream()
                .flatMap(table -> table.constraints().stream())
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Table each : to.tables()) {
            Table there = from.table(each.name()).orElse(null);
            Table wanted = withoutMadeUpNames(each, name -> there != null || inUse.contains(name));
            if (there == null) {
                after.add(named(wanted));
                continue;
            }
            Table renamed = renamedIndexes(there, wanted);
            List<Constraint> constraints = new ArrayList<>(renamed.constraints());
            after.add(aligned(constraints, wanted, to));
            before.set(before.indexOf(there), renamed.withConstraints(constraints));
        }
        return new Aligned(
                from.withTables(before)
                        .withViews(from.views().stream()
                                .map(view -> renamedIndexes(view, to))
                                .toList()),
                to.withTables(after));
    }

    /** The same table with constraints whose names were made up and may be others. */
    private Table withoutMadeUpNames(Table table, Predicate<String> mayBeAnother) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> {
                    String name = constraint.name();
                    boolean open = name != null && rules.isMadeUp(name) && mayBeAnother.test(name);
                    return open ? constraint.withName(null) : constraint;
                })
                .toList());
    }

    // Constraints

    private Table aligned(List<Constraint> there, Table wanted, Schema to) {
        List<Constraint> aligned = new ArrayList<>(wanted.constraints());
        List<Constraint> free = new ArrayList<>(there);
        free.removeIf(
                each -> each.name() != null && wanted.constraint(each.name()).isPresent());
        match(wanted, aligned, free, there, (one, other) -> same(one, other, to));
        match(wanted, aligned, free, there, KeyAlignment::sameShape);
        return named(wanted.withConstraints(aligned));
    }

    private void match(
            Table wanted,
            List<Constraint> aligned,
            List<Constraint> free,
            List<Constraint> there,
            BiPredicate<Constraint, Constraint> alike) {
        for (int i = 0; i < aligned.size(); i++) {
            Constraint constraint = aligned.get(i);
            if (constraint.name() != null
                    && there.stream().anyMatch(each -> constraint.name().equals(each.name()))) {
                continue;
            }
            Constraint match = free.stream()
                    .filter(each -> alike.test(each, constraint))
                    .findFirst()
                    .orElse(null);
            if (match != null && takesName(wanted.name(), match, constraint, there, aligned, i)) {
                free.remove(match);
            }
        }
    }

    /** Gives the two one name; says whether that could be done. */
    private boolean takesName(
            QualifiedName table,
            Constraint match,
            Constraint constraint,
            List<Constraint> there,
            List<Constraint> aligned,
            int place) {
        String has = match.name();
        String wants = constraint.name();
        if (wants == null && has != null && exactNames && !rules.names(constraint)) {
            return false;
        }
        if (wants == null) {
            aligned.set(place, constraint.withName(has));
            return true;
        }
        if (has == null || !match.withName(wants).equals(constraint)) {
            return false;
        }
        there.set(there.indexOf(match), match.withName(wants));
        changes.rename(
                Part.constraint(table, has), Part.constraint(table, wants), new RenameConstraint(table, has, wants));
        changes.differ(new Difference(
                Difference.Kind.RENAMED, Part.constraint(table, has).words(), null, has, wants));
        return true;
    }

    private Table named(Table table) {
        table.constraints().stream()
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .forEach(names::take);
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> constraint.name() == null && rules.names(constraint)
                        ? constraint.withName(names.given(table, constraint))
                        : constraint)
                .toList());
    }

    /** Whether two say the same but for the name. */
    static boolean same(Constraint one, Constraint other, Schema schema) {
        return resolved(one, schema)
                .withName(null)
                .equals(resolved(other, schema).withName(null));
    }

    /** A foreign key that leaves its target to the primary key says that key's columns. */
    private static Constraint resolved(Constraint constraint, Schema schema) {
        if (constraint instanceof ForeignKey key && key.referencedColumns().isEmpty()) {
            return schema.table(key.referencedTable())
                    .flatMap(Table::primaryKey)
                    .filter(primary -> primary.columns().size() == key.columns().size())
                    .map(primary -> key.withReferenced(key.referencedTable(), primary.columns()))
                    .orElse(key);
        }
        return constraint;
    }

    /** Whether a constraint without a name takes the place of another. */
    private static boolean sameShape(Constraint there, Constraint wanted) {
        if (wanted.name() != null) {
            return false;
        }
        return switch (wanted) {
            case PrimaryKey ignored -> there instanceof PrimaryKey;
            case UniqueConstraint unique ->
                there instanceof UniqueConstraint other && other.columns().equals(unique.columns());
            case ForeignKey key ->
                there instanceof ForeignKey other
                        && other.columns().equals(key.columns())
                        && other.referencedTable().equals(key.referencedTable());
            case CheckConstraint ignored -> false;
            case ExcludeConstraint ignored -> false;
        };
    }

    // Indexes

    private Table renamedIndexes(Table there, Table wanted) {
        return there.withIndexes(renamed(there.name(), there.indexes(), wanted.indexes()));
    }

    private View renamedIndexes(View there, Schema to) {
        return to.views().stream()
                .filter(view -> view.name().equals(there.name()))
                .findFirst()
                .map(wanted -> there.withIndexes(renamed(there.name(), there.indexes(), wanted.indexes())))
                .orElse(there);
    }

    private List<Index> renamed(QualifiedName of, List<Index> there, List<Index> wanted) {
        List<Index> renamed = new ArrayList<>(there);
        for (Index index : wanted) {
            Index match = find(renamed, index.name()) == null ? alike(renamed, index, wanted) : null;
            if (match != null) {
                renamed.set(renamed.indexOf(match), index);
                changes.rename(
                        Part.index(of, match.name()),
                        Part.index(of, index.name()),
                        new RenameIndex(of, match.name(), index.name()));
                changes.differ(new Difference(
                        Difference.Kind.RENAMED,
                        Part.index(of, match.name()).words(),
                        null,
                        match.name(),
                        index.name()));
            }
        }
        return renamed;
    }

    private static @Nullable Index alike(List<Index> there, Index index, List<Index> wanted) {
        return there.stream()
                .filter(each -> find(wanted, each.name()) == null)
                .filter(each -> each.withName(index.name()).equals(index))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Index find(List<Index> indexes, String name) {
        return indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
