package dev.aludel.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.dialect.ScratchUse;
import dev.aludel.runtime.Connector;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scratch place is, and what it leaves behind: nothing. */
class ScratchPlacesTest {

    private static final ScratchRequest READING = new ScratchRequest(ScratchUse.READING, List.of(), 10);
    private static final DialectRegistry DIALECTS = DialectRegistry.load(ScratchPlacesTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource
    void a_place_is_empty_and_what_is_made_in_it_is_not_in_the_database(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            execute(database, "CREATE TABLE kept (id integer PRIMARY KEY)");
            for (ScratchUse use : ScratchUse.values()) {
                try (Scratch scratch = open(database, new ScratchRequest(use, List.of(), 10))) {
                    assertThat(reflect(engine, scratch.connection())).isEqualTo(Schema.EMPTY);
                    execute(scratch.connection(), "CREATE TABLE kept (other integer)");
                    execute(scratch.connection(), "CREATE TABLE tried (id integer)");
                    assertThat(reflect(engine, scratch.connection()).tables()).hasSize(2);
                    assertThat(tables(database)).containsExactly("kept");
                }
                assertThat(tables(database)).containsExactly("kept");
            }
            assertThat(leftBehind(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void migrations_can_commit_in_a_place_for_running(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            Dialect dialect = dialect(engine);
            try (Scratch scratch = open(database, ScratchRequest.running())) {
                Connection connection = scratch.connection();
                assertThat(connection.getAutoCommit()).isTrue();
                dialect.session().begin(connection);
                execute(connection, "CREATE TABLE made (id integer)");
                dialect.session().commit(connection);
                assertThat(reflect(engine, connection).tables()).hasSize(1);
            }
            assertThat(tables(database)).isEmpty();
            assertThat(leftBehind(database)).isEmpty();
        }
    }

    @Test
    void a_place_on_postgres_has_the_names_the_real_one_has_and_others_see_nothing_of_it() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "CREATE SCHEMA audit");
            execute(database, "CREATE TABLE audit.log (id integer)");
            ScratchRequest request = new ScratchRequest(ScratchUse.READING, List.of("audit", "fresh"), 10);
            try (Scratch scratch = open(database, request)) {
                assertThat(scratch.describe())
                        .isEqualTo("a transaction in " + database.name() + " that is rolled back");
                execute(scratch.connection(), "CREATE SCHEMA audit");
                execute(scratch.connection(), "CREATE TABLE public.users (id integer)");
                execute(scratch.connection(), "CREATE TABLE audit.log (other text, id integer)");
                execute(database, "INSERT INTO audit.log VALUES (1)");
                execute(database, "CREATE TABLE meanwhile (id integer)");
            }
            assertThat(rows(database, "SELECT id FROM audit.log")).containsExactly("1");
            assertThat(rows(database, "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1"))
                    .containsExactly("audit", "information_schema", "public");
        }
    }

    @Test
    void a_transaction_for_reading_cannot_be_committed_by_whatever_runs_in_it() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "CREATE TABLE kept (id integer)");
            try (Scratch scratch = open(database, READING)) {
                execute(scratch.connection(), "CREATE TABLE tried (id integer)");
                assertThatThrownBy(() -> execute(scratch.connection(), "COMMIT"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("commit_is_refused");
            }
            assertThat(tables(database)).containsExactly("kept");
        }
    }

    @Test
    void a_model_too_large_for_the_locks_of_postgres_gets_a_database() throws SQLException {
        try (TestDatabase database = TestServers.postgres();
                Scratch scratch = open(database, new ScratchRequest(ScratchUse.READING, List.of(), 100_000))) {
            assertThat(scratch.describe()).startsWith("the scratch database aludel_scratch_");
        }
    }

    @Test
    void a_schema_of_postgres_that_an_extension_lives_in_stays_where_it_is() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "CREATE EXTENSION pg_trgm");
            try (Scratch scratch = open(database, READING)) {
                assertThat(scratch.describe()).startsWith("the scratch database aludel_scratch_");
            }
        }
    }

    @Test
    void settings_of_the_database_hold_in_its_place() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "CREATE SCHEMA app");
            execute(database, "ALTER DATABASE " + database.name() + " SET search_path = app, public");
            execute(database, "ALTER DATABASE " + database.name() + " SET IntervalStyle = 'iso_8601'");
            for (ScratchUse use : ScratchUse.values()) {
                try (Scratch scratch = open(database, new ScratchRequest(use, List.of(), 1))) {
                    assertThat(rows(scratch.connection(), "SELECT current_schema()"))
                            .containsExactly("app");
                    assertThat(rows(scratch.connection(), "SHOW IntervalStyle")).containsExactly("iso_8601");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_place_has_the_character_set_and_collation_of_the_database(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            execute(database, "ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_german1_ci");
            try (Scratch scratch = open(database, READING)) {
                assertThat(rows(scratch.connection(), "SELECT @@collation_database"))
                        .containsExactly("latin1_german1_ci");
            }
        }
    }

    @Test
    void a_user_of_postgres_who_may_create_nothing_is_told_to_name_another_database() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            String user = database.name() + "_reader";
            execute(database, "CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
            try {
                assertRefused(database, user);
            } finally {
                execute(database, "DROP ROLE " + user);
            }
        }
    }

    @Test
    void a_user_of_postgres_who_owns_the_schema_needs_no_other_right_for_reading() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            String user = database.name() + "_owner";
            execute(database, "CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
            execute(database, "ALTER DATABASE " + database.name() + " OWNER TO " + user);
            try {
                try (Scratch scratch = as(user, database).scratch(READING)) {
                    execute(scratch.connection(), "CREATE TABLE tried (id integer)");
                }
                assertThat(tables(database)).isEmpty();
                assertThatThrownBy(() -> as(user, database).scratch(ScratchRequest.running()))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("may not create databases")
                        .hasMessageNotContaining("secret");
            } finally {
                execute(database, "ALTER DATABASE " + database.name() + " OWNER TO " + database.user());
                execute(database, "DROP OWNED BY " + user);
                execute(database, "DROP ROLE " + user);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_user_with_rights_on_one_database_only_is_told_to_name_another(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            String user = "u" + Integer.toHexString(database.name().hashCode());
            execute(database, "CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret'");
            execute(database, "GRANT ALL ON " + database.name() + ".* TO '" + user + "'@'%'");
            try {
                assertRefused(database, user);
            } finally {
                execute(database, "DROP USER '" + user + "'@'%'");
            }
        }
    }

    private static void assertRefused(TestDatabase database, String user) throws SQLException {
        for (ScratchUse use : ScratchUse.values()) {
            assertThatThrownBy(() -> as(user, database).scratch(new ScratchRequest(use, List.of(), 1)))
                    .isInstanceOfSatisfying(AludelException.class, refusal -> {
                        assertThat(refusal.problem()).isInstanceOf(DialectProblem.NoScratch.class);
                        assertThat(refusal).hasMessageContaining("dev_url").hasMessageNotContaining("secret");
                    });
        }
        assertThat(leftBehind(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void what_a_killed_process_left_behind_is_swept_away_and_what_is_in_use_is_not(Engine engine) throws SQLException {
        try (TestDatabase database = TestServers.create(engine)) {
            String dead = name(Instant.now());
            execute(database, "CREATE DATABASE " + dead);
            try (Scratch used = open(database, READING);
                    Scratch next = open(database, READING)) {
                assertThat(leftBehind(database)).hasSize(2).doesNotContain(dead);
                assertThat(used.describe()).isNotEqualTo(next.describe());
            }
            assertThat(leftBehind(database)).isEmpty();
        }
    }

    @Test
    void postgres_sweeps_what_is_old_and_has_no_session() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            String dead = name(Instant.now().minusSeconds(3600));
            String young = name(Instant.now());
            execute(database, "CREATE DATABASE " + dead);
            execute(database, "CREATE DATABASE " + young);
            try (Scratch scratch = open(database, ScratchRequest.running())) {
                assertThat(leftBehind(database)).hasSize(2).contains(young).doesNotContain(dead);
                assertThat(scratch.describe()).doesNotContain(young);
            } finally {
                execute(database, "DROP DATABASE " + young);
            }
        }
    }

    private static String name(Instant made) {
        return ScratchPlaces.PREFIX + Long.toString(made.getEpochSecond(), 36) + "_0123456789ab";
    }

    /** One who opens places beside a database. */
    private record Visitor(Dialect dialect, Connector connector) {

        Scratch scratch(ScratchRequest request) throws SQLException {
            return dialect.scratch().open(connector, request);
        }
    }

    private static Visitor as(String user, TestDatabase database) {
        DatabaseUrl url =
                DatabaseUrl.parse(database.url(), Path.of(".")).withUser(user).withPassword("secret");
        return visitor(database.engine(), url);
    }

    private static Scratch open(TestDatabase database, ScratchRequest request) throws SQLException {
        return visitor(database.engine(), DatabaseUrl.parse(database.url(), Path.of(".")))
                .scratch(request);
    }

    private static Visitor visitor(Engine engine, DatabaseUrl url) {
        ClassLoader drivers = ScratchPlacesTest.class.getClassLoader();
        return new Visitor(dialect(engine), new Connector(url, DIALECTS, drivers));
    }

    private static Dialect dialect(Engine engine) {
        return DIALECTS.named(engine.name().toLowerCase(Locale.ROOT));
    }

    private static Schema reflect(Engine engine, Connection connection) throws SQLException {
        return dialect(engine).reflector().reflect(connection, List.of());
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return reflect(database.engine(), connection).tables().stream()
                    .map(table -> table.name().name())
                    .toList();
        }
    }

    /** The scratch databases on the server. Tests run one after another, so there are no others. */
    private static List<String> leftBehind(TestDatabase database) throws SQLException {
        return switch (database.engine()) {
            case POSTGRES -> rows(database, "SELECT datname FROM pg_database WHERE datname LIKE 'aludel\\_scratch%'");
            case MARIADB, MYSQL ->
                rows(
                        database,
                        "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE"
                                + " 'aludel\\_scratch%'");
            case SQLITE, H2 -> List.of();
        };
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect()) {
            return rows(connection, query);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
