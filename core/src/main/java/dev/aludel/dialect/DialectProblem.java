package dev.aludel.dialect;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;

/** Why no dialect fits, or why the one that fits cannot serve. */
public sealed interface DialectProblem extends Problem {

    /**
     * Nobody knows the database.
     *
     * @param database its name or JDBC URL without password
     * @param known names of the databases that are known
     */
    record Unknown(String database, String known) implements DialectProblem {
        @Override
        public String what() {
            return "No dialect for " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Known are: " + known + ". A dialect of your own is found through ServiceLoader "
                    + "(dev.aludel.dialect.Dialect).");
        }
    }

    /**
     * The database is written for, not connected to.
     *
     * @param database the database in words
     * @param action what would need a connection, in words
     */
    record ScriptsOnly(String database, String action) implements DialectProblem {
        @Override
        public String what() {
            return "Cannot " + action + ": for " + database + " Aludel writes SQL scripts and does not connect";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Write the script with --sql (upgrade FROM:TO --sql, downgrade FROM:TO --sql, stamp --sql) and run"
                            + " it with the database's own client. Where the SQL depends on how a column is now, say it"
                            + " with existing(...) in the revision.");
        }
    }

    /**
     * A transaction would leave foreign keys broken, and is not committed.
     *
     * @param count how many rows or keys are broken
     * @param examples some of them in words; at least one
     */
    record BrokenForeignKeys(int count, List<String> examples) implements DialectProblem {

        /** Copies the examples. */
        public BrokenForeignKeys {
            examples = List.copyOf(examples);
        }

        @Override
        public String what() {
            return count == 1
                    ? "A foreign key would be broken: " + examples.getFirst()
                    : "Foreign keys would be broken in " + count + " places, among them:\n  "
                            + String.join("\n  ", examples);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Nothing was committed. Mend or delete the referring rows before the step that drops what"
                            + " they refer to.");
        }
    }

    /**
     * No place for trying things out can be made.
     *
     * @param beside the database beside which it was to be, without password
     * @param reason why not, in words
     */
    record NoScratch(String beside, String reason) implements DialectProblem {
        @Override
        public String what() {
            return "No scratch place can be made beside " + beside + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Name a database for trying things out with dev_url in aludel.toml (ALUDEL_DEV_URL). It has to be"
                            + " of the same kind and empty, or on a server where this user may create databases.");
        }
    }

    /**
     * A file of SQL that is to make a schema holds what must not be in it.
     *
     * @param place file and line
     * @param statement what was found, or the beginning of it
     * @param why why it must not be there, and what to do
     */
    record UnfitScript(String place, String statement, String why) implements DialectProblem {
        @Override
        public String what() {
            return "The file does not fit as a model: " + statement;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(why);
        }
    }
}
