package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TestServersTest {
    @ParameterizedTest
    @EnumSource
    void a_new_database_is_empty_and_works(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine);
                Connection connection = database.connect()) {
            assertThat(tables(connection)).isEmpty();
            execute(connection, "create table account (id integer primary key, name varchar(20) not null)");
            execute(connection, "insert into account values (1, 'Zoë')");
            assertThat(query(connection, "select name from account")).isEqualTo("Zoë");
            assertThat(tables(connection)).containsExactly("account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_databases_are_independent(Engine engine) throws SQLException {
        try (TestDatabase one = TestServers.create(engine);
                TestDatabase two = TestServers.create(engine);
                Connection first = one.connect();
                Connection second = two.connect()) {
            execute(first, "create table account (id integer)");
            assertThat(one.name()).isNotEqualTo(two.name());
            assertThat(tables(second)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void close_drops_a_database_even_while_a_session_holds_its_tables(Engine engine) throws SQLException {
        TestDatabase database = TestServers.create(engine);
        Connection leaked = database.connect();
        execute(leaked, "create table account (id integer)");
        leaked.setAutoCommit(false);
        execute(leaked, "insert into account values (1)");

        database.close();
        database.close();

        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class).hasMessageContaining(database.name());
    }

    @Test
    void close_removes_a_sqlite_file_and_its_journals() throws SQLException {
        TestDatabase database = TestServers.sqlite();
        Path file = Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
        try (Connection connection = database.connect()) {
            assertThat(query(connection, "pragma journal_mode = wal")).isEqualTo("wal");
            execute(connection, "create table account (id integer)");
            assertThat(file).exists();
            database.close();
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void close_forgets_a_database_in_memory() throws SQLException {
        TestDatabase h2 = TestServers.h2();
        try (Connection connection = h2.connect()) {
            execute(connection, "create table account (id integer)");
        }
        h2.close();
        try (Connection connection = h2.connect()) {
            assertThat(tables(connection)).isEmpty();
            execute(connection, "shutdown");
        }
    }

    @Test
    void connections_to_sqlite_in_memory_share_one_database_until_it_is_closed() throws SQLException {
        TestDatabase database = TestServers.sqliteInMemory();
        try (Connection connection = database.connect()) {
            execute(connection, "create table account (id integer)");
        }
        try (Connection connection = database.connect()) {
            assertThat(tables(connection)).containsExactly("account");
        }
        database.close();
        try (Connection connection = database.connect()) {
            assertThat(tables(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eight_threads_that_ask_at_once_get_eight_databases_on_one_server(Engine engine) throws Exception {
        List<String> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Callable<TestDatabase>> askers = Collections.nCopies(8, () -> TestServers.create(engine));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<TestDatabase> answer : threads.invokeAll(askers)) {
                try (TestDatabase database = answer.get()) {
                    names.add(database.name());
                    places.add(database.jdbcUrl().replace(database.name(), ""));
                }
            }
        }
        assertThat(names).hasSize(8).doesNotHaveDuplicates();
        assertThat(places).hasSize(8).containsOnly(places.get(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
    void the_plain_url_names_the_same_database(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerAddress read = ServerAddress.parse(engine, database.url());
            assertThat(read.database()).isEqualTo(database.name());
            assertThat(read.credentials()).isEqualTo(new Credentials(database.user(), database.password()));
            try (Connection connection = read.connect()) {
                assertThat(connection.getCatalog()).isEqualTo(database.name());
            }
            assertThat(database.toString()).doesNotContain(database.password());
        }
    }

    @Test
    void sqlites_plain_url_has_the_absolute_path_after_three_slashes() {
        try (TestDatabase database = TestServers.sqlite()) {
            assertThat(database.url()).startsWith("sqlite:////").endsWith(database.name() + ".db");
        }
    }

    @Test
    void mysql_is_strict_transactional_and_speaks_utf8mb4() throws SQLException {
        for (TestDatabase database : List.of(TestServers.mariaDb(), TestServers.mySql())) {
            try (database;
                    Connection connection = database.connect()) {
                assertThat(query(connection, "select @@sql_mode")).contains("STRICT_TRANS_TABLES");
                assertThat(query(connection, "select @@default_storage_engine")).isEqualTo("InnoDB");
                assertThat(query(connection, "select @@character_set_database")).isEqualTo("utf8mb4");
                assertThat(query(connection, "select 'ab1' regexp '^[a-z]+[0-9]$'"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void mariadbs_clients_come_with_its_server_and_read_both() throws Exception {
        Path client = TestServers.client("mariadb").orElseThrow();
        assertThat(TestServers.client("mysqldump")).isPresent().get().matches(Files::isExecutable);
        for (TestDatabase database : List.of(TestServers.mariaDb(), TestServers.mySql())) {
            try (database) {
                ServerAddress server = ServerAddress.parse(database.engine(), database.url());
                ProcessBuilder builder = new ProcessBuilder(
                        client.toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "--host=" + server.host(),
                        "--port=" + server.port(),
                        "--user=" + database.user(),
                        "--batch",
                        "--skip-column-names",
                        "--execute=select database()",
                        database.name());
                builder.environment().put("MYSQL_PWD", database.password());
                Process process = builder.redirectErrorStream(true).start();
                assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(database.name() + "\n");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        String schema = switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> "public";
            case "H2" -> "PUBLIC";
            default -> null;
        };
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
