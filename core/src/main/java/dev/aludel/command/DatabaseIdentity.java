package dev.aludel.command;

import dev.aludel.config.DatabaseUrl;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a database is called in a backup's label, and how its files are named after it. */
final class DatabaseIdentity {

    private static final Pattern LOGIN = Pattern.compile("//[^/@]*@");
    private static final Pattern THIS_MACHINE = Pattern.compile("//(127\\.0\\.0\\.1|\\[?::1]?)(?=[:/])");

    private DatabaseIdentity() {}

    /** Its address without user and password; the names of this machine count as one. */
    static String of(DatabaseUrl url) {
        String withoutLogin = LOGIN.matcher(url.display()).replaceFirst("//");
        return THIS_MACHINE.matcher(withoutLogin).replaceFirst("//localhost");
    }

    /** The name of the database without what says where it lives, or of its file without the ending. */
    static String name(DatabaseUrl url) {
        return url.file()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.replaceFirst("\\.(db|sqlite3?|mv\\.db)$", ""))
                .or(() -> url.databaseName().map(name -> name.substring(name.lastIndexOf(':') + 1)))
                .orElse("database");
    }
}
