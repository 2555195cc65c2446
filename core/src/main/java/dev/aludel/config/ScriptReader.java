package dev.aludel.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the settings about revision files. */
final class ScriptReader {

    private static final String DEFAULT_FOLDER = "migrations";
    private static final String VERSIONS = "versions";

    private final Settings settings;
    private final SettingValues values;
    private final ConfigOrigin origin;

    ScriptReader(Settings settings, ConfigOrigin origin) {
        this.settings = settings;
        this.values = new SettingValues(settings);
        this.origin = origin;
    }

    ScriptSettings read(List<ConfigTable.Hook> hooks) {
        Path location = values.path(ConfigKey.SCRIPT_LOCATION).orElseGet(this::usualLocation);
        return new ScriptSettings(
                location,
                versionLocations(location),
                values.flag(ConfigKey.RECURSIVE_VERSION_LOCATIONS),
                values.flag(ConfigKey.COMPILED_REVISIONS),
                naming(),
                values.word(ConfigKey.SCRIPT_FORMAT, ScriptFormat.JAVA),
                hooks.stream().map(this::hook).toList());
    }

    /** {@code migrations} beside the file, or the file's own folder where that is the one with the revisions. */
    private Path usualLocation() {
        Path beside = origin.folder().resolve(DEFAULT_FOLDER);
        boolean amongMigrations =
                !Files.isDirectory(beside) && Files.isDirectory(origin.folder().resolve(VERSIONS));
        return amongMigrations ? origin.folder() : beside;
    }

    private List<Path> versionLocations(Path location) {
        List<Path> several = values.paths(ConfigKey.VERSION_LOCATIONS);
        if (!several.isEmpty()) {
            return several;
        }
        return List.of(values.path(ConfigKey.VERSION_LOCATION).orElse(location.resolve(VERSIONS)));
    }

    private RevisionNaming naming() {
        FileNameTemplate file = values.text(ConfigKey.FILE_TEMPLATE)
                .map(text -> FileNameTemplate.parse(text, values.place(ConfigKey.FILE_TEMPLATE)))
                .orElse(FileNameTemplate.DEFAULT);
        @Nullable
        RevisionIdTemplate id = values.text(ConfigKey.REV_ID_TEMPLATE)
                .map(text -> RevisionIdTemplate.parse(text, values.place(ConfigKey.REV_ID_TEMPLATE)))
                .orElse(null);
        int slugLength = values.number(ConfigKey.TRUNCATE_SLUG_LENGTH, 1, 200, RevisionNaming.DEFAULT_SLUG_LENGTH);
        return new RevisionNaming(file, RevisionNaming.idTemplateFor(file, id), slugLength, zone());
    }

    private ZoneId zone() {
        Optional<String> written = values.text(ConfigKey.TIMEZONE);
        if (written.isEmpty() || written.get().equalsIgnoreCase("local")) {
            return ZoneId.systemDefault();
        }
        String name = written.get();
        Set<String> known = ZoneId.getAvailableZoneIds();
        String id = known.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            String nearest = Nearest.to(name, known.stream().sorted().toList()).orElse(null);
            throw new ConfigProblem.UnknownTimeZone(values.place(ConfigKey.TIMEZONE), name, nearest).toException();
        }
    }

    private PostWriteHook hook(ConfigTable.Hook hook) {
        Path folder = hook.cwd() == null
                ? origin.folder()
                : SettingValues.resolve(
                        origin.folder(),
                        settings.replaced(hook.cwd()),
                        hook.cwd().place(),
                        "cwd");
        List<String> command =
                hook.command().texts().stream().map(settings::replaced).toList();
        return new PostWriteHook(settings.replaced(hook.name()), command, folder);
    }
}
