package dev.aludel.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled classes in the user's cache folder, one archive for each content hash. A cache that cannot be read or
 * written is the same as an empty one.
 */
final class ClassCache {

    private final @Nullable Path folder;

    ClassCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** {@code ALUDEL_CACHE}, else {@code XDG_CACHE_HOME/aludel}, else {@code ~/.cache/aludel}. */
    static ClassCache ofUser() {
        String own = System.getenv("ALUDEL_CACHE");
        if (own != null && !own.isBlank()) {
            return new ClassCache(Path.of(own).resolve("classes"));
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path caches = shared == null || shared.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(shared);
        return new ClassCache(caches.resolve("aludel").resolve("classes"));
    }

    Optional<Map<String, byte[]>> read(String key) {
        Path file = file(key);
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(entry.getName(), zip.readAllBytes());
            }
            return classes.isEmpty() ? Optional.empty() : Optional.of(classes);
        } catch (IOException e) {
            return Optional.empty(); // damaged or taken away meanwhile: it is compiled again
        }
    }

    /** Writes beside and moves into place, so that nobody ever reads half an archive. */
    void write(String key, Map<String, byte[]> classes) {
        Path file = file(key);
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), key, ".tmp");
            try (OutputStream out = Files.newOutputStream(beside);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    zip.write(each.getValue());
                }
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A folder that cannot be written only means that the next run compiles again.
            return;
        }
    }

    private @Nullable Path file(String key) {
        return folder == null ? null : folder.resolve(key + ".zip");
    }
}
