package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.config.AludelConfig;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationCompilerTest {

    @TempDir
    private Path root;

    private ScriptFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = new ScriptFolder(root);
    }

    @Test
    void a_revision_is_compiled_and_runs() throws IOException {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        assertThat(upgrade("a")).containsExactly("SELECT 1");
    }

    @Test
    void only_the_revision_that_is_asked_for_is_compiled() throws IOException {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        folder.revision("b", "this does not compile");
        assertThat(upgrade("a")).containsExactly("SELECT 1");
    }

    @Test
    void classes_come_from_the_cache_as_long_as_nothing_changes() throws IOException {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        upgrade("a");
        upgrade("a");
        assertThat(folder.compilations()).isEqualTo(1);
        folder.revision("a", "op.execute(\"SELECT 2\");");
        assertThat(upgrade("a")).containsExactly("SELECT 2");
        assertThat(folder.compilations()).isEqualTo(2);
    }

    @Test
    void nothing_is_written_beside_the_sources() throws IOException {
        Path source = folder.revision("a", "");
        upgrade("a");
        try (Stream<Path> files = Files.walk(root.resolve("migrations")).filter(Files::isRegularFile)) {
            assertThat(files).containsExactly(source);
        }
    }

    @Test
    void helpers_and_other_revisions_are_compiled_with_it_and_their_changes_are_noticed() throws IOException {
        folder.file("Names.java", "final class Names { static String users() { return Prefix.OF + \"users\"; } }");
        folder.file("Prefix.java", "class Prefix { static final String OF = \"a_\"; class Inner {} }");
        folder.file("Broken.java", "nobody refers to this");
        folder.revision(
                "a", "op.execute(Names.users() + new Object() { public String toString() { return \"!\"; } });");
        folder.revision("b", "new Ma().upgrade(op);");
        assertThat(upgrade("b")).containsExactly("a_users!");
        folder.file("Prefix.java", "class Prefix { static final String OF = \"b_\"; }");
        assertThat(upgrade("b")).containsExactly("b_users!");
        assertThat(upgrade("a")).containsExactly("b_users!");
    }

    @Test
    void helpers_may_be_in_packages_whatever_their_folders() throws IOException {
        folder.file("lib/Tables.java", "package com.acme.lib; public interface Tables { String USERS = \"users\"; }");
        folder.file(
                "Ma.java",
                "package com.acme;\nimport com.acme.lib.Tables;\n"
                        + ScriptFolder.source("Ma", "@Revision(id = \"a\")", "op.execute(Tables.USERS);"));
        assertThat(upgrade("a")).containsExactly("users");
    }

    @Test
    void several_are_compiled_in_one_go() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            folder.revision(id, "op.execute(\"" + id + "\");");
        }
        ScriptDirectory scripts = folder.open();
        scripts.prepare(List.of(new RevisionId("a"), new RevisionId("b"), new RevisionId("c")));
        assertThat(upgrade(scripts, "b")).containsExactly("b");
        assertThat(upgrade(scripts, "c")).containsExactly("c");
        assertThat(upgrade("a")).containsExactly("a");
        assertThat(folder.compilations()).isEqualTo(1);
    }

    @Test
    void two_classes_of_one_name_do_not_meet() throws IOException {
        folder.file("one/M.java", ScriptFolder.source("M", "@Revision(id = \"a\")", "op.execute(\"one\");"));
        folder.file("two/M.java", ScriptFolder.source("M", "@Revision(id = \"b\")", "op.execute(\"two\");"));
        AludelConfig config = folder.config();
        ScriptDirectory scripts =
                folder.open(config.withScript(config.script().withVersionLocations(List.of(folder.versions()), true)));
        scripts.prepare(List.of(new RevisionId("a"), new RevisionId("b")));
        assertThat(upgrade(scripts, "a")).containsExactly("one");
        assertThat(upgrade(scripts, "b")).containsExactly("two");
    }

    @Test
    void every_error_is_said_with_its_place_and_line() throws IOException {
        Path one = folder.revision("a", "op.nothing();");
        Path other = folder.revision("b", "int x = \"é\";");
        ScriptDirectory scripts = folder.open();
        assertThatThrownBy(() -> scripts.prepare(List.of(new RevisionId("a"), new RevisionId("b"))))
                .hasMessage("""
                    2 files do not compile:
                      %1$s:7: cannot find symbol
                          symbol:   method nothing()
                          location: variable op of type dev.aludel.migration.Operations
                          op.nothing();
                      %2$s:7: incompatible types: java.lang.String cannot be converted to int
                          int x = "é";
                      Nothing was run. Classes of your own go on the class path with classpath in aludel.toml.\
                    """.formatted(one, other));
    }

    @Test
    void a_source_that_is_no_java_is_said_with_its_place() throws IOException {
        Path file = folder.revision("a", "op.execute(\"unterminated);");
        assertThatThrownBy(() -> upgrade("a"))
                .hasMessageStartingWith(file + " does not compile:\n  " + file + ":7: unclosed string literal\n");
    }

    @Test
    void configured_classes_can_be_used_and_their_changes_are_noticed() throws IOException {
        Path classes = Files.createDirectories(root.resolve("classes"));
        folder.revision("a", "op.execute(com.acme.Tables.USERS);");
        AludelConfig config = folder.config().withClasspath(List.of(classes));
        assertThatThrownBy(() -> upgrade(folder.open(config), "a"))
                .hasMessageContaining("package com.acme does not exist");
        library(classes, "one");
        assertThat(upgrade(folder.open(config), "a")).containsExactly("one");
        library(classes, "two");
        assertThat(upgrade(folder.open(config), "a")).containsExactly("two");
    }

    @Test
    void a_damaged_cache_is_the_same_as_none() throws IOException {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        upgrade("a");
        Path kept = kept();
        byte[] whole = Files.readAllBytes(kept);
        List<byte[]> damages = new ArrayList<>(List.of(new byte[0], new byte[40]));
        damages.add(Arrays.copyOf(whole, whole.length - 1));
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        damages.add(changed);
        for (byte[] damage : damages) {
            Files.write(kept, damage);
            assertThat(upgrade("a")).containsExactly("SELECT 1");
            assertThat(Files.readAllBytes(kept)).isEqualTo(whole);
        }
        assertThat(folder.compilations()).isEqualTo(1 + damages.size());
    }

    @Test
    void a_cache_that_cannot_be_written_is_done_without() throws IOException {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        ClassCache inFile =
                new ClassCache(Files.writeString(root.resolve("file"), "").resolve("classes"));
        for (ClassCache cache : List.of(inFile, new ClassCache(null))) {
            ScriptDirectory scripts = folder.open(folder.config(), cache);
            assertThat(upgrade(scripts, "a")).containsExactly("SELECT 1");
            assertThat(upgrade(scripts, "a")).containsExactly("SELECT 1");
        }
        assertThat(folder.compilations()).isEqualTo(2);
    }

    @Test
    void the_cache_is_in_the_folder_the_user_has_for_it() {
        assertThat(ClassCache.folder(Map.of("ALUDEL_CACHE", "/c", "XDG_CACHE_HOME", "/x"), "/home/u"))
                .isEqualTo(Path.of("/c/classes"));
        assertThat(ClassCache.folder(Map.of("XDG_CACHE_HOME", "/x"), "/home/u"))
                .isEqualTo(Path.of("/x/aludel/classes"));
        assertThat(ClassCache.folder(Map.of("XDG_CACHE_HOME", "x", "ALUDEL_CACHE", " "), "/home/u"))
                .isEqualTo(Path.of("/home/u/.cache/aludel/classes"));
        assertThat(ClassCache.folder(Map.of(), "?")).isNull();
    }

    @Test
    void many_at_once_share_a_cache() throws Exception {
        folder.revision("a", "op.execute(\"SELECT 1\");");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> runs = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> upgrade("a")))
                    .toList();
            for (Future<List<String>> run : runs) {
                assertThat(run.get()).containsExactly("SELECT 1");
            }
        }
        try (Stream<Path> files = Files.list(folder.cache())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void classes_that_cannot_be_used_are_refused() throws IOException {
        String body = " { public void upgrade(Operations op) {} public void downgrade(Operations op) {} ";
        assertUnusable(
                "@Revision(id = \"a\") public class Ma {}",
                "class Ma does not implement Migration",
                "implements Migration");
        assertUnusable(
                "@Revision(id = \"a\") class Ma implements Migration" + body + "}",
                "class Ma cannot be made",
                "It must be public");
        assertUnusable(
                "@Revision(id = \"a\") public class Ma implements Migration" + body + "public Ma(int x) {} }",
                "class Ma cannot be made",
                "without arguments");
        assertUnusable(
                "@Revision(id = \"a\") public abstract class Ma implements Migration {}",
                "class Ma cannot be made",
                "not abstract");
        assertUnusable(
                "@Revision(id = \"a\") public class Ma implements Migration" + body
                        + "public Ma() { throw new IllegalStateException(\"no\"); } }",
                "its constructor failed: java.lang.IllegalStateException: no",
                "nothing to do");
        assertUnusable(
                "@Revision(id = \"a\") public class Ma implements Migration" + body
                        + "static int x = Integer.parseInt(\"y\"); }",
                "ExceptionInInitializerError",
                "class path");
    }

    @Test
    void a_java_without_compiler_says_so() throws IOException {
        folder.revision("a", "");
        ScriptDirectory scripts = ScriptDirectory.open(
                folder.config(), new DialectRegistry(List.of()), new ClassCache(null), new JavaCompilation(() -> null));
        assertThatThrownBy(() -> scripts.load(new RevisionId("a")))
                .hasMessage("This Java (" + System.getProperty("java.home")
                        + ") has no compiler, and revisions in Java need one\n"
                        + "  Run with a JDK instead of a JRE, or put the compiled revisions on the class path.");
    }

    private void assertUnusable(String source, String reason, String advice) throws IOException {
        Path file = folder.file("Ma.java", "import dev.aludel.migration.*;\n\n" + source);
        assertThatThrownBy(() -> upgrade("a"))
                .hasMessageStartingWith("A revision cannot be used: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("\n  at " + file + ":3\n")
                .hasMessageContaining(advice);
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.cache())) {
            return files.findFirst().orElseThrow();
        }
    }

    private void library(Path classes, String value) throws IOException {
        Path source = root.resolve("Tables.java");
        String text = "package com.acme; public class Tables { public static final String USERS = \"" + value + "\"; }";
        byte[] bytes = JavaCompilation.ofThisJava()
                .compile(Map.of(source, text), "")
                .get(source)
                .get("com.acme.Tables");
        Path file = Files.createDirectories(classes.resolve("com/acme")).resolve("Tables.class");
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(value.hashCode()));
    }

    private List<String> upgrade(String id) {
        return upgrade(folder.open(), id);
    }

    private static List<String> upgrade(ScriptDirectory scripts, String id) {
        RecordingSink sink = new RecordingSink("sqlite");
        Migration migration = scripts.load(new RevisionId(id));
        migration.upgrade(new Operations(sink));
        return sink.statements();
    }
}
