package dev.aludel.lint;

/**
 * Something to know about an operation before it is run.
 *
 * @param rule the name of the rule, for example {@code drop-column}
 * @param kind what sort of trouble it is
 * @param what the trouble in words, without the kind: {@code users.email with its values (about 12,000 rows)}
 * @param advice what could be done instead or before; empty where there is nothing to say
 */
public record Finding(String rule, FindingKind kind, String what, String advice) {

    static final String MOMENTARY_LOCK = "lock";

    /** Checks that it says something. */
    public Finding {
        if (rule.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a finding has a rule and says something");
        }
    }

    /**
     * Whether others only wait while the catalogue is changed, however many rows there are: nearly every ALTER TABLE does that.
     */
    public boolean isMomentary() {
        return rule.equals(MOMENTARY_LOCK);
    }
}
