package dev.aludel.it.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Schemas that others have published, in a folder beside the project: one SQL file for each in a folder for each database.
 * They are no part of the project, so that tests run over as many as there are. {@code -Daludel.corpus} names another folder.
 */
final class Corpus {

    private static final Path FOLDER = Path.of(System.getProperty("aludel.corpus", "../../shared/corpus"));

    private Corpus() {}

    /** The SQL files of a folder of the corpus by name; none where there is no such folder. */
    static List<Path> files(String folder) {
        return entries(FOLDER.resolve(folder)).stream()
                .filter(file -> file.toString().endsWith(".sql"))
                .toList();
    }

    /** The folders in a folder of the corpus by name, such as the consecutive versions of schemas. */
    static List<Path> folders(String folder) {
        return entries(FOLDER.resolve(folder)).stream()
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
