package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteTypesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(new SqlType.SmallInt(), "SMALLINT"),
                Arguments.of(new SqlType.Int(), "INTEGER"),
                Arguments.of(new SqlType.BigInt(), "BIGINT"),
                Arguments.of(new SqlType.Numeric(null, null), "NUMERIC"),
                Arguments.of(new SqlType.Numeric(10, null), "NUMERIC(10)"),
                Arguments.of(new SqlType.Numeric(10, 2), "NUMERIC(10, 2)"),
                Arguments.of(new SqlType.Real(), "REAL"),
                Arguments.of(new SqlType.DoublePrecision(), "DOUBLE PRECISION"),
                Arguments.of(new SqlType.Bool(), "BOOLEAN"),
                Arguments.of(new SqlType.Char(3), "CHAR(3)"),
                Arguments.of(new SqlType.VarChar(null), "VARCHAR"),
                Arguments.of(new SqlType.VarChar(255), "VARCHAR(255)"),
                Arguments.of(new SqlType.Text(), "TEXT"),
                Arguments.of(new SqlType.Binary(16), "BINARY(16)"),
                Arguments.of(new SqlType.VarBinary(16), "VARBINARY(16)"),
                Arguments.of(new SqlType.Blob(), "BLOB"),
                Arguments.of(new SqlType.Date(), "DATE"),
                Arguments.of(new SqlType.Time(null, false), "TIME"),
                Arguments.of(new SqlType.Time(0, false), "TIME(0)"),
                Arguments.of(new SqlType.Time(3, true), "TIMETZ(3)"),
                Arguments.of(new SqlType.Timestamp(null, false), "TIMESTAMP"),
                Arguments.of(new SqlType.Timestamp(6, false), "TIMESTAMP(6)"),
                Arguments.of(new SqlType.Timestamp(null, true), "TIMESTAMPTZ"),
                Arguments.of(new SqlType.Interval(null, null), "INTERVAL"),
                Arguments.of(new SqlType.Interval("day to second", 3), "INTERVAL_DAY_TO_SECOND(3)"),
                Arguments.of(new SqlType.Interval("year", null), "INTERVAL_YEAR"),
                Arguments.of(new SqlType.Json(), "JSON"),
                Arguments.of(new SqlType.Native("INT"), "INT"),
                Arguments.of(new SqlType.Native("varchar(255)"), "varchar(255)"),
                Arguments.of(new SqlType.Native("NUMERIC(10,2)"), "NUMERIC(10,2)"),
                Arguments.of(new SqlType.Native("DATETIME"), "DATETIME"),
                Arguments.of(new SqlType.Native("unsigned big int"), "unsigned big int"),
                Arguments.of(new SqlType.Native("VARCHAR(0)"), "VARCHAR(0)"),
                Arguments.of(new SqlType.Native(""), ""));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_is_declared_and_read_back_as_the_same(SqlType type, String declared) throws SQLException {
        assertThat(SqliteFixture.DIALECT.types().sql(type)).isEqualTo(declared);
        assertThat(typeAfterCreating(type, TableOptions.NONE)).isEqualTo(type);
    }

    @Test
    void a_uuid_is_text_and_an_enum_is_text_as_long_as_its_longest_label() throws SQLException {
        assertThat(typeAfterCreating(new SqlType.Uuid(), TableOptions.NONE)).isEqualTo(new SqlType.Char(36));
        assertThat(typeAfterCreating(new SqlType.Jsonb(), TableOptions.NONE)).isEqualTo(new SqlType.Json());
        assertThat(typeAfterCreating(new SqlType.Enumeration(null, "mood", List.of("sad", "happy")), TableOptions.NONE))
                .isEqualTo(new SqlType.VarChar(5));
    }

    @Test
    void a_strict_table_gets_the_words_it_knows() throws SQLException {
        TableOptions strict = TableOptions.NONE.withStrict(true);
        assertThat(typeAfterCreating(new SqlType.BigInt(), strict)).isEqualTo(new SqlType.Int());
        assertThat(typeAfterCreating(new SqlType.VarChar(9), strict)).isEqualTo(new SqlType.Text());
        assertThat(typeAfterCreating(new SqlType.Timestamp(6, true), strict)).isEqualTo(new SqlType.Text());
        assertThat(typeAfterCreating(new SqlType.Numeric(10, 2), strict)).isEqualTo(new SqlType.Native("ANY"));
        assertThat(typeAfterCreating(new SqlType.DoublePrecision(), strict)).isEqualTo(new SqlType.Real());
    }

    @Test
    void an_array_is_refused_with_the_way_round() {
        SqlType array = new SqlType.Array(new SqlType.Int(), 1);
        assertThatThrownBy(() -> SqliteFixture.DIALECT.types().sql(array))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("SQLite cannot keep an array in a column")
                .hasMessageContaining("json()");
    }

    private static SqlType typeAfterCreating(SqlType type, TableOptions options) throws SQLException {
        Table table =
                Table.of(QualifiedName.of("t"), List.of(Column.of("c", type))).withOptions(options);
        try (SqliteFixture database = SqliteFixture.inMemory()) {
            database.apply(new CreateTable(table, false));
            return database.reflect().tables().getFirst().columns().getFirst().type();
        }
    }
}
