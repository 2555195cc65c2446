package dev.aludel.it.dialect;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every type with every form of default it can have, nullable and not: one table per type. */
final class TypeMatrix {

    private TypeMatrix() {}

    /** The types, without the database's own. */
    static List<SqlType> types() {
        List<SqlType> types = new ArrayList<>(List.of(
                new SqlType.SmallInt(),
                new SqlType.Int(),
                new SqlType.BigInt(),
                new SqlType.Numeric(null, null),
                new SqlType.Numeric(10, 0),
                new SqlType.Numeric(12, 2),
                new SqlType.Real(),
                new SqlType.DoublePrecision(),
                new SqlType.Bool(),
                new SqlType.Char(1),
                new SqlType.Char(36),
                new SqlType.VarChar(1),
                new SqlType.VarChar(255),
                new SqlType.VarChar(null),
                new SqlType.Text(),
                new SqlType.Binary(16),
                new SqlType.VarBinary(100),
                new SqlType.Blob(),
                new SqlType.Date(),
                new SqlType.Uuid(),
                new SqlType.Json(),
                new SqlType.Jsonb(),
                Start.MOOD.asType(),
                new SqlType.Array(new SqlType.Int(), 1),
                new SqlType.Array(new SqlType.VarChar(20), 1),
                new SqlType.Array(new SqlType.Numeric(8, 3), 2),
                new SqlType.Array(Start.MOOD.asType(), 1)));
        for (Integer precision : Arrays.asList(null, 0, 3, 6)) {
            for (boolean zone : new boolean[] {false, true}) {
                types.add(new SqlType.Time(precision, zone));
                types.add(new SqlType.Timestamp(precision, zone));
            }
            types.add(new SqlType.Interval(null, precision));
        }
        types.add(new SqlType.Interval("year to month", null));
        types.add(new SqlType.Interval("day to second", 3));
        return types;
    }

    /**
     * A table with a column for each default of a type, nullable and not.
     *
     * @param type the type
     * @param number tells the tables apart
     * @param offset what ends the text of a point in time in UTC
     * @return the table
     */
    static Table table(SqlType type, int number, String offset) {
        List<Column> columns = new ArrayList<>();
        columns.add(Start.required("id", Start.INT));
        columns.add(Column.of("nullable", type));
        columns.add(Column.of("required", type).withNullable(false));
        int count = 0;
        for (ColumnDefault value : defaults(type, offset)) {
            count++;
            columns.add(Column.of("nullable_" + count, type).withDefault(value));
            columns.add(Column.of("required_" + count, type).withDefault(value).withNullable(false));
        }
        return Table.of(QualifiedName.of("matrix_" + number), columns);
    }

    private static List<ColumnDefault> defaults(SqlType type, String offset) {
        return switch (type) {
            case SqlType.SmallInt ignored -> numbers("0", "7", "-7", "32767");
            case SqlType.Int ignored -> numbers("0", "7", "-7", "2147483647");
            case SqlType.BigInt ignored -> numbers("0", "7", "-7", "9223372036854775807");
            case SqlType.Numeric numeric ->
                numeric.scale() != null && numeric.scale() == 2
                        ? numbers("0.00", "12.50", "-0.25")
                        : numbers("0", "7", "-7");
            case SqlType.Real ignored -> numbers("0", "1.5", "-1.5");
            case SqlType.DoublePrecision ignored -> numbers("0", "1.5", "-1.5");
            case SqlType.Bool ignored -> List.of(new ColumnDefault.Bool(true), new ColumnDefault.Bool(false));
            case SqlType.Char text -> texts(text.length() > 1);
            case SqlType.VarChar text -> texts(text.length() == null || text.length() > 1);
            case SqlType.Text ignored -> texts(true);
            case SqlType.Binary ignored -> List.of();
            case SqlType.VarBinary ignored -> List.of();
            case SqlType.Blob ignored -> List.of();
            case SqlType.Date ignored -> List.of(new ColumnDefault.Text("2024-02-29"), expression("CURRENT_DATE"));
            case SqlType.Time ignored -> List.of(new ColumnDefault.Text(ofTime(type, "12:30:00", offset)));
            case SqlType.Timestamp time ->
                time.precision() == null
                        ? List.of(expression("CURRENT_TIMESTAMP"))
                        : List.of(new ColumnDefault.Text(ofTime(type, "2024-02-29 12:30:00", offset)));
            case SqlType.Interval ignored -> List.of();
            case SqlType.Uuid ignored -> List.of(new ColumnDefault.Text("6b1f3c1e-5b0e-4a7b-9d58-0a3c8f6f2f10"));
            case SqlType.Json ignored -> List.of(new ColumnDefault.Text("{\"a\": [1, \"it's\"]}"));
            case SqlType.Jsonb ignored -> List.of(new ColumnDefault.Text("{\"a\": [1, \"it's\"]}"));
            case SqlType.Enumeration enumeration ->
                List.of(new ColumnDefault.Text(enumeration.values().getLast()));
            case SqlType.Array ignored -> List.of(new ColumnDefault.Text("{}"));
            case SqlType.Native ignored -> List.of();
        };
    }

    /** A literal with an offset is read the same whatever the session's time zone is. */
    private static String ofTime(SqlType type, String text, String offset) {
        boolean zone = switch (type) {
            case SqlType.Time time -> time.withTimeZone();
            case SqlType.Timestamp time -> time.withTimeZone();
            case SqlType ignored -> false;
        };
        return zone ? text + offset : text;
    }

    private static List<ColumnDefault> numbers(String... values) {
        return Stream.of(values)
                .<ColumnDefault>map(value -> new ColumnDefault.Number(new BigDecimal(value)))
                .toList();
    }

    private static List<ColumnDefault> texts(boolean longer) {
        Stream<String> values = longer
                ? Stream.of("a", "", "it's", "a\\b", "'); --", "7", "now()", "été €", "a\nb")
                : Stream.of("a", "'", "7");
        return values.<ColumnDefault>map(ColumnDefault.Text::new).toList();
    }

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.Expression(sql);
    }
}
