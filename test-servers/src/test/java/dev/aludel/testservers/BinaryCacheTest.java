package dev.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinaryCacheTest {
    @TempDir
    private Path root;

    @Test
    void a_version_is_unpacked_once_however_many_threads_want_it() throws Exception {
        AtomicInteger times = new AtomicInteger();
        BinaryCache cache = new BinaryCache(root.resolve("not/yet/there"));
        Callable<Path> asker = () -> cache.unpacked("server-1", folder -> {
            Files.writeString(folder.resolve("program"), "x");
            times.incrementAndGet();
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Path> answer : threads.invokeAll(Collections.nCopies(8, asker))) {
                assertThat(answer.get().resolve("program")).hasContent("x");
            }
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void a_failure_leaves_nothing_that_looks_unpacked() {
        BinaryCache cache = new BinaryCache(root);
        assertThatThrownBy(() -> cache.unpacked("server-1", folder -> {
                    Files.writeString(folder.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(TestServerException.class)
                .hasMessageContaining("server-1")
                .hasMessageContaining("-Daludel.test.cache")
                .hasMessageContaining("disk full");
        assertThat(root.resolve("server-1")).doesNotExist();
        assertThat(root).isDirectoryNotContaining("glob:**.part-*");
    }

    @Test
    void what_a_killed_jvm_left_half_unpacked_is_removed() throws IOException {
        Files.createDirectories(root.resolve("server-1.part-7/bin"));
        new BinaryCache(root).unpacked("server-1", folder -> Files.createDirectory(folder.resolve("bin")));
        assertThat(root.resolve("server-1.part-7")).doesNotExist();
        assertThat(root.resolve("server-1/bin")).isDirectory();
    }
}
