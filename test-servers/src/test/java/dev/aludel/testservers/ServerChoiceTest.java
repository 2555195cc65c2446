package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerChoiceTest {
    private static final EmbeddedServers EMBEDDED = new EmbeddedServers(BinaryCache.ofUser());

    @TempDir
    private Path root;

    @Test
    void the_class_path_has_the_versions_that_the_documentation_names() {
        ServerChoice choice = new ServerChoice("", false, new SystemServers(Path.of("/")), EMBEDDED);
        assertThat(choice.recipe(Engine.POSTGRES).program().toString()).contains("/postgres-18.6.0-");
        assertThat(choice.recipe(Engine.MARIADB).program().toString()).contains("/mariadb-11.4.5-");
        assertThat(choice.recipe(Engine.MYSQL).program().toString()).contains("/mysql-8.0.31-");
    }

    @Test
    void the_machines_own_servers_come_first_when_they_are_wished_for() throws IOException {
        Path postgres = program("usr/lib/postgresql/15/bin/postgres");
        program("usr/lib/postgresql/9/bin/postgres");
        Path mariadb = program("usr/sbin/mariadbd");
        program("usr/bin/mariadb-install-db");
        SystemServers system = new SystemServers(root);

        ServerChoice wished = new ServerChoice("", true, system, EMBEDDED);
        assertThat(wished.recipe(Engine.POSTGRES).program()).isEqualTo(postgres);
        assertThat(wished.recipe(Engine.MARIADB).program()).isEqualTo(mariadb);
        assertThat(wished.recipe(Engine.MYSQL).program().toString()).contains("/mysql-8.0.31-");

        ServerChoice other = new ServerChoice("", false, system, EMBEDDED);
        assertThat(other.recipe(Engine.POSTGRES).program()).isNotEqualTo(postgres);
        assertThat(other.recipe(Engine.MARIADB).program()).isNotEqualTo(mariadb);
    }

    @Test
    void a_machine_without_servers_of_its_own_gets_those_of_the_class_path() throws IOException {
        program("usr/sbin/mariadbd");
        ServerChoice choice = new ServerChoice("", true, new SystemServers(root), EMBEDDED);
        assertThat(choice.recipe(Engine.POSTGRES).program().toString()).contains("/postgres-18.6.0-");
        assertThat(choice.recipe(Engine.MARIADB).program().toString()).contains("/mariadb-11.4.5-");
    }

    @Test
    void a_url_wins_over_both() throws SQLException {
        try (TestDatabase running = TestServers.postgres()) {
            ServerChoice choice = new ServerChoice(running.url(), true, new SystemServers(root), EMBEDDED);
            DatabaseSource source = new ServerDatabases(choice.serverFor(Engine.POSTGRES));
            try (TestDatabase database = source.create();
                    Connection here = running.connect();
                    Connection there = database.connect()) {
                assertThat(port(there)).isEqualTo(port(here));
                assertThat(there.getCatalog()).isEqualTo(database.name()).isNotEqualTo(running.name());
            }
        }
    }

    @Test
    void a_url_that_leads_nowhere_is_reported_without_the_password() {
        ServerAddress nowhere = ServerAddress.parse(Engine.MARIADB, "mariadb://jane:secret@127.0.0.1:1/");
        assertThatThrownBy(new ServerDatabases(nowhere)::create)
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("MariaDB at 127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void mysql_needs_no_library_that_only_root_could_install() throws Exception {
        Path program = EMBEDDED.mySql().program();
        ProcessBuilder loader = new ProcessBuilder(program.toString());
        loader.environment().put("LD_TRACE_LOADED_OBJECTS", "1");
        String libraries = new String(
                loader.redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(libraries)
                .doesNotContain("not found")
                .containsPattern("libaio.so.1 => " + program.getParent() + "/../lib/private/libaio.so.1 ")
                .containsPattern("libnuma.so.1 => " + program.getParent() + "/../lib/private/libnuma.so.1 ");
    }

    private static int port(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select inet_server_port()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Path program(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
