package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one file of a version location, as far as its header. */
final class RevisionFileReader {

    private static final Pattern IS_MIGRATION = Pattern.compile("\\bimplements\\s[^{]*\\bMigration\\b");

    private RevisionFileReader() {}

    /**
     * Reads a file.
     *
     * @return its revision, or empty for a file that is none: a helper class, something else
     */
    static Optional<RevisionFile> read(Path path, Path location) {
        String name = path.getFileName().toString();
        if (name.endsWith(".java") && !name.equals("package-info.java") && !name.equals("Env.java")) {
            return java(path, location, text(path));
        }
        if (name.endsWith(".sql")) {
            return Optional.of(sql(path, location, text(path)));
        }
        return Optional.empty();
    }

    private static Optional<RevisionFile> java(Path path, Path location, String text) {
        Optional<JavaHeader> header = JavaHeaderScanner.scan(path.toString(), text);
        if (header.isEmpty()) {
            if (IS_MIGRATION.matcher(text).find()) {
                throw new AludelException(new ScriptProblem.NoHeader(path.toString()));
            }
            return Optional.empty();
        }
        Revision revision = HeaderReader.java(path.toString(), header.get());
        checkName(path, header.get(), revision);
        return Optional.of(new RevisionFile.JavaFile(
                path, location, revision, text, header.get().qualifiedName()));
    }

    private static void checkName(Path path, JavaHeader header, Revision revision) {
        String fileName = path.getFileName().toString();
        if (!fileName.equals(header.className() + ".java")) {
            RevisionOrigin origin = revision.origin();
            throw new AludelException(
                    new ScriptProblem.WrongFileName(String.valueOf(origin), header.className(), fileName));
        }
    }

    private static RevisionFile sql(Path path, Path location, String text) {
        SqlRevision sql = SqlRevisionReader.read(path.toString(), text);
        return new RevisionFile.SqlFile(path, location, HeaderReader.sql(path.toString(), sql), text, sql);
    }

    /** The text of a file, without the mark that some editors put before it. */
    static String text(Path path) {
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(path.toString(), reason(e)), e);
        }
    }

    /** Why a file or folder could not be read, in words. */
    static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        return switch (cause) {
            case CharacterCodingException e -> "it is not text in UTF-8";
            case AccessDeniedException e -> "this user may not read " + e.getFile();
            case NoSuchFileException e -> "there is no " + e.getFile();
            case null, default -> String.valueOf(cause);
        };
    }
}
