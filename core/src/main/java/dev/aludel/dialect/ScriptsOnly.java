package dev.aludel.dialect;

import dev.aludel.AludelException;
import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * The roles that need a connection, for a database that scripts are written for and nothing more: each of them refuses
 * with {@link DialectProblem.ScriptsOnly}, which says the way round.
 *
 * @param database the database in words
 */
public record ScriptsOnly(String database) implements SchemaReflector, MigrationLock {

    /**
     * The refusal.
     *
     * @param action what would need a connection, in words: {@code read the catalogue}
     * @return the exception to throw
     */
    public AludelException refusal(String action) {
        return new AludelException(new DialectProblem.ScriptsOnly(database, action));
    }

    @Override
    public Schema reflect(Connection connection, List<String> schemas) {
        throw refusal("read the catalogue");
    }

    @Override
    public boolean tryAcquire(Connection connection, String key) {
        throw refusal("lock " + key);
    }

    @Override
    public void release(Connection connection, String key) {
        throw refusal("unlock " + key);
    }

    @Override
    public Optional<String> holder(Connection connection, String key) {
        throw refusal("ask who has locked " + key);
    }
}
