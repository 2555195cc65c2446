package dev.aludel.dialect.oracle;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTypesTest {

    private final OracleTypes types = new OracleTypes();

    @ParameterizedTest
    @MethodSource
    void a_type_is_spelled_as_oracle_does(SqlType type, String sql) {
        assertThat(types.sql(type)).isEqualTo(sql);
    }

    static Stream<Arguments> a_type_is_spelled_as_oracle_does() {
        return Stream.of(
                arguments(smallint(), "NUMBER(5)"),
                arguments(integer(), "NUMBER(10)"),
                arguments(bigint(), "NUMBER(19)"),
                arguments(numeric(), "NUMBER"),
                arguments(numeric(12), "NUMBER(12)"),
                arguments(numeric(38, 10), "NUMBER(38, 10)"),
                arguments(real(), "BINARY_FLOAT"),
                arguments(doublePrecision(), "BINARY_DOUBLE"),
                arguments(bool(), "NUMBER(1)"),
                arguments(character(2), "CHAR(2 CHAR)"),
                arguments(varchar(50), "VARCHAR2(50 CHAR)"),
                arguments(varchar(4000), "VARCHAR2(4000 CHAR)"),
                arguments(varchar(4001), "CLOB"),
                arguments(varchar(), "CLOB"),
                arguments(text(), "CLOB"),
                arguments(binary(16), "RAW(16)"),
                arguments(varbinary(2000), "RAW(2000)"),
                arguments(varbinary(2001), "BLOB"),
                arguments(blob(), "BLOB"),
                arguments(date(), "DATE"),
                arguments(timestamp(), "TIMESTAMP"),
                arguments(timestamp(6), "TIMESTAMP(6)"),
                arguments(timestamptz(), "TIMESTAMP WITH TIME ZONE"),
                arguments(timestamptz(3), "TIMESTAMP(3) WITH TIME ZONE"),
                arguments(interval(), "INTERVAL DAY TO SECOND"),
                arguments(interval("hour to minute"), "INTERVAL DAY TO SECOND"),
                arguments(new SqlType.Interval("day to second", 3), "INTERVAL DAY TO SECOND(3)"),
                arguments(interval("year to month"), "INTERVAL YEAR TO MONTH"),
                arguments(interval("month"), "INTERVAL YEAR TO MONTH"),
                arguments(uuid(), "RAW(16)"),
                arguments(json(), "CLOB"),
                arguments(jsonb(), "CLOB"),
                arguments(enumeration("mood", "sad", "cheerful"), "VARCHAR2(8 CHAR)"),
                arguments(nativeType("SDO_GEOMETRY"), "SDO_GEOMETRY"));
    }

    @ParameterizedTest
    @MethodSource
    void a_type_it_does_not_have_is_refused_with_a_way_round(SqlType type, String wayRound) {
        assertThatThrownBy(() -> types.sql(type))
                .hasMessageStartingWith("Oracle cannot keep")
                .hasMessageContaining(wayRound);
    }

    static Stream<Arguments> a_type_it_does_not_have_is_refused_with_a_way_round() {
        return Stream.of(
                arguments(array(integer()), "as json"),
                arguments(time(), "interval since midnight"),
                arguments(timeWithTimeZone(), "Use a timestamp"),
                arguments(timestamp(10), "Nine are the finest"),
                arguments(numeric(39), "38 or fewer"));
    }

    @Test
    void a_padded_text_has_a_longest_length() {
        assertThatThrownBy(() -> types.sql(character(2001))).hasMessageContaining("The longest is 2000");
    }
}
