package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.ServerConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Opens connections to one database, and says in one sentence what to do when that fails. */
public final class Connector implements ServerConnections {

    private final DatabaseUrl url;
    private final DialectRegistry dialects;
    private final ClassLoader drivers;

    /**
     * Makes a connector; nothing is opened yet.
     *
     * @param url the database
     * @param dialects the databases that are known
     * @param drivers where drivers are looked for besides those of {@link DriverManager}
     */
    public Connector(DatabaseUrl url, DialectRegistry dialects, ClassLoader drivers) {
        this.url = url;
        this.dialects = dialects;
        this.drivers = drivers;
    }

    @Override
    public String display() {
        return url.display();
    }

    /**
     * Looks for the driver, without connecting.
     *
     * @return what to do when there is none; empty when there is one
     */
    public Optional<Problem> missingDriver() {
        boolean found = spellings(url.jdbcUrl()).stream()
                .anyMatch(spelling -> driver(spelling).isPresent());
        return found ? Optional.empty() : Optional.of(new RuntimeProblem.MissingDriver(url.display(), driverHint()));
    }

    /**
     * Opens a connection in autocommit mode.
     *
     * @return the connection; the caller closes it
     * @throws AludelException when there is no driver or the database cannot be opened
     */
    public Connection open() {
        checkFolder();
        return open(url.jdbcUrl());
    }

    @Override
    public String jdbcUrl() {
        return url.jdbcUrl();
    }

    @Override
    public Connection open(String jdbcUrl) {
        Properties properties = url.connectionProperties();
        for (String spelling : spellings(jdbcUrl)) {
            Optional<Driver> driver = driver(spelling);
            if (driver.isPresent()) {
                return open(driver.get(), spelling, properties);
            }
        }
        throw new AludelException(new RuntimeProblem.MissingDriver(url.display(), driverHint()));
    }

    private Connection open(Driver driver, String jdbcUrl, Properties properties) {
        try {
            Connection connection = driver.connect(jdbcUrl, properties);
            if (connection == null) {
                throw new AludelException(new RuntimeProblem.MissingDriver(url.display(), driverHint()));
            }
            return connection;
        } catch (SQLException e) {
            throw new AludelException(problem(e), e);
        }
    }

    /** The URL itself, and where the dialect knows another driver for it, that driver's spelling. */
    private List<String> spellings(String jdbcUrl) {
        List<String> urls = new ArrayList<>(List.of(jdbcUrl));
        dialect().flatMap(dialect -> dialect.otherDriverUrl(jdbcUrl)).ifPresent(urls::add);
        return urls;
    }

    private Optional<Driver> driver(String jdbcUrl) {
        List<Driver> candidates = new ArrayList<>(DriverManager.drivers().toList());
        ServiceLoader.load(Driver.class, drivers).stream()
                .map(ServiceLoader.Provider::get)
                .forEach(candidates::add);
        return candidates.stream().filter(driver -> accepts(driver, jdbcUrl)).findFirst();
    }

    private static boolean accepts(Driver driver, String jdbcUrl) {
        try {
            return driver.acceptsURL(jdbcUrl);
        } catch (SQLException e) {
            return false; // a driver that cannot even read the URL is not the one
        }
    }

    private Optional<Dialect> dialect() {
        return dialects.dialects().stream()
                .filter(dialect -> dialect.name().equals(url.dialectName()))
                .findFirst();
    }

    private String driverHint() {
        String artifact = dialect().map(Dialect::driver).orElse("the database's JDBC driver");
        return "Add " + artifact + " to the class path: list its jar in classpath in aludel.toml, or name it in the "
                + "environment variable ALUDEL_CLASSPATH.";
    }

    /** A file database whose folder is missing makes drivers say strange things, so it is looked at first. */
    private void checkFolder() {
        Path folder = url.file().map(Path::getParent).orElse(null);
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new AludelException(new RuntimeProblem.CannotOpen(
                    url.display(),
                    "there is no folder " + folder,
                    "Make the folder, or correct the path in DATABASE_URL or url in aludel.toml."));
        }
    }

    private RuntimeProblem problem(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String reason = reason(e);
        if (state.startsWith("08") && !reason.contains("FATAL")) {
            return new RuntimeProblem.Unreachable(url.display(), reason);
        }
        if (state.startsWith("28")) {
            return new RuntimeProblem.AccessDenied(url.display(), reason);
        }
        return new RuntimeProblem.CannotOpen(
                url.display(), reason, "Check DATABASE_URL, or url in aludel.toml, and that the database exists.");
    }

    /** The first line of the message, and of the cause where the message says little. */
    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String first =
                message.strip().lines().findFirst().orElse("no reason given").strip();
        String detail = e.getCause() == null ? null : e.getCause().getMessage();
        return detail != null && first.endsWith("failure")
                ? first + " (" + detail.strip().lines().findFirst().orElse("") + ")"
                : first;
    }
}
