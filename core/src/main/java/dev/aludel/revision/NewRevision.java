package dev.aludel.revision;

import java.util.List;

/**
 * Where a new revision goes: what its file will say.
 *
 * @param down the full identifiers of its parents; none for a new base
 * @param labels its branch labels
 * @param dependsOn its dependencies: full identifiers, and labels as they were given
 */
public record NewRevision(List<RevisionId> down, List<String> labels, List<String> dependsOn) {

    /** Copies the lists. */
    public NewRevision {
        down = List.copyOf(down);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * What the user asked for.
     *
     * @param heads the revisions to follow, each a target such as {@code head}, {@code billing@head}, {@code base} (for a
     *     new base) or a prefix; none means {@code head}
     * @param splice whether a parent that is no head is meant, so that a new branch starts there
     * @param labels branch labels for the new revision
     * @param dependsOn revisions of other branches that it needs, by identifier, prefix or label
     */
    public record Request(List<String> heads, boolean splice, List<String> labels, List<String> dependsOn) {

        /** Copies the lists. */
        public Request {
            heads = List.copyOf(heads);
            labels = List.copyOf(labels);
            dependsOn = List.copyOf(dependsOn);
        }

        /**
         * The request to go on from the single head.
         *
         * @return a request with nothing said
         */
        public static Request afterHead() {
            return new Request(List.of(), false, List.of(), List.of());
        }

        /**
         * The same request with other parents.
         *
         * @param newHeads the targets
         * @return a copy
         */
        public Request withHeads(String... newHeads) {
            return new Request(List.of(newHeads), splice, labels, dependsOn);
        }

        /**
         * The same request, allowed to start a new branch at a parent that is no head.
         *
         * @return a copy
         */
        public Request withSplice() {
            return new Request(heads, true, labels, dependsOn);
        }

        /**
         * The same request with other labels.
         *
         * @param newLabels the branch labels
         * @return a copy
         */
        public Request withLabels(String... newLabels) {
            return new Request(heads, splice, List.of(newLabels), dependsOn);
        }

        /**
         * The same request with other dependencies.
         *
         * @param newDependsOn identifiers, prefixes or labels
         * @return a copy
         */
        public Request withDependsOn(String... newDependsOn) {
            return new Request(heads, splice, labels, List.of(newDependsOn));
        }
    }
}
