package dev.aludel.command;

import dev.aludel.config.ScriptFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision to be written.
 *
 * @param message what it does
 * @param revisionId its id; {@code null} to take the next of the configured template
 * @param heads what it follows; empty for the single head
 * @param splice whether it may follow a revision that is no head
 * @param labels names for the branch that starts with it
 * @param dependsOn revisions or labels on other branches that must be applied first
 * @param versionPath the version location it goes to; {@code null} for its parent's, or the first
 * @param format Java or SQL; {@code null} for the configured one
 */
public record RevisionRequest(
        String message,
        @Nullable String revisionId,
        List<String> heads,
        boolean splice,
        List<String> labels,
        List<String> dependsOn,
        @Nullable Path versionPath,
        @Nullable ScriptFormat format) {

    /** Copies the lists. */
    public RevisionRequest {
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * A revision on top of the single head, everything else as configured.
     *
     * @param message what it does
     * @return the request
     */
    public static RevisionRequest of(String message) {
        return new RevisionRequest(message, null, List.of(), false, List.of(), List.of(), null, null);
    }

    /** The same revision under a certain id. */
    public RevisionRequest withRevisionId(@Nullable String value) {
        return new RevisionRequest(message, value, heads, splice, labels, dependsOn, versionPath, format);
    }

    /** The same revision on top of others. */
    public RevisionRequest withHeads(List<String> value) {
        return new RevisionRequest(message, revisionId, value, splice, labels, dependsOn, versionPath, format);
    }

    /** The same revision, with or without the right to follow one that is no head. */
    public RevisionRequest withSplice(boolean value) {
        return new RevisionRequest(message, revisionId, heads, value, labels, dependsOn, versionPath, format);
    }

    /** The same revision with other branch labels. */
    public RevisionRequest withLabels(List<String> value) {
        return new RevisionRequest(message, revisionId, heads, splice, value, dependsOn, versionPath, format);
    }

    /** The same revision with other dependencies. */
    public RevisionRequest withDependsOn(List<String> value) {
        return new RevisionRequest(message, revisionId, heads, splice, labels, value, versionPath, format);
    }

    /** The same revision in another version location. */
    public RevisionRequest withVersionPath(@Nullable Path value) {
        return new RevisionRequest(message, revisionId, heads, splice, labels, dependsOn, value, format);
    }

    /** The same revision in another language. */
    public RevisionRequest withFormat(@Nullable ScriptFormat value) {
        return new RevisionRequest(message, revisionId, heads, splice, labels, dependsOn, versionPath, value);
    }
}
