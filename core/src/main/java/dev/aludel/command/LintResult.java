package dev.aludel.command;

import java.util.List;

/**
 * What the rules found in revision files.
 *
 * @param dialect the database they were looked at for
 * @param revisions the revisions, oldest first, those without a finding too
 */
public record LintResult(String dialect, List<ReviewedRevision> revisions) {

    /** Copies the list. */
    public LintResult {
        revisions = List.copyOf(revisions);
    }
}
