package dev.aludel.lint;

import dev.aludel.operation.TableOperation.RenameTable;
import java.util.Optional;

/** A renamed table is not found any more by an application that runs with the old name. */
final class RenamedTable implements Rule {

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof RenameTable rename)
                || change.facts().fresh().contains(rename.from())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "rename-table",
                FindingKind.BREAKAGE,
                "every application that still asks for " + rename.from(),
                "Leave a view of the old name behind until all of them ask for " + rename.to() + "."));
    }
}
