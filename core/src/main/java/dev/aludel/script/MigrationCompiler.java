package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.migration.Elements;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Types;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles single revisions in process and loads them, keeping the classes in a cache by content. */
final class MigrationCompiler {

    private final List<Path> classpath;
    private final ClassCache cache;

    MigrationCompiler(List<Path> classpath, ClassCache cache) {
        this.classpath = List.copyOf(classpath);
        this.cache = cache;
    }

    Migration load(RevisionFile.JavaFile file) {
        String key = key(file);
        Map<String, byte[]> classes = cache.read(key).orElseGet(() -> {
            Map<String, byte[]> compiled = JavaCompilation.compile(file.path(), file.location(), compileClasspath());
            cache.write(key, compiled);
            return compiled;
        });
        return instantiate(file, new MemoryClassLoader(classes, parent()));
    }

    private static Migration instantiate(RevisionFile.JavaFile file, ClassLoader loader) {
        try {
            Object instance =
                    loader.loadClass(file.className()).getDeclaredConstructor().newInstance();
            if (instance instanceof Migration migration) {
                return migration;
            }
            throw unusable(file, "class " + file.className() + " does not implement Migration", null);
        } catch (InvocationTargetException e) {
            throw unusable(file, "its constructor failed: " + e.getCause(), e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw unusable(
                    file, "class " + file.className() + " must be public and have a constructor without arguments", e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw unusable(file, e.toString(), e);
        }
    }

    private static AludelException unusable(RevisionFile.JavaFile file, String reason, @Nullable Throwable cause) {
        return new AludelException(new ScriptProblem.Unusable(file.path().toString(), reason), cause);
    }

    /** Everything the classes depend on: the source, its helpers, the compiler, the class path and Aludel itself. */
    private String key(RevisionFile.JavaFile file) {
        MessageDigest digest = Checksum.sha256();
        update(digest, Runtime.version().toString());
        update(digest, file.className());
        update(digest, file.text());
        helpers(file).forEach(helper -> {
            update(digest, helper.toString());
            update(digest, RevisionFileReader.text(helper));
        });
        for (Path entry : classpath) {
            update(digest, entry.toString());
            update(digest, modified(entry));
        }
        for (Class<?> type : List.of(Operations.class, Elements.class, Types.class, Migration.class)) {
            digest.update(bytes(type));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Sources beside the revision that are no revisions themselves; the compiler finds them by name. */
    private static List<Path> helpers(RevisionFile.JavaFile file) {
        try (Stream<Path> beside = Files.list(file.path().getParent())) {
            return beside.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.equals(file.path()))
                    .filter(path ->
                            RevisionFileReader.read(path, file.location()).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AludelException(
                    new ScriptProblem.Unreadable(String.valueOf(file.path().getParent()), e.toString()), e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String modified(Path entry) {
        try {
            return Files.getLastModifiedTime(entry).toString();
        } catch (IOException e) {
            return "missing"; // the compiler says more about it, if it matters
        }
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private String compileClasspath() {
        List<String> entries = new ArrayList<>();
        ownLocation().ifPresent(entries::add);
        classpath.forEach(entry -> entries.add(entry.toString()));
        entries.add(System.getProperty("java.class.path", ""));
        return entries.stream().filter(entry -> !entry.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<String> ownLocation() {
        CodeSource source = Migration.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // inside another archive; the class path of the process has to do
        }
    }

    private ClassLoader parent() {
        ClassLoader own = MigrationCompiler.class.getClassLoader();
        if (classpath.isEmpty()) {
            return own;
        }
        return new URLClassLoader(classpath.stream().map(MigrationCompiler::url).toArray(URL[]::new), own);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path has a URL", e);
        }
    }

    /** Defines the compiled classes. */
    private static final class MemoryClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MemoryClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
