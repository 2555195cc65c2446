package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.model.ScratchSupply;
import dev.aludel.runtime.Connector;
import java.sql.SQLException;
import java.util.Optional;

/** Opens scratch places where the configuration wants them: beside {@code dev_url}, or else beside the database. */
final class Scratches implements ScratchSupply {

    private final Dialect dialect;
    private final Connector beside;

    private Scratches(Dialect dialect, Connector beside) {
        this.dialect = dialect;
        this.beside = beside;
    }

    /**
     * The places of a project.
     *
     * @param dialect the database they are for
     */
    static Scratches of(AludelConfig config, Dialect dialect, DialectRegistry dialects, ClassLoader drivers) {
        Optional<DatabaseUrl> dev = config.devDatabase();
        dev.ifPresent(url -> check(url, config, dialect));
        DatabaseUrl url = dev.orElseGet(config::database);
        return new Scratches(dialect, new Connector(url, dialects, drivers));
    }

    private static void check(DatabaseUrl dev, AludelConfig config, Dialect dialect) {
        if (config.connection().named().filter(dev::equals).isPresent()) {
            throw new AludelException(new CommandProblem.DevIsTheDatabase(dev.display()));
        }
        boolean family = dialect.jdbcPrefixes().stream().anyMatch(dev.jdbcUrl()::startsWith);
        if (!family && !dev.dialectName().equals(dialect.name())) {
            throw new AludelException(new CommandProblem.DevIsOfAnotherKind(dev.display(), dialect.displayName()));
        }
    }

    @Override
    public Scratch open(ScratchRequest request) throws SQLException {
        return dialect.scratch().open(beside, request);
    }
}
