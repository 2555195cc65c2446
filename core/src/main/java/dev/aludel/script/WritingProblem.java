package dev.aludel.script;

import dev.aludel.Problem;
import java.util.Optional;

/** Why a file could not be written. */
public sealed interface WritingProblem extends Problem {

    /**
     * A file of that name is there.
     *
     * @param file the file
     */
    record AlreadyThere(String file) implements WritingProblem {
        @Override
        public String what() {
            return "There is a file " + file + " already; it is left as it is";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Choose another message or id, or move the file away.");
        }
    }

    /**
     * A file would be written outside the folder of the revisions.
     *
     * @param file the file's name, with folders
     * @param folder the folder
     */
    record OutsideFolder(String file, String folder) implements WritingProblem {
        @Override
        public String what() {
            return "A file '" + file + "' would not be in " + folder + ", where revisions are";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Choose an id without '..', or another file_template.");
        }
    }

    /**
     * The file system refuses.
     *
     * @param file the file
     * @param reason its words
     */
    record CannotWrite(String file, String reason) implements WritingProblem {
        @Override
        public String what() {
            return "Cannot write " + file + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Nothing was left behind. Look at the folder's permissions and the space on the disk.");
        }
    }

    /**
     * A folder for a new project has something in it.
     *
     * @param folder the folder
     */
    record FolderNotEmpty(String folder) implements WritingProblem {
        @Override
        public String what() {
            return "Directory " + folder + " already exists and is not empty";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Choose another folder. Nothing was written.");
        }
    }

    /**
     * There is no such template.
     *
     * @param name the name
     * @param known the names there are
     */
    record NoSuchTemplate(String name, String known) implements WritingProblem {
        @Override
        public String what() {
            return "No such template '" + name + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("There are: " + known);
        }
    }

    /**
     * A command that was to run on the new file failed.
     *
     * @param hook its name in the configuration
     * @param file the new file
     * @param reason how it ended, with the last lines it printed
     */
    record HookFailed(String hook, String file, String reason) implements WritingProblem {
        @Override
        public String what() {
            return "Post-write hook '" + hook + "' failed: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("The revision was written to " + file + " and is as the hook left it.");
        }
    }

    /**
     * A folder is none of the version locations.
     *
     * @param folder the folder
     * @param known the version locations
     */
    record NotAVersionLocation(String folder, String known) implements WritingProblem {
        @Override
        public String what() {
            return "Path " + folder + " is not represented in current version locations";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("They are: " + known + "; version_locations in aludel.toml names them.");
        }
    }

    /** The revisions are those in jars, and nothing is written there. */
    record RevisionsInJars() implements WritingProblem {
        @Override
        public String what() {
            return "No revision can be written: compiled_revisions is true, so they are read from jars";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Run this where the sources of the revisions are, with compiled_revisions = false"
                    + " (ALUDEL_COMPILED_REVISIONS=false).");
        }
    }
}
