package dev.aludel.config;

import dev.aludel.config.ServerAddress.HostAndPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a PostgreSQL URL of libpq, psycopg or asyncpg into one of pgjdbc. Names on the left side are those of the
 * PostgreSQL manual's "Connection Parameter Key Words", names on the right those of pgjdbc 42.7 ({@code PGProperty}).
 */
final class PostgresUrl {

    private static final DatabaseScheme SCHEME = DatabaseScheme.POSTGRES;
    private static final String SOCKET_FACTORY = "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg";

    private PostgresUrl() {}

    static DatabaseUrl of(ServerAddress given) {
        ServerAddress address = withHostsFromParameters(given);
        DriverParameters parameters = translated(address.parameters());
        HostAndPort first = address.hosts().get(0);
        ServerAddress reached = address;
        if (first.isSocket()) {
            reached = address.withHosts(List.of(new HostAndPort("localhost", first.port())));
            useSocket(parameters, first);
        }
        String database = address.database() == null ? "" : PercentCoding.encode(address.database());
        String url = "jdbc:postgresql://" + reached.authority(SCHEME.defaultPort()) + "/" + database
                + parameters.query(DriverParameters::percentEncoded);
        return new DatabaseUrl(
                SCHEME.dialect(), url, address.shownAs(SCHEME), address.credentials(), parameters.secrets());
    }

    /** libpq takes the server from {@code ?host=...&port=...} as well, which is how a socket's folder is named. */
    private static ServerAddress withHostsFromParameters(ServerAddress address) {
        Map<String, String> left = new LinkedHashMap<>(address.parameters());
        String hosts = left.remove("host");
        String ports = left.remove("port");
        left.remove("hostaddr");
        ServerAddress stripped = address.withParameters(left);
        if (hosts == null && ports == null) {
            return stripped;
        }
        String[] names = (hosts == null ? address.hosts().get(0).host() : hosts).split(",");
        String[] numbers = ports == null ? new String[0] : ports.split(",");
        List<HostAndPort> servers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String number = numbers.length == 0 ? "" : numbers[Math.min(i, numbers.length - 1)];
            servers.add(server(names[i], number, address.hosts().get(0)));
        }
        return stripped.withHosts(servers);
    }

    private static HostAndPort server(String name, String number, HostAndPort written) {
        Integer port = number.matches("\\d{1,5}") ? Integer.valueOf(number) : written.port();
        int colon = name.indexOf(':');
        boolean hasPort = colon > 0 && name.indexOf(':', colon + 1) < 0 && !name.startsWith("/");
        if (hasPort && name.substring(colon + 1).matches("\\d{1,5}")) {
            return new HostAndPort(name.substring(0, colon), Integer.valueOf(name.substring(colon + 1)));
        }
        return new HostAndPort(name.isEmpty() ? "localhost" : name, port);
    }

    private static DriverParameters translated(Map<String, String> given) {
        DriverParameters parameters = new DriverParameters(given);
        // asyncpg writes ssl=require for what libpq calls sslmode; pgjdbc's own ssl=true stays as it is.
        String ssl = given.getOrDefault("ssl", "");
        if (ssl.matches("disable|allow|prefer|require|verify-ca|verify-full")) {
            parameters.rename("ssl", "sslmode");
        }
        return parameters
                .rename("connect_timeout", "connectTimeout")
                .rename("timeout", "connectTimeout")
                .rename("application_name", "ApplicationName")
                .rename("fallback_application_name", "ApplicationName")
                .rename("target_session_attrs", "targetServerType", PostgresUrl::targetServerType)
                .rename("keepalives", "tcpKeepAlive", value -> Boolean.toString(value.equals("1")))
                .rename("gssencmode", "gssEncMode")
                .rename("krbsrvname", "kerberosServerName")
                .rename("channel_binding", "channelBinding")
                .rename("sslnegotiation", "sslNegotiation")
                .rename("load_balance_hosts", "loadBalanceHosts", value -> Boolean.toString(value.equals("random")))
                .rename("require_auth", "requireAuth")
                // Prisma names the schema this way.
                .rename("schema", "currentSchema")
                // pgjdbc talks UTF-8 only and refuses any other setting.
                .drop("client_encoding");
    }

    private static String targetServerType(String attributes) {
        return switch (attributes) {
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> attributes;
        };
    }

    /** pgjdbc has no Unix sockets of its own; its manual names junixsocket, which the user puts on the class path. */
    private static void useSocket(DriverParameters parameters, HostAndPort folder) {
        parameters.put("socketFactory", SOCKET_FACTORY);
        parameters.put("socketFactoryArg", folder.host() + "/.s.PGSQL." + folder.portOr(SCHEME.defaultPort()));
        parameters.put("sslmode", "disable");
    }
}
