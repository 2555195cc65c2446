package dev.aludel.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts another database into the JDBC URL of a server, everything else in it left as it is. */
public final class DatabaseInUrl {

    private DatabaseInUrl() {}

    /**
     * The URL of another database on the same server. What the URL looks like: {@code jdbc:...://hosts/database?parameters};
     * pgjdbc also takes {@code jdbc:postgresql:database} (jdbc.postgresql.org, Connecting to the Database).
     *
     * @param jdbcUrl the URL of one database
     * @param database the name of the other
     * @return its URL
     */
    public static String replaced(String jdbcUrl, String database) {
        int parameters = jdbcUrl.indexOf('?');
        String place = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
        String rest = parameters < 0 ? "" : jdbcUrl.substring(parameters);
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        int authority = place.indexOf("://");
        if (authority < 0) {
            return place.substring(0, place.lastIndexOf(':') + 1) + name + rest;
        }
        int slash = place.indexOf('/', authority + 3);
        return (slash < 0 ? place : place.substring(0, slash)) + "/" + name + rest;
    }
}
