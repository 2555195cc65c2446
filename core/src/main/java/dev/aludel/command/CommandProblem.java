package dev.aludel.command;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;

/** What is wrong with what was asked, beyond the areas below. */
public sealed interface CommandProblem extends Problem {

    /**
     * A command needs a message.
     *
     * @param command the command
     */
    record MessageNeeded(String command) implements CommandProblem {
        @Override
        public String what() {
            return command + " needs a message that says what the revision does";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("For example: aludel " + command + " -m \"add email to users\"");
        }
    }

    /**
     * A range was given where the database is changed.
     *
     * @param range the range
     */
    record RangeOnlyForSql(String range) implements CommandProblem {
        @Override
        public String what() {
            return "A range such as " + range + " is only for --sql: the database knows itself where it stands";
        }
    }

    /**
     * The database for trying things out is the very database that is to be kept from trials.
     *
     * @param database it, without password
     */
    record DevIsTheDatabase(String database) implements CommandProblem {
        @Override
        public String what() {
            return "dev_url names the same database as url: " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "dev_url is for trying things out and has to be another one. Leave it away where the user may"
                            + " create databases on the same server.");
        }
    }

    /**
     * The database for trying things out is of another kind.
     *
     * @param dev it, without password
     * @param wanted the kind that is needed, in words
     */
    record DevIsOfAnotherKind(String dev, String wanted) implements CommandProblem {
        @Override
        public String what() {
            return "dev_url is no " + wanted + " database: " + dev;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("What " + wanted + " makes of a schema only " + wanted + " itself can tell: name one.");
        }
    }

    /**
     * A database file that was to be read is not there.
     *
     * @param database it
     */
    record NoDatabaseFile(String database) implements CommandProblem {
        @Override
        public String what() {
            return "There is no database " + database;
        }
    }

    /**
     * The database is not at the heads, so that comparing it would find again what the revisions do already.
     *
     * @param at where it is
     * @param heads where it should be
     */
    record NotUpToDate(List<String> at, List<String> heads) implements CommandProblem {

        /** Copies the lists. */
        public NotUpToDate {
            at = List.copyOf(at);
            heads = List.copyOf(heads);
        }

        @Override
        public String what() {
            return "Target database is not up to date.";
        }

        @Override
        public Optional<String> where() {
            return Optional.of((at.isEmpty() ? "base" : String.join(", ", at)) + "; the revisions go to "
                    + String.join(", ", heads));
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Bring it there first: aludel upgrade heads. Or compare with what the revisions make in a scratch"
                            + " database: --from-revisions.");
        }
    }

    /**
     * A file that was to be written cannot be.
     *
     * @param file the file
     * @param reason why
     */
    record CannotSave(String file, String reason) implements CommandProblem {
        @Override
        public String what() {
            return "Cannot write " + file + ": " + reason;
        }
    }

    /**
     * The database for trying things out cannot be used, as somebody else uses it.
     *
     * @param database it, without password
     */
    record DevInUse(String database) implements CommandProblem {
        @Override
        public String what() {
            return "Another run is using the database of dev_url: " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Wait for it. A user who may create databases there needs not wait: each run then makes its own.");
        }
    }

    /**
     * The database for trying things out has something in it.
     *
     * @param database it, without password
     */
    record DevNotEmpty(String database) implements CommandProblem {
        @Override
        public String what() {
            return "The database of dev_url is not empty: " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "What is in it would be in the way, and would be lost. Empty it, name an empty one, or let its"
                            + " user create databases: each run then makes its own.");
        }
    }

    /**
     * There is no such table or column.
     *
     * @param name what was asked for
     * @param database the database, without password
     * @param known the names that there are
     */
    record NoSuchTable(String name, String database, List<String> known) implements CommandProblem {
        /** Copies the list. */
        public NoSuchTable {
            known = List.copyOf(known);
        }

        @Override
        public String what() {
            return "There is no " + name + " in " + database;
        }

        @Override
        public Optional<String> next() {
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of("There are: "
                            + String.join(", ", known.stream().sorted().toList()));
        }
    }

    /**
     * A foreign key was given that cannot be read.
     *
     * @param written what was given
     */
    record MalformedKey(String written) implements CommandProblem {
        @Override
        public String what() {
            return "'" + written + "' is no foreign key";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Write the columns, a colon, and what they refer to: user_id:users.id, or user_id:users for"
                            + " its primary key.");
        }
    }

    /**
     * An upgrade failed that a backup had been made before.
     *
     * @param reason what failed, with its place and its aftermath
     * @param backup the file of the backup
     * @param restore the command that restores it
     */
    record UpgradeFailed(String reason, String backup, String restore) implements CommandProblem {
        @Override
        public String what() {
            return reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("The backup that was made before is " + backup + "\nTo go back to it: " + restore);
        }
    }

    /**
     * A stamp would say of the database what is not so.
     *
     * @param mismatches what does not fit, each a sentence; at least one
     */
    record StampMismatch(List<String> mismatches) implements CommandProblem {
        /** Copies the list. */
        public StampMismatch {
            mismatches = List.copyOf(mismatches);
        }

        @Override
        public String what() {
            return "The stamp does not fit the database:\n  " + String.join("\n  ", mismatches);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Nothing was stamped. Stamp the revision that the database really is at; or, if you are sure:"
                            + " --force");
        }
    }

    /**
     * A revision would make what is there already.
     *
     * @param failed how it failed
     * @param revision the revision
     */
    record AlreadyThere(Problem failed, String revision) implements CommandProblem {
        @Override
        public String what() {
            return failed.what();
        }

        @Override
        public Optional<String> where() {
            return failed.where();
        }

        @Override
        public Optional<String> next() {
            return Optional.of(failed.next().map(next -> next + "\n").orElse("")
                    + "What revision " + revision
                    + " makes is there already. If all of it is, made by hand or by another"
                    + " tool, say so and go on from there: aludel stamp " + revision
                    + "\n(It compares with the database before it writes.)");
        }
    }

    /**
     * A baseline is wanted where there are revisions.
     *
     * @param heads the newest of them
     */
    record NotTheFirst(List<String> heads) implements CommandProblem {
        /** Copies the list. */
        public NotTheFirst {
            heads = List.copyOf(heads);
        }

        @Override
        public String what() {
            return "There are revisions already, up to " + String.join(", ", heads) + "; a baseline is the first";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Where the database is what they make: aludel stamp " + heads.getFirst()
                    + "\nFor what it has besides: aludel drift --adopt MESSAGE");
        }
    }

    /**
     * A baseline is wanted of a database that is at a revision.
     *
     * @param heads the rows of its version table
     */
    record AlreadyAt(List<String> heads) implements CommandProblem {
        /** Copies the list. */
        public AlreadyAt {
            heads = List.copyOf(heads);
        }

        @Override
        public String what() {
            return "The version table says " + String.join(", ", heads) + ", and there is no such revision file";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Bring the files back. If they are gone for good, empty the table and begin anew: aludel stamp"
                            + " --purge base");
        }
    }

    /**
     * A baseline is wanted of a database that has nothing in it.
     *
     * @param database it, without password
     */
    record NothingToBeginWith(String database) implements CommandProblem {
        @Override
        public String what() {
            return "There is nothing to make a baseline of in " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "For a new database, generate the first revision from the models: aludel generate MESSAGE");
        }
    }

    /**
     * A revision that was to make what a database has makes something else.
     *
     * @param differences what differs, each in words
     */
    record NotTheSame(List<String> differences) implements CommandProblem {
        /** Copies the list. */
        public NotTheSame {
            differences = List.copyOf(differences);
        }

        @Override
        public String what() {
            return "On an empty database the new revision does not make the same schema:\n  "
                    + String.join("\n  ", differences);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "No file was left, and nothing was stamped. Leave these objects out with includeName in Env.java,"
                            + " or write the revision by hand: aludel revision -m MESSAGE, then aludel stamp.");
        }
    }
}
