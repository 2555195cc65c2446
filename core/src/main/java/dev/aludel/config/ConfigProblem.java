package dev.aludel.config;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with the configuration, one record a kind. No message ever holds a password. */
public sealed interface ConfigProblem extends Problem {

    /**
     * This problem as the exception to throw.
     *
     * @return a new exception that carries this problem
     */
    default AludelException toException() {
        return new AludelException(this);
    }

    /**
     * There is no configuration file where one was looked for.
     *
     * @param looked the places, in order; one only when the file was named by the user
     */
    record MissingFile(List<Path> looked) implements ConfigProblem {
        /** Copies the list. */
        public MissingFile {
            looked = List.copyOf(looked);
        }

        @Override
        public String what() {
            if (looked.size() == 1) {
                return "There is no configuration file " + looked.get(0) + ".";
            }
            return "There is no configuration file: neither " + joined(looked, " nor ") + " exists.";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Name the file with -c FILE or ALUDEL_CONFIG, or start a project with"
                    + " `aludel init migrations`.");
        }
    }

    /**
     * A file is there but cannot be read.
     *
     * @param file the file
     * @param reason what the operating system said
     */
    record UnreadableFile(Path file, String reason) implements ConfigProblem {
        @Override
        public String what() {
            return "The file " + file + " cannot be read: " + reason + ".";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Make it a text file in UTF-8 that this user may read.");
        }
    }

    /**
     * A file is not written as its format asks.
     *
     * @param place the line
     * @param reason what the parser says
     */
    record SyntaxError(Place place, String reason) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": " + reason + ".";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Text values stand in quotes: url = \"postgresql://localhost/shop\".");
        }
    }

    /**
     * A key nobody knows.
     *
     * @param place where it stands
     * @param key the key as written, with its table
     * @param known the keys that may stand there
     */
    record UnknownKey(Place place, String key, List<String> known) implements ConfigProblem {
        /** Copies the list. */
        public UnknownKey {
            known = List.copyOf(known);
        }

        @Override
        public String what() {
            return place + ": unknown key '" + key + "'.";
        }

        @Override
        public Optional<String> next() {
            String name = key.substring(key.indexOf('.') + 1);
            if (!name.equals(key) && ConfigKey.of(name).isPresent()) {
                return Optional.of("Write it above the first [table]: everything below belongs to that table.");
            }
            return Optional.of(suggestion(key, known).orElse("Known keys: " + String.join(", ", known) + "."));
        }
    }

    /**
     * A value of the wrong type.
     *
     * @param place where it stands
     * @param key the key
     * @param expected what belongs there, in words
     * @param found what stands there, in words and never the value itself
     */
    record WrongType(Place place, String key, String expected, String found) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": '" + key + "' must be " + expected + ", but is " + found + ".";
        }
    }

    /**
     * A value that is none of the words allowed.
     *
     * @param place where it stands
     * @param key the key
     * @param value the word as written
     * @param allowed the words allowed
     */
    record UnknownWord(Place place, String key, String value, List<String> allowed) implements ConfigProblem {
        /** Copies the list. */
        public UnknownWord {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String what() {
            return place + ": '" + key + "' cannot be '" + value + "'; it is one of " + String.join(", ", allowed)
                    + ".";
        }

        @Override
        public Optional<String> next() {
            return suggestion(value, allowed);
        }
    }

    /**
     * A text that does not read as what the key holds.
     *
     * @param place where it stands
     * @param key the key
     * @param value the text as written
     * @param expected what it should look like, with an example
     */
    record BadValue(Place place, String key, String value, String expected) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": '" + key + "' cannot be '" + value + "'; it is " + expected + ".";
        }
    }

    /**
     * A time zone nobody knows.
     *
     * @param place where it stands
     * @param zone the name as written
     * @param nearest the most similar known one, or null
     */
    record UnknownTimeZone(
            Place place, String zone, @Nullable String nearest) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": Can't locate timezone: " + zone + ".";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    nearest == null
                            ? "Use a name of the IANA time zone database such as Europe/Berlin, or UTC, or local."
                            : "Did you mean '" + nearest + "'?");
        }
    }

    /**
     * A profile that the file does not have.
     *
     * @param place where the profile was chosen
     * @param profile the name asked for
     * @param file the configuration file, or null where there is none
     * @param known the profiles of the file
     */
    record UnknownProfile(
            Place place, String profile, @Nullable Path file, List<String> known) implements ConfigProblem {
        /** Copies the list. */
        public UnknownProfile {
            known = List.copyOf(known);
        }

        @Override
        public String what() {
            String where = file == null ? "without a configuration file" : "in " + file;
            String others = known.isEmpty() ? "it has no profiles" : "it has " + String.join(", ", known);
            return "There is no profile '" + profile + "' " + where + "; " + others + " (" + place + ").";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    suggestion(profile, known).orElse("Add a table [profile." + profile + "] or choose another."));
        }
    }

    /**
     * A {@code ${NAME}} whose variable is not set.
     *
     * @param place where it stands
     * @param name the variable
     */
    record UnsetVariable(Place place, String name) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": the variable '" + name + "' is not set.";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Set it in the environment or in .env, give a default as in ${" + name
                    + ":-default}, or write $${" + name + "} for the text itself.");
        }
    }

    /**
     * A dollar sign and a brace without their end, or with something that is no name between them.
     *
     * @param place where it stands
     */
    record BadReference(Place place) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": '${' begins a variable, but no '${NAME}' or '${NAME:-default}' follows.";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Write $${ where the text itself is meant.");
        }
    }

    /**
     * A database is needed and nobody said which.
     *
     * @param key the key that would say it: {@code url}, {@code dev_url} or {@code models.database}
     * @param missing the POSTGRES_ variables that are missing beside those that are set
     */
    record NoDatabaseUrl(String key, List<String> missing) implements ConfigProblem {
        /** Copies the list. */
        public NoDatabaseUrl {
            missing = List.copyOf(missing);
        }

        @Override
        public String what() {
            if (!key.equals("url")) {
                return "No database is given: '" + key + "' is not set.";
            }
            String partly = missing.isEmpty() ? "" : " POSTGRES_ variables are set, but not " + both(missing) + ".";
            return "No database is given: DATABASE_URL must be set, or `url` in aludel.toml." + partly;
        }

        @Override
        public Optional<String> next() {
            String variable = key.equals("url")
                    ? "DATABASE_URL"
                    : "ALUDEL_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
            String example = "postgresql://user:password@localhost/shop";
            return Optional.of("Set it in the environment, in the file or as an argument:\n"
                    + "in bash:        export " + variable + "='" + example + "'\n"
                    + "in PowerShell:  $env:" + variable + " = '" + example + "'\n"
                    + "in aludel.toml: " + key + " = \"" + example + "\"" + "\n"
                    + "as argument:    --" + key.replace('_', '-') + " postgresql://localhost/shop");
        }

        private static String both(List<String> names) {
            return String.join(" and ", names);
        }
    }

    /**
     * A database URL that cannot be read. Holds nothing of the URL but its scheme, for a password can stand anywhere in
     * a malformed one.
     *
     * @param place where it was written
     * @param scheme the scheme, or null where none could be told
     * @param reason what is wrong, in words
     */
    record MalformedUrl(Place place, @Nullable String scheme, String reason) implements ConfigProblem {
        @Override
        public String what() {
            String shown = scheme == null ? "" : " '" + scheme + ":...'";
            return place + ": the database URL" + shown + " cannot be read: " + reason + ".";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(DatabaseScheme.SPELLINGS);
        }
    }

    /**
     * A database URL whose scheme nobody knows.
     *
     * @param place where it was written
     * @param scheme the scheme
     */
    record UnknownScheme(Place place, String scheme) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": '" + scheme + "' is no known kind of database URL.";
        }

        @Override
        public Optional<String> next() {
            List<String> known = scheme.startsWith("jdbc:") ? DatabaseScheme.jdbcNames() : DatabaseScheme.names();
            String nearest = suggestion(scheme, known)
                    .map(suggestion -> suggestion + "\n")
                    .orElse("");
            return Optional.of(nearest + DatabaseScheme.SPELLINGS);
        }
    }

    /**
     * A token of a file name or id template that nobody knows.
     *
     * @param place where the template was written
     * @param token the token without its braces
     * @param known the tokens there are
     */
    record UnknownToken(Place place, String token, List<String> known) implements ConfigProblem {
        /** Copies the list. */
        public UnknownToken {
            known = List.copyOf(known);
        }

        @Override
        public String what() {
            return place + ": unknown token '{" + token + "}' in the template; it takes {" + String.join("} {", known)
                    + "}.";
        }

        @Override
        public Optional<String> next() {
            return suggestion(token, known);
        }
    }

    /**
     * A template that could not make a name.
     *
     * @param place where the template was written
     * @param template the template
     * @param reason what is wrong, in words
     */
    record BadTemplate(Place place, String template, String reason) implements ConfigProblem {
        @Override
        public String what() {
            return place + ": the template '" + template + "' " + reason + ".";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("An example: {year}{month}{day}_{seq}_{slug}");
        }
    }

    private static Optional<String> suggestion(String word, List<String> known) {
        return Nearest.to(word, known).map(nearest -> "Did you mean '" + nearest + "'?");
    }

    private static String joined(List<Path> paths, String separator) {
        return paths.stream()
                .map(Path::toString)
                .reduce((left, right) -> left + separator + right)
                .orElse("");
    }
}
