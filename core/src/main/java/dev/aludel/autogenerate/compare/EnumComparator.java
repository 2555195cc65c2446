package dev.aludel.autogenerate.compare;

import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Compares enum types. Labels are added where they go; when some go away or change places, the type is replaced. */
final class EnumComparator {

    private final Changes changes;
    private final Function<QualifiedName, Map<String, String>> relabelled;

    /**
     * Makes a comparator.
     *
     * @param changes where findings go
     * @param relabelled the labels of a type that go on under another name, from old to new
     */
    EnumComparator(Changes changes, Function<QualifiedName, Map<String, String>> relabelled) {
        this.changes = changes;
        this.relabelled = relabelled;
    }

    /** Whether all labels stay, in their order. */
    static boolean onlyAdds(List<String> before, List<String> after) {
        List<String> rest = new ArrayList<>(after);
        rest.retainAll(before);
        return rest.equals(before);
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.ENUM, from, to, changes);
        PartComparator.both(Part.Kind.ENUM, EnumType.class, from, to, this::compare);
    }

    private void compare(Part part, EnumType before, EnumType after) {
        if (!before.values().equals(after.values())) {
            changes.differ(Difference.changed(part, "values", before.values(), after.values()));
            labels(part, before, after);
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            changes.differ(Difference.changed(part, "comment", before.comment(), after.comment()));
            changes.alter(part, new SetEnumComment(after.name(), after.comment(), Existing.of(before.comment())));
        }
    }

    private void labels(Part part, EnumType before, EnumType after) {
        if (!onlyAdds(before.values(), after.values())) {
            EnumType wanted = new EnumType(after.name(), after.values(), before.comment());
            changes.replaceEnum(part, new ReplaceEnum(wanted, relabelled.apply(after.name()), before));
            return;
        }
        for (int place = 0; place < after.values().size(); place++) {
            String label = after.values().get(place);
            if (!before.values().contains(label)) {
                changes.alter(part, new AddEnumValue(after.name(), label, place(before, after, place), false));
            }
        }
    }

    /** Labels before this one are there by now. */
    private static EnumValuePlace place(EnumType before, EnumType after, int place) {
        boolean last = after.values().stream().skip(place + 1L).noneMatch(before.values()::contains);
        if (last) {
            return new EnumValuePlace.Last();
        }
        if (place > 0) {
            return new EnumValuePlace.After(after.values().get(place - 1));
        }
        return new EnumValuePlace.Before(before.values().getFirst());
    }
}
