package dev.aludel.runtime;

import dev.aludel.Problem;
import dev.aludel.revision.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes wrong while a plan is carried out. */
public sealed interface RuntimeProblem extends Problem {

    /**
     * No driver for the database is on the class path.
     *
     * @param database where it was to connect, without password
     * @param hint what to add
     */
    record MissingDriver(String database, String hint) implements RuntimeProblem {
        @Override
        public String what() {
            return "No JDBC driver for " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(hint);
        }
    }

    /**
     * The server does not answer.
     *
     * @param database where it was to connect, without password
     * @param reason the driver's words
     */
    record Unreachable(String database, String reason) implements RuntimeProblem {
        @Override
        public String what() {
            return "Cannot reach the database " + database + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Check that the server runs, and host and port in DATABASE_URL or url in aludel.toml.");
        }
    }

    /**
     * The server does not let the user in.
     *
     * @param database where it was to connect, without password
     * @param reason the server's words
     */
    record AccessDenied(String database, String reason) implements RuntimeProblem {
        @Override
        public String what() {
            return "The database " + database + " refused the login: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Check user and password in DATABASE_URL (or user and password in aludel.toml); "
                    + "characters such as @ : / # in a password are written percent-encoded in a URL.");
        }
    }

    /**
     * The connection cannot be opened for another reason: no such database, a file in a folder that is not there.
     *
     * @param database where it was to connect, without password
     * @param reason the driver's words
     * @param hint what to do
     */
    record CannotOpen(String database, String reason, String hint) implements RuntimeProblem {
        @Override
        public String what() {
            return "Cannot open the database " + database + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(hint);
        }
    }

    /**
     * The database cannot be used as it is: the connection was lost, or a statement of Aludel's own was refused.
     *
     * @param doing what was being done
     * @param reason the database's words
     */
    record DatabaseFailed(String doing, String reason) implements RuntimeProblem {
        @Override
        public String what() {
            return "The database failed while " + doing + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("See where it stands with: aludel current");
        }
    }

    /**
     * A step of the run failed.
     *
     * @param step the step in words, for example {@code upgrade 0001 -> 0002}
     * @param reason what went wrong
     * @param place where, in the revision's file; empty when not known
     * @param aftermath what is left of the step
     */
    record StepFailed(String step, String reason, String place, String aftermath) implements RuntimeProblem {
        @Override
        public String what() {
            return "Running " + step + " failed: " + reason;
        }

        @Override
        public Optional<String> where() {
            return place.isEmpty() ? Optional.empty() : Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(aftermath);
        }
    }

    /**
     * A hook of the project failed before anything was done.
     *
     * @param hook its name
     * @param reason its words
     * @param aftermath what was done
     */
    record HookFailed(String hook, String reason, String aftermath) implements RuntimeProblem {
        @Override
        public String what() {
            return "The hook " + hook + " failed: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(aftermath);
        }
    }

    /**
     * A statement would copy a large table while others cannot write to it.
     *
     * @param statement the statement
     * @param megabytes about how large the table is
     * @param reason the server's words
     */
    record CopiesTable(String statement, long megabytes, String reason) implements RuntimeProblem {
        @Override
        public String what() {
            return "The server can do this only by copying the table, about " + megabytes
                    + " MB, while nobody can write to it: " + reason.strip();
        }

        @Override
        public Optional<String> where() {
            return Optional.of(statement.replace("\n", "\n     "));
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "The statement was not run. Do it in smaller steps (a new column, op.batched, a swap); or allow"
                            + " it, for a time when nobody writes: override mayCopyTables() in the revision to return"
                            + " true.");
        }
    }

    /**
     * The connection leads to different sessions of the server.
     *
     * @param before the session it led to
     * @param now the session it leads to
     */
    record SessionChanged(String before, String now) implements RuntimeProblem {
        @Override
        public String what() {
            return "The connection does not stay with one session of the server (" + before + ", then " + now
                    + "): a pooler between gives each transaction another one, as PgBouncer does with pool_mode ="
                    + " transaction";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "A migration needs a session of its own: its lock and its settings belong to it. Connect to the "
                            + "database itself, or to a pool with pool_mode = session.");
        }
    }

    /**
     * Another runner has the lock, for longer than we wait.
     *
     * @param holder who has it, in words
     * @param waited how long we waited, in words
     */
    record LockedOut(String holder, String waited) implements RuntimeProblem {
        @Override
        public String what() {
            return "Another run holds the migration lock (" + holder + "); waited " + waited;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Nothing was changed. Try again when it is done; lock_wait in aludel.toml sets how long "
                    + "to wait.");
        }
    }

    /**
     * A step did not get a lock, however often it was tried.
     *
     * @param reason what failed, the last time
     * @param tried how often and how long, in words
     */
    record LockNotHad(String reason, String tried) implements RuntimeProblem {
        @Override
        public String what() {
            return reason + " (" + tried + ")";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Every try was rolled back; nothing of the step remains. Another session holds the lock: end it,"
                            + " or run this again when it is done. lock_timeout in aludel.toml sets how long one try "
                            + "waits.");
        }
    }

    /**
     * The server still works on what a run that was broken off had begun.
     *
     * @param survivor the session, in words
     * @param waited how long we waited, in words
     */
    record SurvivorAtWork(String survivor, String waited) implements RuntimeProblem {
        @Override
        public String what() {
            return "The server still works for a run that was broken off; waited " + waited;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(survivor);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Nothing was changed. Run this again when it is done, or wait longer with --lock-wait 10m; "
                            + "--terminate-survivor ends it, and what it has not finished is done again.");
        }
    }

    /**
     * A run was broken off in a statement, and the database does not tell whether it was done.
     *
     * @param revision the revision
     * @param direction up or down
     * @param statement the statement
     * @param found what is known
     */
    record Undecidable(String revision, Direction direction, String statement, Found found) implements RuntimeProblem {

        /**
         * What is known.
         *
         * @param run who ran it and when
         * @param expected what the statement was to change
         * @param changed what is not as it was before it
         */
        public record Found(String run, String expected, String changed) {}

        @Override
        public String what() {
            return "The " + direction.word() + " of " + revision + " by " + found.run()
                    + " was broken off in a statement, and the database does not tell whether it was done";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(statement.replace("\n", "\n     ") + "\n     it was to change:\n       "
                    + found.expected() + "\n     what is not as it was before it:\n       " + found.changed());
        }

        @Override
        public Optional<String> next() {
            String again = "aludel " + direction.word() + " ... --resume-as ";
            return Optional.of("Nothing was changed now. Look at the database, then say how to go on:\n"
                    + "    " + again + "done   when it has what the statement was to do\n"
                    + "    " + again + "redo   when it is as it was before the statement\n"
                    + "    aludel stamp REVISION   when you have put it by hand into the state of a revision");
        }
    }

    /**
     * A revision is half done, and what was asked for is something else.
     *
     * @param step what is half done
     */
    record HalfDone(UnfinishedStep step) implements RuntimeProblem {
        @Override
        public String what() {
            return "The " + step.step() + " was broken off with " + step.doneStatements()
                    + (step.doneStatements() == 1 ? " statement" : " statements")
                    + " done, and has to be finished first";
        }

        @Override
        public Optional<String> where() {
            return Optional.of((step.who() == null ? "" : "run by " + step.who() + ", ") + "at " + step.at());
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Nothing was changed now. Finish it with the command that began it (aludel "
                    + step.direction().word()
                    + " ...); or put the database by hand into the state of a revision and say so: "
                    + "aludel stamp REVISION");
        }
    }

    /**
     * A step goes on after it was broken off, and its revision now asks for something else than what is done.
     *
     * @param step the step, in words
     * @param number the operation's number, counted from 1
     * @param done the operation that is done
     * @param now what is asked for now
     * @param run who ran it and when
     */
    record DoneOtherwise(String step, int number, String done, String now, String run) implements RuntimeProblem {
        @Override
        public String what() {
            return "The " + step + " was broken off and cannot go on: operation " + number
                    + " is not what it was when it " + "was done by " + run;
        }

        @Override
        public Optional<String> where() {
            return Optional.of("done: " + done + "\n     now:  " + now);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Nothing was changed now. Let the revision begin with what is done, and change only what follows;"
                            + " or put the database by hand into the state of a revision and say so: aludel stamp"
                            + " REVISION");
        }
    }

    /**
     * Work in batches needs a key to go along, and there is none.
     *
     * @param table the table
     * @param reason what is missing
     */
    record NoKeyToFollow(String table, String reason) implements RuntimeProblem {
        @Override
        public String what() {
            return "Rows of " + table + " cannot be changed in batches: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Batches go along a primary key, or along a unique key without NULLs that the revision names: "
                            + "batch.key(\"id\").");
        }
    }

    /**
     * The database refuses to change a row.
     *
     * @param row the row, by its key
     * @param reason the database's words
     * @param progress how many rows are done
     */
    record RowRefused(String row, String reason, String progress) implements RuntimeProblem {
        @Override
        public String what() {
            return "The database refused to change the row with " + row + ": " + reason.strip();
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    progress + " are done and stay. Mend the row and run the same command again: it goes on with it. "
                            + "batch.quarantine(\"table\") in the revision goes on past such rows.");
        }
    }

    /**
     * Work in batches is done, and there is still something to do.
     *
     * @param work what was done
     * @param query the query that should give 0
     * @param count what it gives
     */
    record RowsLeft(String work, String query, String count) implements RuntimeProblem {
        @Override
        public String what() {
            return "All batches are done (" + work + "), and " + count + " is left where 0 was to be";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(query);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Put right what is left and run the same command again: it goes on with rows that have come "
                            + "since, and asks again.");
        }
    }

    /**
     * Work in batches is to wait for replicas, of which this database does not know.
     *
     * @param database its name
     */
    record LagUnknown(String database) implements RuntimeProblem {
        @Override
        public String what() {
            return database + " does not tell its clients how far replicas are behind";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Use batch.waitWhile with a query, or batch.waitFor, which may ask the replica itself.");
        }
    }

    /**
     * Somebody else moved the database while this run was under way.
     *
     * @param expected where it was
     * @param found where it is now
     */
    record MovedMeanwhile(String expected, String found) implements RuntimeProblem {
        @Override
        public String what() {
            return "Another run moved the database from " + expected + " to " + found + " meanwhile";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Look at it with aludel current, then decide and run again.");
        }
    }

    /**
     * The version table holds something that is no revision id.
     *
     * @param table the table
     * @param value the value
     */
    record StrangeVersionRow(String table, String value) implements RuntimeProblem {
        @Override
        public String what() {
            return "Table " + table + " holds '" + value + "', which is no revision id";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Is it the right table? version_table in aludel.toml names it.");
        }
    }

    /**
     * The history table holds a word that this version does not know.
     *
     * @param table the table
     * @param value the value
     */
    record StrangeHistoryRow(String table, String value) implements RuntimeProblem {
        @Override
        public String what() {
            return "Table " + table + " holds '" + value + "', which this version of Aludel does not know";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Was the row written by a newer version? Is it the right table? history_table in "
                    + "aludel.toml names it.");
        }
    }

    /**
     * Revisions were changed after they had been applied.
     *
     * @param changed the revisions, at least one
     */
    record AppliedRevisionChanged(List<ChangedRevision> changed) implements RuntimeProblem {
        /** Copies the list. */
        public AppliedRevisionChanged {
            changed = List.copyOf(changed);
        }

        @Override
        public String what() {
            ChangedRevision first = changed.getFirst();
            return changed.size() == 1
                    ? "Revision " + first.revision().id() + " was changed after it had been "
                            + first.entry().outcome().word() + " at "
                            + first.entry().finished()
                    : changed.size() + " revisions were changed after they had been applied";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(changed.stream().map(ChangedRevision::place).collect(Collectors.joining("\n     ")));
        }

        @Override
        public Optional<String> next() {
            String accept = changed.stream()
                    .map(each -> " --accept-changed " + each.revision().id())
                    .collect(Collectors.joining());
            return Optional.of("Nothing was run. Take the change back and put it into a new revision; or, where the "
                    + "database is as the file says now, record that: aludel upgrade" + accept);
        }
    }

    /**
     * A revision id does not fit into the version column.
     *
     * @param id the id
     * @param table the version table
     * @param length how many characters fit
     * @param widen the statement that makes room
     */
    record VersionColumnTooShort(String id, String table, int length, String widen) implements RuntimeProblem {
        @Override
        public String what() {
            return "Revision id '" + id + "' has " + id.length() + " characters, and column version_num of " + table
                    + " takes " + length;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Widen it once: " + widen);
        }
    }
}
