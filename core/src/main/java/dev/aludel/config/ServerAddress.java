package dev.aludel.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code scheme://user:password@host:port/database?parameters} URL, percent-decoded. */
record ServerAddress(
        Credentials credentials,
        List<HostAndPort> hosts,
        @Nullable String database,
        Map<String, String> parameters) {

    ServerAddress {
        hosts = List.copyOf(hosts);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The hosts as JDBC URLs write them, each with its port. */
    String authority(int defaultPort) {
        return hosts.stream().map(host -> host.written(defaultPort)).collect(Collectors.joining(","));
    }

    /** The same address with these parameters instead of its own. */
    ServerAddress withParameters(Map<String, String> changed) {
        return new ServerAddress(credentials, hosts, database, changed);
    }

    DatabaseAddress shownAs(DatabaseScheme scheme) {
        boolean single = hosts.size() == 1;
        String host = single
                ? hosts.get(0).host()
                : hosts.stream().map(HostAndPort::host).collect(Collectors.joining(","));
        Integer port = single ? hosts.get(0).portOr(scheme.defaultPort()) : null;
        String shown = authority(scheme.defaultPort()) + (database == null ? "" : "/" + database);
        return DatabaseAddress.ofServer(scheme.shownName(), shown, host, port, database);
    }

    /** One server of the address; an IPv6 address is held without its brackets. */
    record HostAndPort(String host, @Nullable Integer port) {

        static final HostAndPort LOCAL = new HostAndPort("localhost", null);

        boolean isSocket() {
            return host.startsWith("/");
        }

        int portOr(int defaultPort) {
            return port == null ? defaultPort : port;
        }

        String written(int defaultPort) {
            String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
            return name + ":" + portOr(defaultPort);
        }
    }

    /** What the parameters say about user, password, host, port and database fills what the address left out. */
    ServerAddress filledFromParameters() {
        Map<String, String> left = new LinkedHashMap<>(parameters);
        String user = removeAny(left, "user", "username");
        String password = removeAny(left, "password", "passwd", "pwd");
        String name = removeAny(left, "dbname", "database", "db");
        Credentials filled = new Credentials(
                credentials.user() == null ? user : credentials.user(),
                credentials.password() == null ? password : credentials.password());
        return new ServerAddress(filled, hosts, database == null ? name : database, left);
    }

    /** The same database on these servers. */
    ServerAddress withHosts(List<HostAndPort> changed) {
        return new ServerAddress(credentials, new ArrayList<>(changed), database, parameters);
    }

    private static @Nullable String removeAny(Map<String, String> parameters, String... names) {
        String found = null;
        for (String name : names) {
            String value = parameters.remove(name);
            found = found == null ? value : found;
        }
        return found;
    }

    @Override
    public String toString() {
        return credentials + authority(0);
    }
}
