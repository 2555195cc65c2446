package dev.aludel.command;

import dev.aludel.dialect.TableStatistics.TableSize;
import dev.aludel.lint.RowCount;
import dev.aludel.lint.RowCounts;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows tables have: the database's own estimate for large ones; small ones, and those without an estimate, are
 * counted, but never further than to a limit.
 */
final class RowCounter implements RowCounts {

    /** Counting so many rows takes milliseconds. */
    private static final long LIMIT = 100_000;

    private final DatabaseSession session;
    private final Map<QualifiedName, Optional<RowCount>> known = new HashMap<>();
    private final Map<Optional<String>, Map<QualifiedName, TableSize>> sizes = new HashMap<>();

    RowCounter(DatabaseSession session) {
        this.session = session;
    }

    @Override
    public Optional<RowCount> of(QualifiedName table) {
        return known.computeIfAbsent(table, this::read);
    }

    /** What a table takes on disk with its indexes, in bytes; negative when not known. */
    long bytes(QualifiedName table) {
        return size(table).map(TableSize::bytes).orElse(-1L);
    }

    private Optional<RowCount> read(QualifiedName table) {
        long estimate = size(table).map(TableSize::rows).orElse(-1L);
        return estimate > LIMIT ? Optional.of(new RowCount(estimate, RowCount.Precision.ABOUT)) : count(table);
    }

    private Optional<TableSize> size(QualifiedName table) {
        return Optional.ofNullable(sizes.computeIfAbsent(Optional.ofNullable(table.schema()), this::readSizes)
                .get(table));
    }

    private Map<QualifiedName, TableSize> readSizes(Optional<String> schema) {
        try {
            return session.dialect()
                    .statistics()
                    .read(session.connection(), schema.stream().toList());
        } catch (SQLException e) {
            return Map.of(); // sizes are a courtesy: without the right to read them the rest is said all the same
        }
    }

    /** All databases that are connected to know LIMIT. */
    private Optional<RowCount> count(QualifiedName table) {
        String query = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM "
                + session.dialect().identifiers().quoted(table) + " LIMIT " + (LIMIT + 1) + ") counted";
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long rows = row.getLong(1);
            return Optional.of(
                    rows > LIMIT
                            ? new RowCount(LIMIT, RowCount.Precision.MORE_THAN)
                            : new RowCount(rows, RowCount.Precision.EXACT));
        } catch (SQLException e) {
            return Optional.empty(); // it is not there yet, or may not be read
        }
    }
}
