package dev.aludel.revision;

import static dev.aludel.revision.Graphs.A;
import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.MERGED;
import static dev.aludel.revision.Graphs.assertPlan;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.at;
import static dev.aludel.revision.Graphs.changes;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DowngradePlanTest {

    @Test
    void a_line_is_undone_down_to_the_target() {
        assertPlan(at(LINE, "c").down("-1")).isEqualTo("[c] {b}");
        assertPlan(at(LINE, "d").down("a+2")).isEqualTo("[d] {c}");
        assertPlan(at(LINE, "d").down("c-2")).isEqualTo("[d, c, b] {a}");
        assertPlan(at(LINE, "d").down("base")).isEqualTo("[d, c, b, a] {}");
        assertPlan(at(LINE, "c").down("a")).isEqualTo("[c, b] {a}");
        assertPlan(at(LINE, "c").down("a-1")).isEqualTo("[c, b, a] {}");
        assertPlan(at(LINE, "c").down("-3")).isEqualTo("[c, b, a] {}");
        assertPlan(at(LINE, "c").down("-0")).isEqualTo("[] {c}");
        assertThat(changes(at(LINE, "b").down("base"))).isEqualTo("update b to a; delete a");
    }

    @Test
    void steps_that_run_out_say_how_many_there_are() {
        assertProblem(() -> at(LINE, "b").down("-5"))
                .isEqualTo("Relative revision -5 didn't produce 5 migrations\n  There are only 2 down from b");
        assertProblem(() -> at(LINE, "b").down("-3")).contains("only 2 down from b");
        assertProblem(() -> at(LINE).down("-1"))
                .isEqualTo("Relative revision -1 didn't produce 1 migrations\n  There are only 0 down from the base");
        assertProblem(() -> at(LINE, "b").down("b-3")).contains("only 2 down from b");
        assertProblem(() -> at(LINE, "b").down("base-1")).contains("only 0 down from the base");
    }

    @Test
    void a_downgrade_does_not_step_up() {
        assertProblem(() -> at(LINE, "b").down("+2"))
                .isEqualTo("Relative revision +2 didn't produce 2 migrations: it leads up\n"
                        + "  For the other direction there is upgrade");
    }

    @Test
    void a_target_where_the_database_already_is_needs_no_steps() {
        assertPlan(at(LINE, "c").down("c")).isEqualTo("[] {c}");
        assertPlan(at(LINE, "e").down("head")).isEqualTo("[] {e}");
        assertPlan(at(BRANCHES, "c1", "d2").down("c1")).isEqualTo("[] {c1, d2}");
        assertPlan(at(LINE).down("base")).isEqualTo("[] {}");
    }

    @Test
    void a_target_that_is_not_applied_is_refused() {
        assertProblem(() -> at(LINE, "b").down("d"))
                .isEqualTo("Destination d is not a valid downgrade target from current head(s)\n"
                        + "  The database is at b, where d is not applied");
        assertProblem(() -> at(LINE).down("a")).contains("The database is before the first revision");
        assertProblem(() -> at(BRANCHES, "d1").down("c2")).contains("Destination c2 is not a valid downgrade target");
    }

    @Test
    void several_targets_are_refused() {
        assertProblem(() -> at(BRANCHES, "d1", "d2").down("heads"))
                .isEqualTo("'heads' means several revisions (d1, d2) where one is needed\n  Name one of them");
    }

    @Test
    void both_branches_go_down_to_their_common_ancestor() {
        assertPlan(at(BRANCHES, "d1", "d2").down("a")).isEqualTo("[d1, c1, d2, c2, b] {a}");
        assertPlan(at(BRANCHES, "d1", "d2").down("base+2")).isEqualTo("[d1, c1, d2, c2] {b}");
        assertPlan(at(BRANCHES, "d1", "d2").down("b")).isEqualTo("[d1, c1, d2, c2] {b}");
    }

    @Test
    void a_branch_goes_down_alone() {
        assertPlan(at(BRANCHES, "d1", "d2").down("c2branch@base+2")).isEqualTo("[d2, c2] {d1}");
        assertPlan(at(BRANCHES, "d1", "d2").down("c2branch@base+3")).isEqualTo("[d2] {c2, d1}");
        assertPlan(at(BRANCHES, "c1", "d2").down("c1branch@b")).isEqualTo("[c1] {d2}");
        assertPlan(at(BRANCHES, "c1", "d2").down("c2@b")).isEqualTo("[d2, c2] {c1}");
        assertPlan(at(BRANCHES, "c1", "d2").down("d1@b")).isEqualTo("[c1] {d2}");
        assertPlan(at(BRANCHES, "d1", "d2").down("d2-1")).isEqualTo("[d2] {c2, d1}");
        assertPlan(at(BRANCHES, "d2", "d1").down("d2-1")).isEqualTo("[d2] {c2, d1}");
    }

    @Test
    void a_label_below_the_branch_point_takes_both_branches() {
        RevisionGraph graph =
                graph(A.withLabels("main"), Revision.of("b", "a"), Revision.of("c1", "b"), Revision.of("c2", "b"));
        assertPlan(at(graph, "c1", "c2").down("main@b")).isEqualTo("[c1, c2] {b}");
    }

    @Test
    void one_step_from_two_rows_is_refused_with_the_way_to_say_it() {
        assertProblem(() -> at(BRANCHES, "d1", "d2").down("-1"))
                .isEqualTo("Ambiguous downgrade from multiple current revisions: '-1' could start at d1 or d2\n"
                        + "  Say which: c1branch@-1 or c2branch@-1");
        assertPlan(at(BRANCHES, "d1", "d2").down("c1branch@-1")).isEqualTo("[d1] {c1, d2}");
        assertPlan(at(BRANCHES, "d1", "d2").down("c2branch@-2")).isEqualTo("[d2, c2] {d1}");
        assertPlan(at(BRANCHES, "d1", "d2").down("d2@-1")).isEqualTo("[d2] {c2, d1}");
    }

    @Test
    void one_step_below_a_merge_undoes_the_merge() {
        assertPlan(at(MERGED, "e").down("-1")).isEqualTo("[e] {d1, d2}");
        assertPlan(at(MERGED, "f").down("-2")).isEqualTo("[f, e] {d1, d2}");
        assertProblem(() -> at(MERGED, "f").down("-3"))
                .contains("Ambiguous walk: from e, '-3' could go to d1 or d2")
                .contains("c1branch@-3 or c2branch@-3");
        assertPlan(at(MERGED, "f").down("c1branch@-3")).isEqualTo("[f, e, d1] {c1, d2}");
    }

    @Test
    void a_merge_that_is_undone_gives_its_parents_their_rows_back() {
        MigrationPlan plan = at(MERGED, "f").down("b");
        assertPlan(plan).isEqualTo("[f, e, d1, c1, d2, c2] {b}");
        assertThat(changes(plan))
                .isEqualTo("update f to e; insert d2; update e to d1; update d1 to c1; delete c1;"
                        + " update d2 to c2; update c2 to b");
        assertThat(plan.steps().get(1).arrow()).isEqualTo("e -> d1, d2");
    }

    @Test
    void one_root_goes_down_alone_to_its_base() {
        RevisionGraph graph = graph(
                Revision.of("a1").withLabels("one"),
                Revision.of("b1", "a1"),
                Revision.of("a2").withLabels("two"),
                Revision.of("b2", "a2"));
        assertPlan(at(graph, "b1", "b2").down("one@base")).isEqualTo("[b1, a1] {b2}");
        assertPlan(at(graph, "b1", "b2").down("b1-2")).isEqualTo("[b1, a1] {b2}");
        assertPlan(at(graph, "b1", "b2").down("base")).isEqualTo("[b1, a1, b2, a2] {}");
    }

    @Test
    void a_dependency_that_is_still_needed_gets_no_row() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("b1", "a1"),
                Revision.of("c1", "b1"),
                Revision.of("d1", "c1"),
                Revision.of("a2"),
                Revision.of("b2", "a2"),
                Revision.of("c2", "b2").withDependsOn("c1"));
        assertPlan(at(graph, "c2", "d1").down("d1")).isEqualTo("[] {c2, d1}");
        assertPlan(at(graph, "c2", "d1").down("c1")).isEqualTo("[d1] {c2}");
        assertThat(changes(at(graph, "c2", "d1").down("c1"))).isEqualTo("delete d1");
        assertPlan(at(graph, "c2", "d1").down("d1-1")).isEqualTo("[d1] {c2}");
        assertPlan(at(graph, "c2", "d1").down("b1")).isEqualTo("[c2, d1, c1] {b1, b2}");
        assertPlan(at(graph, "c2").down("c1@-1")).isEqualTo("[c2, c1] {b1, b2}");
    }

    @Test
    void a_dependency_gets_its_row_back_when_its_dependent_goes() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("a2"),
                Revision.of("a3"),
                Revision.of("amerge", "a1", "a2", "a3"),
                Revision.of("b1"),
                Revision.of("b2"),
                Revision.of("bmerge", "b1", "b2"),
                Revision.of("c1"),
                Revision.of("c2"),
                Revision.of("cmerge", "c1", "c2"),
                Revision.of("d1").withDependsOn("a3", "b2", "c1"));
        MigrationPlan first = at(graph, "amerge", "bmerge", "cmerge", "d1").down("b2");
        assertPlan(first).isEqualTo("[bmerge] {amerge, b1, cmerge, d1}");
        assertThat(changes(first)).isEqualTo("update bmerge to b1");
        MigrationPlan second = at(graph, "amerge", "b1", "cmerge", "d1").down("d1@base");
        assertPlan(second).isEqualTo("[d1] {amerge, b1, b2, cmerge}");
        assertThat(changes(second)).isEqualTo("update d1 to b2");
    }

    @Test
    void branches_that_depend_on_each_other_crosswise_come_down_one_at_a_time() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("a2", "a1"),
                Revision.of("a3", "a2").withDependsOn("b1"),
                Revision.of("b1", "a1"),
                Revision.of("b2", "b1").withDependsOn("a2"),
                Revision.of("b3", "b2"));
        assertPlan(at(graph, "a3", "b2").down("b1")).isEqualTo("[b2] {a3}");
        assertThat(changes(at(graph, "a3", "b2").down("b1"))).isEqualTo("delete b2");
    }

    @Test
    void a_merge_of_a_revision_with_its_own_dependency_leaves_one_row() {
        RevisionGraph graph =
                graph(Revision.of("a1"), Revision.of("b1").withDependsOn("a1"), Revision.of("m", "a1", "b1"));
        assertPlan(at(graph).up("m")).isEqualTo("[a1, b1, m] {m}");
        assertPlan(at(graph, "m").down("a1")).isEqualTo("[m] {b1}");
        assertPlan(at(graph, "m").down("b1")).isEqualTo("[m] {b1}");
    }

    @Test
    void a_dependency_that_an_older_revision_has_too_gets_no_row() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("a2", "a1"),
                Revision.of("a3", "a2"),
                Revision.of("b1"),
                Revision.of("b2", "b1").withDependsOn("a3"),
                Revision.of("b3", "b2"),
                Revision.of("b4", "b3").withDependsOn("a3"));
        assertPlan(at(graph, "b4").down("b3")).isEqualTo("[b4] {b3}");
        assertThat(changes(at(graph, "b4").down("b3"))).isEqualTo("update b4 to b3");
    }
}
