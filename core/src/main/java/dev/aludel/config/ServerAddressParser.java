package dev.aludel.config;

import dev.aludel.AludelException;
import dev.aludel.config.ServerAddress.HostAndPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code //user:password@host:port/database?parameters} apart. More lenient than RFC 3986, as SQLAlchemy and
 * libpq are: a password may hold raw slashes and the like as long as only one reading is possible. Where several are,
 * it refuses, for the wrong one would send a password to the wrong server or show a part of it.
 */
final class ServerAddressParser {

    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#]");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%a-z]+)]|([^\\[\\]:\\s@]*))(?::(\\d{0,5}))?");
    private static final Pattern ADDRESS_WITH_PARAMETERS =
            Pattern.compile("\\[.*|[^:/?#]*[/?#].*|[^:/?#]*:\\d+(?:/[^?]*)?\\?[^=]+=.*", Pattern.DOTALL);

    private final @Nullable DatabaseScheme scheme;
    private final Place place;

    ServerAddressParser(@Nullable DatabaseScheme scheme, Place place) {
        this.scheme = scheme;
        this.place = place;
    }

    ServerAddress parse(String rest) {
        if (!rest.startsWith("//")) {
            throw malformed("two slashes must follow the scheme, as in postgresql://host/database");
        }
        String text = rest.substring(2);
        int at = text.lastIndexOf('@');
        Credentials credentials = at < 0 ? Credentials.NONE : credentials(text.substring(0, at));
        return address(credentials, text.substring(at + 1)).filledFromParameters();
    }

    private Credentials credentials(String text) {
        boolean hasDelimiter = END_OF_AUTHORITY.matcher(text).find();
        boolean ambiguous =
                text.indexOf('@') >= 0 || ADDRESS_WITH_PARAMETERS.matcher(text).matches();
        if (hasDelimiter && ambiguous) {
            throw malformed("it can be read in more than one way; in the user, the password and the parameters"
                    + " write @ as %40, / as %2F, ? as %3F and # as %23");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Credentials(emptyToNull(PercentCoding.decode(text)), null);
        }
        String user = PercentCoding.decode(text.substring(0, colon));
        return new Credentials(emptyToNull(user), PercentCoding.decode(text.substring(colon + 1)));
    }

    private ServerAddress address(Credentials credentials, String text) {
        int question = text.indexOf('?');
        String location = question < 0 ? text : text.substring(0, question);
        Map<String, String> parameters = question < 0 ? Map.of() : parameters(text.substring(question + 1));
        int slash = location.indexOf('/');
        String authority = slash < 0 ? location : location.substring(0, slash);
        String database = slash < 0 ? null : emptyToNull(PercentCoding.decode(location.substring(slash + 1)));
        return new ServerAddress(credentials, hosts(authority), database, parameters);
    }

    private List<HostAndPort> hosts(String authority) {
        List<HostAndPort> hosts = new ArrayList<>();
        for (String part : authority.split(",", -1)) {
            hosts.add(host(part));
        }
        return hosts;
    }

    /** One {@code host:port}; an empty host is this machine, a percent-encoded slash begins a socket folder. */
    HostAndPort host(String text) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches()) {
            throw malformed("after the user and the password comes host or host:port, with the port a number and an"
                    + " IPv6 address in brackets; write : in a password as %3A, @ as %40");
        }
        String name = matcher.group(1) == null ? PercentCoding.decode(matcher.group(2)) : matcher.group(1);
        return new HostAndPort(name.isEmpty() ? "localhost" : name, port(matcher.group(3)));
    }

    private @Nullable Integer port(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return null;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw malformed("the port must lie between 1 and 65535");
        }
        return port;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = PercentCoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentCoding.decodeQuery(pair.substring(equals + 1));
            if (name.equals("host")) {
                // SQLAlchemy repeats the parameter to name several servers.
                parameters.merge(name, value, (first, second) -> first + "," + second);
                continue;
            }
            if (!name.isEmpty()) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private AludelException malformed(String reason) {
        return DatabaseUrlParser.malformed(place, scheme, reason);
    }
}
