package dev.aludel.backup;

import dev.aludel.config.DatabaseUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a JDBC URL says behind its question mark, for client programs that have to be told the same in their own words.
 *
 * @param values name in lower case to value
 */
public record UrlParameters(Map<String, String> values) {

    /** Copies the map. */
    public UrlParameters {
        values = Map.copyOf(values);
    }

    /**
     * Those of an address; secrets are not among them.
     *
     * @param url the address
     * @return its parameters
     */
    public static UrlParameters of(DatabaseUrl url) {
        Map<String, String> values = new LinkedHashMap<>();
        int question = url.jdbcUrl().indexOf('?');
        if (question >= 0) {
            for (String pair : url.jdbcUrl().substring(question + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(
                        parts[0].toLowerCase(Locale.ROOT),
                        parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return new UrlParameters(values);
    }

    /** A value by its name, whatever the case of the name. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }
}
