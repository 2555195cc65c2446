package dev.aludel.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** Turns an SQL Server URL of pyodbc or pymssql into one of Microsoft's JDBC driver, whose properties it names. */
final class SqlServerUrl {

    private static final DatabaseScheme SCHEME = DatabaseScheme.SQLSERVER;

    private SqlServerUrl() {}

    static DatabaseUrl of(ServerAddress address, Place place) {
        if (address.parameters().containsKey("odbc_connect")) {
            throw DatabaseUrlParser.malformed(
                    place, SCHEME, "an ODBC connection string is not understood; name host and database in the URL");
        }
        if (address.hosts().size() > 1) {
            throw DatabaseUrlParser.malformed(place, SCHEME, "it names several hosts");
        }
        DriverParameters parameters = new DriverParameters(address.parameters())
                .drop("driver", "charset", "tds_version")
                .rename("Encrypt", "encrypt", SqlServerUrl::truth)
                .rename("TrustServerCertificate", "trustServerCertificate", SqlServerUrl::truth)
                .rename("APP", "applicationName")
                .rename("timeout", "loginTimeout");
        StringBuilder url = new StringBuilder("jdbc:sqlserver://" + address.authority(SCHEME.defaultPort()));
        settings(address, parameters)
                .forEach((name, value) ->
                        url.append(';').append(name).append('=').append(braced(value)));
        return new DatabaseUrl(
                SCHEME.dialect(), url.toString(), address.shownAs(SCHEME), address.credentials(), parameters.secrets());
    }

    private static Map<String, String> settings(ServerAddress address, DriverParameters parameters) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (address.database() != null) {
            settings.put("databaseName", address.database());
        }
        parameters.all().forEach((name, value) -> {
            if (!SecretNames.isSecret(name)) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    private static String truth(String value) {
        return MySqlEncryption.isOn(value) ? "true" : value.equalsIgnoreCase("no") ? "false" : value;
    }

    /** The driver reads a value with special characters in braces, a closing brace doubled. */
    private static String braced(String value) {
        return value.matches("[^;{}\\[\\]()=\\s]*") ? value : "{" + value.replace("}", "}}") + "}";
    }
}
