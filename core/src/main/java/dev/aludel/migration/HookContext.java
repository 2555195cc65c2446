package dev.aludel.migration;

import java.sql.Connection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a hook has to work with.
 *
 * @param connection the connection of the run; neither to be closed nor its transaction to be ended
 * @param dialect the database's name, for example {@code postgres}
 * @param arguments the arguments given for the migrations' own code, name to value
 */
public record HookContext(Connection connection, String dialect, Map<String, String> arguments) {

    /** Copies the arguments, keeping their order. */
    public HookContext {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
