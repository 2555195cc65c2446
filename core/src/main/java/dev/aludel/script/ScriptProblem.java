package dev.aludel.script;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;

/** What can be wrong with revision files. */
public sealed interface ScriptProblem extends Problem {

    /**
     * A version location is not there.
     *
     * @param folder the folder
     */
    record NoFolder(String folder) implements ScriptProblem {
        @Override
        public String what() {
            return "Path doesn't exist: " + folder;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("script_location or version_locations in aludel.toml name it; aludel init makes one.");
        }
    }

    /**
     * A file or folder cannot be read.
     *
     * @param file the file
     * @param reason why, in words
     */
    record Unreadable(String file, String reason) implements ScriptProblem {
        @Override
        public String what() {
            return "Cannot read " + file + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Revision files are text in UTF-8 that this user may read.");
        }
    }

    /**
     * The header of a revision cannot be read.
     *
     * @param place file and line
     * @param reason what is wrong
     * @param advice what to write instead; empty for nothing
     */
    record MalformedHeader(String place, String reason, String advice) implements ScriptProblem {
        @Override
        public String what() {
            return "Cannot read the header of a revision: " + reason;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
        }
    }

    /**
     * A class is a migration and does not say which revision.
     *
     * @param place the file
     */
    record NoHeader(String place) implements ScriptProblem {
        @Override
        public String what() {
            return "A class implements Migration and has no @Revision";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Put it before the class: @Revision(id = \"...\", down = \"...\", message = \"...\")");
        }
    }

    /**
     * The class and its file have different names.
     *
     * @param place file and line
     * @param className the class
     * @param fileName the file
     */
    record WrongFileName(String place, String className, String fileName) implements ScriptProblem {
        @Override
        public String what() {
            return "Class " + className + " is in file " + fileName + "; Java wants both to have the same name";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Rename the file to " + className + ".java, or the class.");
        }
    }

    /**
     * An SQL revision lacks a section.
     *
     * @param place the file
     * @param section the section's line, for example {@code -- aludel:upgrade}
     */
    record MissingSection(String place, String section) implements ScriptProblem {
        @Override
        public String what() {
            return "An SQL revision has no section '" + section + "'";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Put the line '" + section + "' before its statements. A revision with no way back says "
                    + "'-- aludel:irreversible REASON' in place of '-- aludel:downgrade'.");
        }
    }

    /**
     * Revisions, or what they refer to, do not compile.
     *
     * @param files the files with errors
     * @param errors the compiler's words, each with file and line
     */
    record DoesNotCompile(List<String> files, String errors) implements ScriptProblem {
        /** Copies the list. */
        public DoesNotCompile {
            files = List.copyOf(files);
        }

        @Override
        public String what() {
            return switch (files.size()) {
                case 0 -> "The revisions do not compile:\n" + errors;
                case 1 -> files.getFirst() + " does not compile:\n" + errors;
                default -> files.size() + " files do not compile:\n" + errors;
            };
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Nothing was run. Classes of your own go on the class path with classpath in aludel.toml.");
        }
    }

    /**
     * There is no compiler in this Java.
     *
     * @param javaHome where this Java is
     */
    record NoCompiler(String javaHome) implements ScriptProblem {
        @Override
        public String what() {
            return "This Java (" + javaHome + ") has no compiler, and revisions in Java need one";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Run with a JDK instead of a JRE, or put the compiled revisions on the class path.");
        }
    }

    /**
     * A compiled revision cannot be used.
     *
     * @param place its file and line
     * @param reason why
     * @param advice what to do about it
     */
    record Unusable(String place, String reason, String advice) implements ScriptProblem {
        @Override
        public String what() {
            return "A revision cannot be used: " + reason;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(advice);
        }
    }

    /**
     * A revision is asked for that is not there.
     *
     * @param id the revision
     */
    record NoFile(String id) implements ScriptProblem {
        @Override
        public String what() {
            return "No revision file has the id '" + id + "'";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("It was there when this run began, or is another project's: aludel history lists all.");
        }
    }

    /**
     * A piece of an SQL revision begins and never ends.
     *
     * @param piece what begins, for example {@code string}
     * @param place file and line it begins on
     */
    record Unterminated(String piece, String place) implements ScriptProblem {
        @Override
        public String what() {
            return "A " + piece + " in an SQL revision has no end; none of its statements was run";
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }
    }

    /**
     * A folder of sources that models are compiled from is not there.
     *
     * @param folder the folder
     */
    record NoSourceFolder(String folder) implements ScriptProblem {
        @Override
        public String what() {
            return "There is no folder " + folder;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("models.sources in aludel.toml names it; correct the path there.");
        }
    }
}
