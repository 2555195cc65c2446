package dev.aludel.lint;

import dev.aludel.operation.ColumnOperation.RenameColumn;
import java.util.Optional;

/** A renamed column is not found any more by an application that runs with the old name. */
final class RenamedColumn implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof RenameColumn rename)
                || change.facts().fresh().contains(rename.table())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "rename-column",
                FindingKind.BREAKAGE,
                "every application that still asks for " + rename.table() + "." + rename.from(),
                "Add " + rename.to() + " beside it, write both, and drop the old one in a later release."));
    }
}
