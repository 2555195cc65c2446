package dev.aludel.migration;

import dev.aludel.Problem;
import java.util.Optional;

/** What can be wrong with what an author wrote. */
public sealed interface MigrationProblem extends Problem {

    /**
     * A downgrade says that there is no way back.
     *
     * @param reason the author's reason
     */
    record Irreversible(String reason) implements MigrationProblem {
        @Override
        public String what() {
            return "This revision cannot be taken back: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Go forward with a new revision instead, or restore a backup.");
        }
    }

    /**
     * A step wants to read the database while only SQL is being written.
     *
     * @param call the call, for example {@code op.query}
     */
    record NeedsConnection(String call) implements MigrationProblem {
        @Override
        public String what() {
            return call + " reads the database, and there is none while SQL is being written to a script";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Say it in SQL with op.execute, ask op.isOffline() first, or run without --sql.");
        }
    }

    /**
     * An operation that makes no sense as written.
     *
     * @param operation the call, for example {@code createTable("users")}
     * @param reason what is wrong with it
     */
    record Malformed(String operation, String reason) implements MigrationProblem {
        @Override
        public String what() {
            return operation + ": " + reason;
        }
    }

    /**
     * Reading the database failed.
     *
     * @param statement the query
     * @param reason the database's words
     */
    record QueryFailed(String statement, String reason) implements MigrationProblem {
        @Override
        public String what() {
            return "The query failed: " + reason;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(statement);
        }
    }

    /**
     * A CSV file cannot be read.
     *
     * @param file its name
     * @param line the line where the row begins, counted from 1; 0 for the file as a whole
     * @param reason what is wrong
     */
    record UnreadableCsv(String file, int line, String reason) implements MigrationProblem {
        @Override
        public String what() {
            return "Cannot read CSV from " + file + ": " + reason;
        }

        @Override
        public Optional<String> where() {
            return line == 0 ? Optional.empty() : Optional.of(file + ":" + line);
        }
    }
}
