package dev.aludel.testservers;

/** A database engine that tests run against. */
public enum Engine {
    POSTGRES("PostgreSQL", "postgresql"),
    MARIADB("MariaDB", "mariadb"),
    MYSQL("MySQL", "mysql"),
    SQLITE("SQLite", "sqlite"),
    H2("H2", "h2");

    private final String label;
    private final String scheme;

    Engine(String label, String scheme) {
        this.label = label;
        this.scheme = scheme;
    }

    /** The engine's name as its makers write it. */
    public String label() {
        return label;
    }

    /** The word that follows {@code jdbc:} in a JDBC URL and begins a plain one. */
    String scheme() {
        return scheme;
    }

    /** The environment variable that names a server to use instead of starting one. */
    String urlVariable() {
        return "ALUDEL_TEST_" + name() + "_URL";
    }
}
