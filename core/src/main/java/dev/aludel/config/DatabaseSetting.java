package dev.aludel.config;

import dev.aludel.AludelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A database that was named, or the reason why there is none. What is wrong with the URL is said only when the database
 * is needed, so that reading verbs work without one.
 */
public sealed interface DatabaseSetting {

    /**
     * A database.
     *
     * @param url its address
     * @param origin where the address was written
     */
    record Known(DatabaseUrl url, Place origin) implements DatabaseSetting {
        /** Checks that both are there. */
        public Known {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /**
     * No database.
     *
     * @param problem why: nobody named one, or its URL cannot be read
     */
    record Unusable(ConfigProblem problem) implements DatabaseSetting {
        /** Checks that there is a reason. */
        public Unusable {
            Objects.requireNonNull(problem, "problem");
        }
    }

    /**
     * A database whose address a program gives.
     *
     * @param text the URL in any of the spellings of {@link DatabaseUrl}
     * @param folder what a relative file path in it is relative to
     * @return the database
     * @throws AludelException when the URL cannot be read
     */
    static DatabaseSetting of(String text, Path folder) {
        return new Known(DatabaseUrl.parse(text, folder), Place.PROGRAM);
    }

    /**
     * No database under this key.
     *
     * @param key the key that would name one
     * @return the absence
     */
    static DatabaseSetting missing(String key) {
        return new Unusable(new ConfigProblem.NoDatabaseUrl(key, List.of()));
    }

    /**
     * The address, for those who cannot go on without.
     *
     * @return the address
     * @throws AludelException when there is none or it cannot be read
     */
    default DatabaseUrl required() {
        return switch (this) {
            case Known known -> known.url();
            case Unusable unusable -> throw unusable.problem().toException();
        };
    }

    /**
     * The address, where one was named.
     *
     * @return the address, or empty where nobody named one
     * @throws AludelException when one was named and cannot be read
     */
    default Optional<DatabaseUrl> named() {
        return switch (this) {
            case Known known -> Optional.of(known.url());
            case Unusable(ConfigProblem problem) -> {
                if (problem instanceof ConfigProblem.NoDatabaseUrl) {
                    yield Optional.empty();
                }
                throw problem.toException();
            }
        };
    }
}
