package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.command.ValidationResult.Group;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.DatabaseSetting;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.ScriptsOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what the configuration names: databases, drivers, files and folders. */
final class ConfigurationChecks {

    private final Project project;
    private final AludelConfig config;
    private final List<ValidationFinding> findings = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    ConfigurationChecks(Project project) {
        this.project = project;
        this.config = project.config();
    }

    Group run() {
        Path file = config.origin().file();
        facts.add(file == null ? "made by a program, without a file" : file.toString());
        database();
        usable(config.scratch(), "dev_url");
        usable(config.models().database(), "models.database");
        config.classpath().forEach(entry -> there(entry, "classpath"));
        models(config.models());
        return Group.of("Configuration", facts, findings);
    }

    private void database() {
        try {
            DatabaseUrl url = config.database();
            facts.add(url.display());
            if (project.offlineDialect().reflector() instanceof ScriptsOnly) {
                return; // nobody connects to it
            }
            project.connector().missingDriver().ifPresent(problem -> findings.add(ValidationFinding.of(problem)));
        } catch (AludelException e) {
            findings.add(ValidationFinding.of(e.problem()));
        }
    }

    /** A database that nobody named is no fault here. */
    private void usable(DatabaseSetting setting, String key) {
        try {
            setting.named();
        } catch (AludelException e) {
            findings.add(ValidationFinding.error(
                    key + ": " + e.problem().what(),
                    e.problem().where().orElse(""),
                    e.problem().next().orElse("")));
        }
    }

    private void models(ModelSettings models) {
        models.classpath().forEach(entry -> there(entry, "models.classpath"));
        models.sources().forEach(folder -> there(folder, "models.sources"));
        Stream.of(new Named(models.sql(), "models.sql"), new Named(models.snapshot(), "models.snapshot"))
                .forEach(named -> {
                    if (named.path() != null) {
                        there(named.path(), named.key());
                    }
                });
    }

    private record Named(@Nullable Path path, String key) {}

    private void there(Path path, String key) {
        if (Files.notExists(path)) {
            Path file = config.origin().file();
            findings.add(ValidationFinding.error(
                    key + " names " + path + ", and there is no such file or folder",
                    file == null ? "" : file.toString(),
                    "Correct the path, which is relative to the configuration file, or make what it names."));
        }
    }
}
