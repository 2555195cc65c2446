package dev.aludel.config;

import java.util.Locale;

/**
 * Turns a MySQL URL of PyMySQL, mysqlclient and the like into one of Connector/J, whose configuration properties (9.7)
 * give the names on the right side.
 */
final class MySqlUrl {

    private static final DatabaseScheme SCHEME = DatabaseScheme.MYSQL;
    private static final String SOCKET_FACTORY = "org.newsclub.net.mysql.AFUNIXDatabaseSocketFactoryCJ";

    private MySqlUrl() {}

    static DatabaseUrl of(ServerAddress address, Place place) {
        DriverParameters parameters = translated(address, place);
        String database = address.database() == null ? "" : PercentCoding.encode(address.database());
        String url = "jdbc:mysql://" + address.authority(SCHEME.defaultPort()) + "/" + database
                + parameters.query(DriverParameters::percentEncoded);
        return new DatabaseUrl(
                SCHEME.dialect(), url, address.shownAs(SCHEME), address.credentials(), parameters.secrets());
    }

    private static DriverParameters translated(ServerAddress address, Place place) {
        DriverParameters parameters = new DriverParameters(address.parameters());
        MySqlEncryption.taken(parameters, place).ifPresent(mode -> parameters.put("sslMode", mode.mysqlWord()));
        String socket = address.parameters().get("unix_socket");
        if (socket != null) {
            parameters.put("socketFactory", SOCKET_FACTORY);
            parameters.put("junixsocket.file", socket);
        }
        return parameters
                .rename("charset", "characterEncoding", MySqlUrl::encoding)
                .rename("collation", "connectionCollation")
                .rename("connect_timeout", "connectTimeout", DriverParameters::secondsToMilliseconds)
                .rename("read_timeout", "socketTimeout", DriverParameters::secondsToMilliseconds)
                .rename("local_infile", "allowLoadLocalInfile", value -> Boolean.toString(MySqlEncryption.isOn(value)))
                .drop("unix_socket", "use_unicode", "autocommit", "write_timeout", "binary_prefix");
    }

    /** Connector/J wants Java's name of the encoding and turns UTF-8 into utf8mb4 on the server. */
    private static String encoding(String charset) {
        return charset.toLowerCase(Locale.ROOT).startsWith("utf8") ? "UTF-8" : charset;
    }
}
