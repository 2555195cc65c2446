package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.PlanProblem.AmbiguousCurrent;
import dev.aludel.revision.RevisionTarget.Absolute;
import dev.aludel.revision.RevisionTarget.Anchor;
import dev.aludel.revision.RevisionTarget.Keyword;
import dev.aludel.revision.RevisionTarget.Name;
import dev.aludel.revision.RevisionTarget.Relative;
import dev.aludel.revision.TargetProblem.HeadUse;
import dev.aludel.revision.TargetProblem.MultipleHeads;
import dev.aludel.revision.TargetProblem.SeveralRevisions;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds out what targets mean, given the graph and where the database is. */
final class TargetResolver {

    private final RevisionGraph graph;
    private final CurrentRows current;
    private final Traversal traversal;
    private final HeadUse use;

    TargetResolver(RevisionGraph graph, Collection<RevisionId> current, Traversal traversal) {
        this(graph, new CurrentRows(graph, current, traversal), traversal, HeadUse.TARGET);
    }

    TargetResolver(RevisionGraph graph, CurrentRows current, Traversal traversal, HeadUse use) {
        this.graph = graph;
        this.current = current;
        this.traversal = traversal;
        this.use = use;
    }

    Position resolve(RevisionTarget target) {
        Branch branch = branch(target);
        return switch (target) {
            case Absolute absolute -> new Position(find(absolute, branch), branch.revision());
            case Relative relative -> {
                Walk walk = new Walk(graph, relative, branch.lineage());
                int end = walk.from(start(relative), relative.steps());
                boolean leftGraph = end == Position.BASE && !branch.isNamed();
                yield Position.at(end, leftGraph ? walk.lastRevision() : branch.revision());
            }
        };
    }

    /** Where the walk to a relative target starts; the base where nothing of the branch is applied. */
    int start(Relative target) {
        Branch branch = branch(target);
        if (target.anchor() == Keyword.CURRENT) {
            return currentTip(target, branch);
        }
        return single(target, find(target, branch));
    }

    /** The one revision of a set, or the base. */
    int single(RevisionTarget target, BitSet revisions) {
        if (revisions.cardinality() > 1) {
            throw new AludelException(new SeveralRevisions(target.toString(), graph.ids(revisions)));
        }
        return revisions.isEmpty() ? Position.BASE : revisions.nextSetBit(0);
    }

    @Nullable
    BitSet lineage(RevisionTarget target) {
        return branch(target).lineage();
    }

    private BitSet find(RevisionTarget target, Branch branch) {
        Anchor anchor = target.anchor();
        return switch (anchor) {
            case Name name -> Traversal.only(named(name.text(), branch));
            case Keyword keyword ->
                switch (keyword) {
                    case HEAD -> head(target, branch);
                    case HEADS -> heads(branch);
                    case BASE -> new BitSet();
                    case CURRENT -> currentTips(branch);
                };
        };
    }

    private int named(String name, Branch branch) {
        BitSet lineage = branch.lineage();
        return lineage == null ? graph.names().find(name) : graph.names().find(name, branch.name(), lineage);
    }

    private BitSet head(RevisionTarget target, Branch branch) {
        BitSet heads = branch.restrict(Links.withoutAny(graph.links().children()));
        if (heads.cardinality() > 1) {
            String argument = new Absolute(target.branch(), Keyword.HEAD).toString();
            throw new AludelException(new MultipleHeads(argument, graph.ids(heads), use));
        }
        return heads;
    }

    /** The heads that none of the others depends on, as the version table would hold them; new revisions follow all. */
    private BitSet heads(Branch branch) {
        BitSet heads = branch.restrict(Links.withoutAny(graph.links().children()));
        return use == HeadUse.NEW_REVISION ? heads : graph.links().maximal(heads, traversal);
    }

    private int currentTip(Relative target, Branch branch) {
        BitSet tips = currentTips(branch);
        if (tips.cardinality() > 1) {
            throw new AludelException(new AmbiguousCurrent(
                    target.toString(),
                    target.steps() > 0 ? Direction.UPGRADE : Direction.DOWNGRADE,
                    graph.ids(tips),
                    BranchNames.ways(graph, target, graph.ids(tips))));
        }
        return tips.isEmpty() ? Position.BASE : tips.nextSetBit(0);
    }

    /** The rows on the branch; where none is, the last revisions on it that other rows imply. */
    private BitSet currentTips(Branch branch) {
        BitSet rows = branch.restrict(current.rows());
        if (!rows.isEmpty() || !branch.isNamed()) {
            return rows;
        }
        BitSet active = branch.restrict(current.applied());
        return Traversal.without(active, traversal.beyond(graph.links().parents(), active));
    }

    private Branch branch(RevisionTarget target) {
        String name = target.branch();
        if (name == null) {
            return Branch.NONE;
        }
        int revision = graph.names().branch(name);
        return new Branch(name, revision, graph.links().lineage(revision, traversal));
    }

    /** What stands before the {@code @}: its revision, and all that is above or below it. */
    private record Branch(
            String name, int revision, @Nullable BitSet lineage) {

        static final Branch NONE = new Branch("", Position.ANYWHERE, null);

        boolean isNamed() {
            return lineage != null;
        }

        BitSet restrict(BitSet revisions) {
            return lineage == null ? revisions : Traversal.and(revisions, lineage);
        }
    }
}
