package dev.aludel.hibernate;

import dev.aludel.config.ModelSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Hibernate that comes with the distribution, in the folder {@code hibernate} beside this jar, for those without one. */
final class BundledHibernate {

    private static final String CLASS = "org/hibernate/Version.class";

    private BundledHibernate() {}

    /** Its jars; none where the models' class path or this program has a Hibernate, or where nothing came along. */
    static List<Path> jars(ModelSettings settings) {
        boolean there = BundledHibernate.class.getClassLoader().getResource(CLASS) != null
                || settings.classpath().stream().anyMatch(BundledHibernate::hasHibernate);
        Path folder = folder();
        if (there || folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasHibernate(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(CLASS));
        }
        if (!entry.toString().toLowerCase(Locale.ROOT).endsWith(".jar") || !Files.exists(entry)) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry(CLASS) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path folder() {
        CodeSource source = BundledHibernate.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI()).resolveSibling("hibernate");
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
