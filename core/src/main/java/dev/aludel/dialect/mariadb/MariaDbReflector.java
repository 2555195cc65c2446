package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.mysqlfamily.CatalogQuery;
import dev.aludel.dialect.mysqlfamily.CatalogScope;
import dev.aludel.dialect.mysqlfamily.FamilyReflector;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads MariaDB's catalogue. */
final class MariaDbReflector extends FamilyReflector {

    /** Ends of a bigint sequence that nobody chose (MariaDB manual, CREATE SEQUENCE). */
    private static final long LARGEST = Long.MAX_VALUE - 1;

    private static final long SMALLEST = Long.MIN_VALUE + 1;
    private static final long USUAL_CACHE = 1000;

    MariaDbReflector() {
        super(new MariaDbSpelling());
    }

    /** A sequence is a table of one row, so one question unites them all; a catalogue of them exists since 11.5 only. */
    @Override
    protected List<Sequence> sequences(Connection connection, CatalogScope scope, Map<String, String> comments)
            throws SQLException {
        if (comments.isEmpty()) {
            return List.of();
        }
        String sql = comments.keySet().stream()
                .map(name -> "SELECT " + text(name)
                        + ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM "
                        + quoted(scope.schema()) + "." + quoted(name))
                .collect(Collectors.joining(" UNION ALL "));
        return new CatalogQuery(sql + " ORDER BY 1", List.of()).read(connection, row -> sequence(row, scope, comments));
    }

    private static Sequence sequence(ResultSet row, CatalogScope scope, Map<String, String> comments)
            throws SQLException {
        String name = row.getString(1);
        String comment = Objects.requireNonNullElse(comments.get(name), "");
        return new Sequence(scope.name(name), null, options(row), null, null, comment.isEmpty() ? null : comment);
    }

    /** Only what is not as the server would have it by itself. */
    private static SequenceOptions options(ResultSet row) throws SQLException {
        long increment = row.getLong(3);
        long minimum = row.getLong(4);
        long maximum = row.getLong(5);
        boolean upwards = increment > 0;
        return new SequenceOptions(
                unless(row.getLong(2), upwards ? minimum : maximum),
                unless(increment, 1),
                unless(minimum, upwards ? 1 : SMALLEST),
                unless(maximum, upwards ? LARGEST : -1),
                unless(Math.max(1, row.getLong(6)), USUAL_CACHE),
                row.getBoolean(7));
    }

    private static @Nullable Long unless(long value, long usual) {
        return value == usual ? null : value;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
