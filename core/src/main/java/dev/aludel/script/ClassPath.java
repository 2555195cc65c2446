package dev.aludel.script;

import dev.aludel.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What revisions are compiled and loaded against: Aludel itself, the configured entries, and what the process runs with. */
final class ClassPath {

    private final List<Path> configured;
    private @Nullable String fingerprint;
    private @Nullable ClassLoader loader;

    ClassPath(List<Path> configured) {
        this.configured = List.copyOf(configured);
    }

    /** The entries as the compiler wants them. */
    String text() {
        return entries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The same as long as no entry changes: paths, sizes and times of all files. */
    String fingerprint() {
        if (fingerprint == null) {
            MessageDigest digest = Checksum.sha256();
            entries().forEach(entry -> update(digest, entry));
            fingerprint = HexFormat.of().formatHex(digest.digest());
        }
        return fingerprint;
    }

    /** Loads the classes of the configured entries, and Aludel's own. */
    ClassLoader loader() {
        if (loader == null) {
            ClassLoader own = ClassPath.class.getClassLoader();
            URL[] urls = configured.stream().map(ClassPath::url).toArray(URL[]::new);
            loader = urls.length == 0 ? own : new URLClassLoader("revisions", urls, own);
        }
        return loader;
    }

    private Set<Path> entries() {
        Set<Path> entries = new LinkedHashSet<>();
        ownLocation().ifPresent(entries::add);
        entries.addAll(configured);
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    private static void update(MessageDigest digest, Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            files.sorted().forEach(file -> digest.update(state(file)));
        } catch (IOException | UncheckedIOException e) {
            digest.update((entry + " missing").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] state(Path file) {
        try {
            BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
            // A folder's own time changes with every temporary file in it; its files say all there is to say.
            String text = state.isDirectory() ? "" : file + "|" + state.size() + "|" + state.lastModifiedTime() + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> ownLocation() {
        CodeSource source = Migration.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI location = source.getLocation().toURI();
            // Inside another archive it is not a file, and the class path of the process has to do.
            return "file".equals(location.getScheme()) ? Optional.of(Path.of(location)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path has a URL", e);
        }
    }
}
