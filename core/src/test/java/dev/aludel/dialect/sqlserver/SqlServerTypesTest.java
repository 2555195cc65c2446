package dev.aludel.dialect.sqlserver;

import static dev.aludel.migration.Types.array;
import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.binary;
import static dev.aludel.migration.Types.blob;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.character;
import static dev.aludel.migration.Types.date;
import static dev.aludel.migration.Types.doublePrecision;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.interval;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.jsonb;
import static dev.aludel.migration.Types.nativeType;
import static dev.aludel.migration.Types.numeric;
import static dev.aludel.migration.Types.real;
import static dev.aludel.migration.Types.smallint;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.time;
import static dev.aludel.migration.Types.timeWithTimeZone;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varbinary;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.aludel.schema.type.SqlType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlServerTypesTest {

    private final SqlServerTypes types = new SqlServerTypes();

    @ParameterizedTest
    @MethodSource
    void a_type_is_spelled_as_sql_server_does(SqlType type, String sql) {
        assertThat(types.sql(type)).isEqualTo(sql);
    }

    static Stream<Arguments> a_type_is_spelled_as_sql_server_does() {
        return Stream.of(
                arguments(smallint(), "SMALLINT"),
                arguments(integer(), "INT"),
                arguments(bigint(), "BIGINT"),
                arguments(numeric(), "DECIMAL"),
                arguments(numeric(12), "DECIMAL(12)"),
                arguments(numeric(38, 10), "DECIMAL(38, 10)"),
                arguments(real(), "REAL"),
                arguments(doublePrecision(), "FLOAT(53)"),
                arguments(bool(), "BIT"),
                arguments(character(2), "NCHAR(2)"),
                arguments(varchar(255), "NVARCHAR(255)"),
                arguments(varchar(4000), "NVARCHAR(4000)"),
                arguments(varchar(4001), "NVARCHAR(MAX)"),
                arguments(varchar(), "NVARCHAR(MAX)"),
                arguments(text(), "NVARCHAR(MAX)"),
                arguments(binary(16), "BINARY(16)"),
                arguments(varbinary(8000), "VARBINARY(8000)"),
                arguments(varbinary(8001), "VARBINARY(MAX)"),
                arguments(blob(), "VARBINARY(MAX)"),
                arguments(date(), "DATE"),
                arguments(time(), "TIME"),
                arguments(time(3), "TIME(3)"),
                arguments(timestamp(), "DATETIME2"),
                arguments(timestamp(0), "DATETIME2(0)"),
                arguments(timestamp(7), "DATETIME2(7)"),
                arguments(timestamptz(), "DATETIMEOFFSET"),
                arguments(timestamptz(3), "DATETIMEOFFSET(3)"),
                arguments(uuid(), "UNIQUEIDENTIFIER"),
                arguments(json(), "NVARCHAR(MAX)"),
                arguments(jsonb(), "NVARCHAR(MAX)"),
                arguments(enumeration("mood", "sad", "cheerful"), "NVARCHAR(8)"),
                arguments(nativeType("geography"), "geography"));
    }

    @ParameterizedTest
    @MethodSource
    void a_type_it_does_not_have_is_refused_with_a_way_round(SqlType type, String wayRound) {
        assertThatThrownBy(() -> types.sql(type))
                .hasMessageStartingWith("SQL Server cannot keep")
                .hasMessageContaining(wayRound);
    }

    static Stream<Arguments> a_type_it_does_not_have_is_refused_with_a_way_round() {
        return Stream.of(
                arguments(interval(), "a number of seconds"),
                arguments(array(integer()), "as json"),
                arguments(timeWithTimeZone(), "DATETIMEOFFSET"),
                arguments(timestamp(9), "Seven are the finest"),
                arguments(numeric(39), "38 or fewer"));
    }

    @ParameterizedTest
    @MethodSource
    void a_padded_type_has_a_longest_length(SqlType type, String longest) {
        assertThatThrownBy(() -> types.sql(type)).hasMessageContaining("The longest is " + longest);
    }

    static Stream<Arguments> a_padded_type_has_a_longest_length() {
        return Stream.of(arguments(character(4001), "4000"), arguments(binary(8001), "8000"));
    }
}
