package dev.aludel.command;

import dev.aludel.command.ValidationFinding.Severity;
import java.util.List;

/**
 * What {@code validate} found, in groups; every group was looked at, whatever was found in those before.
 *
 * @param groups the groups in order
 */
public record ValidationResult(List<Group> groups) {

    /** Copies the list. */
    public ValidationResult {
        groups = List.copyOf(groups);
    }

    /**
     * One group of checks.
     *
     * @param name its name
     * @param facts what was looked at, in words
     * @param findings what is wrong, in the order in which it was found
     * @param skipped whether there was nothing to look at, because it could not be read
     */
    public record Group(String name, List<String> facts, List<ValidationFinding> findings, boolean skipped) {

        /** Copies the lists. */
        public Group {
            facts = List.copyOf(facts);
            findings = List.copyOf(findings);
        }

        static Group of(String name, List<String> facts, List<ValidationFinding> findings) {
            return new Group(name, facts, findings, false);
        }

        /** How many findings are that bad. */
        public int count(Severity severity) {
            return (int) findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /** How many findings of all groups are that bad. */
    public int count(Severity severity) {
        return groups.stream().mapToInt(group -> group.count(severity)).sum();
    }

    /** Whether the project can be worked with: there are no errors. */
    public boolean valid() {
        return count(Severity.ERROR) == 0;
    }
}
