package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerStarterTest {
    @Test
    void a_program_that_is_not_there_is_named_in_the_reason() {
        assertThatThrownBy(new ServerStarter(Engine.MYSQL, new MySqlRecipe(Path.of("/nowhere/mysql")))::start)
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("Cannot start MySQL")
                .hasMessageContaining("/nowhere/mysql/bin/mysqld")
                .hasMessageContaining("ALUDEL_TEST_MYSQL_URL");
        assertThatThrownBy(new ServerStarter(Engine.POSTGRES, new PostgresRecipe(Path.of("/nowhere/bin")))::start)
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("Cannot start PostgreSQL")
                .hasMessageContaining("/nowhere/bin");
    }

    @Test
    void a_server_that_ends_at_once_is_quoted() {
        ServerRecipe wrongOption = new Variant(List.of("--no-such-option"));
        assertThatThrownBy(new ServerStarter(Engine.POSTGRES, wrongOption)::start)
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("ended with exit code")
                .hasMessageContaining("no-such-option");
    }

    @Test
    void a_port_that_somebody_else_has_taken_meanwhile_is_given_up_for_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Variant late = new Variant(List.of("--port=" + taken.getLocalPort()), 1);
            ServerAddress server = new ServerStarter(Engine.POSTGRES, late).start();
            assertThat(late.startsLeft).hasValue(-1);
            try (Connection connection = server.connect()) {
                assertThat(connection.isValid(10)).isTrue();
            }
        }
    }

    @Test
    void a_server_that_never_answers_is_given_up_and_ended() throws Exception {
        long before = folders();
        ServerRecipe deaf = new Variant(List.of("--listen_addresses=", "--unix_socket_directories=."));
        assertThatThrownBy(new ServerStarter(Engine.POSTGRES, deaf, Duration.ofSeconds(5))::start)
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("did not answer on port")
                .hasMessageContaining("within 5 seconds")
                .hasMessageContaining("database system is ready to accept connections");
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void the_machines_own_programs_serve_where_they_are_laid_out_as_on_debian(@TempDir Path root) throws Exception {
        PostgresRecipe unpacked = new EmbeddedServers(BinaryCache.ofUser()).postgres();
        Files.createDirectories(root.resolve("usr/lib/postgresql/9/bin"));
        Files.createDirectories(root.resolve("usr/lib/postgresql/18"));
        Path link = Files.createSymbolicLink(root.resolve("usr/lib/postgresql/18/bin"), unpacked.bin());
        SystemServers system = new SystemServers(root);

        assertThat(system.mariaDb()).isEmpty();
        ServerChoice choice = new ServerChoice("", true, system, new EmbeddedServers(new BinaryCache(root)));
        assertThat(choice.recipe(Engine.POSTGRES).program())
                .isEqualTo(root.resolve("usr/lib/postgresql/18/bin/postgres"));
        ServerAddress server = choice.serverFor(Engine.POSTGRES);
        try (Connection connection = server.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void a_killed_jvm_leaves_neither_server_nor_folder(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lingering.class.getName())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("error").toFile())
                .start();
        while (jvm.isAlive() && !Files.readString(said).contains("\n")) {
            Thread.sleep(50);
        }
        assertThat(Files.readString(said)).isNotBlank();
        Path data = Path.of(Files.readString(said).strip());
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        assertThat(ProcessHandle.of(server)).isPresent();

        jvm.destroyForcibly().waitFor();

        for (int i = 0; i < 300 && Files.exists(data.getParent()); i++) {
            Thread.sleep(50);
        }
        assertThat(data.getParent()).doesNotExist();
        ProcessHandle.of(server)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(15, TimeUnit.SECONDS).join());
    }

    private static long folders() throws IOException {
        try (var found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return found.filter(path -> path.getFileName().toString().startsWith("aludel-postgres-"))
                    .count();
        }
    }

    /** Starts PostgreSQL, prints its data folder, and waits to be killed. */
    static final class Lingering {
        private Lingering() {}

        public static void main(String[] arguments) throws Exception {
            try (TestDatabase database = TestServers.postgres();
                    Connection connection = database.connect();
                    var rows = connection.createStatement().executeQuery("show data_directory")) {
                rows.next();
                System.out.println(rows.getString(1));
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }

    /** PostgreSQL whose first few starts end with options of the test's. */
    private static final class Variant implements ServerRecipe {
        private final PostgresRecipe usual = new EmbeddedServers(BinaryCache.ofUser()).postgres();
        private final List<String> options;
        private final AtomicInteger startsLeft;

        Variant(List<String> options) {
            this(options, Integer.MAX_VALUE);
        }

        Variant(List<String> options, int starts) {
            this.options = options;
            this.startsLeft = new AtomicInteger(starts);
        }

        @Override
        public String stopSignal() {
            return usual.stopSignal();
        }

        @Override
        public String firstDatabase() {
            return usual.firstDatabase();
        }

        @Override
        public Path program() {
            return usual.program();
        }

        @Override
        public List<String> initialise(ServerFolder folder, Credentials credentials) {
            return usual.initialise(folder, credentials);
        }

        @Override
        public List<String> serve(ServerFolder folder, int port) {
            List<String> command = new ArrayList<>(usual.serve(folder, port));
            if (startsLeft.getAndDecrement() > 0) {
                command.addAll(options);
            }
            return command;
        }
    }
}
