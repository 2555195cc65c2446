package dev.aludel.script;

import java.util.ArrayList;
import java.util.List;

/**
 * The list of revisions inside a jar or class folder, so that nobody has to search it: the text file {@value #RESOURCE},
 * UTF-8, one line a revision, in any order. A class is its name, a space and the checksum of its source ({@code
 * com.acme.M1_users 1:9f86...}); an SQL revision is a path below {@value #FOLDER} that ends with {@code .sql}. Blank lines
 * and lines that begin with {@code #} do not count.
 *
 * @param classes the revisions in Java
 * @param sqlFiles the paths of the revisions in SQL
 */
record RevisionIndex(List<Entry> classes, List<String> sqlFiles) {

    static final String FOLDER = "META-INF/aludel/";
    static final String RESOURCE = FOLDER + "revisions";

    /** A revision in Java: its class and the checksum of its source. */
    record Entry(String className, String checksum) {}

    RevisionIndex {
        classes = List.copyOf(classes);
        sqlFiles = List.copyOf(sqlFiles);
    }

    static RevisionIndex parse(String text) {
        List<Entry> classes = new ArrayList<>();
        List<String> sqlFiles = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.endsWith(".sql")) {
                sqlFiles.add(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                boolean alone = space < 0;
                classes.add(new Entry(alone ? line : line.substring(0, space), alone ? "" : line.substring(space + 1)));
            }
        }
        return new RevisionIndex(classes, sqlFiles);
    }

    String text() {
        StringBuilder text = new StringBuilder("# The revisions in here, written by Aludel when this was built.\n");
        classes.forEach(entry -> text.append(entry.className())
                .append(' ')
                .append(entry.checksum())
                .append('\n'));
        sqlFiles.forEach(file -> text.append(file).append('\n'));
        return text.toString();
    }
}
