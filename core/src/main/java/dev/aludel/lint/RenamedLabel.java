package dev.aludel.lint;

import dev.aludel.operation.EnumOperation.RenameEnumValue;
import java.util.Optional;

/** A renamed label of an enum is refused when an application still writes it, and unknown to it when it reads. */
final class RenamedLabel implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof RenameEnumValue rename)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "rename-label",
                FindingKind.BREAKAGE,
                "every application that still reads or writes '" + rename.from() + "' of " + rename.type(),
                "Add the new label, let the application use it, and change the rows over."));
    }
}
