package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientProgramsTest {
    @TempDir
    private Path root;

    private ClientPrograms programs =
            new ClientPrograms("", new SystemServers(Path.of("/nowhere")), new EmbeddedServers(BinaryCache.ofUser()));

    @BeforeEach
    void lay_out() throws IOException {
        program("usr/bin/psql");
        program("usr/bin/sqlite3");
        program("usr/lib/postgresql/9/bin/pg_dump");
        program("usr/lib/postgresql/15/bin/pg_dump");
        Files.createDirectories(root.resolve("usr/bin/mysql"));
        programs = new ClientPrograms(
                root.resolve("empty") + ":" + root.resolve("usr/bin"),
                new SystemServers(root),
                new EmbeddedServers(BinaryCache.ofUser()));
    }

    @Test
    void programs_are_found_on_the_path() {
        assertThat(programs.find("psql")).contains(root.resolve("usr/bin/psql"));
        assertThat(programs.find("sqlite3")).contains(root.resolve("usr/bin/sqlite3"));
        assertThat(programs.find("sqlite4")).isEmpty();
    }

    @Test
    void those_of_postgres_are_taken_from_the_newest_major_first() {
        assertThat(programs.find("pg_dump")).contains(root.resolve("usr/lib/postgresql/15/bin/pg_dump"));
    }

    @Test
    void those_of_mysql_are_mariadbs_where_the_path_has_none() {
        assertThat(programs.find("mysql").orElseThrow())
                .endsWithRaw(Path.of("bin/mariadb"))
                .isExecutable();
    }

    private void program(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
