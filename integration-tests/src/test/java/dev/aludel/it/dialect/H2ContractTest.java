package dev.aludel.it.dialect;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.util.List;

/** H2. */
class H2ContractTest extends DialectContract {

    /** How H2 writes the JSON of the matrix of types. */
    private static final ColumnDefault JSON = new ColumnDefault.Text("{\"a\":[1,\"it\\u0027s\"]}");

    @Override
    String dialectName() {
        return "h2";
    }

    @Override
    TestDatabase database() {
        return TestServers.h2();
    }

    @Override
    Differences differences() {
        return Differences.none()
                .refusing("Create a table of another kind", "alter_table_options")
                .refusing("Columns stay where they are", "move_column_first", "move_column_after_another")
                .refusing("Create one of the new name", "rename_sequence")
                .refusing("with another type or owner", "redefine_sequence")
                .refusing("Drop the views and constraints", "drop_column_cascade")
                .refusing(
                        "a whole database has one collation", "alter_column_set_collation", "add_column_with_collation")
                .refusing(
                        "H2 keeps what it computes",
                        "add_column_generated_virtual",
                        "alter_column_drop_generated_virtual")
                .refusing("Add a generated column", "create_index_on_expression")
                .refusing("index a generated column that is NULL", "create_index_partial")
                .refusing("only a unique index has INCLUDE", "create_index_include")
                .refusing("with storage parameters", "create_index_with_storage")
                .refusing(
                        "an operator class of its own",
                        "create_index_with_operator_class",
                        "create_index_with_collation")
                .refusing("left(name, 10)", "create_index_on_prefix")
                .refusing("concurrently", "create_index_concurrently", "drop_index_concurrently")
                .refusing("put off a unique constraint", "create_unique_constraint_deferrable")
                .refusing("put off a foreign key", "create_foreign_key_deferrable")
                .refusing("match the columns of a foreign key", "create_foreign_key_match_full")
                .refusing("a check that is not enforced", "create_check_constraint_not_enforced")
                .refusing("an exclusion constraint", "create_exclude_constraint", "drop_exclude_constraint")
                .refusing("Leave the owner out", "create_sequence_owned")
                .refusing("Only PostgreSQL has extensions", "create_extension", "drop_extension")
                .sayingOtherwise("create_table_with_mixed_case_and_reserved_names")
                .sayingOtherwise("create_index_nulls_order")
                .sayingOtherwise("create_foreign_key_not_valid", "create_check_constraint_not_valid")
                .sayingOtherwise("validate_foreign_key", "validate_check_constraint")
                .sayingOtherwise(
                        "create_table_with_autoincrement",
                        "alter_column_set_autoincrement",
                        "alter_column_identity_to_autoincrement",
                        "alter_column_type_of_autoincrement")
                .withNativeTypes(
                        "tinyint",
                        "varchar_ignorecase(30)",
                        "decfloat(10)",
                        "decfloat",
                        "geometry",
                        "geometry(point, 4326)",
                        "integer array[5]",
                        "varbinary",
                        "clob(1000)",
                        "java_object",
                        "interval day(5) to second(2)",
                        "interval second(5, 3)",
                        "row(x integer, y varchar(3) array)",
                        "row(x row(y date)) array");
    }

    @Override
    Samples samples() {
        return new Samples(
                twice("value * 2"),
                twice("value + value"),
                routine("tidy", Routine.Kind.PROCEDURE, "CREATE ALIAS tidy AS 'void tidy() { }'"),
                List.of(),
                new Trigger(
                        "users_touch",
                        Start.USERS,
                        "CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW CALL"
                                + " 'dev.aludel.it.dialect.H2Touch'"),
                "none",
                "hash",
                "C",
                options -> options.withUnlogged(true),
                new NativeObject(
                        "constant",
                        QualifiedName.of("answer"),
                        null,
                        List.of("CREATE CONSTANT answer VALUE 42"),
                        List.of("DROP CONSTANT answer")),
                "select 1 from information_schema.constants where constant_name = 'ANSWER'");
    }

    /** There is one JSON, an enum in an array has no name, and what the database takes by itself is not told from what was said. */
    @Override
    Column asRead(Column written) {
        Column read = written.withType(asRead(written.type()));
        boolean json = read.type() instanceof SqlType.Json && read.defaultValue() != null;
        return json ? read.withDefault(JSON) : read;
    }

    private static SqlType asRead(SqlType type) {
        return switch (type) {
            case SqlType.Jsonb ignored -> new SqlType.Json();
            case SqlType.Array array -> new SqlType.Array(asElement(array.element()), array.dimensions());
            case SqlType.Timestamp time
            when Integer.valueOf(6).equals(time.precision()) -> new SqlType.Timestamp(null, time.withTimeZone());
            case SqlType.Time time
            when Integer.valueOf(0).equals(time.precision()) -> new SqlType.Time(null, time.withTimeZone());
            case SqlType.Interval span
            when span.fields() == null -> new SqlType.Native("interval day(18) to second" + digits(span));
            case SqlType ignored -> type;
        };
    }

    private static SqlType asElement(SqlType type) {
        return type instanceof SqlType.Enumeration labels ? new SqlType.Enumeration(null, null, labels.values()) : type;
    }

    private static String digits(SqlType.Interval span) {
        boolean usual = span.precision() == null || span.precision() == 6;
        return usual ? "" : "(" + span.precision() + ")";
    }

    private static Routine twice(String body) {
        return routine(
                "twice",
                Routine.Kind.FUNCTION,
                "CREATE ALIAS twice AS 'int twice(int value) { return " + body + "; }'");
    }

    private static Routine routine(String name, Routine.Kind kind, String definition) {
        return new Routine(QualifiedName.of(name), kind, "", definition);
    }
}
