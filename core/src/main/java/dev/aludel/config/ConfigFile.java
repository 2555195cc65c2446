package dev.aludel.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One {@code aludel.toml}, read and checked for keys and types. */
record ConfigFile(Path path, ConfigTable base, Map<String, ConfigTable> profiles) {

    ConfigFile {
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    /** The folder that relative paths in the file are relative to. */
    Path folder() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
