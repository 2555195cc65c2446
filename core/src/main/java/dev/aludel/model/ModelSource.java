package dev.aludel.model;

import dev.aludel.config.ModelSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * One kind of place where models come from. Implementations are found with {@link java.util.ServiceLoader}; they are
 * stateless.
 */
public interface ModelSource {

    /**
     * What the settings name that this source reads.
     *
     * @return for messages, for example {@code models.entities}
     */
    String key();

    /**
     * Whether the settings name a model of this kind.
     *
     * @param settings the settings
     * @return true when {@link #load} can be asked
     */
    boolean serves(ModelSettings settings);

    /**
     * Jars that this source brings along where the models' own class path has no others for the purpose.
     *
     * @param settings the settings
     * @return jars, which come after all others; empty where nothing is missing or nothing is brought along
     */
    default List<Path> companions(ModelSettings settings) {
        return List.of();
    }

    /**
     * Reads the model. Leaves no trace in any database.
     *
     * @param request what to read, and for which database
     * @return the model
     * @throws dev.aludel.AludelException when there is none, or when it is wrong in a way that leaves no model; lesser faults
     *     are {@linkplain Model#findings findings}
     */
    Model load(ModelRequest request);
}
