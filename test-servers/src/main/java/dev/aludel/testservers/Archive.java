package dev.aludel.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what the jars with server binaries hold: a tar inside, compressed, or the files themselves. */
final class Archive {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archive() {}

    /** Unpacks a resource that is a {@code .txz} or {@code .tar.gz}. */
    static void unpackTar(URL resource, Path target) throws IOException {
        try (InputStream raw = resource.openStream();
                InputStream plain =
                        resource.getPath().endsWith(".txz") ? new XZInputStream(raw) : new GZIPInputStream(raw);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path place = inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            link(place, Path.of(entry.getLinkName()));
            return;
        }
        if (!entry.isFile() || entry.isLink()) {
            throw new IOException("Neither file, folder nor symbolic link: " + entry.getName());
        }
        Files.copy(content, place);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            makeExecutable(place);
        }
    }

    /** MySQL's archive has two absolute links into a /tmp folder of whoever packed it; nothing needs them. */
    private static void link(Path place, Path to) throws IOException {
        if (!to.isAbsolute()) {
            Files.createSymbolicLink(place, to);
        }
    }

    /** Unpacks a folder of the jar that also holds {@code marker}; files in {@code bin} and {@code scripts} may run. */
    static void unpackFolder(URL marker, String folder, Path target) throws IOException {
        JarURLConnection connection = (JarURLConnection) marker.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(folder + "/")) {
                    String name = entry.getName().substring(folder.length() + 1);
                    unpack(jar, entry, inside(target, name), name.matches("(bin|scripts)/.*"));
                }
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path place, boolean executable) throws IOException {
        Files.createDirectories(place.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, place);
        }
        if (executable) {
            makeExecutable(place);
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        Path place = target.resolve(name).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("Leads out of the archive: " + name);
        }
        return place;
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }
}
