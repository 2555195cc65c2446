package dev.aludel.command;

import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameCandidate;
import dev.aludel.model.ModelFinding;
import dev.aludel.schema.LeftOut;
import java.util.List;

/**
 * Whether a database is as it is to be.
 *
 * @param differences what is to be changed, in words and for programs
 * @param undecided what may be a rename, and nobody could tell
 * @param leftAlone what is there, and in no model and no revision
 * @param notCarried what is there or wanted, and Aludel has no words for
 * @param unsure expressions that could not be compared exactly, as no scratch place was to be had
 * @param findings what was noticed about the models
 */
public record CheckResult(
        List<Difference> differences,
        List<RenameCandidate> undecided,
        List<Difference> leftAlone,
        List<LeftOut> notCarried,
        List<String> unsure,
        List<ModelFinding> findings) {

    /** Copies the lists. */
    public CheckResult {
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
        leftAlone = List.copyOf(leftAlone);
        notCarried = List.copyOf(notCarried);
        unsure = List.copyOf(unsure);
        findings = List.copyOf(findings);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return false when something differs
     */
    public boolean isClean() {
        return differences.isEmpty() && undecided.isEmpty();
    }
}
