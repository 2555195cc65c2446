package dev.aludel.command;

import java.util.List;

/**
 * Whether a database is as it should be.
 *
 * @param database the database, without password
 * @param checks what was looked at, in order
 */
public record HealthResult(String database, List<Check> checks) {

    /** Copies the list. */
    public HealthResult {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param name what, for people
     * @param fact what was found, where that says more than that all is well; may be empty
     * @param faults what is wrong, each with what to do about it; none when all is well
     */
    public record Check(String name, String fact, List<Fault> faults) {

        /** Copies the list. */
        public Check {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Something that is wrong.
     *
     * @param what what is
     * @param next what to do about it
     */
    public record Fault(String what, String next) {}

    /** Whether nothing is wrong. */
    public boolean healthy() {
        return checks.stream().allMatch(check -> check.faults().isEmpty());
    }
}
