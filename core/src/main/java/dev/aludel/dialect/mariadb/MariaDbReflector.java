package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.mysqlfamily.CatalogQuery;
import dev.aludel.dialect.mysqlfamily.CatalogScope;
import dev.aludel.dialect.mysqlfamily.FamilyReflector;
import dev.aludel.dialect.mysqlfamily.ShowCreate;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads MariaDB's catalogue. */
final class MariaDbReflector extends FamilyReflector {

    MariaDbReflector() {
        super(new MariaDbSpelling(), ShowCreate.together());
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

    /** All of them, so that ALTER SEQUENCE can be taken back; no cache is a cache of one. */
    private static SequenceOptions options(ResultSet row) throws SQLException {
        return new SequenceOptions(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                Math.max(1, row.getLong(6)),
                row.getBoolean(7));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
