package dev.aludel.schema;

/** What happens to referencing rows when the referenced one goes or changes (ISO/IEC 9075-2, 11.8). */
public enum ReferentialAction {
    /** Refused at the end of the statement or transaction. */
    NO_ACTION("NO ACTION"),
    /** Refused at once. */
    RESTRICT("RESTRICT"),
    /** They go or change as well. */
    CASCADE("CASCADE"),
    /** They point to nothing. */
    SET_NULL("SET NULL"),
    /** They point to their default. */
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /**
     * The words of the standard.
     *
     * @return for example {@code SET NULL}
     */
    public String sql() {
        return sql;
    }
}
