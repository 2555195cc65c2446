package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.ScriptFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes new revision files. Never writes over one that is there. */
public final class RevisionWriter {

    private RevisionWriter() {}

    /**
     * Writes a revision.
     *
     * @param folder the version location; made when it is not there
     * @param name the name its file should have, without extension; it may have folders in it
     * @param draft what to write
     * @param format Java or SQL
     * @return the file; for Java its name is made a class name
     * @throws AludelException when the file is there already or cannot be written
     */
    public static Path write(Path folder, String name, RevisionDraft draft, ScriptFormat format) {
        Path wanted = folder.resolve(name);
        String last = wanted.getFileName().toString();
        String className = JavaText.className(last);
        Path file = wanted.resolveSibling(
                switch (format) {
                    case JAVA -> className + ".java";
                    case SQL -> last + ".sql";
                });
        String text = switch (format) {
            case JAVA -> RevisionText.java(draft, className);
            case SQL -> RevisionText.sql(draft);
        };
        create(file, text);
        return file;
    }

    /** Creates a file with its text, or leaves no file behind. */
    static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new AludelException(new WritingProblem.AlreadyThere(file.toString()), e);
        } catch (IOException e) {
            throw new AludelException(new WritingProblem.CannotWrite(file.toString(), e.toString()), e);
        }
    }
}
