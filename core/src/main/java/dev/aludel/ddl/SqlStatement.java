package dev.aludel.ddl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement to run.
 *
 * @param sql its text, without a closing delimiter
 * @param parameters values for its {@code ?} placeholders in order; empty for none, and then {@code ?} is plain text
 * @param placement where it may run
 */
public record SqlStatement(String sql, List<@Nullable Object> parameters, Placement placement) {

    /** Where a statement may run. */
    public enum Placement {
        /** Inside a transaction or outside. */
        ANYWHERE,
        /** Only outside a transaction, for example {@code CREATE INDEX CONCURRENTLY}. */
        OUTSIDE_TRANSACTION
    }

    /** Copies and checks the parts. */
    public SqlStatement {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        if (sql.isBlank()) {
            throw new IllegalArgumentException("a statement is not blank");
        }
    }

    /**
     * A statement without parameters that runs anywhere.
     *
     * @param sql its text
     * @return the statement
     */
    public static SqlStatement of(String sql) {
        return new SqlStatement(sql, List.of(), Placement.ANYWHERE);
    }

    /**
     * A statement without parameters that must run outside a transaction.
     *
     * @param sql its text
     * @return the statement
     */
    public static SqlStatement outsideTransaction(String sql) {
        return new SqlStatement(sql, List.of(), Placement.OUTSIDE_TRANSACTION);
    }
}
