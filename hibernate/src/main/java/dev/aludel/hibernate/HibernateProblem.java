package dev.aludel.hibernate;

import dev.aludel.Problem;
import java.util.List;
import java.util.Optional;

/** Why entities cannot be read. */
public sealed interface HibernateProblem extends Problem {

    /** There is no Hibernate. */
    record NoHibernate() implements HibernateProblem {
        @Override
        public String what() {
            return "models.entities names JPA entities, and there is no Hibernate ORM on the class path to read them"
                    + " with";
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Put the application's own jars on models.classpath, hibernate-core among them.");
        }
    }

    /**
     * The Hibernate is older than those this reads.
     *
     * @param version its version
     */
    record TooOld(String version) implements HibernateProblem {
        @Override
        public String what() {
            return "The Hibernate ORM on the class path is " + version + "; entities are read through 6.6 or newer";
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Put a newer hibernate-core on models.classpath, or take another source of models, such as "
                            + "models.sql or models.schema.");
        }
    }

    /**
     * Nothing that is named is an entity.
     *
     * @param named what is named in {@code models.entities}
     * @param elsewhere entities that are there under other names, at most a few
     */
    record NoEntities(List<String> named, List<String> elsewhere) implements HibernateProblem {
        /** Copies the names. */
        public NoEntities {
            named = List.copyOf(named);
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public String what() {
            return "There is no entity in " + String.join(", ", named)
                    + (elsewhere.isEmpty() ? "" : "; there are " + String.join(", ", elsewhere));
        }

        @Override
        public Optional<String> next() {
            return Optional.of("models.entities takes packages and classes; the compiled classes are looked for on "
                    + "models.classpath, sources in models.sources.");
        }
    }

    /**
     * Hibernate knows nothing about the database.
     *
     * @param database the database in words
     * @param reason what Hibernate says
     */
    record NoDialect(String database, String reason) implements HibernateProblem {
        @Override
        public String what() {
            return "Hibernate has no dialect for " + database + ": " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Put hibernate-community-dialects of the same version on models.classpath, or name a dialect "
                            + "with hibernate.dialect.");
        }
    }

    /**
     * The database has no such type, as far as Hibernate knows: named enums, where there are none.
     *
     * @param database the database in words
     * @param reason what Hibernate says, column and table in it
     */
    record NoType(String database, String reason) implements HibernateProblem {
        @Override
        public String what() {
            return "Hibernate has no type on " + database + " for a column of these entities: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Write @JdbcTypeCode with a type that " + database
                    + " has, or leave it out: an enum with " + "@Enumerated(EnumType.STRING) has a column everywhere.");
        }
    }

    /**
     * Hibernate does not take the mapping.
     *
     * @param reason what Hibernate says
     */
    record Unmappable(String reason) implements HibernateProblem {
        @Override
        public String what() {
            return "Hibernate does not take these entities: " + reason;
        }

        @Override
        public Optional<String> next() {
            return Optional.of("The application would not start with them either. Mend the mapping and try again.");
        }
    }

    /**
     * Two entities say different things about one column.
     *
     * @param table the table
     * @param column the column
     * @param first what the first says, with its name
     * @param second what the second says, with its name
     */
    record Disagreement(String table, String column, String first, String second) implements HibernateProblem {
        @Override
        public String what() {
            return "Two entities disagree about column " + column + " of table " + table + ": " + first + ", and "
                    + second;
        }

        @Override
        public Optional<String> next() {
            return Optional.of(
                    "Which of them counts depends on the order in which Hibernate reads them. Make them say the "
                            + "same.");
        }
    }
}
