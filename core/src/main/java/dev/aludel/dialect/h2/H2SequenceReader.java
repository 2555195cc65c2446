package dev.aludel.dialect.h2;

import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads sequences, with every option, so that a change of one can be taken back; those of identity columns are no sequences. */
final class H2SequenceReader {

    private static final String SEQUENCES = "SELECT * FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA IN";

    /** What H2 takes when nothing is said (manual, "Sequence Option"). */
    private static final long USUAL_CACHE = 32;

    private H2SequenceReader() {}

    static List<Sequence> read(H2Catalog catalog) throws SQLException {
        return catalog.ask(SEQUENCES, "ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME", row -> sequence(catalog, row));
    }

    private static Sequence sequence(H2Catalog catalog, ResultSet row) throws SQLException {
        return new Sequence(
                catalog.name(row, "SEQUENCE_SCHEMA", "SEQUENCE_NAME"),
                type(row),
                new SequenceOptions(
                        H2Catalog.number(row, "START_VALUE"),
                        H2Catalog.number(row, "INCREMENT"),
                        H2Catalog.number(row, "MINIMUM_VALUE"),
                        H2Catalog.number(row, "MAXIMUM_VALUE"),
                        cache(row),
                        "YES".equals(row.getString("CYCLE_OPTION"))),
                null,
                null,
                row.getString("REMARKS"));
    }

    /** A sequence that goes round in few steps has none to take at once, which CACHE 1 says as well. */
    private static long cache(ResultSet row) throws SQLException {
        Long cache = H2Catalog.number(row, "CACHE");
        return cache == null || cache < 1 ? 1 : cache;
    }

    /** bigint is what a sequence has when nothing is said. */
    private static @Nullable SqlType type(ResultSet row) throws SQLException {
        String name = row.getString("DATA_TYPE");
        return switch (name) {
            case "BIGINT" -> null;
            case "SMALLINT" -> new SqlType.SmallInt();
            case "INTEGER" -> new SqlType.Int();
            default -> {
                Long precision = H2Catalog.number(row, "DECLARED_NUMERIC_PRECISION");
                String lower = name.toLowerCase(Locale.ROOT);
                yield new SqlType.Native(precision == null ? lower : lower + "(" + precision + ")");
            }
        };
    }

    /** What differs from what H2 chooses for a numbered column of a type. */
    static SequenceOptions unusual(SequenceOptions all, SqlType type) {
        boolean up = all.increment() == null || all.increment() > 0;
        long smallest = smallest(type);
        Long minimum = unless(all.minimum(), up ? 1 : smallest);
        Long maximum = unless(all.maximum(), up ? -(smallest + 1) : -1);
        Long first = up ? all.minimum() : all.maximum();
        return new SequenceOptions(
                unless(all.start(), first == null ? 1 : first),
                unless(all.increment(), 1),
                minimum,
                maximum,
                unless(all.cache() == null || all.cache() < 1 ? Long.valueOf(1) : all.cache(), USUAL_CACHE),
                all.cycle());
    }

    private static @Nullable Long unless(@Nullable Long value, long usual) {
        return value == null || value == usual ? null : value;
    }

    private static long smallest(SqlType type) {
        return switch (type) {
            case SqlType.SmallInt ignored -> Short.MIN_VALUE;
            case SqlType.Int ignored -> Integer.MIN_VALUE;
            case SqlType.Native own when own.sql().equals("tinyint") -> Byte.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }
}
