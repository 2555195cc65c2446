package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server and the way in.
 *
 * @param database the database to be connected to while others are created and dropped
 * @param parameters what follows the {@code ?} of its URLs; empty if nothing
 */
record ServerAddress(
        Engine engine, String host, int port, Credentials credentials, String database, String parameters) {
    ServerAddress {
        requireNonNull(engine);
        requireNonNull(host);
        requireNonNull(credentials);
        requireNonNull(database);
        requireNonNull(parameters);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port);
        }
    }

    /**
     * Reads {@code scheme://user:password@host:port/database?parameters}, or the same after {@code jdbc:}, where user and
     * password may also be parameters.
     *
     * @throws TestServerException when it is no such URL; the message does not show the password
     */
    static ServerAddress parse(Engine engine, String url) {
        URI uri = uri(engine, url);
        String user = "";
        String password = "";
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length == 2 ? decode(parts[1]) : "";
        }
        List<String> others = new ArrayList<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                others.add(parameter);
            }
        }
        int port = uri.getPort() == -1 ? defaultPort(engine) : uri.getPort();
        String database = uri.getPath().isEmpty() ? "" : uri.getPath().substring(1);
        return new ServerAddress(
                engine, uri.getHost(), port, new Credentials(user, password), database, String.join("&", others));
    }

    private static URI uri(Engine engine, String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            URI uri = new URI(plain);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // Its message repeats the whole URL, password included; the one below does not.
        }
        throw new TestServerException("The URL in " + engine.urlVariable() + " cannot be read; it should look like "
                + engine.scheme() + "://user:password@host:port/database, with special characters as %XX");
    }

    private static int defaultPort(Engine engine) {
        return engine == Engine.POSTGRES ? 5432 : 3306;
    }

    /**
     * Loads the driver.
     *
     * @throws TestServerException when the class path has none, so that nobody waits for a server that cannot answer
     */
    void requireDriver() {
        try {
            DriverManager.getDriver(jdbcUrl(database));
        } catch (SQLException none) {
            throw new TestServerException("The class path has no JDBC driver for " + engine.label(), none);
        }
    }

    /** A connection to {@link #database()}. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), credentials.user(), credentials.password());
    }

    /** The JDBC URL of a database on this server. */
    String jdbcUrl(String name) {
        return "jdbc:" + engine.scheme() + "://" + place(name);
    }

    /** The URL of a database on this server, user and password included. */
    String url(String name) {
        String login = encode(credentials.user()) + ":" + encode(credentials.password());
        return engine.scheme() + "://" + login + "@" + place(name);
    }

    private String place(String name) {
        return host + ":" + port + "/" + name + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where it is; no password. */
    @Override
    public String toString() {
        return engine.label() + " at " + host + ":" + port;
    }
}
