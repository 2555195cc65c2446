package dev.aludel.model;

import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source of models is asked for.
 *
 * @param settings where the model is
 * @param dialect the database it is for
 * @param server the server of that database; {@code null} where none was asked
 * @param loader sees the entries of {@code models.classpath}, the classes compiled from {@code models.sources}, and all that
 *     Aludel runs with
 * @param scratch opens scratch places of the same kind of database
 */
public record ModelRequest(
        ModelSettings settings,
        Dialect dialect,
        @Nullable ServerVersion server,
        ClassLoader loader,
        ScratchSupply scratch) {

    /** Checks the parts. */
    public ModelRequest {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(loader, "loader");
        Objects.requireNonNull(scratch, "scratch");
    }
}
