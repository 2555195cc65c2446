package dev.aludel.config;

import dev.aludel.AludelException;
import dev.aludel.config.Environment.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration from its layers, lowest first: defaults, {@code aludel.toml}, the profile, {@code .env} and the
 * environment, arguments. What is wrong with a database URL is kept until somebody asks for the database.
 */
public final class ConfigLoader {

    private ConfigLoader() {}

    /**
     * Finds and reads everything that belongs to one run.
     *
     * @param request what the run is started with
     * @return the configuration
     * @throws AludelException with a {@link ConfigProblem} when there is no file, when it cannot be read, or when a key or
     *     a value is not as it should be
     */
    public static AludelConfig load(ConfigRequest request) {
        Path path = ConfigFileFinder.find(request).toAbsolutePath().normalize();
        ConfigFile file = TomlReader.read(path);
        Environment environment = Environment.of(request, file.folder());
        Optional<Profile> profile = profile(request, file, environment);
        ConfigTable table = profile.map(Profile::table).orElse(ConfigTable.EMPTY);
        boolean chosen = request.profile() != null;
        Settings settings = new Settings(layers(request, file, table, environment), environment, chosen);
        ConfigOrigin origin =
                new ConfigOrigin(file.folder(), path, profile.map(Profile::name).orElse(null));
        return assembled(origin, settings, environment)
                .withScript(new ScriptReader(settings, origin).read(hooks(file, table)))
                .withX(x(request, file, table, settings));
    }

    private record Profile(String name, ConfigTable table) {}

    private static Optional<Profile> profile(ConfigRequest request, ConfigFile file, Environment environment) {
        String typed = request.profile();
        if (typed != null) {
            return Optional.of(profile(file, typed, new Place("argument -n")));
        }
        Optional<Variable> variable = environment.find("ALUDEL_PROFILE");
        return variable.map(found -> profile(file, found.value().strip(), found.place()));
    }

    private static Profile profile(ConfigFile file, String name, Place place) {
        ConfigTable table = file.profiles().get(name);
        if (table == null) {
            List<String> known = List.copyOf(file.profiles().keySet());
            throw new ConfigProblem.UnknownProfile(place, name, file.path(), known).toException();
        }
        return new Profile(name, table);
    }

    private static List<Layer> layers(
            ConfigRequest request, ConfigFile file, ConfigTable profile, Environment environment) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(Layer.Rank.FILE, file.folder(), file.base().values()));
        layers.add(new Layer(Layer.Rank.PROFILE, file.folder(), profile.values()));
        layers.addAll(WrittenValues.ofEnvironment(environment));
        layers.add(WrittenValues.ofArguments(request));
        return layers;
    }

    private static AludelConfig assembled(ConfigOrigin origin, Settings settings, Environment environment) {
        DatabaseSelection databases = new DatabaseSelection(settings, environment);
        SettingValues values = new SettingValues(settings);
        return new AludelConfig(
                origin,
                databases.main(),
                databases.other(ConfigKey.DEV_URL),
                ScriptSettings.at(origin.folder()),
                run(values),
                models(values, databases),
                backups(values, origin, environment),
                values.classpath(ConfigKey.CLASSPATH),
                Map.of());
    }

    private static RunSettings run(SettingValues values) {
        RunSettings defaults = RunSettings.DEFAULTS;
        return new RunSettings(
                values.text(ConfigKey.VERSION_TABLE).orElse(defaults.versionTable()),
                values.text(ConfigKey.VERSION_TABLE_SCHEMA).orElse(null),
                values.text(ConfigKey.HISTORY_TABLE).orElse(defaults.historyTable()),
                values.word(ConfigKey.TRANSACTION, defaults.transaction()),
                values.duration(ConfigKey.LOCK_TIMEOUT, defaults.lockTimeout()),
                values.duration(ConfigKey.LOCK_WAIT, defaults.lockWait()));
    }

    private static ModelSettings models(SettingValues values, DatabaseSelection databases) {
        return new ModelSettings(
                values.words(ConfigKey.MODELS_ENTITIES),
                values.paths(ConfigKey.MODELS_SOURCES),
                values.classpath(ConfigKey.MODELS_CLASSPATH),
                values.words(ConfigKey.MODELS_PROPERTIES),
                values.text(ConfigKey.MODELS_SCHEMA).orElse(null),
                values.path(ConfigKey.MODELS_SQL).orElse(null),
                databases.other(ConfigKey.MODELS_DATABASE),
                values.path(ConfigKey.MODELS_SNAPSHOT).orElse(null));
    }

    /** Programs are looked for where {@code client_path} says, then where the operating system would. */
    private static BackupSettings backups(SettingValues values, ConfigOrigin origin, Environment environment) {
        List<Path> programs = new ArrayList<>(values.paths(ConfigKey.CLIENT_PATH));
        environment.find("PATH").ifPresent(path -> programs.addAll(BackupSettings.folders(path.value())));
        return new BackupSettings(
                values.path(ConfigKey.BACKUP_FOLDER).orElse(origin.folder().resolve(BackupSettings.DEFAULT_FOLDER)),
                programs);
    }

    private static List<ConfigTable.Hook> hooks(ConfigFile file, ConfigTable profile) {
        @Nullable List<ConfigTable.Hook> ofProfile = profile.hooks();
        @Nullable List<ConfigTable.Hook> ofFile = file.base().hooks();
        if (ofProfile != null) {
            return ofProfile;
        }
        return ofFile == null ? List.of() : ofFile;
    }

    private static Map<String, String> x(
            ConfigRequest request, ConfigFile file, ConfigTable profile, Settings settings) {
        Map<String, RawValue.Text> written = new LinkedHashMap<>(file.base().x());
        written.putAll(profile.x());
        Map<String, String> fromArguments = WrittenValues.xOfArguments(request);
        written.keySet().removeAll(fromArguments.keySet());
        Map<String, String> x = new LinkedHashMap<>();
        written.forEach((name, text) -> x.put(name, settings.replaced(text)));
        x.putAll(fromArguments);
        return x;
    }
}
