package dev.aludel.runtime.output;

import dev.aludel.Problem;
import java.util.Optional;

/** What goes wrong when operations are carried out. */
public sealed interface OutputProblem extends Problem {

    /**
     * The database refused a statement.
     *
     * @param statement the statement
     * @param reason the database's words
     * @param sqlState its SQLSTATE, five characters; empty when the driver gives none
     */
    record StatementFailed(String statement, String reason, String sqlState) implements OutputProblem {
        @Override
        public String what() {
            return "The database refused a statement: " + reason.strip()
                    + (sqlState.isEmpty() ? "" : " [SQLSTATE " + sqlState + "]");
        }

        @Override
        public Optional<String> where() {
            return Optional.of(statement.replace("\n", "\n     "));
        }
    }

    /**
     * The database refused a statement of Aludel's own, between two of the author's: the connection may be lost.
     *
     * @param reason the database's words
     * @param sqlState its SQLSTATE, five characters; empty when the driver gives none
     */
    record AccountFailed(String reason, String sqlState) implements OutputProblem {
        @Override
        public String what() {
            return "The database failed between two statements: " + reason.strip()
                    + (sqlState.isEmpty() ? "" : " [SQLSTATE " + sqlState + "]");
        }
    }

    /**
     * The catalogue could not be read.
     *
     * @param what what was looked for
     * @param reason the database's words
     */
    record CatalogUnreadable(String what, String reason) implements OutputProblem {
        @Override
        public String what() {
            return "Cannot read " + what + " from the database's catalogue: " + reason.strip();
        }
    }
}
