package dev.aludel.operation;

import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** What ALTER SEQUENCE does to a sequence: options that are not said stay. */
final class SequenceProjection {

    private SequenceProjection() {}

    static Sequence altered(Sequence sequence, SequenceOptions options) {
        SequenceOptions before = sequence.options();
        SequenceOptions after = new SequenceOptions(
                either(options.start(), before.start()),
                either(options.increment(), before.increment()),
                either(options.minimum(), before.minimum()),
                either(options.maximum(), before.maximum()),
                either(options.cache(), before.cache()),
                options.cycle());
        return new Sequence(
                sequence.name(),
                sequence.type(),
                after,
                sequence.ownedBy(),
                sequence.ownedByColumn(),
                sequence.comment());
    }

    private static @Nullable Long either(@Nullable Long said, @Nullable Long before) {
        return said == null ? before : said;
    }
}
