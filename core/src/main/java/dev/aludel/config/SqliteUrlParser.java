package dev.aludel.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns an SQLite URL into one of sqlite-jdbc. After {@code sqlite://} and one more slash comes the path, as in
 * SQLAlchemy: {@code sqlite:///file.db} is relative, {@code sqlite:////var/file.db} absolute, nothing or
 * {@code :memory:} is a database in memory. The path is not percent-decoded, for SQLAlchemy does not do so either.
 */
final class SqliteUrlParser {

    private static final DatabaseScheme SCHEME = DatabaseScheme.SQLITE;
    private static final Pattern WINDOWS_PATH = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private final Path folder;
    private final Place place;

    SqliteUrlParser(Path folder, Place place) {
        this.folder = folder;
        this.place = place;
    }

    /** Reads what follows {@code sqlite:}. */
    DatabaseUrl parse(String rest) {
        if (!rest.startsWith("//")) {
            return atPath(rest);
        }
        String path = rest.substring(2);
        if (path.isEmpty() || path.startsWith("?")) {
            return atPath(path);
        }
        if (!path.startsWith("/")) {
            throw DatabaseUrlParser.malformed(
                    place,
                    SCHEME,
                    "three slashes come before a relative path (sqlite:///file.db), four before an absolute one"
                            + " (sqlite:////var/file.db)");
        }
        return atPath(path.substring(1));
    }

    /** Reads a path with parameters, as it stands after {@code sqlite:///} and after {@code jdbc:sqlite:}. */
    DatabaseUrl atPath(String text) {
        int question = text.indexOf('?');
        String path = question < 0 ? text : text.substring(0, question);
        DriverParameters parameters = translated(question < 0 ? "" : text.substring(question + 1));
        boolean isUri = path.startsWith("file:");
        String plain = isUri ? PercentCoding.decode(path.substring("file:".length())) : path;
        if (plain.startsWith(":resource:")) {
            return url(plain, parameters, DatabaseAddress.embedded("jdbc:sqlite:", plain, plain));
        }
        boolean shared = isUri && parameters.all().containsKey("cache");
        if (shared && "memory".equals(parameters.all().get("mode"))) {
            return url(path, parameters, DatabaseAddress.embedded("sqlite:///", path, path));
        }
        if (parameters.take("mode", "memory") || plain.isEmpty() || plain.equals(":memory:")) {
            return inMemory(parameters);
        }
        String file = resolve(plain);
        return url(location(file, isUri, parameters), parameters, DatabaseAddress.ofFile(Path.of(file)));
    }

    /** The file's own path, or SQLite's URI form of it where only that can say what is meant. */
    private static String location(String file, boolean isUri, DriverParameters parameters) {
        boolean asksForUri = parameters.all().keySet().stream()
                .anyMatch(name -> name.equals("mode") || name.equals("cache") || name.equals("immutable"));
        boolean needsUri = isUri || asksForUri || file.indexOf('?') >= 0;
        return needsUri ? "file:" + PercentCoding.encode(file) : file;
    }

    private DatabaseUrl inMemory(DriverParameters parameters) {
        parameters.drop("cache");
        return url(":memory:", parameters, DatabaseAddress.embedded("sqlite:///", ":memory:", ":memory:"));
    }

    private static DatabaseUrl url(String location, DriverParameters parameters, DatabaseAddress address) {
        String query = parameters.query((name, value) -> name + "=" + value);
        return new DatabaseUrl(
                SCHEME.dialect(), "jdbc:sqlite:" + location + query, address, Credentials.NONE, parameters.secrets());
    }

    private String resolve(String path) {
        if (WINDOWS_PATH.matcher(path).matches()) {
            return path;
        }
        try {
            return folder.resolve(path).normalize().toString();
        } catch (InvalidPathException e) {
            throw DatabaseUrlParser.malformed(place, SCHEME, "the path holds a character no path can have");
        }
    }

    /** Parameters of Python's sqlite3 become pragmas of the driver, or nothing where only Python knows them. */
    private static DriverParameters translated(String query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(
                        PercentCoding.decodeQuery(pair.substring(0, equals)),
                        PercentCoding.decodeQuery(pair.substring(equals + 1)));
            }
        }
        return new DriverParameters(given)
                .rename("timeout", "busy_timeout", DriverParameters::secondsToMilliseconds)
                .drop("uri", "check_same_thread", "cached_statements", "detect_types", "isolation_level", "factory");
    }
}
