package dev.aludel.it.autogenerate;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.testservers.TestServers;
import org.junit.jupiter.api.Test;

/**
 * Schemas by chance, brought from one to another and back on real servers. The build tries the same
 * few pairs every time, so that it says something about the change at hand; {@code -Daludel.seed=} tries others, and
 * {@code -Daludel.pairs=10000} many.
 */
class ConvergenceTest {

    private static Dialect dialect(String name) {
        return DialectRegistry.load(ConvergenceTest.class.getClassLoader()).named(name);
    }

    private static long seed(String database) {
        long seed = Long.getLong("aludel.seed", 20_261_125);
        System.out.println("ConvergenceTest on " + database + ": -Daludel.seed=" + seed);
        return seed;
    }

    private static int pairs(int usual) {
        return Integer.getInteger("aludel.pairs", usual);
    }

    @Test
    void postgres_gets_there_and_back() throws Exception {
        new Convergence(new PostgresSamples(dialect("postgres")), TestServers::postgres)
                .run(seed("PostgreSQL"), pairs(60));
    }

    @Test
    void sqlite_gets_there_and_back() throws Exception {
        new Convergence(new SqliteSamples(dialect("sqlite")), TestServers::sqliteInMemory)
                .run(seed("SQLite"), pairs(200));
    }
}
