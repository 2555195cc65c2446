package dev.aludel.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by a parameter's name whether its value is a secret, such as {@code trustStorePassword}. */
final class SecretNames {

    private static final List<String> PARTS = List.of("passw", "pwd", "passphrase", "secret", "token", "clientkey");
    // SQLite3MultipleCiphers names its key "key" or "hexkey"; elsewhere a key is a file name.
    private static final Set<String> WHOLE = Set.of("key", "hexkey", "pass");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return WHOLE.contains(lower) || PARTS.stream().anyMatch(lower::contains);
    }
}
