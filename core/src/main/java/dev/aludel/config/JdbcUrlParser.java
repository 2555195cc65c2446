package dev.aludel.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code jdbc:} URL, which goes to the driver as it stands but for three things: user, password and secret
 * parameters are taken out, and a relative file is resolved.
 */
final class JdbcUrlParser {

    private final Path folder;
    private final Place place;

    JdbcUrlParser(Path folder, Place place) {
        this.folder = folder;
        this.place = place;
    }

    /** Reads what follows {@code jdbc:}. */
    DatabaseUrl parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !text.substring(0, colon).matches("[A-Za-z0-9+._-]+")) {
            throw DatabaseUrlParser.malformed(place, null, "after jdbc: comes the database, as in jdbc:postgresql:");
        }
        String word = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        Optional<DatabaseScheme> known = DatabaseScheme.ofSubprotocol(word);
        return known.map(scheme -> ofKnown(scheme, rest)).orElseGet(() -> ofUnknown(word, rest));
    }

    private DatabaseUrl ofKnown(DatabaseScheme scheme, String rest) {
        return switch (scheme) {
            case POSTGRES, MYSQL, MARIADB -> server(scheme, rest);
            case SQLITE -> new SqliteUrlParser(folder, place).atPath(rest);
            case H2 -> h2(rest);
            case ORACLE -> oracle(rest);
            case SQLSERVER -> sqlServer(rest);
        };
    }

    /** A driver that wraps another, such as {@code jdbc:p6spy:postgresql:}, or a database of someone else's dialect. */
    private DatabaseUrl ofUnknown(String word, String rest) {
        int colon = rest.indexOf(':');
        if (colon > 0 && DatabaseScheme.ofSubprotocol(rest.substring(0, colon)).isPresent()) {
            return parse(rest).wrappedBy(word);
        }
        if (Nearest.to(word, DatabaseScheme.subprotocols()).isPresent()) {
            throw new ConfigProblem.UnknownScheme(place, "jdbc:" + word).toException();
        }
        JdbcParameters parts = rest.indexOf('?') < 0 && rest.indexOf(';') >= 0
                ? JdbcParameters.afterSemicolon(rest)
                : JdbcParameters.afterQuestionMark(rest, true);
        JdbcAuthority authority = authority(parts, null);
        DatabaseAddress address = DatabaseAddress.embedded("jdbc:" + word + ":", authority.stripped(), null);
        return url(word, "jdbc:" + word + ":" + authority.stripped(), parts, address, authority.credentials());
    }

    private JdbcAuthority authority(JdbcParameters parts, @Nullable DatabaseScheme scheme) {
        if (parts.holdsAddress()) {
            throw DatabaseUrlParser.malformed(
                    place, scheme, "@ stands among the parameters; write @ ? ; and & in a password percent-encoded");
        }
        return JdbcAuthority.of(parts.head(), scheme, place);
    }

    private DatabaseUrl server(DatabaseScheme scheme, String rest) {
        JdbcParameters parts = JdbcParameters.afterQuestionMark(rest, scheme != DatabaseScheme.MARIADB);
        JdbcAuthority authority = authority(parts, scheme);
        String url = "jdbc:" + scheme.subprotocol() + ":" + authority.stripped();
        return url(scheme.dialect(), url, parts, authority.shown(scheme), authority.credentials());
    }

    private DatabaseUrl h2(String rest) {
        JdbcParameters parts = JdbcParameters.afterSemicolon(rest);
        String head = parts.head();
        String prefix = head.startsWith("file:") ? "file:" : "";
        String path = head.substring(prefix.length());
        boolean relative = path.startsWith("./") || path.startsWith("../");
        String location = relative ? prefix + folder.resolve(path).normalize() : head;
        DatabaseAddress address = DatabaseAddress.embedded("jdbc:h2:", location, location)
                .keptIn(h2File(location.substring(location.startsWith("file:") ? "file:".length() : 0)));
        return url("h2", "jdbc:h2:" + location, parts, address, Credentials.NONE);
    }

    /** The file of H2's own store; none for a server, memory and other file systems, which have a prefix. */
    private static @Nullable Path h2File(String location) {
        if (location.startsWith("~/")) {
            return Path.of(System.getProperty("user.home"), location.substring(2) + ".mv.db");
        }
        return location.matches("/.*|[A-Za-z]:[/\\\\].*") ? Path.of(location + ".mv.db") : null;
    }

    /** {@code thin:user/password@where}: everything up to the last at-sign belongs to user and password. */
    private DatabaseUrl oracle(String rest) {
        int at = rest.lastIndexOf('@');
        int colon = rest.indexOf(':');
        if (at < 0 || colon < 0 || colon > at) {
            throw DatabaseUrlParser.malformed(
                    place, DatabaseScheme.ORACLE, "an Oracle URL looks like jdbc:oracle:thin:@//host:1521/service");
        }
        String driver = rest.substring(0, colon + 1);
        String who = rest.substring(colon + 1, at);
        JdbcParameters parts = JdbcParameters.afterQuestionMark(rest.substring(at), true);
        JdbcAuthority.refuseHiddenPassword(parts.head(), DatabaseScheme.ORACLE, place);
        DatabaseAddress address = DatabaseAddress.embedded("jdbc:oracle:" + driver, parts.head(), null);
        return url("oracle", "jdbc:oracle:" + driver + parts.head(), parts, address, oracleCredentials(who));
    }

    private static Credentials oracleCredentials(String text) {
        int slash = text.indexOf('/');
        String user = slash < 0 ? text : text.substring(0, slash);
        String password = slash < 0 ? null : unquoted(text.substring(slash + 1));
        return new Credentials(user.isEmpty() ? null : user, password == null || password.isEmpty() ? null : password);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private DatabaseUrl sqlServer(String rest) {
        JdbcParameters parts = JdbcParameters.afterSemicolon(rest);
        if (parts.head().indexOf('@') >= 0) {
            throw DatabaseUrlParser.malformed(
                    place, DatabaseScheme.SQLSERVER, "give the user as ;user=...;password=... and not before the host");
        }
        JdbcAuthority authority = authority(parts, DatabaseScheme.SQLSERVER);
        DatabaseAddress address =
                authority.shown(DatabaseScheme.SQLSERVER).withDatabase(parts.value("databasename", "database"));
        return url("sqlserver", "jdbc:sqlserver:" + parts.head(), parts, address, Credentials.NONE);
    }

    private static DatabaseUrl url(
            String dialect, String base, JdbcParameters parts, DatabaseAddress address, Credentials inAuthority) {
        Credentials given = parts.credentials();
        @Nullable String user = given.user() == null ? inAuthority.user() : given.user();
        @Nullable String password = given.password() == null ? inAuthority.password() : given.password();
        return new DatabaseUrl(
                dialect, base + parts.written(), address, new Credentials(user, password), parts.secrets());
    }
}
