package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionOrigin;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the values of a header, wherever it was written, into a revision. */
final class HeaderReader {

    private static final Set<String> KNOWN = Set.of("id", "down", "labels", "dependsOn", "message", "created");

    private final String place;

    private HeaderReader(String place) {
        this.place = place;
    }

    static Revision java(String file, JavaHeader header) {
        HeaderReader reader = new HeaderReader(file + ":" + header.line());
        for (String name : header.values().keySet()) {
            if (!KNOWN.contains(name)) {
                throw reader.malformed("@Revision has no value '" + name + "'; it has id, down, labels, dependsOn, "
                        + "message and created");
            }
        }
        return reader.revision(new RevisionOrigin(file, header.line()), header.values(), "id", "dependsOn");
    }

    static Revision sql(String file, SqlRevision header) {
        HeaderReader reader = new HeaderReader(file + ":" + Math.max(1, header.line()));
        return reader.revision(
                new RevisionOrigin(file, Math.max(1, header.line())), header.values(), "revision", "depends-on");
    }

    private Revision revision(
            RevisionOrigin origin, Map<String, List<String>> values, String idName, String dependsOnName) {
        String id = one(values, idName);
        if (id.isEmpty()) {
            throw malformed("it says no id (" + idName + ")");
        }
        return new Revision(
                id(id),
                list(values, "down").stream().map(this::id).toList(),
                list(values, "labels"),
                list(values, dependsOnName),
                one(values, "message"),
                created(one(values, "created")),
                origin);
    }

    private RevisionId id(String text) {
        try {
            return new RevisionId(text);
        } catch (AludelException e) {
            throw new AludelException(
                    new ScriptProblem.MalformedHeader(place, e.problem().what()), e);
        }
    }

    private @Nullable Instant created(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new AludelException(
                    new ScriptProblem.MalformedHeader(
                            place, "created is a time such as 2025-11-12T12:45:00Z, not '" + text + "'"),
                    e);
        }
    }

    private static List<String> list(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String one(Map<String, List<String>> values, String name) {
        return String.join(", ", values.getOrDefault(name, List.of()));
    }

    private AludelException malformed(String reason) {
        return new AludelException(new ScriptProblem.MalformedHeader(place, reason));
    }
}
