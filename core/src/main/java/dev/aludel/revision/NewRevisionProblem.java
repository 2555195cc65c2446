package dev.aludel.revision;

import java.util.List;
import java.util.Optional;

/** Why a new revision cannot be added as asked. */
public sealed interface NewRevisionProblem extends RevisionProblem {

    /**
     * The parent already has a child, and no new branch was asked for.
     *
     * @param parent the parent
     * @param heads the heads, newest first
     */
    record NotAHead(RevisionId parent, List<RevisionId> heads) implements NewRevisionProblem {
        /** Copies the list. */
        public NotAHead {
            heads = List.copyOf(heads);
        }

        @Override
        public String what() {
            return "Revision " + parent
                    + " is not a head revision; please specify --splice to create a new branch from this revision";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("To go on from a head, name one: " + Sentences.commas(heads));
        }
    }

    /**
     * The identifier is in use, by a revision or as a branch label.
     *
     * @param id the identifier
     * @param holder the revision that has it
     */
    record IdentifierTaken(RevisionId id, Revision holder) implements NewRevisionProblem {
        @Override
        public String what() {
            return "Revision " + id + " is already present";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(holder.describe());
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Choose another --rev-id, or leave it out to get a fresh one");
        }
    }

    /**
     * The branch label is in use, as a label or as an identifier.
     *
     * @param label the label
     * @param holder the revision that has it
     */
    record LabelTaken(String label, Revision holder) implements NewRevisionProblem {
        @Override
        public String what() {
            return "Branch name '" + label + "' already used by revision " + holder.id();
        }

        @Override
        public Optional<String> where() {
            return Optional.of(holder.describe());
        }
    }

    /**
     * A merge of fewer than two revisions.
     *
     * @param revisions what was to be merged
     */
    record NothingToMerge(List<RevisionId> revisions) implements NewRevisionProblem {
        /** Copies the list. */
        public NothingToMerge {
            revisions = List.copyOf(revisions);
        }

        @Override
        public String what() {
            return revisions.isEmpty()
                    ? "Nothing to merge: there is no revision"
                    : "Nothing to merge: " + revisions.getFirst() + " is the only head";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A merge needs at least two revisions, such as aludel merge heads where there are two");
        }
    }
}
