package dev.aludel.backup;

import dev.aludel.Problem;
import java.util.Optional;

/** What goes wrong with backups. */
public sealed interface BackupProblem extends Problem {

    /**
     * A client program is not on this machine.
     *
     * @param program its name
     * @param server the server it is needed for, with version
     * @param packages what to get, in words
     */
    record MissingClient(String program, String server, String packages) implements BackupProblem {
        @Override
        public String what() {
            return "A backup of " + server + " needs " + program + ", which is not on this machine";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Get " + packages
                    + ". A program in a folder that is not in PATH is found through client_path " + "in aludel.toml.");
        }
    }

    /**
     * The client programs that are there do not fit the server.
     *
     * @param found the programs, with version and folder
     * @param server the server, with version
     * @param reason why they do not fit
     * @param packages what to get, in words
     */
    record UnfitClient(String found, String server, String reason, String packages) implements BackupProblem {
        @Override
        public String what() {
            return "For " + server + " there is only " + found + ", " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Get " + packages
                    + ". A program in a folder that is not in PATH is found through client_path " + "in aludel.toml.");
        }
    }

    /**
     * A client program failed.
     *
     * @param program its name
     * @param code what it ended with
     * @param words what it complained about
     */
    record ClientFailed(String program, int code, String words) implements BackupProblem {
        @Override
        public String what() {
            return program + " failed with " + code + (words.isEmpty() ? " and said nothing" : ": " + words);
        }
    }

    /**
     * A file could not be written.
     *
     * @param file the file
     * @param reason why, in words
     */
    record Unwritable(String file, String reason) implements BackupProblem {
        @Override
        public String what() {
            return "The backup could not be written to " + file + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("What there was of it has been deleted. Make room, or name another folder: --folder, or "
                    + "backup_folder in aludel.toml.");
        }
    }

    /**
     * A backup cannot be read, or is not whole.
     *
     * @param file the file
     * @param reason why, in words
     */
    record Damaged(String file, String reason) implements BackupProblem {
        @Override
        public String what() {
            return "Backup " + file + " cannot be used: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("The database was not touched. See which backups there are: aludel backups --verify");
        }
    }

    /**
     * There is no such backup.
     *
     * @param name what was asked for
     * @param folder the folder that was looked in
     */
    record NoSuchBackup(String name, String folder) implements BackupProblem {
        @Override
        public String what() {
            return "There is no backup " + name + ", neither as a file nor in " + folder;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("See which there are: aludel backups");
        }
    }

    /**
     * There is no checksum beside a backup, and so nothing is known about it.
     *
     * @param file the file
     * @param sum where the checksum would be
     */
    record Unlabelled(String file, String sum) implements BackupProblem {
        @Override
        public String what() {
            return "Backup " + file + " has no " + sum
                    + " beside it, so whose it is and whether it is whole is not known";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Put the file beside it that was made with it; or, if you are sure: --force");
        }
    }

    /**
     * The backup is one of another database.
     *
     * @param file the file
     * @param of what it is a backup of
     * @param wanted the database it was to be restored to
     */
    record OtherDatabase(String file, String of, String wanted) implements BackupProblem {
        @Override
        public String what() {
            return "Backup " + file + " was made of " + of + ", not of " + wanted;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Nothing was done. To put it into this database all the same: --force");
        }
    }

    /**
     * The backup was made on another kind of database.
     *
     * @param file the file
     * @param of the kind it was made on
     * @param wanted the kind of this database
     */
    record OtherKind(String file, String of, String wanted) implements BackupProblem {
        @Override
        public String what() {
            return "Backup " + file + " was made on " + of + " and cannot be restored on " + wanted;
        }
    }

    /**
     * Nobody knows how to back this database up.
     *
     * @param database the kind of database
     */
    record NoMethod(String database) implements BackupProblem {
        @Override
        public String what() {
            return "Aludel cannot back up " + database;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Back it up with the database's own tools; aludel safe-upgrade then takes --no-backup.");
        }
    }

    /**
     * There is nothing that could be backed up.
     *
     * @param database the database
     * @param reason why
     */
    record NothingThere(String database, String reason) implements BackupProblem {
        @Override
        public String what() {
            return "There is nothing to back up in " + database + ": " + reason;
        }
    }

    /**
     * A restore failed.
     *
     * @param reason what failed, in words
     * @param aftermath what the database is like now, and what to do
     */
    record RestoreFailed(String reason, String aftermath) implements BackupProblem {
        @Override
        public String what() {
            return "The restore failed: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(aftermath);
        }
    }
}
