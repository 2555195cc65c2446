package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a database URL of any spelling: tells the kind by the scheme and hands the rest to the reader of that kind. */
final class DatabaseUrlParser {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+._-]*):(.*)", Pattern.DOTALL);

    private final Path folder;
    private final Place place;

    DatabaseUrlParser(Path folder, Place place) {
        this.folder = folder;
        this.place = place;
    }

    DatabaseUrl parse(String text) {
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            return new JdbcUrlParser(folder, place).parse(text.substring(5));
        }
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            throw malformed(place, null, "it does not begin with a scheme such as postgresql://");
        }
        return parse(matcher.group(1), matcher.group(2));
    }

    private DatabaseUrl parse(String word, String rest) {
        Optional<DatabaseScheme> known = DatabaseScheme.of(word);
        if (known.isPresent()) {
            return parse(known.get(), rest);
        }
        // A word without slashes may be the user of "user:password@host", so only a real scheme is repeated.
        if (rest.startsWith("//")) {
            throw new ConfigProblem.UnknownScheme(place, word).toException();
        }
        throw malformed(place, null, "it does not begin with a scheme such as postgresql://");
    }

    private DatabaseUrl parse(DatabaseScheme scheme, String rest) {
        return switch (scheme) {
            case POSTGRES -> PostgresUrl.of(server(scheme, rest));
            case MYSQL -> MySqlUrl.of(server(scheme, rest), place);
            case MARIADB -> MariaDbUrl.of(server(scheme, rest), place);
            case ORACLE -> OracleUrl.of(server(scheme, rest), place);
            case SQLSERVER -> SqlServerUrl.of(server(scheme, rest), place);
            case SQLITE -> new SqliteUrlParser(folder, place).parse(rest);
            case H2 -> new JdbcUrlParser(folder, place).parse("h2:" + h2Address(rest));
        };
    }

    private ServerAddress server(DatabaseScheme scheme, String rest) {
        return new ServerAddressParser(scheme, place).parse(rest);
    }

    /** H2 has no URL of its own outside JDBC; {@code h2://host/db} is taken for its server mode. */
    private static String h2Address(String rest) {
        return rest.startsWith("//") ? "tcp:" + rest : rest;
    }

    static AludelException malformed(Place place, @Nullable DatabaseScheme scheme, String reason) {
        String shown = scheme == null ? null : scheme.shownName();
        return new ConfigProblem.MalformedUrl(place, shown, reason).toException();
    }
}
