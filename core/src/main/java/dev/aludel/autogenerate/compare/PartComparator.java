package dev.aludel.autogenerate.compare;

import java.util.Objects;
import java.util.function.Function;

/** What the comparators of all kinds share. */
final class PartComparator {

    private PartComparator() {}

    /** Finds the parts of a kind that only one side has. */
    static void presence(Part.Kind kind, Inventory from, Inventory to, Changes changes) {
        for (Part part : from.parts()) {
            if (part.kind() == kind && !to.has(part)) {
                changes.remove(part);
                report(part, from, changes, Difference.unwanted(part));
            }
        }
        for (Part part : to.parts()) {
            if (part.kind() == kind && !from.has(part)) {
                changes.make(part);
                report(part, to, changes, Difference.missing(part));
            }
        }
    }

    /** What belongs to something that comes or goes as a whole needs no words of its own. */
    private static void report(Part part, Inventory in, Changes changes, Difference difference) {
        Part owner = in.ownerOf(part);
        boolean withOwner = owner != null
                && (changes.made().contains(owner) || changes.removed().contains(owner));
        if (!withOwner) {
            changes.differ(difference);
        }
    }

    /** Compares the parts of a kind that both sides have and that differ. */
    static <T> void both(Part.Kind kind, Class<T> noun, Inventory from, Inventory to, Pair<T> pair) {
        for (Part part : to.parts()) {
            if (part.kind() == kind && from.has(part)) {
                T before = from.noun(part, noun);
                T after = to.noun(part, noun);
                if (!before.equals(after)) {
                    pair.compare(part, before, after);
                }
            }
        }
    }

    /** What is done with two that differ. */
    @FunctionalInterface
    interface Pair<T> {
        void compare(Part part, T before, T after);
    }

    /** Reports an attribute that differs. */
    static <T> void attribute(Changes changes, Part part, String attribute, T before, T after, Function<T, ?> of) {
        Object one = of.apply(before);
        Object other = of.apply(after);
        if (!Objects.equals(one, other)) {
            changes.differ(Difference.changed(part, attribute, one, other));
        }
    }
}
