package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A database address, whichever spelling it came in, as the JDBC driver wants it. Passwords and other secrets are kept
 * apart from {@link #jdbcUrl()} and never show in {@link #toString()}; open a connection with
 * {@code DriverManager.getConnection(url.jdbcUrl(), url.connectionProperties())}.
 */
public final class DatabaseUrl {

    private final String dialectName;
    private final String jdbcUrl;
    private final DatabaseAddress address;
    private final Credentials credentials;
    private final Map<String, String> properties;

    DatabaseUrl(
            String dialectName,
            String jdbcUrl,
            DatabaseAddress address,
            Credentials credentials,
            Map<String, String> properties) {
        this.dialectName = Objects.requireNonNull(dialectName, "dialectName");
        this.jdbcUrl = Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        this.address = Objects.requireNonNull(address, "address");
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        this.properties = Map.copyOf(properties);
    }

    /**
     * Reads a database URL given by a program.
     *
     * @param text {@code jdbc:...}, {@code postgresql://...}, {@code mysql+pymysql://...}, {@code sqlite:///file.db} and
     *     the like
     * @param folder what a relative file path in the URL is relative to
     * @return the address
     * @throws AludelException with a {@link ConfigProblem} when the text is no URL or of no known scheme
     */
    public static DatabaseUrl parse(String text, Path folder) {
        return parse(text, folder, Place.PROGRAM);
    }

    /**
     * Reads a database URL.
     *
     * @param text the URL in any of the supported spellings
     * @param folder what a relative file path in the URL is relative to
     * @param place where the URL was written, for the message of a failure
     * @return the address
     * @throws AludelException with a {@link ConfigProblem} when the text is no URL or of no known scheme
     */
    public static DatabaseUrl parse(String text, Path folder, Place place) {
        return new DatabaseUrlParser(folder.toAbsolutePath().normalize(), place).parse(text.strip());
    }

    /**
     * Which dialect speaks to this database.
     *
     * @return {@code postgres}, {@code mysql}, {@code mariadb}, {@code sqlite}, {@code h2}, {@code oracle},
     *     {@code sqlserver}, or the JDBC subprotocol of any other database
     */
    public String dialectName() {
        return dialectName;
    }

    /**
     * The URL for {@link java.sql.DriverManager}.
     *
     * @return a {@code jdbc:} URL that holds neither user nor password nor any parameter that is a secret by its name
     */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /**
     * Everything the connection needs that {@link #jdbcUrl()} does not say.
     *
     * @return fresh properties with {@code user} and {@code password} where given, and the parameters that are secret
     */
    public Properties connectionProperties() {
        Properties all = new Properties();
        properties.forEach(all::setProperty);
        user().ifPresent(user -> all.setProperty("user", user));
        password().ifPresent(password -> all.setProperty("password", password));
        return all;
    }

    /**
     * Who connects.
     *
     * @return the user, or empty to leave it to the driver
     */
    public Optional<String> user() {
        return Optional.ofNullable(credentials.user());
    }

    /**
     * The password, in the clear: to be handed to the driver and to nobody else.
     *
     * @return the password, or empty where none was given
     */
    public Optional<String> password() {
        return Optional.ofNullable(credentials.password());
    }

    /**
     * The server.
     *
     * @return the host name or address, IPv6 without brackets, or empty for an embedded database; several hosts as they
     *     were written
     */
    public Optional<String> host() {
        return Optional.ofNullable(address.host());
    }

    /**
     * The server's port.
     *
     * @return the port given or the database's usual one; empty for an embedded database or several hosts
     */
    public OptionalInt port() {
        Integer port = address.port();
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /**
     * The database on the server, or the file.
     *
     * @return the name, for SQLite the absolute path or {@code :memory:}; empty where the URL leaves it open
     */
    public Optional<String> databaseName() {
        return Optional.ofNullable(address.database());
    }

    /**
     * The file of an embedded SQLite database.
     *
     * @return the absolute path, or empty for a server or a database in memory
     */
    public Optional<Path> file() {
        return Optional.ofNullable(address.file());
    }

    /**
     * The file that is there once an embedded database is; connecting to one that is not would make it.
     *
     * @return the absolute path, or empty for a server or a database in memory
     */
    public Optional<Path> storage() {
        return Optional.ofNullable(address.storage());
    }

    /**
     * The address for people to read, the password as {@code ***} and without parameters.
     *
     * @return for example {@code postgresql://app:***@localhost:5432/shop}
     */
    public String display() {
        return address.display(credentials);
    }

    /**
     * The same database for another user.
     *
     * @param user who connects
     * @return a copy with that user; the password is kept only when the user stays the same or there was none
     */
    public DatabaseUrl withUser(String user) {
        boolean same = credentials.user() == null || credentials.user().equals(user);
        return withCredentials(new Credentials(user, same ? credentials.password() : null));
    }

    /**
     * The same database with another password.
     *
     * @param password the password in the clear
     * @return a copy with that password
     */
    public DatabaseUrl withPassword(String password) {
        return withCredentials(new Credentials(credentials.user(), password));
    }

    /** The same database through a driver that wraps its own, such as {@code p6spy}. */
    DatabaseUrl wrappedBy(String subprotocol) {
        String wrapped = "jdbc:" + subprotocol + jdbcUrl.substring("jdbc".length());
        return new DatabaseUrl(dialectName, wrapped, address, credentials, properties);
    }

    private DatabaseUrl withCredentials(Credentials changed) {
        return new DatabaseUrl(dialectName, jdbcUrl, address, changed, properties);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatabaseUrl that
                && jdbcUrl.equals(that.jdbcUrl)
                && credentials.equals(that.credentials)
                && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jdbcUrl, credentials, new TreeMap<>(properties));
    }

    @Override
    public String toString() {
        return display();
    }
}
