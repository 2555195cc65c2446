package dev.aludel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What only some databases know about a view.
 *
 * @param parameters what stands in {@code WITH (...)}, name to value: {@code security_barrier}, {@code security_invoker},
 *     {@code check_option}, or storage parameters of a materialised view (PostgreSQL)
 * @param populated whether a materialised view is filled when it is created; {@code WITH NO DATA} says no (PostgreSQL)
 */
public record ViewOptions(Map<String, String> parameters, boolean populated) {

    /** Nothing said. */
    public static final ViewOptions NONE = new ViewOptions(Map.of(), true);

    /** Copies the parameters. */
    public ViewOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The same options with other parameters. */
    public ViewOptions withParameters(Map<String, String> value) {
        return new ViewOptions(value, populated);
    }

    /** The same options, filled or not. */
    public ViewOptions withPopulated(boolean value) {
        return new ViewOptions(parameters, value);
    }
}
