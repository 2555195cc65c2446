package dev.aludel.dialect;

import dev.aludel.Problem;
import java.util.Optional;

/** Why no dialect fits. */
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
}
