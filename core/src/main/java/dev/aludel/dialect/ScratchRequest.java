package dev.aludel.dialect;

import java.util.List;
import java.util.Objects;

/**
 * What a scratch place has to be fit for.
 *
 * @param use what it is for
 * @param namespaces schemas besides the default one that are made in it, and so must not be there yet
 * @param objects about how many objects are made in it; 0 where nobody knows
 */
public record ScratchRequest(ScratchUse use, List<String> namespaces, int objects) {

    /** Copies the names. */
    public ScratchRequest {
        Objects.requireNonNull(use, "use");
        namespaces = List.copyOf(namespaces);
    }

    /** A place for running migrations. */
    public static ScratchRequest running() {
        return new ScratchRequest(ScratchUse.RUNNING, List.of(), 0);
    }
}
