package dev.aludel.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a class path and of source folders that Hibernate has to be told about. Class files are not loaded for that:
 * an annotation stands in a class file under the name of its type (JVMS 4.7.16).
 */
final class EntityClasses {

    private static final String PERSISTENCE = "jakarta/persistence/";
    private static final List<String> KINDS = List.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern SOURCE_KIND =
            Pattern.compile("@(?:jakarta\\.persistence\\.)?(Entity|Embeddable|MappedSuperclass|Converter)\\b");

    private final TreeMap<String, Kind> found = new TreeMap<>();

    /** What a class is to Hibernate. */
    enum Kind {
        /** It has a table. */
        ENTITY,
        /** Entities are made of it. */
        PART
    }

    private EntityClasses() {}

    /**
     * Looks through a class path and source folders.
     *
     * @param classpath folders and jars of class files
     * @param sources folders of Java files
     * @return what is there
     */
    static EntityClasses in(Collection<Path> classpath, Collection<Path> sources) {
        EntityClasses classes = new EntityClasses();
        for (Path entry : classpath) {
            if (Files.isDirectory(entry)) {
                classes.files(entry, ".class", classes::compiled);
            } else if (entry.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.exists(entry)) {
                classes.jar(entry);
            }
        }
        sources.stream().filter(Files::isDirectory).forEach(folder -> classes.files(folder, ".java", classes::source));
        return classes;
    }

    /** Names of all classes of a kind or another that a package or class name covers. */
    List<String> named(String name) {
        String prefix = name.replaceFirst("\\.\\*{1,2}$", "");
        return found.keySet().stream()
                .filter(each -> each.equals(prefix) || each.startsWith(prefix + ".") || each.startsWith(prefix + "$"))
                .toList();
    }

    /** Names of the entities. */
    List<String> entities() {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() == Kind.ENTITY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private interface Reader {
        void read(Path root, Path file) throws IOException;
    }

    private void files(Path root, String extension, Reader reader) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(extension))::iterator) {
                reader.read(root, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compiled(Path root, Path file) throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        add(name, Files.readAllBytes(file));
    }

    private void jar(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        add(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String file, byte[] bytes) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        if (name.endsWith("package-info") || name.endsWith("module-info")) {
            return;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains(PERSISTENCE)) {
            return;
        }
        for (String kind : KINDS) {
            if (text.contains("L" + PERSISTENCE + kind + ";")) {
                found.put(name, kind.equals("Entity") ? Kind.ENTITY : Kind.PART);
                return;
            }
        }
    }

    private void source(Path root, Path file) throws IOException {
        String text = Files.readString(file);
        Matcher kind = SOURCE_KIND.matcher(text);
        if (!kind.find()) {
            return;
        }
        Matcher declared = PACKAGE.matcher(text);
        String simple = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        String name = declared.find() ? declared.group(1) + "." + simple : simple;
        found.put(name, kind.group(1).equals("Entity") ? Kind.ENTITY : Kind.PART);
        nested(text, name);
    }

    /** Classes inside of others, one deep, as embeddable keys often are. */
    private void nested(String text, String outer) {
        Matcher nested = Pattern.compile(SOURCE_KIND.pattern() + "[^;{}]*?\\b(?:class|record)\\s+(\\w+)")
                .matcher(text);
        String simple = outer.substring(outer.lastIndexOf('.') + 1);
        List<String> names = new ArrayList<>();
        while (nested.find()) {
            String name = nested.group(2);
            if (!name.equals(simple)) {
                names.add(name);
                found.put(outer + "$" + name, kind(nested.group(1)));
            }
        }
        if (!names.isEmpty() && !nestedOuter(text, simple)) {
            found.remove(outer);
        }
    }

    private static boolean nestedOuter(String text, String simple) {
        return Pattern.compile(
                        SOURCE_KIND.pattern() + "[^;{}]*?\\b(?:class|record)\\s+" + Pattern.quote(simple) + "\\b")
                .matcher(text)
                .find();
    }

    private static Kind kind(@Nullable String word) {
        return "Entity".equals(word) ? Kind.ENTITY : Kind.PART;
    }
}
