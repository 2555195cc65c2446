package dev.aludel.hibernate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The lines of Hibernate that the tests run with, each on a class path of its own. */
public enum HibernateLine {
    /** The one before. */
    V6_6("hibernate-6.6"),
    /** The newest. */
    V7_4("hibernate-7.4");

    /** Where the build copies their jars. */
    private static final Path TARGET = Path.of("target");

    private static final List<String> OWN = List.of(
            "org.hibernate.",
            "jakarta.",
            "net.bytebuddy.",
            "org.jboss.",
            "org.antlr.",
            "com.fasterxml.classmate.",
            "org.glassfish.",
            "com.sun.xml.bind.",
            "com.sun.istack.",
            "org.eclipse.angus.",
            "dev.aludel.hibernate.shop.");
    private static final Map<HibernateLine, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private final String folder;

    HibernateLine(String folder) {
        this.folder = folder;
    }

    /** Sees this Hibernate and the entities of the tests, and of this program all but its own Hibernate. */
    public ClassLoader loader() {
        return LOADERS.computeIfAbsent(this, line -> line.loader(List.of(classes())));
    }

    /** Sees this Hibernate and other folders of classes. */
    public ClassLoader loader(List<Path> folders) {
        List<URL> urls = new ArrayList<>();
        try {
            for (Path path : Stream.concat(jars().stream(), folders.stream()).toList()) {
                urls.add(path.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), withoutHibernate());
    }

    /** The jars of this Hibernate and what it needs. */
    public List<Path> jars() {
        try (Stream<Path> jars = Files.list(TARGET.resolve(folder))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees all of this program but its Hibernate and its entities. */
    public static ClassLoader withoutHibernate() {
        return new ClassLoader(HibernateLine.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (OWN.stream().anyMatch(name::startsWith)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }

            @Override
            public URL getResource(String name) {
                String dotted = name.replace('/', '.');
                boolean hidden = OWN.stream().anyMatch(dotted::startsWith)
                        || name.startsWith("META-INF/services/org.hibernate")
                        || name.startsWith("META-INF/services/jakarta");
                return hidden ? null : super.getResource(name);
            }

            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                return getResource(name) == null ? java.util.Collections.emptyEnumeration() : super.getResources(name);
            }
        };
    }

    /** The folder of the tests' classes, the entities among them. */
    public static Path classes() {
        try {
            return Path.of(HibernateLine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
