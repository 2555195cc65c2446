package dev.aludel.config;

import dev.aludel.config.RawValue.Text;
import dev.aludel.config.Settings.Setting;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the winning values as the types the configuration has: paths, lists, durations and the words of an enum. */
final class SettingValues {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m|min|h)");

    private final Settings settings;

    SettingValues(Settings settings) {
        this.settings = settings;
    }

    Optional<String> text(ConfigKey key) {
        return settings.text(key);
    }

    /** Where the winning value of a key stands. */
    Place place(ConfigKey key) {
        return settings.find(key).map(setting -> setting.value().place()).orElse(Place.PROGRAM);
    }

    boolean flag(ConfigKey key) {
        return settings.find(key)
                .map(setting -> setting.value() instanceof RawValue.Flag(Place place, boolean flag) && flag)
                .orElse(false);
    }

    int number(ConfigKey key, int smallest, int largest, int otherwise) {
        Optional<Setting> setting = settings.find(key);
        if (setting.isEmpty() || !(setting.get().value() instanceof RawValue.Number(Place place, long number))) {
            return otherwise;
        }
        if (number < smallest || number > largest) {
            String expected = "a number from " + smallest + " to " + largest;
            throw new ConfigProblem.BadValue(place, key.key(), Long.toString(number), expected).toException();
        }
        return (int) number;
    }

    <E extends Enum<E>> E word(ConfigKey key, E otherwise) {
        Optional<String> written = text(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        List<E> words = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return words.stream()
                .filter(word -> word.name().equalsIgnoreCase(written.get()))
                .findFirst()
                .orElseThrow(() -> new ConfigProblem.UnknownWord(
                                place(key),
                                key.key(),
                                written.get(),
                                words.stream()
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        .toException());
    }

    Duration duration(ConfigKey key, Duration otherwise) {
        Optional<String> written = text(key);
        if (written.isEmpty()) {
            return otherwise;
        }
        Matcher matcher = DURATION.matcher(written.get());
        if (written.get().equals("0")) {
            return Duration.ZERO;
        }
        if (!matcher.matches()) {
            String expected = "a duration with its unit (ms, s, m or h), such as \"500ms\" or \"5s\"";
            throw new ConfigProblem.BadValue(place(key), key.key(), written.get(), expected).toException();
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    Optional<Path> path(ConfigKey key) {
        return settings.find(key).flatMap(setting -> text(key).map(text -> path(setting, text)));
    }

    List<String> words(ConfigKey key) {
        return items(key).map(settings::replaced).toList();
    }

    List<Path> paths(ConfigKey key) {
        return settings.find(key)
                .map(setting -> items(key)
                        .map(settings::replaced)
                        .map(text -> path(setting, text))
                        .toList())
                .orElse(List.of());
    }

    /** Paths of which {@code folder/*} stands for the jars in the folder, as it does for {@code java -cp}. */
    List<Path> classpath(ConfigKey key) {
        List<Path> entries = new ArrayList<>();
        settings.find(key)
                .ifPresent(setting -> items(key).map(settings::replaced).forEach(text -> {
                    if (text.endsWith("/*") || text.endsWith("\\*")) {
                        entries.addAll(jarsIn(path(setting, text.substring(0, text.length() - 1))));
                        return;
                    }
                    entries.add(path(setting, text));
                }));
        return entries;
    }

    private static List<Path> jarsIn(Path folder) {
        List<Path> jars = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return jars;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new ConfigProblem.UnreadableFile(folder, "the folder cannot be listed").toException();
        }
        jars.sort(null);
        return jars;
    }

    private Stream<Text> items(ConfigKey key) {
        return settings.find(key).stream()
                .flatMap(setting -> setting.value() instanceof RawValue.Items(Place place, List<Text> texts)
                        ? texts.stream()
                        : Stream.empty());
    }

    private static Path path(Setting setting, String text) {
        return resolve(
                setting.folder(), text, setting.value().place(), setting.key().key());
    }

    /** Resolves a path against its folder; {@code %(here)s}, as Alembic spells that folder, is understood. */
    static Path resolve(Path folder, String text, Place place, String key) {
        try {
            return folder.resolve(text.replace("%(here)s", folder.toString())).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigProblem.BadValue(place, key, text, "a path").toException();
        }
    }
}
