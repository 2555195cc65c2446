package dev.aludel.config;

import dev.aludel.config.ServerAddress.HostAndPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a {@code jdbc:} URL before its parameters, with a user and a password in front of the host taken out. */
record JdbcAuthority(
        Credentials credentials,
        String stripped,
        List<HostAndPort> hosts,
        @Nullable String database) {

    private static final Pattern HIDDEN_PASSWORD = Pattern.compile("(?i)(password|passwd|pwd)\\s*=");

    // As in jdbc:mysql:loadbalance://host.
    private static final Pattern BEFORE_SLASHES = Pattern.compile("([A-Za-z0-9._+-]+:)*");

    JdbcAuthority {
        hosts = List.copyOf(hosts);
    }

    static JdbcAuthority of(String head, @Nullable DatabaseScheme scheme, Place place) {
        refuseHiddenPassword(head, scheme, place);
        int slashes = head.indexOf("//");
        int at = head.lastIndexOf('@');
        boolean afterSlashes = slashes >= 0
                && slashes < at
                && BEFORE_SLASHES.matcher(head.substring(0, slashes)).matches();
        if (at >= 0 && (!afterSlashes || head.indexOf('@') != at)) {
            throw DatabaseUrlParser.malformed(
                    place,
                    scheme,
                    "user and password stand before more than one host, or not after //;"
                            + " give them once, as `user` and `password`");
        }
        if (at < 0) {
            return located(Credentials.NONE, head, scheme, place);
        }
        String who = head.substring(slashes + 2, at);
        return located(credentials(who), head.substring(0, slashes + 2) + head.substring(at + 1), scheme, place);
    }

    /** A password in the middle of an address description could not be kept from showing, so it has to go elsewhere. */
    static void refuseHiddenPassword(String head, @Nullable DatabaseScheme scheme, Place place) {
        if (HIDDEN_PASSWORD.matcher(head).find()) {
            throw DatabaseUrlParser.malformed(
                    place, scheme, "a password stands inside the address; give it as a parameter or as `password`");
        }
    }

    DatabaseAddress shown(DatabaseScheme scheme) {
        if (hosts.isEmpty()) {
            return DatabaseAddress.embedded("jdbc:" + scheme.subprotocol() + ":", stripped, database);
        }
        return new ServerAddress(credentials, hosts, database, Map.of()).shownAs(scheme);
    }

    private static Credentials credentials(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Credentials(text.isEmpty() ? null : PercentCoding.decode(text), null);
        }
        return new Credentials(
                PercentCoding.decode(text.substring(0, colon)), PercentCoding.decode(text.substring(colon + 1)));
    }

    private static JdbcAuthority located(
            Credentials credentials, String head, @Nullable DatabaseScheme scheme, Place place) {
        int slashes = head.indexOf("//");
        if (head.indexOf('(') >= 0 || (scheme == null && slashes < 0)) {
            return new JdbcAuthority(credentials, head, List.of(), null);
        }
        if (slashes < 0) {
            if (head.indexOf(':') >= 0) {
                throw DatabaseUrlParser.malformed(place, scheme, "two slashes must come before the host");
            }
            // pgjdbc reads jdbc:postgresql:name as a database on this machine.
            String name = head.equals("/") ? "" : head;
            return new JdbcAuthority(credentials, head, List.of(HostAndPort.LOCAL), name.isEmpty() ? null : name);
        }
        String location = head.substring(slashes + 2);
        int slash = location.indexOf('/');
        String names = slash < 0 ? location : location.substring(0, slash);
        String database = slash < 0 ? "" : PercentCoding.decode(location.substring(slash + 1));
        return new JdbcAuthority(credentials, head, hosts(names, scheme, place), database.isEmpty() ? null : database);
    }

    private static List<HostAndPort> hosts(String names, @Nullable DatabaseScheme scheme, Place place) {
        List<HostAndPort> hosts = new ArrayList<>();
        ServerAddressParser parser = new ServerAddressParser(scheme, place);
        for (String name : names.split(",", -1)) {
            hosts.add(parser.host(name));
        }
        return hosts;
    }
}
