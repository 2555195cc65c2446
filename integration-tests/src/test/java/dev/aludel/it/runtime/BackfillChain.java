package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bigint;

import dev.aludel.config.RunSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A table with many rows, and the change of all of them. */
final class BackfillChain {

    static final int ROWS = 200_000;

    private BackfillChain() {}

    static LiveChain on(LiveChain.Place database) throws SQLException {
        return LiveChain.on(database, RunSettings.DEFAULTS)
                .revision(
                        "rows",
                        op -> {
                            op.createTable(
                                    "numbers",
                                    column("id", bigint()).primaryKey(),
                                    column("n", bigint()).notNull());
                            op.bulkInsert(
                                    "numbers",
                                    List.of("id", "n"),
                                    IntStream.rangeClosed(1, ROWS).mapToObj(i -> List.<Object>of(i, i)));
                        },
                        op -> op.dropTable("numbers"))
                // Batches that do not grow, so that there are enough of them to be killed in.
                .revision(
                        "backfill",
                        op -> op.batched(
                                "numbers",
                                batch -> batch.update("n = n + 1")
                                        .firstSize(2_000)
                                        .target(Duration.ofMillis(20))
                                        .waitFor(() -> Duration.ZERO)
                                        .untilNone("SELECT COUNT(*) FROM numbers WHERE n <> id + 1")),
                        op -> op.batched("numbers", batch -> batch.update("n = n - 1")));
    }
}
