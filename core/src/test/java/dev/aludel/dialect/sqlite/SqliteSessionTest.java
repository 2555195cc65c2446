package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.dialect.SessionControl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSessionTest {

    private static final SessionControl SESSION = new SqliteSession();

    @Test
    void the_pragmas_are_as_before_after_a_commit_and_after_a_rollback() throws SQLException {
        for (String setting : List.of("ON", "OFF")) {
            try (SqliteFixture database = SqliteFixture.inMemory("PRAGMA foreign_keys = " + setting)) {
                String before = database.rows("PRAGMA foreign_keys").getFirst();
                SESSION.begin(database.connection);
                database.assertRows("PRAGMA foreign_keys", "0");
                database.execute("CREATE TABLE kept (a)", "PRAGMA legacy_alter_table = ON");
                SESSION.commit(database.connection);
                database.assertRows("PRAGMA foreign_keys", before);
                database.assertRows("PRAGMA legacy_alter_table", "0");
                SESSION.begin(database.connection);
                database.execute("CREATE TABLE undone (a)");
                SESSION.rollback(database.connection);
                database.assertRows("PRAGMA foreign_keys", before);
                database.assertRows("SELECT name FROM sqlite_schema", "kept");
                database.assertRows("SELECT count(*) FROM sqlite_temp_schema", "0");
                assertThat(database.connection.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void a_commit_that_leaves_rows_without_what_they_refer_to_is_refused() throws SQLException {
        try (SqliteFixture database = referring()) {
            SESSION.begin(database.connection);
            database.execute("DELETE FROM p WHERE id = 1");
            assertThatThrownBy(() -> SESSION.commit(database.connection))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining(
                            "A foreign key would be broken: the row with rowid 10 of table c refers to a row of p")
                    .hasMessageContaining("Nothing was committed");
            SESSION.rollback(database.connection);
            database.assertRows("SELECT id FROM p", "1");
        }
    }

    @Test
    void rows_that_referred_to_nothing_before_do_not_refuse_a_commit() throws SQLException {
        try (SqliteFixture database = referring()) {
            database.execute("PRAGMA foreign_keys = OFF", "INSERT INTO c VALUES (11, 404)");
            SESSION.begin(database.connection);
            database.execute("ALTER TABLE c RENAME TO d", "INSERT INTO p VALUES (2)");
            SESSION.commit(database.connection);
            database.assertRows("SELECT id FROM d", "10", "11");
            SESSION.begin(database.connection);
            database.execute("INSERT INTO d VALUES (12, 405)");
            assertThatThrownBy(() -> SESSION.commit(database.connection)).hasMessageContaining("rowid 12");
            SESSION.rollback(database.connection);
        }
    }

    @Test
    void a_dropped_table_that_others_refer_to_is_refused_only_when_they_have_rows() throws SQLException {
        try (SqliteFixture database = referring()) {
            SESSION.begin(database.connection);
            database.execute("DROP TABLE p");
            assertThatThrownBy(() -> SESSION.commit(database.connection)).hasMessageContaining("refers to a row of p");
            SESSION.rollback(database.connection);
            database.execute("DELETE FROM c");
            SESSION.begin(database.connection);
            database.execute("DROP TABLE p");
            SESSION.commit(database.connection);
        }
    }

    @Test
    void a_key_that_was_never_right_does_not_refuse_a_commit_and_a_new_one_does() throws SQLException {
        try (SqliteFixture database = SqliteFixture.inMemory(
                "CREATE TABLE p (id INT)", "CREATE TABLE c (p_id INT REFERENCES p (id))", "INSERT INTO c VALUES (1)")) {
            SESSION.begin(database.connection);
            database.execute("CREATE TABLE other (a)");
            SESSION.commit(database.connection);
            SESSION.begin(database.connection);
            database.execute("CREATE TABLE d (p_id INT REFERENCES p (id))", "INSERT INTO d VALUES (1)");
            assertThatThrownBy(() -> SESSION.commit(database.connection))
                    .hasMessageContaining("table d")
                    .hasMessageContaining("mismatch");
            SESSION.rollback(database.connection);
        }
    }

    @Test
    void a_transaction_that_the_engine_rolled_back_is_rolled_back_in_peace() throws SQLException {
        try (SqliteFixture database = SqliteFixture.inMemory("CREATE TABLE t (a UNIQUE)", "INSERT INTO t VALUES (1)")) {
            SESSION.begin(database.connection);
            assertThatThrownBy(() -> database.execute("INSERT OR ROLLBACK INTO t VALUES (1)"))
                    .isInstanceOf(SQLException.class);
            SESSION.rollback(database.connection);
            SESSION.begin(database.connection);
            SESSION.commit(database.connection);
        }
    }

    @Test
    void a_second_writer_waits_and_then_says_who_it_waits_for(@TempDir Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("one.db");
        try (Connection first = DriverManager.getConnection(url);
                Connection second = DriverManager.getConnection(url)) {
            SESSION.prepare(first, "first");
            SESSION.begin(first);
            try (Statement statement = second.createStatement()) {
                statement.execute("PRAGMA foreign_keys = ON");
                statement.execute("PRAGMA busy_timeout = 100");
            }
            assertThatThrownBy(() -> SESSION.begin(second))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("being written by another process");
            SESSION.commit(first);
            SESSION.begin(second);
            SESSION.commit(second);
        }
    }

    @Test
    void preparing_never_shortens_the_time_to_wait() throws SQLException {
        try (SqliteFixture database = SqliteFixture.inMemory("PRAGMA busy_timeout = 60000")) {
            SESSION.prepare(database.connection, "tag");
            database.assertRows("PRAGMA busy_timeout", "60000");
            database.execute("PRAGMA busy_timeout = 1");
            SESSION.prepare(database.connection, "tag");
            database.assertRows("PRAGMA busy_timeout", "10000");
        }
    }

    @Test
    void a_script_commits_what_is_right() throws SQLException {
        try (SqliteFixture database = referring()) {
            database.execute("PRAGMA foreign_keys = OFF", "INSERT INTO c VALUES (11, 404)");
            run(database, "CREATE TABLE fresh (a)");
            run(database, "INSERT INTO p VALUES (3)");
            database.assertRows("SELECT name FROM sqlite_schema WHERE name = 'fresh'", "fresh");
            database.assertRows("SELECT id FROM p ORDER BY id", "1", "3");
        }
    }

    @Test
    void a_script_rolls_back_what_would_refer_to_nothing() throws SQLException {
        try (SqliteFixture database = referring()) {
            assertThatThrownBy(() -> run(database, "DELETE FROM p")).hasMessageContaining("rows_that_refer_to_nothing");
            assertThatThrownBy(() -> database.execute("COMMIT")).hasMessageContaining("no transaction is active");
            database.assertRows("SELECT id FROM p", "1");
        }
    }

    private static void run(SqliteFixture database, String statement) throws SQLException {
        database.execute(SESSION.scriptBegin().toArray(String[]::new));
        database.execute(statement);
        database.execute(SESSION.scriptCommit().toArray(String[]::new));
    }

    private static SqliteFixture referring() throws SQLException {
        return SqliteFixture.inMemory(
                "PRAGMA foreign_keys = ON",
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INT REFERENCES p (id))",
                "INSERT INTO p VALUES (1)",
                "INSERT INTO c VALUES (10, 1)");
    }
}
