package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.command.Aludel;
import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Operations;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathMigrationSourceTest {

    private static final RevisionId A = new RevisionId("a");
    private static final RevisionId B = new RevisionId("b");

    @TempDir
    private Path root;

    private ScriptFolder folder;
    private Path classes;

    @BeforeEach
    void build() throws IOException {
        folder = new ScriptFolder(root);
        classes = Files.createDirectories(root.resolve("classes"));
        Path java = folder.revision("a", "op.execute(\"SELECT 1\");");
        folder.file("b.sql", "-- aludel:revision b\n-- aludel:down a\n-- aludel:upgrade\nB;\n-- aludel:downgrade\n");
        String classPath = new ClassPath(List.of()).text();
        Map<String, byte[]> compiled = JavaCompilation.ofThisJava()
                .compile(Map.of(java, Files.readString(java)), classPath)
                .get(java);
        Files.write(classes.resolve("Ma.class"), compiled.get("Ma"));
    }

    @Test
    void revisions_of_an_index_are_the_same_as_those_of_the_files() throws IOException {
        Path index = RevisionIndexWriter.write(List.of(folder.versions()), false, classes);
        assertThat(index).isEqualTo(classes.resolve("META-INF/aludel/revisions"));
        ScriptDirectory files = folder.open();
        ClasspathMigrationSource source = open();
        assertThat(source.revisions())
                .extracting(revision -> revision.withOrigin(null))
                .containsExactly(Revision.of("a"), Revision.of("b", "a"));
        assertThat(source.checksum(A)).isEqualTo(files.checksum(A));
        assertThat(source.checksum(B)).isEqualTo(files.checksum(B));
        RecordingSink sink = new RecordingSink("sqlite");
        source.load(A).upgrade(new Operations(sink));
        source.load(B).upgrade(new Operations(sink));
        assertThat(sink.statements()).containsExactly("SELECT 1", "B");
    }

    @Test
    void without_an_index_there_are_no_revisions() throws IOException {
        assertThat(open().revisions()).isEmpty();
        assertThatThrownBy(() -> open().load(A)).hasMessageStartingWith("No revision file has the id 'a'");
    }

    @Test
    void an_index_of_other_classes_is_refused() throws IOException {
        RevisionIndexWriter.write(List.of(folder.versions()), false, classes);
        Files.delete(classes.resolve("META-INF/aludel/b.sql"));
        assertThatThrownBy(this::open)
                .hasMessageStartingWith("A revision cannot be used: b.sql is not there\n  at file:")
                .hasMessageEndingWith("META-INF/aludel/revisions\n"
                        + "  The index was written for other classes: build the project again.");
        Files.delete(classes.resolve("Ma.class"));
        assertThatThrownBy(this::open).hasMessageContaining("ClassNotFoundException: Ma");
        index("dev.aludel.script.RecordingSink");
        assertThatThrownBy(this::open).hasMessageContaining("class dev.aludel.script.RecordingSink has no @Revision");
    }

    @Test
    void one_id_twice_is_refused() throws IOException {
        index("# comment\n\nMa 1:x\nMa 1:x");
        assertThatThrownBy(this::open).hasMessageContaining("revision a is there twice");
    }

    @Test
    void a_project_may_have_its_revisions_in_jars_alone() throws IOException {
        RevisionIndexWriter.write(List.of(folder.versions()), false, classes);
        Path shipped = Files.createDirectories(root.resolve("shipped"));
        Path file = Files.writeString(
                shipped.resolve("aludel.toml"),
                "url = 'sqlite:///app.db'\ncompiled_revisions = true\nclasspath = ['" + classes + "']\n");
        Aludel aludel = Aludel.of(
                ConfigLoader.load(ConfigRequest.in(shipped).withFile(file).withEnvironment(Map.of())));
        assertThat(aludel.heads(false).stream().map(view -> view.revision().id()))
                .containsExactly(B);
        assertThat(aludel.upgrade("a").steps()).hasSize(1);
        assertThat(aludel.current().revisions().getFirst().revision().id()).isEqualTo(A);
        assertThatThrownBy(() -> aludel.revision(RevisionRequest.of("more")))
                .hasMessageStartingWith("No revision can be written: compiled_revisions is true")
                .hasMessageContaining("ALUDEL_COMPILED_REVISIONS=false");
    }

    private void index(String text) throws IOException {
        Path index = classes.resolve("META-INF/aludel/revisions");
        Files.createDirectories(index.getParent());
        Files.writeString(index, text);
    }

    private ClasspathMigrationSource open() throws IOException {
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, ClasspathMigrationSourceTest.class.getClassLoader());
        return ClasspathMigrationSource.open(
                loader, DialectRegistry.load(ClasspathMigrationSourceTest.class.getClassLoader()));
    }
}
