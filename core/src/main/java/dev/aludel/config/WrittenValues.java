package dev.aludel.config;

import dev.aludel.config.RawValue.Text;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns arguments and environment variables, which are all text, into values of the types their keys hold. */
final class WrittenValues {

    static final String X = "x.";

    private static final String SEPARATORS = "[,\\n]";

    private WrittenValues() {}

    /** The layer of the arguments; those for the migrations' own code are left out. */
    static Layer ofArguments(ConfigRequest request) {
        Map<ConfigKey, RawValue> values = new EnumMap<>(ConfigKey.class);
        request.overrides().forEach((written, text) -> {
            String name = written.replace('-', '_');
            if (!written.startsWith(X)) {
                values.put(key(name), value(key(name), text, Place.ofArgument(name)));
            }
        });
        return new Layer(Layer.Rank.ARGUMENT, request.workingDirectory(), values);
    }

    /** The arguments for the migrations' own code. */
    static Map<String, String> xOfArguments(ConfigRequest request) {
        Map<String, String> x = new LinkedHashMap<>();
        request.overrides().forEach((name, text) -> {
            if (name.startsWith(X)) {
                x.put(name.substring(X.length()), text);
            }
        });
        return x;
    }

    /** One layer for each folder that {@code ALUDEL_} variables come from: the environment itself and {@code .env}. */
    static List<Layer> ofEnvironment(Environment environment) {
        Map<Path, Map<ConfigKey, RawValue>> byFolder = new LinkedHashMap<>();
        for (ConfigKey key : ConfigKey.values()) {
            environment
                    .find(key.variable())
                    .ifPresent(variable -> byFolder.computeIfAbsent(
                                    variable.folder(), folder -> new EnumMap<>(ConfigKey.class))
                            .put(key, value(key, variable.value(), variable.place())));
        }
        return byFolder.entrySet().stream()
                .map(entry -> new Layer(Layer.Rank.ENVIRONMENT, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ConfigKey key(String name) {
        return ConfigKey.of(name)
                .orElseThrow(() -> new ConfigProblem.UnknownKey(
                                Place.ofArgument(name),
                                name,
                                Arrays.stream(ConfigKey.values())
                                        .map(ConfigKey::key)
                                        .toList())
                        .toException());
    }

    private static RawValue value(ConfigKey key, String text, Place place) {
        return switch (key.kind()) {
            case TEXT -> new Text(place, text, false);
            case NUMBER -> number(key, text.strip(), place);
            case FLAG -> flag(key, text.strip().toLowerCase(Locale.ROOT), place);
            case WORDS -> items(text, SEPARATORS, place);
            case PATHS -> items(text, SEPARATORS + "|" + Pattern.quote(File.pathSeparator), place);
        };
    }

    private static RawValue number(ConfigKey key, String text, Place place) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new ConfigProblem.BadValue(place, key.key(), text, "a whole number").toException();
        }
        return new RawValue.Number(place, Long.parseLong(text));
    }

    private static RawValue flag(ConfigKey key, String text, Place place) {
        return switch (text) {
            case "true", "yes", "on", "1" -> new RawValue.Flag(place, true);
            case "false", "no", "off", "0" -> new RawValue.Flag(place, false);
            default -> throw new ConfigProblem.BadValue(place, key.key(), text, "true or false").toException();
        };
    }

    private static RawValue items(String text, String separators, Place place) {
        List<Text> texts = Arrays.stream(text.split(separators))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(item -> new Text(place, item, false))
                .toList();
        return new RawValue.Items(place, texts);
    }
}
