package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of Java sources that are compiled in process, as models are; classes are kept in a cache by content. */
public final class SourceFolders {

    private SourceFolders() {}

    /**
     * Compiles everything in some folders.
     *
     * @param folders the folders; none for nothing but the class path
     * @param classpath jars and folders that the sources need
     * @return loads the classes, those of the class path and Aludel's own
     * @throws AludelException when a folder cannot be read or a source does not compile, with all errors
     */
    public static ClassLoader load(List<Path> folders, List<Path> classpath) {
        ClassPath path = new ClassPath(classpath);
        Map<Path, String> sources = new LinkedHashMap<>();
        folders.forEach(folder -> sources.putAll(sources(folder)));
        return sources.isEmpty() ? path.loader() : load(sources, path);
    }

    /** Compiles sources together, unless their classes are in the cache. */
    static ClassLoader load(Map<Path, String> sources, ClassPath path) {
        ClassCache cache = ClassCache.ofUser();
        String key = key(sources, path);
        Map<String, byte[]> classes = cache.read(key).orElseGet(() -> {
            Map<String, byte[]> compiled = new LinkedHashMap<>();
            JavaCompilation.ofThisJava().compile(sources, path.text()).values().forEach(compiled::putAll);
            cache.write(key, compiled);
            return compiled;
        });
        return new MemoryClassLoader(classes, path.loader());
    }

    private static Map<Path, String> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AludelException(new ScriptProblem.NoSourceFolder(folder.toString()));
        }
        Map<Path, String> sources = new LinkedHashMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(path -> path.toString().endsWith(".java"))
                    .filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("module-info.java"))
                    .sorted()
                    .forEach(path -> sources.put(path, RevisionFileReader.text(path)));
        } catch (IOException | UncheckedIOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(folder.toString(), RevisionFileReader.reason(e)), e);
        }
        return sources;
    }

    private static String key(Map<Path, String> sources, ClassPath path) {
        MessageDigest digest = Checksum.sha256();
        update(digest, Runtime.version().toString());
        update(digest, path.fingerprint());
        sources.forEach((file, text) -> {
            update(digest, file.toString());
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
