package dev.aludel.config;

import dev.aludel.config.RawValue.Items;
import dev.aludel.config.RawValue.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the top of the file or one profile sets; {@code hooks} is null where it says nothing about them. */
record ConfigTable(
        Map<ConfigKey, RawValue> values,
        Map<String, Text> x,
        @Nullable List<Hook> hooks) {

    static final ConfigTable EMPTY = new ConfigTable(Map.of(), Map.of(), null);

    ConfigTable {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        x = Collections.unmodifiableMap(new LinkedHashMap<>(x));
        hooks = hooks == null ? null : List.copyOf(hooks);
    }

    /** One table of {@code [[post_write_hooks]]}. */
    record Hook(Text name, Items command, @Nullable Text cwd) {}
}
