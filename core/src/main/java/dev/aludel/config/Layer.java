package dev.aludel.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values one source gives, and the folder its relative paths are relative to. */
record Layer(Rank rank, Path folder, Map<ConfigKey, RawValue> values) {

    Layer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Who wins: each beats those before it. */
    enum Rank {
        /** The top of the configuration file. */
        FILE,
        /** The profile laid over it. */
        PROFILE,
        /** {@code POSTGRES_USER} and the like. */
        POSTGRES_VARIABLES,
        /** {@code DATABASE_URL}. */
        DATABASE_URL,
        /** {@code ALUDEL_...} variables. */
        ENVIRONMENT,
        /** The database of a profile that was typed in with {@code -n}. */
        CHOSEN_PROFILE,
        /** Arguments. */
        ARGUMENT
    }
}
