package dev.aludel.it.autogenerate;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.testservers.TestServers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Schemas by chance, brought from one to another and back on real servers. The seed is printed; run it again with
 * {@code -Daludel.seed=}. The build tries a few pairs; {@code -Daludel.pairs=10000} tries many.
 */
class ConvergenceTest {

    private static Dialect dialect(String name) {
        return DialectRegistry.load(ConvergenceTest.class.getClassLoader()).named(name);
    }

    private static long seed(String database) {
        long seed = Long.getLong("aludel.seed", new Random().nextLong());
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
