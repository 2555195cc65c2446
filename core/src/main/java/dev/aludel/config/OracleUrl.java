package dev.aludel.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns an Oracle URL of cx_Oracle or python-oracledb into one of Oracle's thin driver: the path is a SID, as in
 * SQLAlchemy, {@code ?service_name=} a service, and a bare name an entry of tnsnames.ora.
 */
final class OracleUrl {

    private static final DatabaseScheme SCHEME = DatabaseScheme.ORACLE;

    private OracleUrl() {}

    static DatabaseUrl of(ServerAddress address, Place place) {
        Map<String, String> left = new LinkedHashMap<>(address.parameters());
        String service = left.remove("service_name");
        ServerAddress.HostAndPort host = address.hosts().get(0);
        String authority = address.authority(SCHEME.defaultPort());
        String sid = address.database();
        if (address.hosts().size() > 1) {
            throw DatabaseUrlParser.malformed(place, SCHEME, "it names several hosts");
        }
        if (service != null) {
            return url(address, "@//" + authority + "/" + service, left);
        }
        if (sid != null) {
            return url(address, "@" + authority + ":" + sid, left);
        }
        if (host.port() != null) {
            throw DatabaseUrlParser.malformed(
                    place, SCHEME, "neither a SID (oracle://host/SID) nor a ?service_name= follows the host");
        }
        return url(address, "@" + host.host(), left);
    }

    private static DatabaseUrl url(ServerAddress address, String location, Map<String, String> properties) {
        return new DatabaseUrl(
                SCHEME.dialect(),
                "jdbc:oracle:thin:" + location,
                address.shownAs(SCHEME),
                address.credentials(),
                properties);
    }
}
