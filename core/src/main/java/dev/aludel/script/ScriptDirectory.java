package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.RevisionNaming;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The revision files of a project, their headers read once when it is opened. Bodies are compiled only when they are
 * loaded.
 */
public final class ScriptDirectory implements RevisionSource {

    private final List<RevisionFile> files;
    private final Map<RevisionId, RevisionFile> byId = new HashMap<>();
    private final MigrationCompiler compiler;
    private final DialectRegistry dialects;

    private ScriptDirectory(List<RevisionFile> files, MigrationCompiler compiler, DialectRegistry dialects) {
        this.files = List.copyOf(files);
        this.compiler = compiler;
        this.dialects = dialects;
        files.forEach(file -> byId.putIfAbsent(file.revision().id(), file)); // the graph complains of two
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
        return open(config, dialects, ClassCache.ofUser(), JavaCompilation.ofThisJava());
    }

    static ScriptDirectory open(
            AludelConfig config, DialectRegistry dialects, ClassCache cache, JavaCompilation compilation) {
        VersionLocations locations = VersionLocations.of(config.script());
        MigrationCompiler compiler = new MigrationCompiler(
                new JavaSources(locations.folders()), new ClassPath(config.classpath()), cache, compilation);
        return new ScriptDirectory(locations.read(), compiler, dialects);
    }

    /** Those files that could be read. */
    static ScriptDirectory of(
            List<RevisionFile> files, VersionLocations locations, AludelConfig config, DialectRegistry dialects) {
        MigrationCompiler compiler = new MigrationCompiler(
                new JavaSources(locations.folders()),
                new ClassPath(config.classpath()),
                ClassCache.ofUser(),
                JavaCompilation.ofThisJava());
        return new ScriptDirectory(files, compiler, dialects);
    }

    /**
     * The revisions, each with where it was read.
     *
     * @return them in the order of their files
     */
    @Override
    public List<Revision> revisions() {
        return files.stream().map(RevisionFile::revision).toList();
    }

    /**
     * The names that are taken.
     *
     * @return file names without extension, alone and with their folders below the version location, and ids
     */
    public RevisionNaming.Existing existingNames() {
        List<String> names = files.stream()
                .flatMap(file -> Stream.of(
                        file.location().relativize(file.path()), file.path().getFileName()))
                .map(path -> path.toString().replace('\\', '/'))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
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
    public void prepare(Collection<RevisionId> ids) {
        List<RevisionFile.JavaFile> java = ids.stream()
                .map(this::file)
                .flatMap(file -> file instanceof RevisionFile.JavaFile found ? Stream.of(found) : Stream.empty())
                .toList();
        compiler.prepare(java);
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
            case RevisionFile.JavaFile java -> Checksum.ofJava(java.path().toString(), java.text());
            case RevisionFile.SqlFile sql -> Checksum.ofSql(sql.sql());
        };
    }

    /**
     * Whether a revision has something to do with a name.
     *
     * @param name any name
     * @return whether it stands as a word in one of the files
     */
    public boolean mentions(String name) {
        Pattern word = Pattern.compile(
                "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        return files.stream().anyMatch(file -> word.matcher(file.text()).find());
    }

    private RevisionFile file(RevisionId id) {
        return find(id).orElseThrow(() -> new AludelException(new ScriptProblem.NoFile(id.value())));
    }

    private Optional<RevisionFile> find(RevisionId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
