package dev.aludel.ddl;

import dev.aludel.Problem;
import java.util.Optional;

/** Why an operation cannot be turned into SQL for a database. */
public sealed interface DdlProblem extends Problem {

    /**
     * The database has nothing for it.
     *
     * @param database the database in words, for example {@code SQLite}
     * @param operation the operation in words, for example {@code create sequence order_no}
     * @param wayRound what to do instead
     */
    record Unsupported(String database, String operation, String wayRound) implements DdlProblem {
        @Override
        public String what() {
            return database + " cannot " + operation;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(wayRound);
        }
    }

    /**
     * The SQL depends on how the table is now, and that is not known.
     *
     * @param database the database in words
     * @param operation the operation in words
     * @param table the table that is not known
     */
    record NeedsTable(String database, String operation, String table) implements DdlProblem {
        @Override
        public String what() {
            return "To " + operation + ", " + database + " has to be told the whole of table " + table
                    + ", and there is no such table as far as is known here";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Check the name. When only SQL is written, the revisions before this one must create the "
                            + "table with typed operations, or the step must be raw SQL (op.execute).");
        }
    }

    /**
     * Something the operation names is not in the table.
     *
     * @param operation the operation in words
     * @param missing what is missing, for example {@code column email}
     * @param table the table
     * @param there what is there instead
     */
    record Missing(String operation, String missing, String table, String there) implements DdlProblem {
        @Override
        public String what() {
            return "Cannot " + operation + ": table " + table + " has no " + missing;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("It has: " + there);
        }
    }

    /**
     * Something the operation makes is in the table already.
     *
     * @param operation the operation in words
     * @param what what is there, for example {@code column email}
     * @param table the table
     */
    record AlreadyThere(String operation, String what, String table) implements DdlProblem {
        @Override
        public String what() {
            return "Cannot " + operation + ": table " + table + " already has a " + what;
        }
    }

    /**
     * The operation leaves out what this database has to be told.
     *
     * @param database the database in words
     * @param operation the operation in words
     * @param needed what to say, for example {@code the table: op.dropIndex("ix", "users")}
     */
    record SayMore(String database, String operation, String needed) implements DdlProblem {
        @Override
        public String what() {
            return "To " + operation + ", " + database + " needs " + needed;
        }
    }

    /**
     * A piece of a script begins and never ends.
     *
     * @param piece what begins, for example {@code string}
     * @param line the line of the script it begins on, from 1
     */
    record Unterminated(String piece, int line) implements DdlProblem {
        @Override
        public String what() {
            return "The " + piece + " that begins in line " + line + " has no end";
        }
    }

    /**
     * A statement with parameters cannot be written to a script.
     *
     * @param statement the statement
     * @param placeholders how many placeholders it has
     * @param values how many values were given
     */
    record PlaceholderMismatch(String statement, int placeholders, int values) implements DdlProblem {
        @Override
        public String what() {
            return "A statement has " + placeholders + " placeholders and " + values + " values";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(statement);
        }
    }
}
