package dev.aludel.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Where revisions are and how new ones are written. All paths are absolute.
 *
 * @param location the folder of the project's migrations
 * @param versionLocations the folders revisions are read from, in order; new ones go to the first
 * @param recursive whether revisions are also looked for in the folders' subfolders
 * @param compiled whether revisions are read from the jars of the class path instead of the folders
 * @param naming how new revisions are called
 * @param format the language they are written in
 * @param hooks what runs on each file just written, in order
 */
public record ScriptSettings(
        Path location,
        List<Path> versionLocations,
        boolean recursive,
        boolean compiled,
        RevisionNaming naming,
        ScriptFormat format,
        List<PostWriteHook> hooks) {

    /** Copies the lists; there must be a folder for new revisions. */
    public ScriptSettings {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(format, "format");
        versionLocations = List.copyOf(versionLocations);
        hooks = List.copyOf(hooks);
        if (versionLocations.isEmpty()) {
            throw new IllegalArgumentException("versionLocations must name at least one folder");
        }
    }

    /**
     * The settings of a project that sets nothing but its folder.
     *
     * @param location the folder of the migrations; revisions are in {@code versions} under it
     * @return the settings
     */
    public static ScriptSettings at(Path location) {
        Path absolute = location.toAbsolutePath().normalize();
        return new ScriptSettings(
                absolute,
                List.of(absolute.resolve("versions")),
                false,
                false,
                RevisionNaming.defaults(ZoneId.systemDefault()),
                ScriptFormat.JAVA,
                List.of());
    }

    /**
     * The same settings with revisions in other folders.
     *
     * @param folders the folders, at least one
     * @param recursive whether to look into their subfolders
     * @return a copy
     */
    public ScriptSettings withVersionLocations(List<Path> folders, boolean recursive) {
        return new ScriptSettings(location, folders, recursive, compiled, naming, format, hooks);
    }

    /**
     * The same settings with revisions from elsewhere.
     *
     * @param inJars whether revisions are read from the jars of the class path instead of the folders
     * @return a copy
     */
    public ScriptSettings withCompiled(boolean inJars) {
        return new ScriptSettings(location, versionLocations, recursive, inJars, naming, format, hooks);
    }

    /**
     * The same settings with other names for new revisions.
     *
     * @param names how new revisions are called
     * @return a copy
     */
    public ScriptSettings withNaming(RevisionNaming names) {
        return new ScriptSettings(location, versionLocations, recursive, compiled, names, format, hooks);
    }

    /**
     * The same settings with another language for new revisions.
     *
     * @param language the language
     * @return a copy
     */
    public ScriptSettings withFormat(ScriptFormat language) {
        return new ScriptSettings(location, versionLocations, recursive, compiled, naming, language, hooks);
    }
}
