package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the index that lets {@link ClasspathMigrationSource} find the revisions in a jar. For builds: the Java revisions are
 * compiled with the project's own sources, this adds {@code META-INF/aludel/revisions} beside them.
 */
public final class RevisionIndexWriter {

    private RevisionIndexWriter() {}

    /**
     * Writes the index of the revisions in some folders, and copies their SQL revisions beside it. An index that is there
     * is written over.
     *
     * @param versionLocations the folders with the sources of the revisions
     * @param recursive whether their subfolders hold revisions too
     * @param classes the folder of compiled classes that becomes the jar
     * @return the index
     * @throws AludelException when a header cannot be read or a file cannot be written
     */
    public static Path write(List<Path> versionLocations, boolean recursive, Path classes) {
        List<Path> folders = versionLocations.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        List<RevisionIndex.Entry> java = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (RevisionFile file : new VersionLocations(folders, recursive).read()) {
            switch (file) {
                case RevisionFile.JavaFile source ->
                    java.add(new RevisionIndex.Entry(
                            source.className(), Checksum.ofJava(source.path().toString(), source.text())));
                case RevisionFile.SqlFile script -> sql.add(copy(script, classes));
            }
        }
        Path index = classes.resolve(RevisionIndex.RESOURCE);
        put(index, new RevisionIndex(java, sql).text());
        return index;
    }

    private static String copy(RevisionFile.SqlFile script, Path classes) {
        String name = script.location().relativize(script.path()).toString().replace('\\', '/');
        put(classes.resolve(RevisionIndex.FOLDER + name), script.text());
        return name;
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AludelException(new WritingProblem.CannotWrite(file.toString(), RevisionWriter.reason(e)), e);
        }
    }
}
