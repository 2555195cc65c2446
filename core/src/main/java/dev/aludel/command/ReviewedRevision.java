package dev.aludel.command;

import dev.aludel.lint.Finding;
import dev.aludel.revision.Revision;
import java.util.List;
import java.util.stream.Stream;

/**
 * A revision as its file has it, both directions, looked at without a database.
 *
 * @param revision the revision
 * @param upgrade what its upgrade would do after everything before it
 * @param downgrade what its downgrade would do after its upgrade
 * @param findings what to know about the revision as a whole, worst first
 */
public record ReviewedRevision(Revision revision, PlannedStep upgrade, PlannedStep downgrade, List<Finding> findings) {

    /** Copies the list. */
    public ReviewedRevision {
        findings = List.copyOf(findings);
    }

    /**
     * Everything that was found about the upgrade and the revision as a whole.
     *
     * @return the findings; those of the downgrade are not among them
     */
    public List<Finding> allFindings() {
        return Stream.concat(
                        findings.stream(), upgrade.changes().stream().flatMap(change -> change.findings().stream()))
                .toList();
    }
}
