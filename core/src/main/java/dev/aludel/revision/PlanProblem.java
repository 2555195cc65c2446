package dev.aludel.revision;

import dev.aludel.revision.VersionChange.Delete;
import dev.aludel.revision.VersionChange.Insert;
import dev.aludel.revision.VersionChange.Update;
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
}
