package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.config.DatabaseUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/** Names a schema on the command line: {@code --models X}, {@code diff A B}. */
public sealed interface SchemaReference {

    /** The configured models. */
    record Models() implements SchemaReference {}

    /**
     * A database.
     *
     * @param url its URL in any of the usual spellings; it may hold a password and is not to be shown
     */
    record Database(String url) implements SchemaReference {

        /** Checks that there is one. */
        public Database {
            Objects.requireNonNull(url, "url");
        }

        @Override
        public String toString() {
            return "database";
        }
    }

    /**
     * What the revisions make.
     *
     * @param target up to which one, for example {@code head}
     */
    record Revision(String target) implements SchemaReference {}

    /**
     * A file that {@code inspect --save} wrote.
     *
     * @param file the file
     */
    record SnapshotFile(Path file) implements SchemaReference {}

    /**
     * A file of SQL.
     *
     * @param file the file
     */
    record SqlFile(Path file) implements SchemaReference {}

    /**
     * Reads one.
     *
     * @param written {@code models}, {@code database:URL}, {@code revision:REV}, {@code snapshot:FILE} or {@code sql:FILE}
     * @param folder what a relative file is relative to
     * @return the reference
     * @throws AludelException with {@link ModelProblem.UnknownReference} when it is none of these
     */
    static SchemaReference parse(String written, Path folder) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        String rest = colon < 0 ? "" : written.substring(colon + 1);
        if (colon < 0 && kind.equals("models")) {
            return new Models();
        }
        if (rest.isBlank()) {
            throw new AludelException(new ModelProblem.UnknownReference(written));
        }
        return switch (kind) {
            case "database" -> new Database(rest);
            case "revision" -> new Revision(rest);
            case "snapshot" -> new SnapshotFile(file(rest, folder, written));
            case "sql" -> new SqlFile(file(rest, folder, written));
            default -> throw new AludelException(new ModelProblem.UnknownReference(kind));
        };
    }

    private static Path file(String name, Path folder, String written) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new AludelException(new ModelProblem.UnknownReference(written), e);
        }
    }

    /**
     * For messages.
     *
     * @param folder the folder that a relative file of a database is in
     * @return what it names, without passwords
     */
    default String describe(Path folder) {
        return switch (this) {
            case Models ignored -> "the models";
            case Database(String url) -> DatabaseUrl.parse(url, folder).display();
            case Revision(String target) -> "the revisions up to " + target;
            case SnapshotFile(Path file) -> file.toString();
            case SqlFile(Path file) -> file.toString();
        };
    }
}
