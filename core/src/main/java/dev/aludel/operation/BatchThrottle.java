package dev.aludel.operation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Supplier;

/** Holds work in batches up for as long as the database, or somebody else, needs a rest. Asked before each batch. */
public sealed interface BatchThrottle {

    /**
     * Waits while a query gives more than a limit.
     *
     * @param sql the query; the first column of its first row is a number, and no row or NULL means that all is well
     * @param limit the greatest number with which to go on
     */
    record Query(String sql, BigDecimal limit) implements BatchThrottle {
        /** Checks that there is a query. */
        public Query {
            if (sql.isBlank()) {
                throw new IllegalArgumentException("a throttle by query has a query");
            }
        }
    }

    /**
     * Waits while a replica is further behind than a limit, on databases whose primary knows that (PostgreSQL).
     *
     * @param limit the longest delay with which to go on
     */
    record ReplicationLag(Duration limit) implements BatchThrottle {}

    /**
     * Waits for as long as somebody says.
     *
     * @param pause asked for how long to wait; zero to go on. After the wait it is asked again
     */
    record Callback(Supplier<Duration> pause) implements BatchThrottle {}
}
