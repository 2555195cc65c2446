package dev.aludel.autogenerate.compare;

import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares sequences. Their counters go on whatever changes. */
final class SequenceComparator {

    private final Changes changes;

    SequenceComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.SEQUENCE, from, to, changes);
        PartComparator.both(Part.Kind.SEQUENCE, Sequence.class, from, to, this::compare);
        for (Part part : to.parts()) {
            boolean newWithOwner = part.kind() == Part.Kind.OWNER && !from.has(Part.sequence(part.name()));
            if (newWithOwner) {
                changes.make(part);
            }
        }
    }

    private void compare(Part part, Sequence before, Sequence after) {
        PartComparator.attribute(changes, part, "type", before, after, Sequence::type);
        PartComparator.attribute(changes, part, "counting", before, after, each -> words(each.options()));
        PartComparator.attribute(changes, part, "owner", before, after, SequenceComparator::owner);
        PartComparator.attribute(changes, part, "comment", before, after, Sequence::comment);
        boolean onlyCounts = before.withOptions(after.options()).equals(after) && saysAll(before, after);
        changes.alter(
                part,
                onlyCounts
                        ? new AlterSequence(after.name(), after.options(), before.options())
                        : new RedefineSequence(after, before));
    }

    /** AlterSequence leaves alone what is not said. */
    private static boolean saysAll(Sequence before, Sequence after) {
        SequenceOptions from = before.options();
        SequenceOptions to = after.options();
        return kept(from.start(), to.start())
                && kept(from.increment(), to.increment())
                && kept(from.minimum(), to.minimum())
                && kept(from.maximum(), to.maximum())
                && kept(from.cache(), to.cache());
    }

    private static boolean kept(@Nullable Long from, @Nullable Long to) {
        return to != null || Objects.equals(from, to);
    }

    private static @Nullable String owner(Sequence sequence) {
        return sequence.ownedBy() == null ? null : sequence.ownedBy() + "." + sequence.ownedByColumn();
    }

    /** The options that are said, in DDL words. */
    static String words(SequenceOptions options) {
        return Stream.of(
                        word("start", options.start()),
                        word("increment", options.increment()),
                        word("minimum", options.minimum()),
                        word("maximum", options.maximum()),
                        word("cache", options.cache()),
                        options.cycle() ? "cycle" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String word(String name, @Nullable Long value) {
        return value == null ? "" : name + " " + value;
    }
}
