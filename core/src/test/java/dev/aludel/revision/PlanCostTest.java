package dev.aludel.revision;

import static dev.aludel.revision.Graphs.ids;
import static dev.aludel.revision.Graphs.targets;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The cost of a plan in edges followed, which unlike a clock is the same on every machine. */
class PlanCostTest {

    @Test
    void a_plan_over_ten_thousand_revisions_with_three_thousand_diamonds_follows_each_edge_a_few_times() {
        RevisionGraph graph = diamonds(3_000, 1_000);
        assertThat(graph.revisions()).hasSize(10_000);
        long edges = edges(graph);
        assertThat(cost(graph, planner -> planner.upgrade(Set.of(), targets("head"))))
                .isLessThan(4 * edges);
        assertThat(cost(graph, planner -> planner.downgrade(ids("n00000"), targets("base")[0])))
                .isLessThan(6 * edges);
        assertThat(cost(graph, planner -> planner.stamp(ids("n09999"), targets("head"))))
                .isLessThan(4 * edges);
    }

    @Test
    void ten_times_the_revisions_cost_ten_times_as_much() {
        long small = cost(diamonds(300, 100), planner -> planner.upgrade(Set.of(), targets("head")));
        long large = cost(diamonds(3_000, 1_000), planner -> planner.upgrade(Set.of(), targets("head")));
        assertThat((double) large / small).isBetween(9.9, 10.1);
    }

    @Test
    void one_step_on_a_long_line_is_planned_with_its_rows() {
        RevisionGraph graph = diamonds(0, 100_000);
        MigrationPlan plan = new MigrationPlanner(graph).upgrade(Set.of(), targets("head"));
        assertThat(plan.steps()).hasSize(100_000);
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step.versionChanges()).hasSize(1));
        assertThat(plan.headsAfter()).hasSize(1);
    }

    @Test
    void a_chain_of_diamonds_ends_in_one_row_and_comes_back_to_none() {
        RevisionGraph graph = diamonds(3_000, 1_000);
        MigrationPlan up = new MigrationPlanner(graph).upgrade(Set.of(), targets("head"));
        assertThat(up.steps()).hasSize(10_000);
        assertThat(up.headsAfter()).isEqualTo(ids("n00000"));
        MigrationPlan down = new MigrationPlanner(graph).downgrade(up.headsAfter(), targets("base")[0]);
        assertThat(down.steps()).hasSize(10_000);
        assertThat(down.headsAfter()).isEmpty();
    }

    @Test
    void many_independent_branches_are_planned_at_once() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            revisions.add(Revision.of("base" + i));
            revisions.add(Revision.of("head" + i, "base" + i));
        }
        RevisionGraph graph = RevisionGraph.of(revisions);
        MigrationPlan plan = new MigrationPlanner(graph).upgrade(Set.of(), targets("heads"));
        assertThat(plan.steps()).hasSize(10_000);
        assertThat(plan.headsAfter()).hasSize(5_000);
    }

    /** Newest first n00000, n00001 ...: diamonds (a merge and its two parents) one below the other, then a line. */
    private static RevisionGraph diamonds(int diamonds, int line) {
        List<Revision> revisions = new ArrayList<>();
        int last = 3 * diamonds + line - 1;
        for (int i = 0; i < 3 * diamonds; i += 3) {
            String below = i + 3 <= last ? name(i + 3) : "";
            revisions.add(Revision.of(name(i), name(i + 1), name(i + 2)));
            revisions.add(below.isEmpty() ? Revision.of(name(i + 1)) : Revision.of(name(i + 1), below));
            revisions.add(below.isEmpty() ? Revision.of(name(i + 2)) : Revision.of(name(i + 2), below));
        }
        for (int i = 3 * diamonds; i < last; i++) {
            revisions.add(Revision.of(name(i), name(i + 1)));
        }
        revisions.add(Revision.of(name(last)));
        return RevisionGraph.of(revisions);
    }

    private static String name(int number) {
        return "n%05d".formatted(number);
    }

    private static long edges(RevisionGraph graph) {
        return graph.revisions().stream()
                .mapToLong(revision -> revision.down().size())
                .sum();
    }

    private static long cost(RevisionGraph graph, Function<MigrationPlanner, MigrationPlan> plan) {
        List<Traversal> traversals = new ArrayList<>();
        MigrationPlanner planner = new MigrationPlanner(graph, () -> {
            traversals.add(new Traversal());
            return traversals.getLast();
        });
        assertThat(plan.apply(planner).steps()).isNotEmpty();
        assertThat(traversals).isNotEmpty();
        return traversals.stream().mapToLong(Traversal::edgesFollowed).sum();
    }
}
