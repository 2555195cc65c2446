package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.migration.Migration;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the revisions that are asked for, with what they refer to, and loads them. Classes are kept in a cache by
 * content: by the sources, the class path, this Java and Aludel itself.
 */
final class MigrationCompiler {

    private final JavaSources sources;
    private final ClassPath classPath;
    private final ClassCache cache;
    private final JavaCompilation compilation;
    private final Map<Path, Map<String, byte[]>> ready = new HashMap<>();

    MigrationCompiler(JavaSources sources, ClassPath classPath, ClassCache cache, JavaCompilation compilation) {
        this.sources = sources;
        this.classPath = classPath;
        this.cache = cache;
        this.compilation = compilation;
    }

    /**
     * Compiles revisions together, as far as they are not in the cache, which is much faster than one by one.
     *
     * @param files the revisions
     * @throws AludelException when one does not compile, with all errors of all
     */
    void prepare(Collection<RevisionFile.JavaFile> files) {
        List<Unit> missing = new ArrayList<>();
        for (RevisionFile.JavaFile file : files) {
            if (!ready.containsKey(file.path())) {
                Unit unit = unit(file);
                Optional<Map<String, byte[]>> kept = cache.read(unit.key());
                kept.ifPresentOrElse(classes -> ready.put(file.path(), classes), () -> missing.add(unit));
            }
        }
        batches(missing).forEach(this::compile);
    }

    /**
     * Loads a revision, compiling it when it has to.
     *
     * @param file the revision
     * @return a new instance of its class
     * @throws AludelException when it does not compile or its class cannot be used
     */
    Migration load(RevisionFile.JavaFile file) {
        prepare(List.of(file));
        Map<String, byte[]> classes = ready.getOrDefault(file.path(), Map.of());
        String place = String.valueOf(file.revision().origin());
        return instantiate(file.className(), place, new MemoryClassLoader(classes, classPath.loader()));
    }

    /** A revision, the sources it needs, and the key of its classes in the cache. */
    private record Unit(Path file, Map<Path, String> sources, String key) {}

    private Unit unit(RevisionFile.JavaFile file) {
        MessageDigest digest = Checksum.sha256();
        update(digest, Runtime.version().toString());
        update(digest, classPath.fingerprint());
        Map<Path, String> closure = sources.closure(file.path(), file.text());
        closure.forEach((path, text) -> {
            update(digest, path.getFileName().toString());
            update(digest, text);
        });
        return new Unit(file.path(), closure, HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Units that can be compiled together: two files of one name would be one class twice. */
    private static List<List<Unit>> batches(List<Unit> units) {
        List<List<Unit>> batches = new ArrayList<>();
        List<Map<Path, Path>> names = new ArrayList<>();
        for (Unit unit : units) {
            int batch = 0;
            while (batch < batches.size() && !fits(unit, names.get(batch))) {
                batch++;
            }
            if (batch == batches.size()) {
                batches.add(new ArrayList<>());
                names.add(new HashMap<>());
            }
            batches.get(batch).add(unit);
            Map<Path, Path> taken = names.get(batch);
            unit.sources().keySet().forEach(source -> taken.put(source.getFileName(), source));
        }
        return batches;
    }

    private static boolean fits(Unit unit, Map<Path, Path> taken) {
        return unit.sources().keySet().stream()
                .allMatch(source ->
                        taken.getOrDefault(source.getFileName(), source).equals(source));
    }

    private void compile(List<Unit> units) {
        Map<Path, String> together = new LinkedHashMap<>();
        units.forEach(unit -> together.putAll(unit.sources()));
        Map<Path, Map<String, byte[]>> compiled = compilation.compile(together, classPath.text());
        for (Unit unit : units) {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            unit.sources().keySet().forEach(source -> classes.putAll(compiled.getOrDefault(source, Map.of())));
            ready.put(unit.file(), classes);
            cache.write(unit.key(), classes);
        }
    }

    /** Makes an object of a revision's class; the place is for messages. */
    static Migration instantiate(String name, String place, ClassLoader loader) {
        try {
            Object instance = loader.loadClass(name).getDeclaredConstructor().newInstance();
            if (instance instanceof Migration migration) {
                return migration;
            }
            throw unusable(
                    place, "class " + name + " does not implement Migration", "Write: implements Migration", null);
        } catch (InvocationTargetException e) {
            throw unusable(
                    place, "its constructor failed: " + e.getCause(), "A constructor has nothing to do here.", e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw unusable(
                    place,
                    "class " + name + " cannot be made an object of",
                    "It must be public, not abstract, and have a public constructor without arguments or none at all.",
                    e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw unusable(
                    place, e.toString(), "Classes of your own go on the class path with classpath in aludel.toml.", e);
        }
    }

    private static AludelException unusable(String place, String reason, String advice, @Nullable Throwable cause) {
        return new AludelException(new ScriptProblem.Unusable(place, reason, advice), cause);
    }
}
