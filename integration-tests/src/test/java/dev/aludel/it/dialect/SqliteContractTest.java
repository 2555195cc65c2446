package dev.aludel.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Column;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.type.SqlType;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQLite. */
class SqliteContractTest extends DialectContract {

    @Override
    String dialectName() {
        return "sqlite";
    }

    @Override
    TestDatabase database() {
        return TestServers.sqlite();
    }

    @Override
    Differences differences() {
        return Differences.none()
                .refusing(
                        "with what depends on it",
                        "drop_table_cascade",
                        "drop_column_cascade",
                        "drop_constraint_cascade",
                        "drop_view_cascade")
                .refusing("in steps of 5", "alter_column_change_identity")
                .refusing("NULLs are the smallest values", "create_index_nulls_order")
                .refusing("with INCLUDE", "create_index_include")
                .refusing("with the method hash", "create_index_with_method")
                .refusing("Index coalesce(column, '')", "create_index_nulls_not_distinct")
                .refusing("with storage parameters", "create_index_with_storage")
                .refusing("Give the key a collation", "create_index_with_operator_class")
                .refusing("substr(name, 1, 10)", "create_index_on_prefix")
                .refusing("concurrently", "create_index_concurrently", "drop_index_concurrently")
                .refusing("put off a unique constraint", "create_unique_constraint_deferrable")
                .refusing("coalesce(email, '')", "create_unique_constraint_nulls_not_distinct")
                .refusing("a check that is not enforced", "create_check_constraint_not_enforced")
                .refusing("triggers", "create_exclude_constraint", "drop_exclude_constraint")
                .refusing("always validated", "validate_foreign_key", "validate_check_constraint")
                .refusing("UPDATE each column", "rename_enum_value", "replace_enum_renaming_values")
                .refusing("Indexes have no comments", "set_index_comment", "remove_index_comment")
                .refusing(
                        "It has no sequences",
                        "create_sequence",
                        "create_sequence_plain",
                        "create_sequence_owned",
                        "create_sequence_if_not_exists",
                        "alter_sequence",
                        "drop_sequence",
                        "rename_sequence",
                        "redefine_sequence",
                        "redefine_sequence_to_count_otherwise",
                        "drop_sequence_if_exists")
                .refusing(
                        "a plain view",
                        "create_materialized_view",
                        "create_materialized_view_with_index",
                        "replace_materialized_view",
                        "drop_materialized_view")
                .refusing(
                        "register them in the application",
                        "create_function",
                        "replace_function",
                        "drop_function",
                        "drop_function_if_exists",
                        "create_procedure",
                        "drop_procedure")
                .refusing(
                        "ATTACH DATABASE",
                        "create_schema",
                        "create_schema_if_not_exists",
                        "drop_schema",
                        "drop_schema_if_exists",
                        "drop_schema_cascade",
                        "create_table_in_a_schema")
                .refusing("Only PostgreSQL has extensions", "create_extension", "drop_extension")
                .needingNothingFor("set_table_comment", "alter_column_set_comment", "create_enum")
                .needingNothingFor("add_enum_value", "add_enum_value_before", "add_enum_value_after")
                .needingNothingFor("replace_enum", "rename_enum", "set_enum_comment")
                .sayingOtherwise("create_table_with_comments", "add_column_with_comment")
                .sayingOtherwise("create_index_with_comment", "create_view_with_comment")
                .sayingOtherwise("create_foreign_key_not_valid", "create_check_constraint_not_valid")
                .sayingOtherwise(
                        "create_table_with_identity_always",
                        "create_table_with_identity_by_default",
                        "alter_column_set_identity")
                .refusingTypes(
                        "cannot keep an array",
                        new SqlType.Array(new SqlType.Int(), 1),
                        new SqlType.Array(new SqlType.VarChar(20), 1),
                        new SqlType.Array(new SqlType.Numeric(8, 3), 2),
                        new SqlType.Array(Start.MOOD.asType(), 1))
                .withNativeTypes("INT", "varchar(20)", "DATETIME", "unsigned big int", "\"two words\"(1, 2)", "");
    }

    @Override
    Samples samples() {
        Routine none =
                new Routine(QualifiedName.of("twice"), Routine.Kind.FUNCTION, "integer", "CREATE FUNCTION twice");
        return new Samples(
                none,
                none,
                new Routine(QualifiedName.of("tidy"), Routine.Kind.PROCEDURE, "", "CREATE PROCEDURE tidy"),
                List.of(),
                new Trigger(
                        "users_touch",
                        Start.USERS,
                        "CREATE TRIGGER users_touch AFTER UPDATE ON users BEGIN UPDATE users SET age = 1; END"),
                "none",
                "hash",
                "NOCASE",
                options -> options.withWithoutRowid(true),
                new NativeObject(
                        "virtual table",
                        QualifiedName.of("notes"),
                        null,
                        List.of("CREATE VIRTUAL TABLE notes USING fts5(body)"),
                        List.of("DROP TABLE notes")),
                "select 1 from sqlite_master where name = 'notes'");
    }

    /** A uuid and an enum are texts here, and there is one JSON. */
    @Override
    Column asRead(Column written) {
        return switch (written.type()) {
            case SqlType.Uuid ignored -> written.withType(new SqlType.Char(36));
            case SqlType.Jsonb ignored -> written.withType(new SqlType.Json());
            case SqlType.Enumeration labels -> written.withType(new SqlType.VarChar(labels.longest()));
            case SqlType ignored -> written;
        };
    }

    /** The write lock of the file is the lock, and a transaction takes it. */
    @Override
    @Test
    void two_sessions_keep_out_of_each_others_way() throws Exception {
        try (TestDatabase file = database();
                Connection one = file.connect();
                Connection other = file.connect()) {
            dialect().session().prepare(one, "one");
            try (Statement statement = other.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 50");
            }
            assertThat(dialect().lock().tryAcquire(one, "aludel_version")).isTrue();
            dialect().session().begin(one);
            assertThatThrownBy(() -> dialect().session().begin(other))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("being written by another process");
            dialect().session().commit(one);
            dialect().session().begin(other);
            dialect().session().rollback(other);
        }
    }
}
