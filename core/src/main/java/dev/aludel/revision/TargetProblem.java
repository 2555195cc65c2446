package dev.aludel.revision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why what a user typed names no revision, or not just one. */
public sealed interface TargetProblem extends RevisionProblem {

    /** What a head is wanted for, which decides how to say that there are several. */
    enum HeadUse {
        /** As the place to go to or to show. */
        TARGET,
        /** As the parent of a new revision. */
        NEW_REVISION,
        /** As the row to write. */
        STAMP
    }

    /**
     * The text does not follow the grammar of targets.
     *
     * @param text what was typed
     * @param why what is wrong with it
     */
    record MalformedTarget(String text, String why) implements TargetProblem {
        @Override
        public String what() {
            return "'" + text + "' names no revision: " + why;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Say for example ae10, head, heads, base, +1, -1, ae10+2, head-1, billing@head");
        }
    }

    /**
     * A range stands where one place was expected.
     *
     * @param text what was typed
     */
    record RangeNotAllowed(String text) implements TargetProblem {
        @Override
        public String what() {
            return "Range revision not allowed: '" + text + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A range from:to is for history, and for scripts (--sql); otherwise name only where to"
                    + " go, the database knows where it is");
        }
    }

    /**
     * The text is no range.
     *
     * @param text what was typed
     */
    record MalformedRange(String text) implements TargetProblem {
        @Override
        public String what() {
            return "History range requires [start]:[end], [start]:, or :[end]; found '" + text + "'";
        }
    }

    /**
     * No revision has that name.
     *
     * @param name the name
     * @param nearest identifiers and labels that look like it, best first
     * @param inFile the revision whose file, rather than identifier, has that name; null for none
     */
    record UnknownRevision(
            String name, List<String> nearest, @Nullable Revision inFile) implements TargetProblem {
        /** Copies the list. */
        public UnknownRevision {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String what() {
            return "Can't locate revision identified by '" + name + "'";
        }

        @Override
        public Optional<String> next() {
            if (inFile != null) {
                return Optional.of("'" + name + "' is the name of a file; the identifier in it is " + inFile.id());
            }
            return nearest.isEmpty()
                    ? Optional.of("aludel history lists all revisions")
                    : Optional.of("Did you mean " + Sentences.or(nearest) + "?");
        }
    }

    /**
     * The name is too short to be taken for a prefix.
     *
     * @param prefix the name
     * @param shortest how many characters a prefix needs
     * @param candidates identifiers and labels that start with it
     */
    record ShortPrefix(String prefix, int shortest, List<String> candidates) implements TargetProblem {
        /** Copies the list. */
        public ShortPrefix {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String what() {
            return "Can't locate revision identified by '" + prefix + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A prefix needs at least " + shortest + " characters; these start with '" + prefix
                    + "': " + Sentences.commas(candidates));
        }
    }

    /**
     * Several identifiers or labels start with the name.
     *
     * @param prefix the name
     * @param candidates all of them, sorted
     */
    record AmbiguousPrefix(String prefix, List<String> candidates) implements TargetProblem {
        /** Copies the list. */
        public AmbiguousPrefix {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String what() {
            return "Multiple revisions start with '" + prefix + "': " + String.join(", ", candidates);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Give more characters of the one you mean");
        }
    }

    /**
     * No branch has the name before the {@code @}.
     *
     * @param name the name
     * @param nearest labels and identifiers that look like it, best first
     */
    record UnknownBranch(String name, List<String> nearest) implements TargetProblem {
        /** Copies the list. */
        public UnknownBranch {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String what() {
            return "No such branch: '" + name + "'";
        }

        @Override
        public Optional<String> next() {
            return nearest.isEmpty()
                    ? Optional.of("Before the @ stands a branch label or a revision; aludel branches and aludel history"
                            + " list them")
                    : Optional.of("Did you mean " + Sentences.or(nearest) + "?");
        }
    }

    /**
     * The revision is there, but neither above nor below the branch.
     *
     * @param revision the revision
     * @param branch what was typed before the {@code @}
     */
    record NotAMember(RevisionId revision, String branch) implements TargetProblem {
        @Override
        public String what() {
            return "Revision " + revision + " is not a member of branch '" + branch + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("It neither descends from " + branch + " nor leads up to it");
        }
    }

    /**
     * The single head was asked for and there are several.
     *
     * @param argument what was typed
     * @param heads the heads, newest first
     * @param use what the head is wanted for
     */
    record MultipleHeads(String argument, List<RevisionId> heads, HeadUse use) implements TargetProblem {
        /** Copies the list. */
        public MultipleHeads {
            heads = List.copyOf(heads);
        }

        @Override
        public String what() {
            return switch (use) {
                case TARGET ->
                    "Multiple head revisions are present for given argument '" + argument
                            + "'; please specify a specific target revision, '<branchname>@head' to narrow to a"
                            + " specific head, or 'heads' for all heads";
                case NEW_REVISION ->
                    "Multiple heads are present; please specify the head revision on which the new revision should be"
                            + " based, or perform a merge.";
                case STAMP -> "Multiple heads are present; please specify a single target revision";
            };
        }

        @Override
        public Optional<String> next() {
            return Optional.of("The heads are " + Sentences.and(heads));
        }
    }

    /**
     * One revision was asked for and the target means several.
     *
     * @param text what was typed
     * @param revisions what it means
     */
    record SeveralRevisions(String text, List<RevisionId> revisions) implements TargetProblem {
        /** Copies the list. */
        public SeveralRevisions {
            revisions = List.copyOf(revisions);
        }

        @Override
        public String what() {
            return "'" + text + "' means several revisions (" + Sentences.commas(revisions) + ") where one is needed";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Name one of them");
        }
    }

    /**
     * There are not as many revisions as the walk has steps.
     *
     * @param text what was typed
     * @param steps how many steps were asked for, negative for down
     * @param taken how many there are
     * @param from where the walk starts, null for the base
     */
    record RelativeRunsOut(
            String text, int steps, int taken, @Nullable RevisionId from) implements TargetProblem {
        @Override
        public String what() {
            return "Relative revision %s didn't produce %d migrations".formatted(text, Math.abs(steps));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("There %s only %d %s %s"
                    .formatted(
                            taken == 1 ? "is" : "are",
                            taken,
                            steps < 0 ? "down from" : "up from",
                            from == null ? "the base" : from));
        }
    }

    /**
     * A walk comes to a place where it could go several ways.
     *
     * @param text what was typed
     * @param at the revision where the ways part, null for the base
     * @param candidates where it could go on
     * @param ways how to say each of them
     */
    record AmbiguousWalk(String text, @Nullable RevisionId at, List<RevisionId> candidates, List<String> ways)
            implements TargetProblem {
        /** Copies the lists. */
        public AmbiguousWalk {
            candidates = List.copyOf(candidates);
            ways = List.copyOf(ways);
        }

        @Override
        public String what() {
            return "Ambiguous walk: from " + (at == null ? "the base" : at) + ", '" + text + "' could go to "
                    + Sentences.or(candidates);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Say which way: " + Sentences.or(ways));
        }
    }
}
