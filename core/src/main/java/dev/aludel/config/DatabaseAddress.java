package dev.aludel.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as far as its URL tells.
 *
 * @param scheme what {@link #display} begins with, such as {@code postgresql://} or {@code jdbc:h2:}
 * @param shown what it goes on with, without user, password and parameters
 * @param host the server, or null for an embedded database
 * @param port its port, or null where there is none or several
 * @param database the database's name, or null where left open
 * @param file the file of an embedded database that has to be in a folder that is there, or null
 * @param storage the file that is there once an embedded database is, or null
 */
record DatabaseAddress(
        String scheme,
        String shown,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        @Nullable Path file,
        @Nullable Path storage) {

    static DatabaseAddress ofServer(
            String scheme, String shown, @Nullable String host, @Nullable Integer port, @Nullable String database) {
        return new DatabaseAddress(scheme + "://", shown, host, port, database, null, null);
    }

    static DatabaseAddress ofFile(Path file) {
        return new DatabaseAddress("sqlite:///", file.toString(), null, null, file.toString(), file, file);
    }

    static DatabaseAddress embedded(String scheme, String shown, @Nullable String database) {
        return new DatabaseAddress(scheme, shown, null, null, database, null, null);
    }

    /** The same embedded database, kept in this file. */
    DatabaseAddress keptIn(@Nullable Path value) {
        return new DatabaseAddress(scheme, shown, host, port, database, file, value);
    }

    /** The same server with this database, where one was named. */
    DatabaseAddress withDatabase(@Nullable String name) {
        return name == null ? this : new DatabaseAddress(scheme, shown + "/" + name, host, port, name, file, storage);
    }

    String display(Credentials credentials) {
        boolean server = scheme.endsWith("://");
        return scheme + (server ? credentials.display() : "") + shown;
    }
}
