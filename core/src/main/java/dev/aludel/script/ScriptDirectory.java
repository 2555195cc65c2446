package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.RevisionNaming;
import dev.aludel.config.ScriptSettings;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationSource;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The revision files of a project, their headers read once when it is opened. Bodies are compiled only when they are
 * loaded.
 */
public final class ScriptDirectory implements MigrationSource {

    private final List<RevisionFile> files;
    private final MigrationCompiler compiler;
    private final DialectRegistry dialects;

    private ScriptDirectory(List<RevisionFile> files, MigrationCompiler compiler, DialectRegistry dialects) {
        this.files = List.copyOf(files);
        this.compiler = compiler;
        this.dialects = dialects;
    }

    /**
     * Reads the headers of all revision files of a project.
     *
     * @param config its configuration
     * @param dialects the databases whose SQL is known
     * @return the directory
     * @throws AludelException when a folder is missing or a header cannot be read
     */
    public static ScriptDirectory open(AludelConfig config, DialectRegistry dialects) {
        ScriptSettings settings = config.script();
        List<RevisionFile> files = new ArrayList<>();
        for (Path location : settings.versionLocations()) {
            for (Path path : paths(location, settings.recursive())) {
                RevisionFileReader.read(path, location).ifPresent(files::add);
            }
        }
        return new ScriptDirectory(files, new MigrationCompiler(config.classpath(), ClassCache.ofUser()), dialects);
    }

    /**
     * The revisions, each with where it was read.
     *
     * @return them in the order of their files
     */
    public List<Revision> revisions() {
        return files.stream().map(RevisionFile::revision).toList();
    }

    /**
     * The names that are taken.
     *
     * @return file names without extension, and ids
     */
    public RevisionNaming.Existing existingNames() {
        List<String> names = files.stream()
                .map(file -> file.path().getFileName().toString())
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
        return RevisionNaming.Existing.of(
                names, files.stream().map(file -> file.revision().id().value()).toList());
    }

    /**
     * The version location a revision was found in.
     *
     * @param id the revision
     * @return the folder, or empty when no file has it
     */
    public Optional<Path> locationOf(RevisionId id) {
        return find(id).map(RevisionFile::location);
    }

    @Override
    public Migration load(RevisionId id) {
        return switch (file(id)) {
            case RevisionFile.JavaFile java -> compiler.load(java);
            case RevisionFile.SqlFile sql ->
                new SqlMigration(
                        sql.path().toString(),
                        sql.sql(),
                        dialect -> dialects.named(dialect).splitter());
        };
    }

    @Override
    public String checksum(RevisionId id) {
        return switch (file(id)) {
            case RevisionFile.JavaFile java -> Checksum.ofJava(java.text());
            case RevisionFile.SqlFile sql -> Checksum.ofSql(sql.text());
        };
    }

    private RevisionFile file(RevisionId id) {
        return find(id).orElseThrow(
                        () -> new AludelException(new ScriptProblem.Unusable(id.value(), "no file has it any more")));
    }

    private Optional<RevisionFile> find(RevisionId id) {
        return files.stream().filter(file -> file.revision().id().equals(id)).findFirst();
    }

    private static List<Path> paths(Path location, boolean recursive) {
        if (!Files.isDirectory(location)) {
            throw new AludelException(new ScriptProblem.NoFolder(location.toString()));
        }
        try (Stream<Path> found = Files.walk(location, recursive ? Integer.MAX_VALUE : 1)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(location.toString(), e.toString()), e);
        }
    }
}
