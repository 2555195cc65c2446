package dev.aludel.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Revisions by the name of their file, because users write {@code 20250101_abc_add_users} where {@code abc} is meant. */
final class FileNames {

    private FileNames() {}

    /** File names without folder and extension; also without the {@code M} that Java puts before a leading digit. */
    static Map<String, Revision> of(Collection<Revision> revisions) {
        Map<String, Revision> names = new HashMap<>();
        for (Revision revision : revisions) {
            RevisionOrigin origin = revision.origin();
            if (origin == null) {
                continue;
            }
            String name = origin.fileName();
            names.putIfAbsent(name, revision);
            if (name.length() > 1 && name.charAt(0) == 'M' && Character.isDigit(name.charAt(1))) {
                names.putIfAbsent(name.substring(1), revision);
            }
        }
        return names;
    }
}
