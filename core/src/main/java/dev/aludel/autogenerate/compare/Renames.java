package dev.aludel.autogenerate.compare;

import java.util.List;
import java.util.Optional;

/**
 * All the renames between two schemas. As a decider it takes these for renames and nothing else.
 *
 * @param all the renames
 */
public record Renames(List<Rename> all) implements RenameDecider {

    /** None. */
    public static final Renames NONE = new Renames(List.of());

    /** Copies the list. */
    public Renames {
        all = List.copyOf(all);
    }

    /**
     * The renames of the way back.
     *
     * @return those from the second schema to the first
     */
    public Renames inverted() {
        return new Renames(all.stream().map(Rename::inverted).toList());
    }

    @Override
    public Optional<Decision> told(Rename rename) {
        return Optional.of(all.contains(rename) ? Decision.SAME : Decision.DIFFERENT);
    }

    @Override
    public Decision decide(RenameCandidate candidate) {
        return Decision.DIFFERENT;
    }
}
