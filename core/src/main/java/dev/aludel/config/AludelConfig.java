package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that was settled before a command runs, read once and never changed. {@link ConfigLoader} makes it from
 * {@code aludel.toml}, the environment and arguments; {@link #forUrl} and the {@code with} methods make it in a program.
 *
 * @param origin where it came from
 * @param connection the database to migrate
 * @param scratch the database {@code dev_url} names, for trying things out
 * @param script where revisions are and how new ones are written
 * @param run how migrations run
 * @param models where the wanted schema comes from
 * @param backups where backups go and what makes them
 * @param classpath absolute jars and folders for compiling revisions and finding drivers
 * @param x arguments for the migrations' own code, set with {@code -x name=value} or in {@code [x]}
 */
public record AludelConfig(
        ConfigOrigin origin,
        DatabaseSetting connection,
        DatabaseSetting scratch,
        ScriptSettings script,
        RunSettings run,
        ModelSettings models,
        BackupSettings backups,
        List<Path> classpath,
        Map<String, String> x) {

    /** Copies list and map, which keep their order. */
    public AludelConfig {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(scratch, "scratch");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(backups, "backups");
        classpath = List.copyOf(classpath);
        x = Collections.unmodifiableMap(new LinkedHashMap<>(x));
    }

    /**
     * A configuration without a file, everything else at its default.
     *
     * @param url the database, in any spelling {@link DatabaseUrl} reads; a relative file is relative to the working
     *     directory
     * @param scriptLocation the folder of the migrations, with the revisions in {@code versions} under it
     * @return the configuration
     * @throws AludelException when the URL cannot be read
     */
    public static AludelConfig forUrl(String url, Path scriptLocation) {
        Path here = Path.of("").toAbsolutePath();
        return new AludelConfig(
                new ConfigOrigin(here, null, null),
                DatabaseSetting.of(url, here),
                DatabaseSetting.missing("dev_url"),
                ScriptSettings.at(scriptLocation),
                RunSettings.DEFAULTS,
                ModelSettings.NONE,
                BackupSettings.in(here),
                List.of(),
                Map.of());
    }

    /**
     * The database to migrate.
     *
     * @return its address
     * @throws AludelException when none was named, with the ways to name one, or when its URL cannot be read
     */
    public DatabaseUrl database() {
        return connection.required();
    }

    /**
     * The database for trying things out.
     *
     * @return its address, or empty where none was named
     * @throws AludelException when its URL cannot be read
     */
    public Optional<DatabaseUrl> devDatabase() {
        return scratch.named();
    }

    /**
     * The same configuration for another database.
     *
     * @param database the database
     * @return a copy
     */
    public AludelConfig withConnection(DatabaseSetting database) {
        return new AludelConfig(origin, database, scratch, script, run, models, backups, classpath, x);
    }

    /**
     * The same configuration with another database for trying things out.
     *
     * @param database the database
     * @return a copy
     */
    public AludelConfig withScratch(DatabaseSetting database) {
        return new AludelConfig(origin, connection, database, script, run, models, backups, classpath, x);
    }

    /**
     * The same configuration with other revision files.
     *
     * @param settings where revisions are and how new ones are written
     * @return a copy
     */
    public AludelConfig withScript(ScriptSettings settings) {
        return new AludelConfig(origin, connection, scratch, settings, run, models, backups, classpath, x);
    }

    /**
     * The same configuration with migrations running otherwise.
     *
     * @param settings how migrations run
     * @return a copy
     */
    public AludelConfig withRun(RunSettings settings) {
        return new AludelConfig(origin, connection, scratch, script, settings, models, backups, classpath, x);
    }

    /**
     * The same configuration with other models.
     *
     * @param settings where the wanted schema comes from
     * @return a copy
     */
    public AludelConfig withModels(ModelSettings settings) {
        return new AludelConfig(origin, connection, scratch, script, run, settings, backups, classpath, x);
    }

    /**
     * The same configuration with backups elsewhere.
     *
     * @param settings where backups go and what makes them
     * @return a copy
     */
    public AludelConfig withBackups(BackupSettings settings) {
        return new AludelConfig(origin, connection, scratch, script, run, models, settings, classpath, x);
    }

    /**
     * The same configuration with another class path.
     *
     * @param entries jars and folders
     * @return a copy
     */
    public AludelConfig withClasspath(List<Path> entries) {
        return new AludelConfig(origin, connection, scratch, script, run, models, backups, entries, x);
    }

    /**
     * The same configuration with other arguments for the migrations' own code.
     *
     * @param arguments names and values
     * @return a copy
     */
    public AludelConfig withX(Map<String, String> arguments) {
        return new AludelConfig(origin, connection, scratch, script, run, models, backups, classpath, arguments);
    }

    /** Everything but the values of {@code x}, which may be secret. */
    @Override
    public String toString() {
        return "AludelConfig[origin=" + origin + ", connection=" + connection + ", scratch=" + scratch + ", script="
                + script + ", run=" + run + ", models=" + models + ", backups=" + backups + ", classpath=" + classpath
                + ", x=" + x.keySet()
                + "]";
    }
}
