package dev.aludel.hibernate;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;

/** Releases that Hibernate is told of where no server was asked: its own choice would be the oldest that it knows. */
final class Servers {

    private Servers() {}

    /** The release for a database, under the name its driver gives it. */
    static ServerVersion usual(Dialect dialect) {
        return switch (dialect.name()) {
            case "postgres" -> new ServerVersion("PostgreSQL", "16.0", 16, 0);
            case "mariadb" -> new ServerVersion("MariaDB", "11.4.0-MariaDB", 11, 4);
            case "mysql" -> new ServerVersion("MySQL", "8.0.31", 8, 0);
            case "sqlite" -> new ServerVersion("SQLite", "3.45.0", 3, 45);
            case "h2" -> new ServerVersion("H2", "2.3.232", 2, 3);
            case "oracle" -> new ServerVersion("Oracle", "19.0", 19, 0);
            case "sqlserver" -> new ServerVersion("Microsoft SQL Server", "15.0", 15, 0);
            default -> new ServerVersion(dialect.displayName(), "1.0", 1, 0);
        };
    }
}
