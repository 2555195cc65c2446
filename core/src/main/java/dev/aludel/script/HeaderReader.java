package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.RevisionOrigin;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the values of a header, wherever it was written, into a revision. */
final class HeaderReader {

    private static final List<String> KNOWN = List.of("id", "down", "labels", "dependsOn", "message", "created");

    private final RevisionOrigin origin;

    private HeaderReader(RevisionOrigin origin) {
        this.origin = origin;
    }

    static Revision java(String file, JavaHeader header) {
        HeaderReader reader = new HeaderReader(new RevisionOrigin(file, header.line()));
        for (String name : header.values().keySet()) {
            if (!KNOWN.contains(name)) {
                throw reader.malformed(
                        "@Revision has no value '" + name + "'",
                        Suggestions.of(name, KNOWN, "It has " + String.join(", ", KNOWN)));
            }
        }
        String advice = "Give it one: @Revision(id = \"...\")";
        return reader.revision(header.values(), "id", "dependsOn", advice);
    }

    static Revision sql(String file, SqlRevision header) {
        HeaderReader reader = new HeaderReader(new RevisionOrigin(file, Math.max(1, header.line())));
        String advice = "Give it one, at the top: -- aludel:revision ID";
        return reader.revision(header.values(), "revision", "depends-on", advice);
    }

    private Revision revision(Map<String, List<String>> values, String idName, String dependsOnName, String missingId) {
        List<String> ids = values.getOrDefault(idName, List.of());
        if (ids.size() != 1 || ids.getFirst().isEmpty()) {
            throw malformed("the revision has no id", missingId);
        }
        try {
            return new Revision(
                    new RevisionId(ids.getFirst()),
                    list(values, "down").stream().map(RevisionId::new).toList(),
                    list(values, "labels"),
                    list(values, dependsOnName),
                    String.join(", ", values.getOrDefault("message", List.of())),
                    created(String.join(", ", values.getOrDefault("created", List.of()))),
                    origin);
        } catch (AludelException e) {
            throw placed(e);
        }
    }

    private @Nullable Instant created(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw malformed("'" + text + "' is no time", "Write created as 2025-11-12T12:45:00Z, or leave it out.");
        }
    }

    private static List<String> list(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A name that cannot be one, with the place it was written in. */
    private AludelException placed(AludelException failure) {
        if (failure.problem() instanceof ScriptProblem) {
            return failure;
        }
        String advice = failure.problem().next().orElse("");
        return new AludelException(
                new ScriptProblem.MalformedHeader(
                        origin.toString(), failure.problem().what(), advice),
                failure);
    }

    private AludelException malformed(String reason, String advice) {
        return new AludelException(new ScriptProblem.MalformedHeader(origin.toString(), reason, advice));
    }
}
