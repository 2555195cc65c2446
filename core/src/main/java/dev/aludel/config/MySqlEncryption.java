package dev.aludel.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much a MySQL or MariaDB connection asks of TLS, in the words of both drivers. */
enum MySqlEncryption {
    DISABLED("DISABLED", "disable"),
    REQUIRED("REQUIRED", "trust"),
    VERIFY_CA("VERIFY_CA", "verify-ca"),
    VERIFY_IDENTITY("VERIFY_IDENTITY", "verify-full");

    private static final Set<String> ON = Set.of("1", "true", "yes", "on");

    private final String mysqlWord;
    private final String mariadbWord;

    MySqlEncryption(String mysqlWord, String mariadbWord) {
        this.mysqlWord = mysqlWord;
        this.mariadbWord = mariadbWord;
    }

    String mysqlWord() {
        return mysqlWord;
    }

    String mariadbWord() {
        return mariadbWord;
    }

    static boolean isOn(String value) {
        return ON.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Takes the Python drivers' parameters about TLS out and says what they ask for, the strictest where several. */
    static Optional<MySqlEncryption> taken(DriverParameters parameters, Place place) {
        Map<String, String> given = parameters.all();
        parameters.drop(
                "ssl_mode", "ssl", "ssl_disabled", "ssl_verify_cert", "ssl_verify_identity", "ssl_check_hostname");
        if (isOn(given.getOrDefault("ssl_verify_identity", "")) || isOn(given.getOrDefault("ssl_check_hostname", ""))) {
            return Optional.of(VERIFY_IDENTITY);
        }
        if (given.containsKey("ssl_mode")) {
            return ofMode(given.getOrDefault("ssl_mode", ""), place);
        }
        if (given.containsKey("ssl_ca") || isOn(given.getOrDefault("ssl_verify_cert", ""))) {
            return Optional.of(VERIFY_CA);
        }
        if (isOn(given.getOrDefault("ssl", "")) || given.containsKey("ssl_cert")) {
            return Optional.of(REQUIRED);
        }
        return isOn(given.getOrDefault("ssl_disabled", "")) ? Optional.of(DISABLED) : Optional.empty();
    }

    private static Optional<MySqlEncryption> ofMode(String word, Place place) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DISABLED" -> Optional.of(DISABLED);
            case "PREFERRED" -> Optional.empty();
            case "REQUIRED" -> Optional.of(REQUIRED);
            case "VERIFY_CA" -> Optional.of(VERIFY_CA);
            case "VERIFY_IDENTITY" -> Optional.of(VERIFY_IDENTITY);
            // A word nobody knows must not turn into less encryption than was meant.
            default ->
                throw DatabaseUrlParser.malformed(
                        place,
                        DatabaseScheme.MYSQL,
                        "ssl_mode is one of DISABLED, PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY");
        };
    }
}
