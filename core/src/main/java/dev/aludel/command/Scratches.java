package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.dialect.Scratch;
import dev.aludel.dialect.ScratchRequest;
import dev.aludel.model.ScratchSupply;
import dev.aludel.runtime.Connector;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens scratch places where the configuration wants them: beside {@code dev_url} or in it, or else beside the database. */
final class Scratches implements ScratchSupply {

    private final Dialect dialect;
    private final Connector target;
    private final @Nullable Connector dev;

    private Scratches(Dialect dialect, Connector target, @Nullable Connector dev) {
        this.dialect = dialect;
        this.target = target;
        this.dev = dev;
    }

    /**
     * The places of a project.
     *
     * @param dialect the database they are for
     */
    static Scratches of(AludelConfig config, Dialect dialect, DialectRegistry dialects, ClassLoader drivers) {
        Optional<DatabaseUrl> dev = config.devDatabase();
        dev.ifPresent(url -> check(url, config, dialect));
        return new Scratches(
                dialect,
                new Connector(config.database(), dialects, drivers),
                dev.map(url -> new Connector(url, dialects, drivers)).orElse(null));
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
        if (dev == null) {
            return dialect.scratch().open(target, request);
        }
        try {
            return dialect.scratch().open(dev, request);
        } catch (AludelException e) {
            if (e.problem() instanceof DialectProblem.NoScratch) {
                return OccupiedDatabase.take(dialect, dev, target);
            }
            throw e;
        }
    }
}
