package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files a new project begins with. */
public enum ProjectTemplate {
    /** Revisions in Java. */
    GENERIC("Revisions are Java classes, compiled when they run."),
    /** Revisions in SQL. */
    SQL("Revisions are SQL files with an upgrade and a downgrade section."),
    /** The database of a Spring Boot application. */
    SPRING("Revisions in SQL for a Spring Boot application, whose data source it uses."),
    /** Two databases. */
    MULTIDB("Two databases, each with revisions of its own: -n one, -n two.");

    private static final String CONFIGURATION = "aludel.toml";

    private final String description;

    ProjectTemplate(String description) {
        this.description = description;
    }

    /**
     * The template of that name.
     *
     * @param name for example {@code generic}
     * @return the template
     * @throws AludelException when there is none
     */
    public static ProjectTemplate named(String name) {
        return Stream.of(values())
                .filter(template -> template.templateName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AludelException(new WritingProblem.NoSuchTemplate(name, names())));
    }

    /**
     * Its name on the command line.
     *
     * @return lower case letters
     */
    public String templateName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it gives, in one sentence.
     *
     * @return the sentence
     */
    public String description() {
        return description;
    }

    /**
     * Writes the files. A configuration file that is there is kept as it is.
     *
     * @param workingDirectory where {@code aludel.toml} goes
     * @param folder the folder of the migrations; it is made, or is there and empty
     * @return the files and folders that were made, in order
     * @throws AludelException when the folder is not empty or something cannot be written
     */
    public List<Path> write(Path workingDirectory, Path folder) {
        refuseFilled(folder);
        List<Path> made = new ArrayList<>();
        for (String name : versionFolders()) {
            made.add(mkdirs(folder.resolve(name)));
            made.add(create(folder.resolve(name).resolve(".gitkeep"), "")); // git keeps no empty folder
        }
        made.add(create(folder.resolve("README.md"), readme()));
        Path configuration = workingDirectory.resolve(CONFIGURATION);
        if (!Files.exists(configuration)) {
            made.add(create(configuration, ConfigurationText.of(this, relative(workingDirectory, folder))));
        }
        return List.copyOf(made);
    }

    private List<String> versionFolders() {
        return this == MULTIDB ? List.of("one", "two") : List.of("versions");
    }

    private static String relative(Path workingDirectory, Path folder) {
        Path relative = folder.startsWith(workingDirectory) ? workingDirectory.relativize(folder) : folder;
        return relative.toString().replace('\\', '/');
    }

    private static String readme() {
        return """
            # Migrations

            ```bash
            aludel revision -m "what it does"   # write a revision into versions/
            aludel upgrade head                 # apply all of them
            aludel current                      # where does the database stand?
            aludel history                      # what is there?
            aludel downgrade -1                 # go one step back
            ```
            """;
    }

    private static void refuseFilled(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new AludelException(new WritingProblem.FolderNotEmpty(folder.toString()));
            }
        } catch (IOException e) {
            throw new AludelException(new WritingProblem.CannotWrite(folder.toString(), RevisionWriter.reason(e)), e);
        }
    }

    private static Path mkdirs(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AludelException(new WritingProblem.CannotWrite(folder.toString(), RevisionWriter.reason(e)), e);
        }
    }

    private static Path create(Path file, String text) {
        RevisionWriter.create(file, text);
        return file;
    }

    private static String names() {
        return Stream.of(values()).map(ProjectTemplate::templateName).collect(Collectors.joining(", "));
    }
}
