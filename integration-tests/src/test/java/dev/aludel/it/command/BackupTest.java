package dev.aludel.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupProblem;
import dev.aludel.command.BackupListener;
import dev.aludel.command.RestoreRequest;
import dev.aludel.command.RestoreResult;
import dev.aludel.revision.RevisionId;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups and restores of real databases, through the databases' own client programs where they need them. */
class BackupTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fifty_tables_of_odd_contents_are_equal_after_a_restore(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = project(database);
            run(database, OddContents.statements(engine));
            Map<String, Object> before = WholeDatabase.of(database);

            Backup backup = project.aludel().backup(BackupListener.SILENT).backup();
            run(database, OddContents.damage(engine));
            RestoreResult restored =
                    project.aludel().restore(RestoreRequest.of(backup.file().toString()), BackupListener.SILENT);

            assertThat(restored.headsAfter()).containsExactly(new RevisionId("base1"));
            Map<String, Object> after = WholeDatabase.of(database);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((what, was) -> assertThat(after.get(what)).as(what).isEqualTo(was));
            assertThat(before).hasSizeGreaterThan(OddContents.TABLES);
            assertThat(restored.safetyCopy()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_name_says_which_database_which_revision_and_when(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = project(database);

            Backup backup = project.aludel().backup(BackupListener.SILENT).backup();

            String name = database.name().replaceFirst("\\.db$", "").replaceAll("[^\\w.]", "_");
            assertThat(backup.file().getFileName().toString()).matches(name + "-base1-\\d{8}T\\d{6}Z\\.[a-z.]+");
            assertThat(Files.readString(Path.of(backup.file() + ".sha256")))
                    .contains(
                            "# revision: base1\n",
                            backup.checksum() + "  " + backup.file().getFileName());
            try (Stream<Path> files = Files.list(backup.file().getParent())) {
                assertThat(files).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_damaged_backup_is_refused_and_nothing_touched(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = project(database);
            project.execute("CREATE TABLE kept (id int)");
            Backup backup = project.aludel().backup(BackupListener.SILENT).backup();
            byte[] bytes = Files.readAllBytes(backup.file());
            Files.write(backup.file(), Arrays.copyOf(bytes, bytes.length / 2));

            RestoreRequest request = RestoreRequest.of(backup.file().toString());
            Throwable checksum = catchThrowable(() -> project.aludel().restore(request, BackupListener.SILENT));
            Files.delete(Path.of(backup.file() + ".sha256"));
            Throwable unlabelled = catchThrowable(() -> project.aludel().restore(request, BackupListener.SILENT));
            Throwable forced =
                    catchThrowable(() -> project.aludel().restore(request.withForce(true), BackupListener.SILENT));

            assertThat(checksum).hasMessageContaining("its checksum is not the one in");
            assertThat(unlabelled)
                    .hasMessageContaining("has no " + backup.file().getFileName() + ".sha256 beside it");
            assertThat(((AludelException) forced).problem()).isInstanceOf(BackupProblem.Damaged.class);
            assertThat(project.rows("SELECT id FROM kept")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_backup_of_another_database_is_refused_unless_forced(Engine engine) throws SQLException {
        try (TestDatabase database = Clients.database(engine);
                TestDatabase other = Clients.database(engine)) {
            ServerProject project = project(database);
            project.execute("CREATE TABLE from_the_first (id int)");
            Backup backup = project.aludel().backup(BackupListener.SILENT).backup();
            RestoreRequest request = RestoreRequest.of(backup.file().toString());

            Throwable refused =
                    catchThrowable(() -> project.aludel(other.url()).restore(request, BackupListener.SILENT));
            project.aludel(other.url()).restore(request.withForce(true), BackupListener.SILENT);

            assertThat(((AludelException) refused).problem()).isInstanceOf(BackupProblem.OtherDatabase.class);
            assertThat(refused.getMessage()).doesNotContain(database.password().isEmpty() ? "#" : database.password());
            assertThat(new ServerProject(folder, other).rows("SELECT id FROM from_the_first"))
                    .isEmpty();
        }
    }

    @Test
    void a_pg_dump_older_than_the_server_is_one_clear_sentence() {
        try (TestDatabase database = TestServers.postgres()) {
            ServerProject project = new ServerProject(folder, database);
            fake("pg_dump", "pg_dump (PostgreSQL) 9.6.24");
            project.configured("client_path = ['" + folder.resolve("bin") + "']");

            assertThatThrownBy(() -> project.aludel().backup(BackupListener.SILENT))
                    .hasMessageContainingAll(
                            "For PostgreSQL ",
                            "there is only pg_dump 9.6.24",
                            "refuses servers newer than itself",
                            "Get postgresql-client-");
            assertThat(folder.resolve("backups")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void a_missing_client_program_is_one_clear_sentence(Engine engine) {
        try (TestDatabase database = TestServers.create(engine)) {
            ServerProject project = new ServerProject(folder, database);
            project.configured("client_path = ['" + folder.resolve("nowhere") + "']");

            assertThatThrownBy(() -> project.aludel().backup(BackupListener.SILENT))
                    .hasMessageContainingAll(
                            "A backup of " + engine.label(), "is not on this machine", "Get ", "client_path");
        }
    }

    /** It could be made, and not be restored: MySQL takes no values for generated columns. */
    @Test
    void a_backup_of_generated_columns_on_mysql_is_not_made_with_the_programs_of_mariadb() throws SQLException {
        try (TestDatabase database = TestServers.mySql()) {
            ServerProject project = new ServerProject(folder, database);
            project.execute("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1))");
            fake("mariadb-dump", "mariadb-dump from 11.4.5-MariaDB, client 10.19");
            project.configured("client_path = ['" + folder.resolve("bin") + "']");

            assertThatThrownBy(() -> project.aludel().backup(BackupListener.SILENT))
                    .hasMessageContainingAll(
                            "For MySQL ", "there is only mariadb-dump 11.4", "generated columns", "Get mysql-client");
            assertThat(folder.resolve("bin/arguments")).doesNotExist();
        }
    }

    /** The password must not be where every user of the machine can see it: among the arguments. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES", "MARIADB", "MYSQL"})
    void no_client_program_gets_the_password_as_an_argument(Engine engine) throws IOException {
        try (TestDatabase database = Clients.database(engine)) {
            ServerProject project = new ServerProject(folder, database);
            String name = engine == Engine.POSTGRES ? "pg_dump" : "mariadb-dump";
            String says = engine == Engine.POSTGRES
                    ? "pg_dump (PostgreSQL) 99.1"
                    : "mariadb-dump from 11.4.5-MariaDB, client 10.19";
            fake(name, says);
            project.configured("client_path = ['" + folder.resolve("bin") + "']");

            Throwable failed = catchThrowable(() -> project.aludel().backup(BackupListener.SILENT));

            String arguments = Files.readString(folder.resolve("bin/arguments"));
            assertThat(arguments).isNotBlank().doesNotContain(database.password());
            assertThat(failed).hasMessageContaining("it hurts").hasMessageNotContaining(database.password());
            assertThat(folder.resolve("backups")).doesNotExist();
        }
    }

    /** A restore that fails in the middle leaves the database as it was, at once or by putting the safety copy back. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_restore_that_fails_leaves_the_database_as_it_was(Engine engine) throws SQLException, IOException {
        try (TestDatabase database = Clients.database(engine);
                TestDatabase source = Clients.database(engine)) {
            ServerProject project = project(database);
            project.execute("CREATE TABLE precious (id int)");
            project.execute("INSERT INTO precious VALUES (42)");
            Path broken = brokenBackup(project, source, engine);

            Throwable failed = catchThrowable(() -> project.aludel()
                    .restore(RestoreRequest.of(broken.toString()).withForce(true), BackupListener.SILENT));

            assertThat(failed).isInstanceOf(AludelException.class);
            assertThat(project.rows("SELECT id FROM precious")).containsExactly("42");
            assertThat(project.rows("SELECT version_num FROM aludel_version")).containsExactly("base1");
        }
    }

    /** A backup that can be read from beginning to end and not be restored. */
    private Path brokenBackup(ServerProject project, TestDatabase source, Engine engine)
            throws SQLException, IOException {
        if (engine == Engine.SQLITE) {
            return Files.writeString(folder.resolve("broken.db"), "SQLite format 3\0 and then nothing");
        }
        new ServerProject(folder, source).execute("CREATE TABLE other (id int)");
        Backup backup =
                project.aludel(source.url()).backup(BackupListener.SILENT).backup();
        if (engine == Engine.POSTGRES) {
            // A view that stands on a schema which the restore cannot make: its owner is gone by then.
            new ServerProject(folder, source).execute("CREATE ROLE gone_soon_" + source.name());
            new ServerProject(folder, source).execute("ALTER TABLE other OWNER TO gone_soon_" + source.name());
            Path file = project.aludel(source.url())
                    .backup(BackupListener.SILENT)
                    .backup()
                    .file();
            new ServerProject(folder, source).execute("DROP TABLE other");
            new ServerProject(folder, source).execute("DROP ROLE gone_soon_" + source.name());
            return file;
        }
        return rewritten(backup.file());
    }

    /** A dump with a statement that fails before its end. */
    private Path rewritten(Path dump) throws IOException {
        String text;
        try (GZIPInputStream from = new GZIPInputStream(Files.newInputStream(dump))) {
            text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = folder.resolve("broken.sql.gz");
        try (GZIPOutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            String failing = "INSERT INTO nowhere VALUES (1);";
            to.write(text.replace("-- Dump completed", failing + "\n-- Dump completed")
                    .replace("-- end\n", "-- statement " + failing.length() + "\n" + failing + "\n-- end\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private ServerProject project(TestDatabase database) {
        ServerProject project = new ServerProject(folder, database).configured(Clients.clientPath(database.engine()));
        project.revision("base1", "", "CREATE TABLE first_one (id int);", "DROP TABLE first_one;");
        project.aludel().upgrade("head");
        return project;
    }

    /** A program that says a version, writes its arguments down and fails. */
    private void fake(String name, String version) {
        try {
            Path bin = Files.createDirectories(folder.resolve("bin"));
            Path program = Files.writeString(bin.resolve(name), """
                #!/bin/sh
                if [ "$1" = --version ]; then echo "%s"; exit 0; fi
                echo "$@" >> "%s/arguments"
                echo "it hurts" >&2
                exit 7
                """.formatted(version, bin));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(TestDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
