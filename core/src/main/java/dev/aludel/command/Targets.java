package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.revision.RevisionTarget;
import java.util.List;

/** Reads targets where no range is allowed. */
final class Targets {

    private Targets() {}

    static RevisionTarget[] parse(List<String> targets) {
        return targets.stream().map(Targets::parse).toArray(RevisionTarget[]::new);
    }

    static RevisionTarget parse(String target) {
        if (target.indexOf(':') >= 0) {
            throw new AludelException(new CommandProblem.RangeOnlyForSql(target));
        }
        return RevisionTarget.parse(target);
    }
}
