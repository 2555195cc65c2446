package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.BatchThrottle;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Waits before a batch for as long as the database, or somebody else, needs a rest. */
final class BatchThrottles {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connection connection;
    private final Dialect dialect;
    private final RunListener listener;
    private final List<BatchThrottle> throttles;

    BatchThrottles(StepScope scope, List<BatchThrottle> throttles) {
        this.connection = scope.connection();
        this.dialect = scope.context().dialect();
        this.listener = scope.listener();
        this.throttles = throttles;
    }

    /** Refuses what this database cannot tell, before anything is done. */
    void check() throws SQLException {
        boolean lag = throttles.stream().anyMatch(BatchThrottle.ReplicationLag.class::isInstance);
        if (lag && dialect.session().replicationLag(connection).isEmpty()) {
            throw new AludelException(new RuntimeProblem.LagUnknown(dialect.displayName()));
        }
    }

    void await() throws SQLException {
        for (BatchThrottle throttle : throttles) {
            long started = System.nanoTime();
            Duration pause = pause(throttle);
            while (!pause.isZero()) {
                listener.throttled(words(throttle), MigrationRunner.since(started));
                Pause.of(pause);
                pause = pause(throttle);
            }
        }
    }

    private Duration pause(BatchThrottle throttle) throws SQLException {
        return switch (throttle) {
            case BatchThrottle.Query query -> value(query.sql()).compareTo(query.limit()) > 0 ? PAUSE : Duration.ZERO;
            case BatchThrottle.ReplicationLag lag ->
                dialect.session()
                        .replicationLag(connection)
                        .filter(found -> found.compareTo(lag.limit()) > 0)
                        .map(found -> PAUSE)
                        .orElse(Duration.ZERO);
            case BatchThrottle.Callback callback -> callback.pause().get();
        };
    }

    private BigDecimal value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            BigDecimal value = row.next() ? row.getBigDecimal(1) : null;
            return value == null ? BigDecimal.ZERO : value;
        }
    }

    private static String words(BatchThrottle throttle) {
        return switch (throttle) {
            case BatchThrottle.Query query -> "until " + query.sql() + " gives no more than " + query.limit();
            case BatchThrottle.ReplicationLag lag ->
                "until no replica is more than " + lag.limit().toMillis() + " ms behind";
            case BatchThrottle.Callback ignored -> "because the revision asks for it";
        };
    }
}
