package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.CliProject.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect of the user's own, found through {@code ServiceLoader} on the class path of {@code aludel.toml}. */
class OwnDialectTest {

    @TempDir
    Path folder;

    @Test
    void it_comes_before_the_dialects_of_aludel() {
        CliProject project = CliProject.configured(folder);
        project.write("aludel.toml", "url = \"sqlite:///app.db\"\nclasspath = [\"own\"]\n");
        project.write("own/META-INF/services/dev.aludel.dialect.Dialect", "org.example.toy.ToyDialect\n");
        project.revision(
                "aaaa", "", "op.createTable(\"things\", column(\"name\", varchar(20)));", "op.dropTable(\"things\");");

        Run up = project.run("upgrade");

        assertThat(up.exitCode()).as(up.err()).isZero();
        assertThat(project.column("SELECT type FROM pragma_table_info('things')"))
                .containsExactly("toy_text");
        assertThat(project.run("downgrade", "base").exitCode()).isZero();
        assertThat(project.tables()).doesNotContain("things");
    }
}
