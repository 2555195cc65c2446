package dev.aludel.it.runtime;

import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that takes no more, or nothing at all. */
class FullOrReadOnlyTest {

    @Test
    void a_full_sqlite_file_stays_as_it_was_and_the_next_run_succeeds() throws SQLException {
        try (TestDatabase database = TestServers.sqlite()) {
            LiveChain chain = filling(database);
            chain.upgrade("aaaa");
            try (Connection small = database.connect();
                    Statement statement = small.createStatement()) {
                statement.execute("PRAGMA max_page_count = 40");

                assertThatThrownBy(() -> chain.upgrade("head", small))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("full")
                        .hasMessageContaining("nothing of it remains");
            }
            assertThat(chain.versions()).containsExactly("aaaa");
            assertThat(chain.column("SELECT COUNT(*) FROM a")).containsExactly("1");

            chain.upgrade("head");
            assertThat(chain.column("SELECT COUNT(*) FROM a")).containsExactly("301");
        }
    }

    @Test
    void a_read_only_sqlite_file_is_refused_with_its_reason() throws SQLException {
        try (TestDatabase database = TestServers.sqlite()) {
            LiveChain chain = filling(database);
            chain.upgrade("aaaa");
            // open_mode 1 is SQLITE_OPEN_READONLY.
            try (Connection readOnly = DriverManager.getConnection(database.jdbcUrl() + "?open_mode=1")) {
                assertThatThrownBy(() -> chain.upgrade("head", readOnly))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("readonly");
            }
            assertThat(chain.versions()).containsExactly("aaaa");
            chain.upgrade("head");
        }
    }

    @Test
    void a_read_only_postgresql_database_is_refused_with_its_reason() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            LiveChain chain = filling(database);
            chain.upgrade("aaaa");
            chain.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");

            assertThatThrownBy(() -> chain.upgrade("head"))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("read-only transaction");

            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET default_transaction_read_only = off");
                statement.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = off");
            }
            chain.upgrade("head");
            assertThat(chain.versions()).containsExactly("bbbb");
        }
    }

    @Test
    void a_read_only_mysql_server_is_refused_with_its_reason() throws SQLException {
        try (TestDatabase database = TestServers.create(Engine.MYSQL)) {
            LiveChain chain = filling(database);
            chain.upgrade("aaaa");
            chain.execute("SET GLOBAL super_read_only = ON");
            try {
                assertThatThrownBy(() -> chain.upgrade("head"))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("read-only");
            } finally {
                chain.execute("SET GLOBAL super_read_only = OFF");
                chain.execute("SET GLOBAL read_only = OFF");
            }
            chain.upgrade("head");
            assertThat(chain.versions()).containsExactly("bbbb");
            assertThat(chain.history()).hasSize(2);
        }
    }

    private static LiveChain filling(TestDatabase database) throws SQLException {
        return LiveChain.on(database)
                .revision(
                        "aaaa",
                        op -> {
                            op.createTable("a", column("id", integer()), column("text", text()));
                            op.execute("INSERT INTO a (id) VALUES (0)");
                        },
                        op -> op.dropTable("a"))
                .revision(
                        "bbbb",
                        op -> {
                            op.createTable("b", column("id", integer()));
                            for (int i = 1; i <= 300; i++) {
                                op.bulkInsert("a", List.of("id", "text"), List.of(List.of(i, "x".repeat(2_000))));
                            }
                        },
                        op -> op.dropTable("b"));
    }
}
