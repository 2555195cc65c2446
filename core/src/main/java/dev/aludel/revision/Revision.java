package dev.aludel.revision;

import dev.aludel.revision.IdentifierProblem.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header of one revision: its name, the revisions it stands on, and what users wrote about it. It says nothing of
 * what the revision does to a schema.
 *
 * @param id its name
 * @param down the revisions it follows directly, without repeats: none for a base, several for a merge
 * @param labels names it gives to its branch
 * @param dependsOn further revisions (identifiers or branch labels) that must be applied before it
 * @param message what the author wrote; may be empty
 * @param created when the file was made, or null when the file does not say
 * @param origin where it was read, or null when it was not read from a file
 */
public record Revision(
        RevisionId id,
        List<RevisionId> down,
        List<String> labels,
        List<String> dependsOn,
        String message,
        @Nullable Instant created,
        @Nullable RevisionOrigin origin) {

    /**
     * Copies the lists and drops repeats from them.
     *
     * @throws dev.aludel.AludelException with an {@link IdentifierProblem} when a label or dependency cannot be one
     */
    public Revision {
        down = down.stream().distinct().toList();
        labels = labels.stream().distinct().toList();
        dependsOn = dependsOn.stream().distinct().toList();
        labels.forEach(label -> Identifiers.check(Kind.LABEL, label));
        dependsOn.forEach(name -> Identifiers.check(Kind.REVISION, name));
    }

    /**
     * A revision with parents and nothing else said about it.
     *
     * @param id its identifier
     * @param parents the identifiers it follows
     * @return the revision
     */
    public static Revision of(String id, String... parents) {
        List<RevisionId> down = Stream.of(parents).map(RevisionId::new).toList();
        return new Revision(new RevisionId(id), down, List.of(), List.of(), "", null, null);
    }

    /**
     * The same revision with other labels.
     *
     * @param newLabels the branch labels
     * @return a copy
     */
    public Revision withLabels(String... newLabels) {
        return new Revision(id, down, List.of(newLabels), dependsOn, message, created, origin);
    }

    /**
     * The same revision with other dependencies.
     *
     * @param newDependsOn identifiers or branch labels
     * @return a copy
     */
    public Revision withDependsOn(String... newDependsOn) {
        return new Revision(id, down, labels, List.of(newDependsOn), message, created, origin);
    }

    /**
     * The same revision with another message.
     *
     * @param newMessage the author's words
     * @return a copy
     */
    public Revision withMessage(String newMessage) {
        return new Revision(id, down, labels, dependsOn, newMessage, created, origin);
    }

    /**
     * The same revision with another time of creation.
     *
     * @param newCreated the time, or null for unknown
     * @return a copy
     */
    public Revision withCreated(@Nullable Instant newCreated) {
        return new Revision(id, down, labels, dependsOn, message, newCreated, origin);
    }

    /**
     * The same revision as read from another place.
     *
     * @param newOrigin the place, or null for none
     * @return a copy
     */
    public Revision withOrigin(@Nullable RevisionOrigin newOrigin) {
        return new Revision(id, down, labels, dependsOn, message, created, newOrigin);
    }

    /**
     * Whether it follows no other revision.
     *
     * @return true for a base
     */
    public boolean isBase() {
        return down.isEmpty();
    }

    /**
     * Whether it joins several branches.
     *
     * @return true when it follows more than one revision
     */
    public boolean isMerge() {
        return down.size() > 1;
    }

    /** How errors name it: the identifier and, where known, its file. */
    String describe() {
        return origin == null ? id.value() : id + " (" + origin + ")";
    }
}
