package dev.aludel.revision;

import dev.aludel.revision.VersionChange.Delete;
import dev.aludel.revision.VersionChange.Insert;
import dev.aludel.revision.VersionChange.Update;
import java.util.List;
import java.util.Optional;

/** Why there is no plan from where the database is to where the user wants it. */
public sealed interface PlanProblem extends RevisionProblem {

    /**
     * A change of the version table did not find the rows it was planned for.
     *
     * @param change the change that was tried
     * @param table the version table
     * @param found how many rows it found
     */
    record UnexpectedVersionRows(VersionChange change, String table, long found) implements PlanProblem {
        @Override
        public String what() {
            return switch (change) {
                case Insert insert ->
                    "Expected no row when inserting '%s' in %s; %d found".formatted(insert.revision(), table, found);
                case Update update ->
                    "Expected to match one row when updating '%s' to '%s' in %s; %d found"
                            .formatted(update.from(), update.to(), table, found);
                case Delete delete ->
                    "Expected to match one row when deleting '%s' in %s; %d found"
                            .formatted(delete.revision(), table, found);
            };
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Something else changed the version table since the plan was made: look at its rows,"
                    + " then run again");
        }
    }

    /**
     * The version table holds a revision that no file holds.
     *
     * @param id the revision in the row
     * @param nearest identifiers that look like it, best first
     */
    record UnknownCurrentRevision(RevisionId id, List<String> nearest) implements PlanProblem {
        /** Copies the list. */
        public UnknownCurrentRevision {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String what() {
            return "Can't locate revision identified by '" + id + "'";
        }

        @Override
        public Optional<String> where() {
            return Optional.of("the version table: the database is at " + id + ", which no revision file here holds");
        }

        @Override
        public Optional<String> next() {
            String similar = nearest.isEmpty() ? "" : " (here is " + Sentences.or(nearest) + ")";
            return Optional.of("Somebody applied a newer release or another branch: get its file, then run again"
                    + similar + ".\nOnly if that file is gone for good and you know what the schema holds:"
                    + " aludel stamp --purge REVISION");
        }
    }

    /**
     * One row of the version table is implied by another one.
     *
     * @param row the revision in the superfluous row
     * @param others the rows above it
     */
    record OverlappingRows(RevisionId row, List<RevisionId> others) implements PlanProblem {
        /** Copies the list. */
        public OverlappingRows {
            others = List.copyOf(others);
        }

        @Override
        public String what() {
            return "Current revision " + row + " overlaps with other current revisions " + Sentences.commas(others);
        }

        @Override
        public Optional<String> where() {
            return Optional.of("the version table");
        }

        @Override
        public Optional<String> next() {
            return Optional.of("What is applied up to " + Sentences.commas(others) + " includes " + row
                    + " already; aludel stamp " + others.getFirst() + " takes the superfluous row away");
        }
    }

    /**
     * One of several targets is implied by another one.
     *
     * @param target the superfluous one
     * @param others those above it
     */
    record OverlappingTargets(RevisionId target, List<RevisionId> others) implements PlanProblem {
        /** Copies the list. */
        public OverlappingTargets {
            others = List.copyOf(others);
        }

        @Override
        public String what() {
            return "Requested revision " + target + " overlaps with other requested revisions "
                    + Sentences.commas(others);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(target + " is part of " + Sentences.and(others) + " anyway: leave it out");
        }
    }

    /**
     * Steps count from the current revision and there are several.
     *
     * @param text what was typed
     * @param direction where the steps lead
     * @param rows the current revisions
     * @param ways how to say each of them
     */
    record AmbiguousCurrent(String text, Direction direction, List<RevisionId> rows, List<String> ways)
            implements PlanProblem {
        /** Copies the lists. */
        public AmbiguousCurrent {
            rows = List.copyOf(rows);
            ways = List.copyOf(ways);
        }

        @Override
        public String what() {
            return "Ambiguous %s from multiple current revisions: '%s' could start at %s"
                    .formatted(direction.word(), text, Sentences.or(rows));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Say which: " + Sentences.or(ways));
        }
    }

    /**
     * Steps down for an upgrade, or up for a downgrade.
     *
     * @param text what was typed
     * @param steps how many steps, negative for down
     * @param direction where the plan goes
     */
    record WrongWay(String text, int steps, Direction direction) implements PlanProblem {
        @Override
        public String what() {
            return "Relative revision %s didn't produce %d migrations: it leads %s"
                    .formatted(text, Math.abs(steps), steps < 0 ? "down" : "up");
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "For the other direction there is " + (direction == Direction.UPGRADE ? "downgrade" : "upgrade"));
        }
    }

    /**
     * A downgrade to a revision that is not applied.
     *
     * @param target the revision
     * @param rows where the database is
     */
    record NotADowngradeTarget(RevisionId target, List<RevisionId> rows) implements PlanProblem {
        /** Copies the list. */
        public NotADowngradeTarget {
            rows = List.copyOf(rows);
        }

        @Override
        public String what() {
            return "Destination " + target + " is not a valid downgrade target from current head(s)";
        }

        @Override
        public Optional<String> next() {
            String place = rows.isEmpty() ? "before the first revision" : "at " + Sentences.and(rows);
            return Optional.of("The database is " + place + ", where " + target + " is not applied");
        }
    }

    /**
     * A range whose start is not among the ancestors of its end.
     *
     * @param range what was typed
     * @param reversed whether it would be right the other way round
     */
    record RangeOffBranch(String range, boolean reversed) implements PlanProblem {
        @Override
        public String what() {
            return "Requested range " + range
                    + " does not refer to ancestor/descendant revisions along the same branch";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    reversed ? "The older end comes first: swap the two" : "The start must be an ancestor of the end");
        }
    }

    /**
     * A downgrade script without a start.
     *
     * @param range what was typed
     */
    record DowngradeNeedsRange(String range) implements PlanProblem {
        @Override
        public String what() {
            return "downgrade with --sql requires <fromrev>:<torev>; found '" + range + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A script does not ask the database where it is: name it, as in head:base");
        }
    }

    /**
     * A script was asked to start where the database is.
     *
     * @param text what was typed
     */
    record CurrentInScript(String text) implements PlanProblem {
        @Override
        public String what() {
            return "'" + text + "' counts from where the database is, which a script (--sql) does not ask";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Name the revision that the script starts from, as in ae10:head");
        }
    }

    /**
     * Several targets of one script start at different places.
     *
     * @param ranges what was typed
     */
    record DifferentStarts(List<String> ranges) implements PlanProblem {
        /** Copies the list. */
        public DifferentStarts {
            ranges = List.copyOf(ranges);
        }

        @Override
        public String what() {
            return "Stamp operation with --sql only supports a single starting revision at a time; found "
                    + Sentences.and(ranges);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Give all of them the same start");
        }
    }
}
