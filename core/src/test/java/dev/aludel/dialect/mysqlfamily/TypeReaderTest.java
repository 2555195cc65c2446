package dev.aludel.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.schema.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types out and in again. */
class TypeReaderTest {

    private final FamilyTypes types = new FamilyTypes("MySQL", new FamilyLiterals());

    static List<SqlType> canonicalTypes() {
        return List.of(
                new SqlType.SmallInt(),
                new SqlType.Int(),
                new SqlType.BigInt(),
                new SqlType.Numeric(12, 2),
                new SqlType.Real(),
                new SqlType.DoublePrecision(),
                new SqlType.Bool(),
                new SqlType.Char(3),
                new SqlType.VarChar(255),
                new SqlType.Text(),
                new SqlType.Binary(16),
                new SqlType.VarBinary(16),
                new SqlType.Blob(),
                new SqlType.Date(),
                new SqlType.Time(null, false),
                new SqlType.Time(3, false),
                new SqlType.Timestamp(null, false),
                new SqlType.Timestamp(6, false),
                new SqlType.Timestamp(null, true),
                new SqlType.Timestamp(6, true),
                new SqlType.Uuid(),
                new SqlType.Json(),
                new SqlType.Enumeration(null, null, List.of("a", "it's, (so)", "b\\c", "")),
                new SqlType.Native("longtext"),
                new SqlType.Native("int unsigned"),
                new SqlType.Native("set('a','b')"),
                new SqlType.Native("bit(8)"));
    }

    @ParameterizedTest
    @MethodSource("canonicalTypes")
    void a_type_comes_back_as_it_went(SqlType type) {
        assertThat(TypeReader.read(types.sql(type))).isEqualTo(type);
    }

    @Test
    void widths_that_nobody_gave_are_left_out() {
        assertThat(TypeReader.read("int(11)")).isEqualTo(new SqlType.Int());
        assertThat(TypeReader.read("bigint(20) unsigned")).isEqualTo(new SqlType.Native("bigint unsigned"));
        assertThat(TypeReader.read("int(5)")).isEqualTo(new SqlType.Native("int(5)"));
        assertThat(TypeReader.read("int(10) unsigned zerofill"))
                .isEqualTo(new SqlType.Native("int(10) unsigned zerofill"));
        assertThat(TypeReader.read("year(4)")).isEqualTo(new SqlType.Native("year"));
        assertThat(TypeReader.read("varchar(0)")).isEqualTo(new SqlType.Native("varchar(0)"));
    }

    @Test
    void types_that_share_a_spelling_come_back_as_the_documented_one() {
        assertThat(TypeReader.read(types.sql(new SqlType.Char(36)))).isEqualTo(new SqlType.Uuid());
        assertThat(TypeReader.read(types.sql(new SqlType.Jsonb()))).isEqualTo(new SqlType.Json());
        assertThat(TypeReader.read("decimal(10,0)")).isEqualTo(new SqlType.Numeric(10, 0));
        assertThat(types.sql(new SqlType.Numeric(null, null))).isEqualTo("decimal");
    }

    @Test
    void what_has_no_type_is_refused_with_the_way_round() {
        refused(new SqlType.VarChar(null), "cannot keep a varchar without a length\n  Give it one: varchar(255)");
        refused(new SqlType.Array(new SqlType.Int(), 1), "cannot keep an array in a column");
        refused(new SqlType.Interval(null, null), "cannot keep an interval in a column");
        refused(new SqlType.Time(null, true), "cannot keep a time of day with a time zone");
        refused(new SqlType.Timestamp(9, false), "cannot keep 9 digits of a fraction of a second");
    }

    private void refused(SqlType type, String message) {
        assertThatThrownBy(() -> types.sql(type))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining(message);
    }
}
