package dev.aludel.revision;

import dev.aludel.AludelException;
import dev.aludel.revision.PlanProblem.CurrentInScript;
import dev.aludel.revision.PlanProblem.DowngradeNeedsRange;
import dev.aludel.revision.PlanProblem.NotADowngradeTarget;
import dev.aludel.revision.PlanProblem.OverlappingTargets;
import dev.aludel.revision.PlanProblem.WrongWay;
import dev.aludel.revision.RevisionTarget.Absolute;
import dev.aludel.revision.RevisionTarget.Keyword;
import dev.aludel.revision.RevisionTarget.Relative;
import dev.aludel.revision.TargetProblem.HeadUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans how to get from the rows of the version table to a target: which revisions run, in which order, and how the rows
 * change with each. The cost of a plan grows linearly with revisions and edges.
 *
 * <p>"Applied" is what the rows stand for: they, all that they follow, and all that those depend on. Each method throws
 * an {@link AludelException} with a {@link TargetProblem} or {@link PlanProblem}; rows that the graph does not hold are
 * {@link PlanProblem.UnknownCurrentRevision}.
 */
public final class MigrationPlanner {

    private final RevisionGraph graph;
    private final Supplier<Traversal> traversals;

    /**
     * A planner for a graph.
     *
     * @param graph all revisions of the project
     */
    public MigrationPlanner(RevisionGraph graph) {
        this(graph, Traversal::new);
    }

    /** A planner whose traversals the caller can look at afterwards. */
    MigrationPlanner(RevisionGraph graph, Supplier<Traversal> traversals) {
        this.graph = graph;
        this.traversals = traversals;
    }

    /**
     * Plans to apply the targets and all that they require, as far as it is not applied yet; parents come before
     * children, one branch after the other.
     *
     * @param current the rows of the version table
     * @param targets where to go; several must not imply each other
     * @return the plan, without steps when everything is applied
     */
    public MigrationPlan upgrade(Collection<RevisionId> current, RevisionTarget... targets) {
        Traversal traversal = traversals.get();
        CurrentRows rows = new CurrentRows(graph, current, traversal);
        rows.rowsApart();
        TargetResolver resolver = new TargetResolver(graph, rows, traversal, HeadUse.TARGET);
        BitSet wanted = targets(resolver, traversal, targets);
        return upgradePlan(rows, wanted, traversal);
    }

    /**
     * Plans to undo everything above the target, dependents included.
     *
     * @param current the rows of the version table
     * @param target where to go back to, an applied revision or the base. {@code -N} undoes the last N revisions and
     *     needs a single row, or a branch ({@code label@-N}); {@code label@X} undoes only what stands above X on that
     *     branch
     * @return the plan, without steps when nothing above the target is applied
     */
    public MigrationPlan downgrade(Collection<RevisionId> current, RevisionTarget target) {
        Traversal traversal = traversals.get();
        CurrentRows rows = new CurrentRows(graph, current, traversal);
        rows.rowsApart();
        TargetResolver resolver = new TargetResolver(graph, rows, traversal, HeadUse.TARGET);
        BitSet lowest = target instanceof Relative relative && relative.needsCurrent()
                ? lastUndone(resolver, relative)
                : lowestAbove(resolver, target, rows, traversal);
        BitSet undone = traversal.reach(graph.links().dependents(), lowest);
        undone.and(rows.applied());
        return downgradePlan(rows, undone, traversal);
    }

    /**
     * Plans to rewrite the version table without running anything: the rows above or below a target give way to it, other
     * rows stay.
     *
     * @param current the rows of the version table
     * @param targets the revisions to write; several must not imply each other; {@code base} takes rows away
     * @return the plan, without steps when the rows are there already
     */
    public MigrationPlan stamp(Collection<RevisionId> current, RevisionTarget... targets) {
        Traversal traversal = traversals.get();
        CurrentRows rows = new CurrentRows(graph, current, traversal);
        return new StampPlanner(graph, rows, traversal).plan(positions(rows, traversal, targets));
    }

    /**
     * Plans to empty the version table and write the targets, whatever it holds: the way out when it names revisions that
     * no longer exist.
     *
     * @param current the rows of the version table; they need not be in the graph
     * @param targets the revisions to write; several must not imply each other
     * @return the plan, of one step or, when the rows are right already, none
     */
    public MigrationPlan stampPurging(Collection<RevisionId> current, RevisionTarget... targets) {
        Traversal traversal = traversals.get();
        CurrentRows rows = new CurrentRows(graph, current, traversal);
        BitSet wanted = new BitSet();
        positions(rows, traversal, targets).forEach(position -> wanted.or(position.revisions()));
        return StampPlanner.replacing(current, graph.ids(wanted));
    }

    /**
     * Plans an upgrade for a script, which cannot ask the database where it is.
     *
     * @param range the revision to start from (open: the base) and the target (open: the heads)
     * @return the plan
     */
    public MigrationPlan upgradeScript(RevisionRange range) {
        refuseCurrent(range);
        Traversal traversal = traversals.get();
        TargetResolver resolver = new TargetResolver(graph, List.of(), traversal);
        RangeResolver.Ends ends = new RangeResolver(graph, resolver, traversal, false).resolve(range);
        CurrentRows rows = new CurrentRows(graph, graph.ids(ends.start()), traversal);
        rows.rowsApart();
        BitSet wanted = graph.links().maximal(ends.end(), traversal);
        return upgradePlan(rows, wanted, traversal);
    }

    /**
     * Plans a downgrade for a script, which cannot ask the database where it is.
     *
     * @param range the revision to start from and the target, of which none may be open; {@code head:-1} counts from the
     *     start
     * @return the plan
     */
    public MigrationPlan downgradeScript(RevisionRange range) {
        RevisionTarget target = range.end();
        if (range.start() == null || target == null) {
            throw new AludelException(new DowngradeNeedsRange(range.toString()));
        }
        return downgrade(scriptStart(range.start()), target);
    }

    /**
     * Plans a stamp for a script, which cannot ask the database where it is.
     *
     * @param ranges the targets, each with the same revision to start from (open: the base)
     * @return the plan
     */
    public MigrationPlan stampScript(List<RevisionRange> ranges) {
        List<Set<RevisionId>> starts = ranges.stream()
                .map(RevisionRange::start)
                .map(start -> Set.copyOf(scriptStart(start)))
                .distinct()
                .toList();
        if (starts.size() > 1) {
            throw new AludelException(new PlanProblem.DifferentStarts(
                    ranges.stream().map(RevisionRange::toString).toList()));
        }
        RevisionTarget[] targets = ranges.stream()
                .map(range -> range.end() == null ? new Absolute(null, Keyword.HEADS) : range.end())
                .toArray(RevisionTarget[]::new);
        return stamp(starts.isEmpty() ? Set.of() : starts.getFirst(), targets);
    }

    private BitSet targets(TargetResolver resolver, Traversal traversal, RevisionTarget... targets) {
        BitSet wanted = new BitSet();
        for (RevisionTarget target : targets) {
            if (target instanceof Relative relative && relative.needsCurrent() && relative.steps() < 0) {
                throw wrongWay(relative, Direction.UPGRADE);
            }
            wanted.or(resolver.resolve(target).revisions());
        }
        return apart(wanted, traversal);
    }

    private List<Position> positions(CurrentRows rows, Traversal traversal, RevisionTarget... targets) {
        TargetResolver resolver = new TargetResolver(graph, rows, traversal, HeadUse.STAMP);
        List<Position> positions = new ArrayList<>();
        BitSet all = new BitSet();
        for (RevisionTarget target : targets) {
            Position position = resolver.resolve(target);
            positions.add(position);
            all.or(position.revisions());
        }
        apart(all, traversal);
        return positions;
    }

    private BitSet apart(BitSet wanted, Traversal traversal) {
        BitSet implied = Traversal.without(wanted, graph.links().maximal(wanted, traversal));
        if (implied.isEmpty()) {
            return wanted;
        }
        int first = implied.nextSetBit(0);
        BitSet above = traversal.beyond(graph.links().dependents(), Traversal.only(first));
        throw new AludelException(new OverlappingTargets(graph.id(first), graph.ids(Traversal.and(above, wanted))));
    }

    /** The revision down to which {@code -N} undoes: N - 1 steps below where the database is. */
    private BitSet lastUndone(TargetResolver resolver, Relative target) {
        if (target.steps() > 0) {
            throw wrongWay(target, Direction.DOWNGRADE);
        }
        if (target.steps() == 0) {
            return new BitSet();
        }
        int start = resolver.start(target);
        Walk walk = new Walk(graph, target, resolver.lineage(target));
        int last = start == Position.BASE ? Position.BASE : walk.from(start, target.steps() + 1);
        if (last == Position.BASE) {
            throw walk.runsOut(start);
        }
        return Traversal.only(last);
    }

    /** The revisions directly above the target, on its branch where it names one. */
    private BitSet lowestAbove(TargetResolver resolver, RevisionTarget target, CurrentRows rows, Traversal traversal) {
        Position position = resolver.resolve(target);
        BitSet above = position.isBase()
                ? Links.withoutAny(graph.links().parents())
                : childrenOf(resolver.single(target, position.revisions()), rows);
        return position.isOnBranch()
                ? Traversal.and(above, graph.links().lineage(position.branch(), traversal))
                : above;
    }

    private BitSet childrenOf(int revision, CurrentRows rows) {
        if (!rows.applied().get(revision)) {
            throw new AludelException(new NotADowngradeTarget(graph.id(revision), graph.ids(rows.rows())));
        }
        return IntStream.of(graph.links().children()[revision]).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private MigrationPlan upgradePlan(CurrentRows rows, BitSet wanted, Traversal traversal) {
        BitSet todo = traversal.reach(graph.links().required(), wanted);
        todo.andNot(rows.applied());
        VersionRows table = new VersionRows(graph, rows.applied(), traversal);
        Set<RevisionId> before = table.heads();
        List<MigrationStep> steps = new ArrayList<>(todo.cardinality());
        for (int number = todo.length() - 1; number >= 0; number = todo.previousSetBit(number - 1)) {
            Revision revision = graph.revision(number);
            steps.add(new MigrationStep(
                    Direction.UPGRADE,
                    revision,
                    new LinkedHashSet<>(revision.down()),
                    Set.of(revision.id()),
                    table.apply(number)));
        }
        return new MigrationPlan(steps, before, table.heads());
    }

    private MigrationPlan downgradePlan(CurrentRows rows, BitSet undone, Traversal traversal) {
        VersionRows table = new VersionRows(graph, rows.applied(), traversal);
        Set<RevisionId> before = table.heads();
        List<MigrationStep> steps = new ArrayList<>(undone.cardinality());
        undone.stream().forEach(number -> {
            Revision revision = graph.revision(number);
            steps.add(new MigrationStep(
                    Direction.DOWNGRADE,
                    revision,
                    Set.of(revision.id()),
                    new LinkedHashSet<>(revision.down()),
                    table.undo(number)));
        });
        return new MigrationPlan(steps, before, table.heads());
    }

    private List<RevisionId> scriptStart(@Nullable RevisionTarget start) {
        if (start == null) {
            return List.of();
        }
        if (start.needsCurrent()) {
            throw new AludelException(new CurrentInScript(start.toString()));
        }
        return graph.resolve(start, List.of()).stream().map(Revision::id).toList();
    }

    private static void refuseCurrent(RevisionRange range) {
        if (range.needsCurrent()) {
            throw new AludelException(new CurrentInScript(range.toString()));
        }
    }

    private static AludelException wrongWay(Relative target, Direction direction) {
        return new AludelException(new WrongWay(target.toString(), target.steps(), direction));
    }
}
