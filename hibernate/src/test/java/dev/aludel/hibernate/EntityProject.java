package dev.aludel.hibernate;

import dev.aludel.command.Aludel;
import dev.aludel.testservers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project whose models are entities in source folders, on one database, read through one line of Hibernate. Aludel is loaded
 * anew on a class path without another Hibernate, as its launcher does it.
 *
 * @param folder the project
 */
record EntityProject(Path folder, ClassLoader aludel) {

    private static final Path TESTS = Path.of("src", "test", "java");

    /** An empty project; lines are added to its configuration. */
    static EntityProject of(Path folder, HibernateLine line, TestDatabase database, String... configuration) {
        EntityProject project = new EntityProject(folder, withoutHibernate());
        String jars =
                line.jars().stream().map(jar -> '"' + jar.toString() + '"').collect(Collectors.joining(", "));
        project.write("aludel.toml", """
            url = "%s"
            script_format = "sql"
            [models]
            sources = ["model"]
            classpath = [%s]
            %s
            """.formatted(database.url(), jars, String.join("\n", configuration)));
        project.write("migrations/versions/README.md", "Revisions\n");
        return project;
    }

    /** Copies the entities of a package of the tests, which is then another, without the tests' own. */
    EntityProject withEntities(String fromPackage, String toPackage) {
        Path from = TESTS.resolve(fromPackage.replace('.', '/'));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("Shopping.java") && !file.endsWith("package-info.java")) {
                    write(
                            "model/" + toPackage + "/" + file.getFileName(),
                            Files.readString(file).replace(fromPackage, toPackage));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Changes words of a file that must be there. */
    void change(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " has no " + from);
            }
            write(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one verb of {@link ProjectRun}. */
    @SuppressWarnings("unchecked")
    List<String> run(String... words) {
        try {
            Object run = aludel.loadClass("dev.aludel.hibernate.ProjectRun")
                    .getDeclaredConstructor()
                    .newInstance();
            return ((BiFunction<Path, List<String>, List<String>>) run).apply(folder, List.of(words));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassLoader withoutHibernate() {
        List<URL> own = new ArrayList<>();
        for (Class<?> type : List.of(Aludel.class, HibernateModelSource.class, EntityProject.class)) {
            own.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        return new URLClassLoader(own.toArray(URL[]::new), HibernateLine.withoutHibernate()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith("dev.aludel.") || name.startsWith("dev.aludel.testservers.")) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? findClass(name) : loaded;
                }
            }
        };
    }
}
