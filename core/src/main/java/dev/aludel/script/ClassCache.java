package dev.aludel.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled classes in a folder, one file for each content hash: the SHA-256 of the rest, then the number of classes,
 * then name, length and bytes of each. A cache that cannot be read or written is the same as an empty one.
 */
final class ClassCache {

    private static final int HASH_LENGTH = 32;

    private final @Nullable Path folder;

    /**
     * A cache.
     *
     * @param folder where it keeps its files, made when first written to; null for a cache that keeps nothing
     */
    ClassCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The cache of the user who runs this process. */
    static ClassCache ofUser() {
        return new ClassCache(folder(System.getenv(), System.getProperty("user.home", "")));
    }

    /** {@code ALUDEL_CACHE}, else {@code XDG_CACHE_HOME/aludel}, else {@code ~/.cache/aludel}. */
    static @Nullable Path folder(Map<String, String> environment, String home) {
        String own = environment.getOrDefault("ALUDEL_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).resolve("classes");
        }
        Path shared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        if (shared.isAbsolute()) { // the XDG specification says to leave out a relative one
            return shared.resolve("aludel").resolve("classes");
        }
        // A user without an entry in the password file has the home "?".
        return Path.of(home).isAbsolute()
                ? Path.of(home, ".cache").resolve("aludel").resolve("classes")
                : null;
    }

    /**
     * What was kept.
     *
     * @param key its content hash
     * @return class names to their bytes; empty when nothing was kept or it is damaged
     */
    Optional<Map<String, byte[]>> read(String key) {
        Path file = file(key);
        if (file == null) {
            return Optional.empty();
        }
        try {
            byte[] kept = Files.readAllBytes(file);
            byte[] rest = Arrays.copyOfRange(kept, Math.min(HASH_LENGTH, kept.length), kept.length);
            byte[] hash = Arrays.copyOf(kept, HASH_LENGTH);
            boolean sound = MessageDigest.isEqual(hash, Checksum.sha256().digest(rest));
            return sound ? Optional.of(unpacked(rest)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not there, or taken away meanwhile
        }
    }

    /**
     * Keeps classes. Writes beside and moves into place, so that nobody ever reads half a file.
     *
     * @param key their content hash
     * @param classes class names to their bytes
     */
    void write(String key, Map<String, byte[]> classes) {
        Path file = file(key);
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), key, ".tmp");
            try {
                Files.write(beside, packed(classes));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            // A folder that cannot be written only means that the next run compiles again.
            return;
        }
    }

    private @Nullable Path file(String key) {
        return folder == null ? null : folder.resolve(key + ".classes");
    }

    private static byte[] packed(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(rest);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(Checksum.sha256().digest(rest.toByteArray()));
        rest.writeTo(whole);
        return whole.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] rest) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(rest));
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return classes;
    }
}
