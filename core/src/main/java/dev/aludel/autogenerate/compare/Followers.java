package dev.aludel.autogenerate.compare;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was found about a partition or a table that inherits and happens by itself: what becomes of a column, a
 * check, a key or an index of the table it belongs to becomes of its own as well. And a column is neither dropped because it
 * is inherited from now on, nor added because it was.
 */
final class Followers {

    private final Inventory from;
    private final Inventory to;
    private final Lineage before;
    private final Lineage after;
    private final Changes changes;

    Followers(Inventory from, Inventory to, Changes changes) {
        this.from = from;
        this.to = to;
        this.before = new Lineage(from.schema());
        this.after = new Lineage(to.schema());
        this.changes = changes;
    }

    void apply() {
        for (Table table : to.schema().tables()) {
            Table was = from.table(table.name());
            if (was != null && (isOfOthers(was) || isOfOthers(table))) {
                columns(was, table);
                keys(was, table);
            }
        }
    }

    private static boolean isOfOthers(Table table) {
        return !Lineage.parents(table).isEmpty();
    }

    private void columns(Table was, Table table) {
        QualifiedName name = table.name();
        for (String column : before.columns(was).keySet()) {
            Part part = Part.column(name, column);
            if (changes.removed().contains(part)
                    && (after.columns(table).containsKey(column) || goes(before.originOf(was, column), column))) {
                forget(part);
            }
        }
        for (String column : after.columns(table).keySet()) {
            Part part = Part.column(name, column);
            boolean comes = changes.made().contains(part)
                    && (before.columns(was).containsKey(column) || comes(after.originOf(table, column), column));
            if (comes || isAltered(before.originOf(was, column), column)) {
                forget(part);
            }
        }
    }

    /** Forgets a column with its default. */
    private void forget(Part column) {
        changes.forget(column);
        changes.forget(Part.defaultOf(column.name(), column.detail()));
    }

    private boolean goes(Optional<QualifiedName> origin, String column) {
        return origin.map(table -> Part.column(table, column))
                .filter(changes.removed()::contains)
                .isPresent();
    }

    private boolean comes(Optional<QualifiedName> origin, String column) {
        return origin.map(table -> Part.column(table, column))
                .filter(changes.made()::contains)
                .isPresent();
    }

    private boolean isAltered(Optional<QualifiedName> origin, String column) {
        return origin.map(table -> Part.column(table, column))
                .filter(part -> changes.alterations().stream()
                        .anyMatch(alteration -> alteration.part().equals(part)))
                .isPresent();
    }

    /** A key or index of a partition may have to be made, to have a name of its own; it goes with that of its table. */
    private void keys(Table was, Table table) {
        List<QualifiedName> parents = Lineage.parents(was).stream()
                .filter(Lineage.parents(table)::contains)
                .toList();
        for (Part part : List.copyOf(changes.removed())) {
            if (part.name().equals(was.name()) && follows(part, from, parents, changes.removed()::contains)) {
                forgetRemoval(part);
            }
        }
        for (Part part : List.copyOf(changes.made())) {
            if (part.name().equals(table.name())
                    && isCheck(part, to)
                    && follows(part, to, parents, changes.made()::contains)) {
                changes.forget(part);
            }
        }
    }

    /** What is made anew under the name is made all the same. */
    private void forgetRemoval(Part part) {
        if (changes.made().contains(part)) {
            changes.removed().remove(part);
        } else {
            changes.forget(part);
        }
    }

    private static boolean follows(Part part, Inventory in, List<QualifiedName> parents, Predicate<Part> changed) {
        return parents.stream()
                .flatMap(parent -> in.keysOf(parent).stream())
                .filter(changed)
                .anyMatch(other -> isSame(part, other, in));
    }

    private static boolean isCheck(Part part, Inventory in) {
        return part.kind() == Part.Kind.CONSTRAINT && in.noun(part, Constraint.class) instanceof CheckConstraint;
    }

    private static boolean isSame(Part part, Part other, Inventory in) {
        if (part.kind() != other.kind()) {
            return false;
        }
        return switch (part.kind()) {
            case INDEX -> bare(in.noun(part, Index.class)).equals(bare(in.noun(other, Index.class)));
            case CONSTRAINT -> {
                Constraint one = bare(in.noun(part, Constraint.class));
                yield one != null && one.equals(bare(in.noun(other, Constraint.class)));
            }
            default -> false;
        };
    }

    private static Index bare(Index index) {
        return index.withName("any").withComment(null).withStorage(Map.of());
    }

    /** A key without its name, a check with it; a foreign key of its own is nobody else's. */
    private static @Nullable Constraint bare(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key -> key.withName(null);
            case UniqueConstraint unique -> unique.withName(null);
            case ExcludeConstraint exclude -> exclude.withName(null);
            case CheckConstraint check -> check;
            case ForeignKey ignored -> null;
        };
    }
}
