package dev.aludel.config;

import dev.aludel.config.Environment.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code POSTGRES_USER}, {@code POSTGRES_PASSWORD}, {@code POSTGRES_SERVER} or {@code POSTGRES_HOST},
 * {@code POSTGRES_PORT} and {@code POSTGRES_DB} put together. User, server and database are needed: a PostgreSQL
 * container gets some of these variables as well, and those alone name no database.
 */
final class PostgresVariables {

    private final Environment environment;

    PostgresVariables(Environment environment) {
        this.environment = environment;
    }

    /** The URL they make; empty where one that is needed is missing. */
    Optional<String> url() {
        Optional<String> user = find("POSTGRES_USER");
        Optional<String> database = find("POSTGRES_DB");
        if (user.isEmpty() || server().isEmpty() || database.isEmpty()) {
            return Optional.empty();
        }
        String secret = find("POSTGRES_PASSWORD")
                .map(password -> ":" + encoded(password))
                .orElse("");
        return Optional.of(
                "postgresql://" + encoded(user.get()) + secret + "@" + authority() + "/" + encoded(database.get()));
    }

    /** The variables that are missing, where a server is named and so somebody means them to be used. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (server().isEmpty()) {
            return missing;
        }
        for (String name : List.of("POSTGRES_USER", "POSTGRES_DB")) {
            if (find(name).isEmpty()) {
                missing.add(name);
            }
        }
        return missing;
    }

    Place place() {
        String where = server().map(variable -> variable.place().text()).orElse("the environment");
        return new Place("POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_PORT, POSTGRES_DB and " + where);
    }

    private Optional<Variable> server() {
        return environment.find("POSTGRES_SERVER").or(() -> environment.find("POSTGRES_HOST"));
    }

    private Optional<String> find(String name) {
        return environment.find(name).map(Variable::value);
    }

    private String authority() {
        String host = server().map(Variable::value).orElse("").strip();
        boolean bareIpv6 = host.indexOf(':') != host.lastIndexOf(':') && !host.startsWith("[");
        String name = bareIpv6 ? "[" + host + "]" : host.replace("/", "%2F");
        return name + find("POSTGRES_PORT").map(port -> ":" + port.strip()).orElse("");
    }

    /** Everything encoded, colons and slashes as well, so that no part can be taken for another. */
    private static String encoded(String value) {
        return PercentCoding.encode(value)
                .replace(":", "%3A")
                .replace("/", "%2F")
                .replace(",", "%2C");
    }
}
