package dev.aludel.model;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why there is no model. */
public sealed interface ModelProblem extends Problem {

    /** Nobody said where the models are. */
    record NoModels() implements ModelProblem {
        @Override
        public String what() {
            return "No models are configured, so there is nothing to compare the database with";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Say in [models] of aludel.toml where they are: entities, schema, sql, database or snapshot; or"
                            + " name them with --models sql:FILE, snapshot:FILE, database:URL or revision:REV.");
        }
    }

    /**
     * Several kinds of models are configured.
     *
     * @param keys the keys
     */
    record SeveralModels(List<String> keys) implements ModelProblem {

        /** Copies the keys. */
        public SeveralModels {
            keys = List.copyOf(keys);
        }

        @Override
        public String what() {
            return "Several kinds of models are configured: " + String.join(", ", keys);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Keep one of them in [models] of aludel.toml.");
        }
    }

    /**
     * Models are configured that nothing here can read.
     *
     * @param key what is configured
     */
    record NoSource(String key) implements ModelProblem {
        @Override
        public String what() {
            return "Nothing on the class path reads " + key;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "models.entities".equals(key)
                            ? "JPA entities are read by aludel-hibernate, through your own Hibernate ORM: put both into"
                                    + " models.classpath."
                            : "Put the jar that reads them into models.classpath.");
        }
    }

    /**
     * A name of a schema is not understood.
     *
     * @param written what was written
     */
    record UnknownReference(String written) implements ModelProblem {
        @Override
        public String what() {
            return "'" + written + "' names no schema";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("A schema is named as models, database:URL, revision:REV, snapshot:FILE or sql:FILE.");
        }
    }

    /**
     * A file cannot be read.
     *
     * @param file the file
     * @param reason why
     * @param key what names it
     */
    record UnreadableFile(String file, String reason, String key) implements ModelProblem {
        @Override
        public String what() {
            return "Cannot read " + file + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(key + " names it.");
        }
    }

    /**
     * A class cannot be used.
     *
     * @param name the class
     * @param reason why
     * @param advice what to do
     */
    record UnusableClass(String name, String reason, String advice) implements ModelProblem {
        @Override
        public String what() {
            return "Class " + name + " cannot be used as a model: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(advice);
        }
    }

    /**
     * A schema written in Java makes no sense.
     *
     * @param place file and line, or the class
     * @param reason what is wrong
     */
    record InDefinition(String place, String reason) implements ModelProblem {
        @Override
        public String what() {
            return "The schema is not defined rightly: " + reason;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }
    }

    /**
     * A statement of a file fails in the scratch database.
     *
     * @param place file and line
     * @param statement the statement
     * @param reason the database's words
     * @param scratch where it was run
     */
    record StatementRefused(String place, String statement, String reason, String scratch) implements ModelProblem {
        @Override
        public String what() {
            return "The database refuses a statement of the model: " + reason;
        }

        @Override
        public Optional<String> where() {
            String shown = statement.length() > 300 ? statement.substring(0, 300) + " ..." : statement;
            return Optional.of(place + "\n" + shown);
        }

        @Override
        public Optional<String> next() {
            return Optional.of("It was run in " + scratch + ", which is gone; nothing else was touched.");
        }
    }

    /**
     * A model is for another database.
     *
     * @param place where it is
     * @param is the database it is for
     * @param wanted the database that is compared
     */
    record OtherDatabase(String place, String is, String wanted) implements ModelProblem {
        @Override
        public String what() {
            return "The model is in the words of " + is + ", and the database is " + wanted;
        }

        @Override
        public Optional<String> where() {
            return Optional.of(place);
        }
    }

    /**
     * The scratch place failed.
     *
     * @param action what was being done
     * @param reason the database's words
     */
    record ScratchFailed(String action, String reason) implements ModelProblem {
        @Override
        public String what() {
            return "A scratch place failed while " + action + ": " + reason;
        }
    }

    /**
     * The database refuses to make parts of the model.
     *
     * @param refusals what and why, at least one
     */
    record RefusedByDatabase(List<Normalised.Refusal> refusals) implements ModelProblem {

        /** Copies the list. */
        public RefusedByDatabase {
            refusals = List.copyOf(refusals);
        }

        @Override
        public String what() {
            return "The database cannot make what the models say:"
                    + refusals.stream()
                            .map(refusal -> "\n  " + refusal.what() + ": "
                                    + refusal.reason().replace("\n", "\n    ")
                                    + (refusal.statement().isEmpty()
                                            ? ""
                                            : "\n    in: " + refusal.statement().replace("\n", "\n    ")))
                            .collect(Collectors.joining());
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "It was tried in a scratch place, which is gone; nothing else was touched. Correct the models.");
        }
    }

    /**
     * The models are wrong.
     *
     * @param errors what was noticed, at least one
     */
    record WrongModels(List<ModelFinding> errors) implements ModelProblem {

        /** Copies the list. */
        public WrongModels {
            errors = List.copyOf(errors);
        }

        @Override
        public String what() {
            return "The models are not right:"
                    + errors.stream().map(WrongModels::line).collect(Collectors.joining());
        }

        private static String line(ModelFinding error) {
            return "\n  " + (error.where() == null ? "" : error.where() + ": ") + error.what()
                    + (error.next() == null ? "" : "\n    " + error.next());
        }
    }

    /**
     * Something is wanted otherwise than it is, and the database has no way from the one to the other that loses nothing.
     *
     * @param differences what, in words, at least one
     */
    record NoWay(List<String> differences) implements ModelProblem {

        /** Copies the list. */
        public NoWay {
            differences = List.copyOf(differences);
        }

        @Override
        public String what() {
            return "No revision can be generated for\n  " + String.join("\n  ", differences);
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Write a revision by hand that takes the way you want, or leave that part of the models as it"
                            + " was.");
        }
    }
}
