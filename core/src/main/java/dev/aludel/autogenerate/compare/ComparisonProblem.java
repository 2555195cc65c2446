package dev.aludel.autogenerate.compare;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a comparison does not lead to operations. */
public sealed interface ComparisonProblem extends Problem {

    /**
     * A rename is not of the form {@code old:new}.
     *
     * @param written what was written
     */
    record MalformedRename(String written) implements ComparisonProblem {
        @Override
        public String what() {
            return "'" + written + "' is no rename";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Write the old name, a colon and the new name: users:accounts for a table,"
                    + " users.mail:users.email for a column, mood.glad:mood.happy for a label of an enum.");
        }
    }

    /**
     * A rename fits nothing: its old name is not there, its new one is not wanted, or they are not of one kind.
     *
     * @param written the renames
     */
    record UnknownRename(List<String> written) implements ComparisonProblem {

        /** Copies the list. */
        public UnknownRename {
            written = List.copyOf(written);
        }

        @Override
        public String what() {
            return "Nothing that is there and not wanted becomes something that is wanted and not there by "
                    + written.stream().map(each -> "--rename " + each).collect(Collectors.joining(" "));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Look at both names: the old one as the database has it, the new one as the models do.");
        }
    }

    /**
     * Something may have a new name, or one thing may be gone and another new, and nobody was there to tell.
     *
     * @param candidates what may be a rename, at least one
     */
    record Undecided(List<RenameCandidate> candidates) implements ComparisonProblem {

        /** Copies the list. */
        public Undecided {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String what() {
            return candidates.stream().map(RenameCandidate::question).collect(Collectors.joining("\n"))
                    + "\nWhat is dropped and added instead of renamed loses what it holds";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("If so, say "
                    + candidates.stream()
                            .map(candidate -> "--rename " + candidate.rename())
                            .collect(Collectors.joining(" or "))
                    + "; if nothing was renamed, say --no-rename.");
        }
    }
}
