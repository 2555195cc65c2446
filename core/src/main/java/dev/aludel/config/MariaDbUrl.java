package dev.aludel.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns a MariaDB URL of PyMySQL, asyncmy and the like into one of MariaDB Connector/J, whose connection parameters
 * (3.5) give the names on the right side. That driver decodes nothing in its URL, so values stand there as they are.
 */
final class MariaDbUrl {

    private static final DatabaseScheme SCHEME = DatabaseScheme.MARIADB;

    private MariaDbUrl() {}

    static DatabaseUrl of(ServerAddress address, Place place) {
        String database = address.database() == null ? "" : address.database();
        if (database.matches(".*[?/&=].*")) {
            throw DatabaseUrlParser.malformed(
                    place, SCHEME, "MariaDB's driver takes no database name with ?, /, & or = in it");
        }
        DriverParameters parameters = translated(address, place);
        String url = "jdbc:mariadb://" + address.authority(SCHEME.defaultPort()) + "/" + database
                + parameters.query(MariaDbUrl::written);
        return new DatabaseUrl(
                SCHEME.dialect(), url, address.shownAs(SCHEME), address.credentials(), apart(parameters));
    }

    private static DriverParameters translated(ServerAddress address, Place place) {
        DriverParameters parameters = new DriverParameters(address.parameters());
        MySqlEncryption.taken(parameters, place).ifPresent(mode -> parameters.put("sslMode", mode.mariadbWord()));
        return parameters
                .rename("unix_socket", "localSocket")
                .rename("ssl_ca", "serverSslCert")
                .rename("collation", "connectionCollation")
                .rename("connect_timeout", "connectTimeout", DriverParameters::secondsToMilliseconds)
                .rename("read_timeout", "socketTimeout", DriverParameters::secondsToMilliseconds)
                .rename("init_command", "initSql")
                .rename("local_infile", "allowLocalInfile", value -> Boolean.toString(MySqlEncryption.isOn(value)))
                // The driver always talks utf8mb4.
                .drop("charset", "use_unicode", "autocommit", "write_timeout", "binary_prefix");
    }

    private static String written(String name, String value) {
        return isWritable(name, value) ? name + "=" + value : "";
    }

    private static boolean isWritable(String name, String value) {
        return (name + value).matches("[^&?\\s]*") && name.indexOf('=') < 0;
    }

    /** Secrets, and whatever the driver could not read back from its URL. */
    private static Map<String, String> apart(DriverParameters parameters) {
        Map<String, String> apart = new LinkedHashMap<>(parameters.secrets());
        parameters.all().forEach((name, value) -> {
            if (!isWritable(name, value)) {
                apart.put(name, value);
            }
        });
        return apart;
    }
}
