package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionOrigin;
import java.io.IOException;
import java.nio.file.Files;
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

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(path.toString(), e.toString()), e);
        }
    }
}
