package dev.aludel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of database a URL can name, with the words people use for them. */
enum DatabaseScheme {
    POSTGRES("postgres", "postgresql", 5432, "postgresql", "postgres", "pgsql"),
    MYSQL("mysql", "mysql", 3306, "mysql"),
    MARIADB("mariadb", "mariadb", 3306, "mariadb"),
    SQLITE("sqlite", "sqlite", 0, "sqlite", "sqlite3"),
    H2("h2", "h2", 0, "h2"),
    ORACLE("oracle", "oracle", 1521, "oracle"),
    SQLSERVER("sqlserver", "sqlserver", 1433, "mssql", "sqlserver");

    static final String SPELLINGS = "Supported are jdbc:..., postgresql://user:password@host:5432/database,"
            + " mysql://..., mariadb://..., sqlite:///file.db, h2:mem:name, oracle://..., mssql://...,"
            + " each also with a driver as in postgresql+psycopg2://.";

    private final String dialect;
    private final String subprotocol;
    private final int defaultPort;
    private final String names;

    DatabaseScheme(String dialect, String subprotocol, int defaultPort, String... names) {
        this.dialect = dialect;
        this.subprotocol = subprotocol;
        this.defaultPort = defaultPort;
        this.names = String.join(" ", names);
    }

    /** The scheme for the word before {@code ://}, whatever driver stands behind a plus sign. */
    static Optional<DatabaseScheme> of(String scheme) {
        String word = scheme.toLowerCase(Locale.ROOT);
        int plus = word.indexOf('+');
        String family = plus < 0 ? word : word.substring(0, plus);
        return Stream.of(values()).filter(each -> each.words().contains(family)).findFirst();
    }

    /** The scheme for a word after {@code jdbc:}. */
    static Optional<DatabaseScheme> ofSubprotocol(String subprotocol) {
        return Stream.of(values())
                .filter(each -> each.subprotocol.equals(subprotocol))
                .findFirst();
    }

    static List<String> names() {
        List<String> all = new ArrayList<>(List.of("jdbc"));
        Stream.of(values()).forEach(each -> all.addAll(each.words()));
        return all;
    }

    static List<String> subprotocols() {
        return Stream.of(values()).map(each -> each.subprotocol).toList();
    }

    static List<String> jdbcNames() {
        return subprotocols().stream().map(each -> "jdbc:" + each).toList();
    }

    String dialect() {
        return dialect;
    }

    String subprotocol() {
        return subprotocol;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The word to show in front of an address of this kind. */
    String shownName() {
        return words().get(0);
    }

    private List<String> words() {
        return List.of(names.split(" "));
    }
}
