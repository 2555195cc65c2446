package dev.aludel.runtime;

import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a run does about revisions whose content was changed after they had been applied: it refuses, unless the change was
 * accepted.
 *
 * @param applied the revisions that are applied when a database stands at some heads; those that it names are looked at
 * @param accepted the revisions whose change is accepted, which the run records
 */
public record ChangePolicy(Function<Set<RevisionId>, List<Revision>> applied, Set<RevisionId> accepted) {

    /** Looks at nothing: for going down, and for stamps. */
    public static final ChangePolicy LENIENT = new ChangePolicy(heads -> List.of(), Set.of());

    /** Copies the accepted ones. */
    public ChangePolicy {
        accepted = Set.copyOf(accepted);
    }
}
