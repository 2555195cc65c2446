package dev.aludel.config;

import dev.aludel.AludelException;
import dev.aludel.config.RawValue.Items;
import dev.aludel.config.RawValue.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Turns the text of {@code aludel.toml} into values with their places, and refuses unknown keys and wrong types. */
final class TomlReader {

    // The parser quotes the word it stumbled over, which may be a piece of a password without quotes around it.
    private static final Pattern QUOTED_WORD = Pattern.compile("Unexpected '.{2,}?'(?=,|$)", Pattern.DOTALL);
    private static final List<String> HOOK_KEYS = List.of("name", "command", "cwd");

    private final Path file;

    private TomlReader(Path file) {
        this.file = file;
    }

    static ConfigFile read(Path file) {
        return new TomlReader(file).read(TextFile.read(file));
    }

    private ConfigFile read(String text) {
        TomlParseResult result = Toml.parse(text);
        if (result.hasErrors()) {
            throw syntaxError(result.errors().get(0));
        }
        Map<String, ConfigTable> profiles = new LinkedHashMap<>();
        if (result.contains(List.of("profile"))) {
            TomlTable table = table(result, "profile", "profile");
            table.keySet().forEach(name -> profiles.put(name, profile(table(table, name, "profile." + name))));
        }
        return new ConfigFile(file, section(result, true), profiles);
    }

    private AludelException syntaxError(TomlParseError error) {
        String reason = QUOTED_WORD.matcher(String.valueOf(error.getMessage())).replaceAll("Unexpected text");
        return new ConfigProblem.SyntaxError(place(error.position()), reason).toException();
    }

    private ConfigTable profile(TomlTable table) {
        return section(table, false);
    }

    private ConfigTable section(TomlTable table, boolean top) {
        Map<ConfigKey, RawValue> values = new EnumMap<>(ConfigKey.class);
        Map<String, Text> x = new LinkedHashMap<>();
        List<ConfigTable.Hook> hooks = null;
        for (String key : table.keySet()) {
            switch (key) {
                case "models" -> addValues(values, table(table, key, key), "models.");
                case "x" -> addArguments(x, table(table, key, key));
                case "post_write_hooks" -> hooks = hooks(table);
                default -> addValue(values, table, key, "", top);
            }
        }
        return new ConfigTable(values, x, hooks);
    }

    private void addValues(Map<ConfigKey, RawValue> values, TomlTable table, String prefix) {
        table.keySet().forEach(key -> addValue(values, table, key, prefix, false));
    }

    private void addValue(
            Map<ConfigKey, RawValue> values, TomlTable table, String name, String prefix, boolean mayBeProfile) {
        if (mayBeProfile && name.equals("profile")) {
            return;
        }
        Place place = place(table, name);
        ConfigKey key = ConfigKey.of(prefix + name)
                .filter(found -> prefix.isEmpty() == (found.key().indexOf('.') < 0))
                .orElseThrow(() ->
                        new ConfigProblem.UnknownKey(place, prefix + name, known(prefix, mayBeProfile)).toException());
        values.put(key, value(key, place, table.get(List.of(name))));
    }

    private static List<String> known(String prefix, boolean mayBeProfile) {
        return ConfigKey.within(prefix).stream()
                .filter(key -> mayBeProfile || !key.equals("profile"))
                .toList();
    }

    private RawValue value(ConfigKey key, Place place, @Nullable Object value) {
        return switch (key.kind()) {
            case TEXT -> {
                if (value instanceof String text) {
                    yield new Text(place, text, true);
                }
                throw wrongType(place, key.key(), key.kind().expected(), value);
            }
            case NUMBER -> {
                if (value instanceof Long number) {
                    yield new RawValue.Number(place, number);
                }
                throw wrongType(place, key.key(), key.kind().expected(), value);
            }
            case FLAG -> {
                if (value instanceof Boolean flag) {
                    yield new RawValue.Flag(place, flag);
                }
                throw wrongType(place, key.key(), key.kind().expected(), value);
            }
            case WORDS, PATHS -> items(key.key(), place, value);
        };
    }

    private Items items(String key, Place place, @Nullable Object value) {
        if (!(value instanceof TomlArray array)) {
            throw wrongType(place, key, "a list of texts", value);
        }
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Place element = place(array.inputPositionOf(i));
            if (!(array.get(i) instanceof String text)) {
                throw wrongType(element, key, "a list of texts", array.get(i));
            }
            texts.add(new Text(element, text, true));
        }
        return new Items(place, texts);
    }

    private void addArguments(Map<String, Text> x, TomlTable table) {
        for (String name : table.keySet()) {
            Object value = table.get(List.of(name));
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw wrongType(place(table, name), "x." + name, "a text, a number, true or false", value);
            }
            x.put(name, new Text(place(table, name), value.toString(), value instanceof String));
        }
    }

    private List<ConfigTable.Hook> hooks(TomlTable table) {
        Object value = table.get(List.of("post_write_hooks"));
        Place place = place(table, "post_write_hooks");
        if (!(value instanceof TomlArray array)) {
            throw wrongType(place, "post_write_hooks", "a list of tables, each under [[post_write_hooks]]", value);
        }
        List<ConfigTable.Hook> hooks = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable hook)) {
                throw wrongType(place, "post_write_hooks", "a list of tables", array.get(i));
            }
            hooks.add(hook(hook, place(array.inputPositionOf(i))));
        }
        return hooks;
    }

    private ConfigTable.Hook hook(TomlTable hook, Place place) {
        for (String key : hook.keySet()) {
            if (!HOOK_KEYS.contains(key)) {
                throw new ConfigProblem.UnknownKey(place(hook, key), key, HOOK_KEYS).toException();
            }
        }
        Text cwd = hook.contains(List.of("cwd")) ? hookText(hook, place, "cwd") : null;
        Items command = items("command", position(hook, place, "command"), hook.get(List.of("command")));
        if (command.texts().isEmpty()) {
            throw wrongType(command.place(), "command", "a list that begins with a program", hook.get("command"));
        }
        return new ConfigTable.Hook(hookText(hook, place, "name"), command, cwd);
    }

    private Text hookText(TomlTable hook, Place place, String key) {
        Place position = position(hook, place, key);
        if (hook.get(List.of(key)) instanceof String text) {
            return new Text(position, text, true);
        }
        throw wrongType(position, key, "a text in quotes", hook.get(List.of(key)));
    }

    private Place position(TomlTable hook, Place whole, String key) {
        return hook.contains(List.of(key)) ? place(hook, key) : whole;
    }

    private TomlTable table(TomlTable table, String key, String name) {
        Object value = table.get(List.of(key));
        if (value instanceof TomlTable found) {
            return found;
        }
        throw wrongType(place(table, key), name, "a table", value);
    }

    private static AludelException wrongType(Place place, String key, String expected, @Nullable Object value) {
        return new ConfigProblem.WrongType(place, key, expected, described(value)).toException();
    }

    private static String described(@Nullable Object value) {
        return switch (value) {
            case null -> "missing";
            case String ignored -> "a text";
            case Long ignored -> "a whole number without quotes";
            case Double ignored -> "a number without quotes";
            case Boolean ignored -> "true or false without quotes";
            case TomlArray array -> array.isEmpty() ? "an empty list" : "a list";
            case TomlTable ignored -> "a table";
            default -> "a date or a time";
        };
    }

    private Place place(TomlTable table, String key) {
        return place(table.inputPositionOf(List.of(key)));
    }

    private Place place(@Nullable TomlPosition position) {
        return position == null ? Place.ofFile(file) : Place.of(file, position.line(), position.column());
    }
}
