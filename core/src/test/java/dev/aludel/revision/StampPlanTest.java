package dev.aludel.revision;

import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.MERGED;
import static dev.aludel.revision.Graphs.assertPlan;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.at;
import static dev.aludel.revision.Graphs.changes;
import static dev.aludel.revision.Graphs.graph;
import static dev.aludel.revision.Graphs.ids;
import static dev.aludel.revision.Graphs.targets;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampPlanTest {

    @Test
    void rows_above_give_way() {
        MigrationPlan plan = at(BRANCHES, "d1", "c2").stamp("b");
        assertThat(changes(plan)).isEqualTo("delete d1; update c2 to b");
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().getFirst()).hasToString("stamp d1, c2 -> b");
        assertPlan(plan).isEqualTo("[] {b}");
    }

    @Test
    void rows_below_give_way() {
        assertThat(changes(at(MERGED, "d1", "c2").stamp("e"))).isEqualTo("delete d1; update c2 to e");
        assertThat(changes(at(LINE, "a").stamp("head"))).isEqualTo("update a to e");
        assertThat(changes(at(BRANCHES, "b").stamp("heads"))).isEqualTo("update b to d1; insert d2");
    }

    @Test
    void rows_beside_stay() {
        assertThat(changes(at(BRANCHES, "d1", "c2").stamp("c1"))).isEqualTo("update d1 to c1");
        assertThat(changes(at(BRANCHES, "d1").stamp("d2"))).isEqualTo("insert d2");
    }

    @Test
    void the_base_of_a_branch_takes_its_row_away() {
        MigrationPlan plan = at(BRANCHES, "d1", "c2").stamp("c1branch@base");
        assertThat(changes(plan)).isEqualTo("delete d1");
        assertPlan(plan).isEqualTo("[] {c2}");
        assertThat(changes(at(BRANCHES, "d1", "c2").stamp("base"))).isEqualTo("delete d1; delete c2");
        assertPlan(at(BRANCHES).stamp("base")).isEqualTo("[] {}");
    }

    @Test
    void rows_that_depend_on_what_is_taken_back_give_way() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("b1", "a1"),
                Revision.of("c1", "b1"),
                Revision.of("d1", "c1"),
                Revision.of("e1", "d1"),
                Revision.of("a2"),
                Revision.of("b2", "a2"),
                Revision.of("c2", "b2").withDependsOn("c1"));
        assertPlan(at(graph, "e1", "c2").stamp("b1")).isEqualTo("[] {b1}");
    }

    @Test
    void two_empty_roots_get_a_row_each() {
        RevisionGraph graph = graph(Revision.of("a1"), Revision.of("a2"));
        assertThat(changes(at(graph).stamp("heads"))).isEqualTo("insert a1; insert a2");
        assertPlan(at(graph, "a1").stamp("heads")).isEqualTo("[] {a1, a2}");
    }

    @Test
    void a_repeated_stamp_writes_nothing() {
        assertThat(at(BRANCHES, "d1", "d2").stamp("heads").steps()).isEmpty();
        assertThat(at(LINE, "b").stamp("b").steps()).isEmpty();
    }

    @Test
    void a_stamp_understands_every_target() {
        assertThat(changes(at(LINE, "b").stamp("head-1"))).isEqualTo("update b to d");
        assertThat(changes(at(LINE, "b").stamp("+1"))).isEqualTo("update b to c");
        assertThat(changes(at(LINE, "b").stamp("-1"))).isEqualTo("update b to a");
        assertThat(changes(at(LINE, "b").stamp("-2"))).isEqualTo("delete b");
    }

    @Test
    void the_single_head_must_be_single() {
        assertProblem(() -> at(BRANCHES, "b").stamp("head"))
                .isEqualTo("Multiple heads are present; please specify a single target revision\n"
                        + "  The heads are d1 and d2");
    }

    @Test
    void targets_must_not_imply_each_other() {
        assertProblem(() -> at(BRANCHES).stamp("b", "d1"))
                .startsWith("Requested revision b overlaps with other requested revisions d1");
    }

    @Test
    void unknown_rows_are_only_purged_on_request() {
        assertProblem(() -> at(LINE, "gone").stamp("head"))
                .startsWith("Can't locate revision identified by 'gone'")
                .contains("stamp --purge");
        MigrationPlanner planner = new MigrationPlanner(LINE);
        MigrationPlan plan = planner.stampPurging(ids("gone", "b"), targets("head"));
        assertThat(changes(plan)).isEqualTo("delete b; delete gone; insert e");
        assertThat(plan.headsAfter()).isEqualTo(ids("e"));
        assertThat(planner.stampPurging(ids("b"), targets("b")).steps()).isEmpty();
        assertThat(changes(planner.stampPurging(ids("gone", "b"), targets("base"))))
                .isEqualTo("delete b; delete gone");
    }
}
