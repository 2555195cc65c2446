package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.ScriptFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

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
        int slash = name.lastIndexOf('/');
        Path parent = folder.resolve(name.substring(0, Math.max(0, slash))).normalize();
        if (!parent.startsWith(folder.normalize())) {
            throw new AludelException(new WritingProblem.OutsideFolder(name, folder.toString()));
        }
        String last = name.substring(slash + 1);
        String className = JavaText.className(last);
        Path file = parent.resolve(
                switch (format) {
                    case JAVA -> className + ".java";
                    case SQL -> sqlName(last) + ".sql";
                });
        String text = switch (format) {
            case JAVA -> RevisionText.java(draft, className);
            case SQL -> RevisionText.sql(draft);
        };
        create(file, text);
        return file;
    }

    /** A file whose name begins with a dot is hidden, and would not be read. */
    private static String sqlName(String name) {
        return name.isEmpty() || name.startsWith(".") ? "M" + name : name;
    }

    /** Creates a file with its text, or leaves no file behind. */
    static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new AludelException(new WritingProblem.AlreadyThere(String.valueOf(e.getFile())), e);
        } catch (IOException e) {
            throw new AludelException(new WritingProblem.CannotWrite(file.toString(), reason(e)), e);
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            remove(file, e);
            throw new AludelException(new WritingProblem.CannotWrite(file.toString(), reason(e)), e);
        }
    }

    /** Why something could not be written, in words. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "this user may not write " + e.getFile();
            case NotDirectoryException e -> e.getFile() + " is no folder";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> failure.toString();
        };
    }

    private static void remove(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
