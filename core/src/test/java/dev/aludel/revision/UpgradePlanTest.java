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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UpgradePlanTest {

    @Test
    void a_line_is_applied_from_where_it_stands() {
        assertPlan(at(LINE, "c").up("e")).isEqualTo("[d, e] {e}");
        assertPlan(at(LINE).up("c")).isEqualTo("[a, b, c] {c}");
        assertPlan(at(LINE).up("head")).isEqualTo("[a, b, c, d, e] {e}");
        assertThat(changes(at(LINE).up("b"))).isEqualTo("insert a; update a to b");
    }

    @Test
    void an_applied_target_needs_no_steps() {
        assertPlan(at(LINE, "e").up("head")).isEqualTo("[] {e}");
        assertPlan(at(LINE, "e").up("c")).isEqualTo("[] {e}");
        assertPlan(at(LINE, "c").up("base")).isEqualTo("[] {c}");
        assertPlan(at(graph()).up("heads")).isEqualTo("[] {}");
        assertPlan(at(graph()).up("head")).isEqualTo("[] {}");
    }

    @Test
    void steps_count_from_the_database_or_from_a_revision() {
        assertPlan(at(LINE, "a").up("+2")).isEqualTo("[b, c] {c}");
        assertPlan(at(LINE, "a").up("current+2")).isEqualTo("[b, c] {c}");
        assertPlan(at(LINE, "a").up("b+2")).isEqualTo("[b, c, d] {d}");
        assertPlan(at(LINE, "a").up("d-2")).isEqualTo("[b] {b}");
        assertPlan(at(LINE, "a").up("head-1")).isEqualTo("[b, c, d] {d}");
        assertPlan(at(LINE, "a").up("+0")).isEqualTo("[] {a}");
    }

    @Test
    void steps_that_run_out_say_how_many_there_are() {
        assertProblem(() -> at(LINE, "b").up("+5"))
                .isEqualTo("Relative revision +5 didn't produce 5 migrations\n  There are only 3 up from b");
        assertProblem(() -> at(LINE, "b").up("d+2"))
                .isEqualTo("Relative revision d+2 didn't produce 2 migrations\n  There is only 1 up from d");
        assertProblem(() -> at(LINE).up("base+6"))
                .isEqualTo("Relative revision base+6 didn't produce 6 migrations\n  There are only 5 up from the base");
    }

    @Test
    void an_upgrade_does_not_step_down() {
        assertProblem(() -> at(LINE, "b").up("-2"))
                .isEqualTo("Relative revision -2 didn't produce 2 migrations: it leads down\n"
                        + "  For the other direction there is downgrade");
    }

    @Test
    void the_first_steps_start_at_the_base() {
        assertPlan(at(BRANCHES).up("base+1")).isEqualTo("[a] {a}");
        assertPlan(at(BRANCHES).up("+1")).isEqualTo("[a] {a}");
    }

    @Test
    void branches_are_applied_one_after_the_other() {
        assertPlan(at(BRANCHES, "a").up("d1", "d2")).isEqualTo("[b, c2, d2, c1, d1] {d1, d2}");
        assertPlan(at(BRANCHES, "a").up("heads")).isEqualTo("[b, c2, d2, c1, d1] {d1, d2}");
        assertPlan(at(BRANCHES, "a").up("c1branch@head")).isEqualTo("[b, c1, d1] {d1}");
    }

    @Test
    void several_heads_need_a_name() {
        assertProblem(() -> at(BRANCHES, "a").up("head"))
                .isEqualTo("Multiple head revisions are present for given argument 'head'; please specify a specific"
                        + " target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for"
                        + " all heads\n"
                        + "  The heads are d1 and d2");
    }

    @Test
    void targets_must_not_imply_each_other() {
        assertProblem(() -> at(BRANCHES).up("d1", "b", "d2"))
                .isEqualTo("Requested revision b overlaps with other requested revisions d1, d2\n"
                        + "  b is part of d1 and d2 anyway: leave it out");
        assertPlan(at(BRANCHES).up("b", "b")).isEqualTo("[a, b] {b}");
    }

    @Test
    void steps_from_several_rows_need_a_branch() {
        assertProblem(() -> at(BRANCHES, "c1", "d2").up("+1"))
                .isEqualTo("Ambiguous upgrade from multiple current revisions: '+1' could start at c1 or d2\n"
                        + "  Say which: c1branch@+1 or c2branch@+1");
        assertPlan(at(BRANCHES, "c1").up("c2branch@+1")).isEqualTo("[c2] {c1, c2}");
        assertPlan(at(BRANCHES, "c1", "c2").up("c2branch@+1")).isEqualTo("[d2] {c1, d2}");
        assertPlan(at(BRANCHES, "b").up("c2@+2")).isEqualTo("[c2, d2] {d2}");
        assertPlan(at(BRANCHES).up("c2branch@+3")).isEqualTo("[a, b, c2] {c2}");
    }

    @Test
    void a_walk_that_could_go_two_ways_says_how_to_choose() {
        assertProblem(() -> at(BRANCHES, "b").up("+1"))
                .isEqualTo("Ambiguous walk: from b, '+1' could go to c1 or c2\n"
                        + "  Say which way: c1branch@+1 or c2branch@+1");
        assertProblem(() -> at(BRANCHES).up("a+2"))
                .contains("Ambiguous walk: from b, 'a+2'")
                .contains("c1branch@a+2 or c2branch@a+2");
        assertProblem(() -> at(MERGED).up("f-2"))
                .contains("Ambiguous walk: from e, 'f-2' could go to d1 or d2")
                .contains("c1branch@f-2 or c2branch@f-2");
        assertPlan(at(MERGED).up("c1branch@f-2")).isEqualTo("[a, b, c1, d1] {d1}");
        assertProblem(() -> at(graph(A, Revision.of("z"))).up("+1"))
                .contains("Ambiguous walk: from the base, '+1' could go to a or z")
                .contains("a@+1 or z@+1");
    }

    @Test
    void a_merge_takes_the_rows_of_its_parents_away() {
        MigrationPlan plan = at(MERGED, "b").up("f");
        assertPlan(plan).isEqualTo("[c2, d2, c1, d1, e, f] {f}");
        assertThat(changes(plan))
                .isEqualTo("update b to c2; update c2 to d2; insert c1; update c1 to d1;"
                        + " delete d2; update d1 to e; update e to f");
        assertThat(plan.steps().stream().map(MigrationStep::arrow))
                .containsExactly("b -> c2", "c2 -> d2", "b -> c1", "c1 -> d1", "d1, d2 -> e", "e -> f");
    }

    @Test
    void a_merge_of_three_leaves_one_row() {
        RevisionGraph graph =
                graph(Revision.of("a1"), Revision.of("a2"), Revision.of("a3"), Revision.of("m", "a1", "a2", "a3"));
        assertThat(changes(at(graph, "a1", "a2", "a3").up("m"))).isEqualTo("delete a2; delete a3; update a1 to m");
    }

    @Test
    void a_root_that_goes_on_past_a_merge_keeps_its_row() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("b1", "a1"),
                Revision.of("c1", "b1"),
                Revision.of("a2"),
                Revision.of("b2", "a2"),
                Revision.of("c2", "b2"),
                Revision.of("d1", "c1", "c2"),
                Revision.of("d2", "c2"));
        assertPlan(at(graph, "d2", "b1").up("d1")).isEqualTo("[c1, d1] {d1, d2}");
        assertThat(changes(at(graph, "d2", "b1").up("d1"))).isEqualTo("update b1 to c1; update c1 to d1");
        assertPlan(at(graph, "d2", "d1").down("b1")).isEqualTo("[d1, c1] {b1, d2}");
    }

    @Test
    void one_of_three_roots_that_goes_on_past_a_merge_keeps_its_row() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("b1", "a1"),
                Revision.of("a2"),
                Revision.of("b2", "a2"),
                Revision.of("a3"),
                Revision.of("b3", "a3"),
                Revision.of("d1", "b1", "b2", "b3"),
                Revision.of("d2", "b2"));
        assertPlan(at(graph, "d2", "a1", "a3").up("d1")).isEqualTo("[b3, b1, d1] {d1, d2}");
        assertPlan(at(graph, "d1", "d2").down("b1")).isEqualTo("[d1] {b1, b3, d2}");
    }

    @Test
    void twin_merges_share_their_parents() {
        RevisionGraph graph = graph(
                A,
                Revision.of("b1", "a"),
                Revision.of("b2", "a"),
                Revision.of("b3", "a"),
                Revision.of("c1", "b1", "b2", "b3"),
                Revision.of("c2", "b1", "b2", "b3"),
                Revision.of("d1", "c1"),
                Revision.of("d2", "c2"));
        assertThat(headsAlong(at(graph, "a").up("heads")))
                .containsExactly("b3", "b2 b3", "b1 b2 b3", "c2", "d2", "c1 d2", "d1 d2");
        assertThat(headsAlong(at(graph, "d1", "d2").down("a")))
                .containsExactly("c1 d2", "d2", "c2", "b1 b2 b3", "b2 b3", "b3", "a");
    }

    @Test
    void merges_that_overlap_share_one_parent() {
        RevisionGraph graph = graph(
                A,
                Revision.of("b1", "a"),
                Revision.of("b2", "a"),
                Revision.of("b3", "a"),
                Revision.of("c1", "b1", "b2"),
                Revision.of("c2", "b2", "b3"));
        assertThat(headsAlong(at(graph, "a").up("heads"))).containsExactly("b3", "b2 b3", "c2", "b1 c2", "c1 c2");
        assertPlan(at(graph, "c1", "c2").down("c2@b2")).isEqualTo("[c2] {b3, c1}");
    }

    @Test
    void a_dependency_comes_first_and_has_no_row_of_its_own() {
        RevisionGraph graph = graph(
                Revision.of("a1"),
                Revision.of("b1", "a1"),
                Revision.of("a2"),
                Revision.of("b2", "a2").withDependsOn("a1"));
        assertPlan(at(graph).up("b2")).isEqualTo("[a1, a2, b2] {b2}");
        assertThat(changes(at(graph, "a1", "a2").up("b2"))).isEqualTo("delete a1; update a2 to b2");
        assertPlan(at(graph, "b2").up("heads")).isEqualTo("[b1] {b1, b2}");
        assertThat(changes(at(graph, "b2").up("b1"))).isEqualTo("insert b1");
    }

    @Test
    void a_dependency_on_the_own_parent_adds_no_step() {
        RevisionGraph graph =
                graph(Revision.of("a1"), Revision.of("b1", "a1").withDependsOn("a1"), Revision.of("c1", "b1"));
        assertPlan(at(graph).up("head")).isEqualTo("[a1, b1, c1] {c1}");
        assertThat(changes(at(graph).up("head"))).isEqualTo("insert a1; update a1 to b1; update b1 to c1");
        assertThat(changes(at(graph, "c1").down("base"))).isEqualTo("update c1 to b1; update b1 to a1; delete a1");
    }

    @Test
    void a_row_that_no_file_holds_says_what_to_do() {
        assertProblem(() -> at(LINE, "zz9").up("head"))
                .startsWith("Can't locate revision identified by 'zz9'\n"
                        + "  at the version table: the database is at zz9, which no revision file here holds\n")
                .contains("get its file, then run again.")
                .contains("aludel stamp --purge REVISION");
    }

    @Test
    void a_superfluous_row_is_reported_with_its_cure() {
        assertProblem(() -> at(BRANCHES, "b", "d1").up("heads"))
                .isEqualTo("Current revision b overlaps with other current revisions d1\n  at the version table\n"
                        + "  What is applied up to d1 includes b already; aludel stamp d1 takes the superfluous row"
                        + " away");
        assertThat(changes(at(BRANCHES, "b", "d1").stamp("d1"))).isEqualTo("delete b");
    }

    @Test
    void the_first_line_of_the_message_is_shown() {
        Revision revision = Revision.of("c", "a", "b").withMessage("join billing\nand more");
        MigrationStep step = at(graph(A, Revision.of("b"), revision), "a", "b")
                .up("c")
                .steps()
                .getFirst();
        assertThat(step).hasToString("upgrade a, b -> c, join billing");
        assertThat(at(LINE).up("a").steps().getFirst()).hasToString("upgrade  -> a");
    }

    /** The rows after each step, by making the changes. */
    private static List<String> headsAlong(MigrationPlan plan) {
        Set<RevisionId> rows = new LinkedHashSet<>(plan.headsBefore());
        List<String> along = new ArrayList<>();
        for (MigrationStep step : plan.steps()) {
            rows = step.headsAfter(rows);
            along.add(rows.stream().sorted().map(RevisionId::value).collect(Collectors.joining(" ")));
        }
        return along;
    }
}
