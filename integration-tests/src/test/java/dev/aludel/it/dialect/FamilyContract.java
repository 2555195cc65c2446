package dev.aludel.it.dialect;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB keep alike. */
abstract class FamilyContract extends DialectContract {

    /** Types of both, as they are read. */
    static final String[] NATIVE_TYPES = {
        "tinyint",
        "tinyint unsigned",
        "smallint unsigned",
        "mediumint",
        "int unsigned",
        "int(8) unsigned zerofill",
        "bigint unsigned",
        "decimal(8,2) unsigned",
        "float unsigned",
        "double(10,2)",
        "bit(8)",
        "year",
        "tinytext",
        "mediumtext",
        "longtext",
        "tinyblob",
        "blob",
        "mediumblob",
        "set('a','it''s','b')",
        "geometry",
        "point",
        "multipolygon"
    };

    /** A fresh database on the server. */
    abstract TestDatabase fresh();

    /** A schema is a database of its own here, so the one that cases make outlives the database they ran in. */
    @Override
    final TestDatabase database() {
        TestDatabase database = fresh();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS audit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    @Override
    Differences differences() {
        return Differences.none()
                .refusing("with a step, bounds or a cycle", "alter_column_change_identity")
                .refusing("between kept and computed values", "alter_column_drop_generated_virtual")
                .refusing("with USING", "alter_column_type_using")
                .refusing("NULLs come first", "create_index_nulls_order")
                .refusing("with an operator class", "create_index_with_operator_class")
                .refusing("the collation is the column's", "create_index_with_collation")
                .refusing("the partial index", "create_index_partial")
                .refusing("a key at the end", "create_index_include", "create_index_with_storage")
                .refusing("NULLS NOT DISTINCT", "create_index_nulls_not_distinct")
                .refusing("two NULLs are always different", "create_unique_constraint_nulls_not_distinct")
                .refusing("lets writers go on", "create_index_concurrently", "drop_index_concurrently")
                .refusing("put off", "create_unique_constraint_deferrable", "create_foreign_key_deferrable")
                .refusing("InnoDB knows SET NULL", "create_foreign_key_set_default")
                .refusing("ignores ON DELETE", "create_foreign_key_match_full")
                .refusing("without checking the rows", "create_foreign_key_not_valid", "validate_foreign_key")
                .refusing("without checking the rows", "create_check_constraint_not_valid")
                .refusing("without checking the rows", "validate_check_constraint")
                .refusing("A trigger", "create_exclude_constraint", "drop_exclude_constraint")
                .refusing("kept in each column", "add_enum_value", "add_enum_value_before", "add_enum_value_after")
                .refusing("kept in each column", "add_enum_value_if_not_exists", "rename_enum_value")
                .refusing("kept in each column", "replace_enum", "replace_enum_renaming_values")
                .refusing("the comment of view", "create_view_with_comment")
                .refusing("a plain view", "create_materialized_view", "create_materialized_view_with_index")
                .refusing("a plain view", "replace_materialized_view", "drop_materialized_view")
                .refusing("Only PostgreSQL has extensions", "create_extension", "drop_extension")
                .needingNothingFor("create_enum", "rename_enum", "set_enum_comment")
                .sayingOtherwise("create_table_with_identity_always", "create_table_with_identity_by_default")
                .sayingOtherwise("alter_column_set_identity")
                .sayingOtherwise("create_index_unique", "create_index_with_method")
                .refusingTypes("varchar without a length", new SqlType.VarChar(null))
                .refusingTypes(
                        "keep an array",
                        new SqlType.Array(new SqlType.Int(), 1),
                        new SqlType.Array(new SqlType.VarChar(20), 1),
                        new SqlType.Array(new SqlType.Numeric(8, 3), 2),
                        new SqlType.Array(Start.MOOD.asType(), 1))
                .refusingTypes(
                        "keep an interval",
                        Stream.concat(
                                        Stream.of(
                                                new SqlType.Interval("year to month", null),
                                                new SqlType.Interval("day to second", 3)),
                                        digits().map(digits -> new SqlType.Interval(null, digits)))
                                .toArray(SqlType[]::new))
                .refusingTypes(
                        "a time of day with a time zone",
                        digits().map(digits -> new SqlType.Time(digits, true)).toArray(SqlType[]::new));
    }

    @Override
    Samples samples() {
        return new Samples(
                twice("value * 2"),
                twice("value + value"),
                new Routine(
                        QualifiedName.of("tidy"),
                        Routine.Kind.PROCEDURE,
                        "",
                        "CREATE PROCEDURE tidy()\nBEGIN\n    SELECT 1;\n    SELECT 'a;b';\nEND"),
                List.of(),
                new Trigger(
                        "users_touch",
                        Start.USERS,
                        "CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW SET NEW.age = 1"),
                "none",
                "hash",
                "utf8mb4_bin",
                options -> options.withCollation("utf8mb4_bin").withRowFormat("COMPACT"),
                new NativeObject(
                        "event",
                        QualifiedName.of("nightly"),
                        null,
                        List.of("CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DO DELETE"
                                + " FROM teams"),
                        List.of("DROP EVENT nightly")),
                "select 1 from information_schema.events where event_name = 'nightly' and event_schema = database()");
    }

    private static Stream<@Nullable Integer> digits() {
        return Stream.of(null, 0, 3, 6);
    }

    private static Routine twice(String body) {
        return new Routine(
                QualifiedName.of("twice"),
                Routine.Kind.FUNCTION,
                "",
                "CREATE FUNCTION twice(value int) RETURNS int DETERMINISTIC RETURN " + body);
    }

    @Override
    String offset() {
        return "";
    }

    @Override
    Column asRead(Column written) {
        return written.withType(asRead(written.type())).withDefault(asRead(written.defaultValue()));
    }

    private static SqlType asRead(SqlType written) {
        return switch (written) {
            case SqlType.Numeric number ->
                new SqlType.Numeric(
                        number.precision() == null ? 10 : number.precision(),
                        number.scale() == null ? 0 : number.scale());
            case SqlType.Char text -> text.length() == 36 ? new SqlType.Uuid() : text;
            case SqlType.Time time -> new SqlType.Time(digits(time.precision()), time.withTimeZone());
            case SqlType.Timestamp time -> new SqlType.Timestamp(digits(time.precision()), time.withTimeZone());
            case SqlType.Jsonb ignored -> new SqlType.Json();
            case SqlType.Enumeration labels -> new SqlType.Enumeration(null, null, labels.values());
            case SqlType other -> other;
        };
    }

    private static @Nullable Integer digits(@Nullable Integer written) {
        return written == null || written == 0 ? null : written;
    }

    private static @Nullable ColumnDefault asRead(@Nullable ColumnDefault written) {
        return written;
    }
}
