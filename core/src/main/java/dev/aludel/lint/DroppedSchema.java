package dev.aludel.lint;

import dev.aludel.operation.NamespaceOperation.DropSchema;
import java.util.Optional;

/** A schema that is dropped with what is in it. */
final class DroppedSchema implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (change.operation() instanceof DropSchema drop && drop.cascade()) {
            return Optional.of(new Finding(
                    "drop-schema",
                    FindingKind.LOSS,
                    "schema " + drop.name() + " with every table in it",
                    "Drop what is in it by name, so that nothing goes that nobody meant."));
        }
        return Optional.empty();
    }
}
