package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The layers of one configuration, asked for the value that wins. */
final class Settings {

    private final List<Layer> layers;
    private final Environment environment;
    private final boolean profileChosen;

    Settings(List<Layer> layers, Environment environment, boolean profileChosen) {
        this.layers = List.copyOf(layers);
        this.environment = environment;
        this.profileChosen = profileChosen;
    }

    /**
     * A value somebody set.
     *
     * @param key its key
     * @param rank who set it
     * @param folder what a relative path in it is relative to
     * @param value the value as written
     */
    record Setting(ConfigKey key, Layer.Rank rank, Path folder, RawValue value) {}

    /** The value that wins, or empty where nobody set the key. */
    Optional<Setting> find(ConfigKey key) {
        return all(key).stream().findFirst();
    }

    /** Every value set for the key, the winner first. */
    List<Setting> all(ConfigKey key) {
        return layers.stream()
                .filter(layer -> layer.values().containsKey(key))
                .map(layer -> new Setting(key, rank(key, layer), layer.folder(), value(layer, key)))
                .sorted(Comparator.comparing(Setting::rank).reversed())
                .toList();
    }

    /** The winning text with its variables replaced; empty where nobody set the key or it was set to nothing. */
    Optional<String> text(ConfigKey key) {
        return find(key).map(this::text).filter(text -> !text.isEmpty());
    }

    String text(Setting setting) {
        if (setting.value() instanceof RawValue.Text text) {
            return replaced(text);
        }
        throw new IllegalStateException(setting.key() + " is no text");
    }

    /** A text with its variables replaced. */
    String replaced(RawValue.Text text) {
        if (!text.hasVariables()) {
            return text.text();
        }
        return new VariableReferences(environment::value, name -> {
                    throw unset(text.place(), name);
                })
                .replaced(text.text(), text.place());
    }

    private static AludelException unset(Place place, String name) {
        return new ConfigProblem.UnsetVariable(place, name).toException();
    }

    /**
     * Who chooses a profile on the command line names a database; a variable that happens to be set in the shell must
     * not send the command to another one.
     */
    private Layer.Rank rank(ConfigKey key, Layer layer) {
        boolean named = profileChosen && key.isConnection() && layer.rank() == Layer.Rank.PROFILE;
        return named ? Layer.Rank.CHOSEN_PROFILE : layer.rank();
    }

    private static RawValue value(Layer layer, ConfigKey key) {
        RawValue value = layer.values().get(key);
        if (value == null) {
            throw new IllegalStateException("no value for " + key);
        }
        return value;
    }
}
