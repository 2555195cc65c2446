package dev.aludel.dialect;

import dev.aludel.AludelException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The dialects there are, in the order in which they are asked.
 *
 * @param dialects the dialects; users' own come before those of Aludel
 */
public record DialectRegistry(List<Dialect> dialects) {

    /** Copies the list. */
    public DialectRegistry {
        dialects = List.copyOf(dialects);
    }

    /**
     * Finds the dialects a class loader sees.
     *
     * @param loader the class loader
     * @return the registry
     */
    public static DialectRegistry load(ClassLoader loader) {
        List<Dialect> found = ServiceLoader.load(Dialect.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((one, other) -> Boolean.compare(own(one), own(other)))
                .toList();
        return new DialectRegistry(found);
    }

    /**
     * The dialect of that name.
     *
     * @param name for example {@code postgres}
     * @return the dialect
     * @throws AludelException when there is none
     */
    public Dialect named(String name) {
        return dialects.stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /**
     * The dialect of the server a connection leads to.
     *
     * @param connection the connection
     * @return the dialect
     * @throws AludelException when there is none
     * @throws SQLException when the connection is lost
     */
    public Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String product = server.getDatabaseProductName();
        String version = server.getDatabaseProductVersion();
        return dialects.stream()
                .filter(dialect -> dialect.accepts(product, version))
                .findFirst()
                .orElseThrow(() -> unknown(product + " " + version));
    }

    private AludelException unknown(String database) {
        String known = dialects.stream().map(Dialect::name).sorted().collect(Collectors.joining(", "));
        return new AludelException(new DialectProblem.Unknown(database, known));
    }

    private static boolean own(Dialect dialect) {
        return dialect.getClass().getName().startsWith("dev.aludel.dialect.");
    }
}
