package dev.aludel.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Parameters on their way from a URL's names to a driver's: each taken, renamed or dropped, the rest passed through. */
final class DriverParameters {

    private final Map<String, String> left;
    private final Map<String, String> done = new LinkedHashMap<>();

    DriverParameters(Map<String, String> parameters) {
        left = new LinkedHashMap<>(parameters);
    }

    /** Gives a parameter the driver's name for it; one set under the driver's own name wins. */
    DriverParameters rename(String name, String driverName) {
        return rename(name, driverName, UnaryOperator.identity());
    }

    /** Gives a parameter the driver's name and the driver's way to write its value. */
    DriverParameters rename(String name, String driverName, UnaryOperator<String> value) {
        String given = left.remove(name);
        if (given != null) {
            put(driverName, value.apply(given));
        }
        return this;
    }

    /** Takes a parameter out that has no counterpart in the driver. */
    DriverParameters drop(String... names) {
        for (String name : names) {
            left.remove(name);
        }
        return this;
    }

    /** Takes a parameter out when it has this value, ignoring case. */
    boolean take(String name, String... values) {
        String given = left.get(name);
        for (String value : values) {
            if (value.equalsIgnoreCase(given)) {
                left.remove(name);
                return true;
            }
        }
        return false;
    }

    void put(String driverName, String value) {
        if (!left.containsKey(driverName)) {
            done.putIfAbsent(driverName, value);
        }
    }

    /** The parameters that stand in the URL, joined by {@code &}, with a question mark in front; empty for none. */
    String query(BiFunction<String, String, String> written) {
        String joined = all().entrySet().stream()
                .filter(entry -> !SecretNames.isSecret(entry.getKey()))
                .map(entry -> written.apply(entry.getKey(), entry.getValue()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** The secret ones, which go to the driver as properties. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>(all());
        secrets.keySet().removeIf(name -> !SecretNames.isSecret(name));
        return secrets;
    }

    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(done);
        all.putAll(left);
        return all;
    }

    static String percentEncoded(String name, String value) {
        return PercentCoding.encode(name) + "=" + PercentCoding.encode(value);
    }

    /** Whole seconds as milliseconds; anything else as it stands, for the driver to complain about. */
    static String secondsToMilliseconds(String seconds) {
        return seconds.matches("\\d{1,6}") ? Long.toString(Long.parseLong(seconds) * 1000) : seconds;
    }
}
