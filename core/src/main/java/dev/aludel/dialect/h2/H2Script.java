package dev.aludel.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only SCRIPT prints: queries of materialised views and triggers whose source is in the database. It is asked once, and
 * only when there is such an object; it tells administrators alone.
 */
final class H2Script {

    private static final Pattern CREATE = Pattern.compile(
            "CREATE FORCE (?<kind>MATERIALIZED VIEW|TRIGGER)"
                    + " (?<name>\"(?:[^\"]|\"\")*\"\\.\"(?:[^\"]|\"\")*\")(?<rest>.*);",
            Pattern.DOTALL);

    private final H2Catalog catalog;
    private @Nullable Map<String, String> printed;

    H2Script(H2Catalog catalog) {
        this.catalog = catalog;
    }

    /** What follows the name in the statement that creates an object. */
    Optional<String> afterName(String kind, String schema, String name) throws SQLException {
        if (!catalog.mayAskAll()) {
            return Optional.empty();
        }
        String key = kind + " " + H2Identifiers.INSTANCE.always(schema) + "." + H2Identifiers.INSTANCE.always(name);
        return Optional.ofNullable(printed().get(key));
    }

    private Map<String, String> printed() throws SQLException {
        if (printed == null) {
            printed = print();
        }
        return printed;
    }

    private Map<String, String> print() throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = catalog.connection().createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) {
                Matcher create = CREATE.matcher(rows.getString(1));
                if (create.matches()) {
                    found.put(create.group("kind") + " " + create.group("name"), create.group("rest"));
                }
            }
        }
        return found;
    }
}
