package dev.aludel.revision;

import static dev.aludel.revision.Graphs.A;
import static dev.aludel.revision.Graphs.B;
import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.C1;
import static dev.aludel.revision.Graphs.C2;
import static dev.aludel.revision.Graphs.D1;
import static dev.aludel.revision.Graphs.D2;
import static dev.aludel.revision.Graphs.MERGED;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.graph;
import static dev.aludel.revision.Graphs.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    private static final RevisionGraph DEPENDENT = graph(
            Revision.of("a1"),
            Revision.of("b1", "a1"),
            Revision.of("a2"),
            Revision.of("b2", "a2").withDependsOn("b1"));

    @Test
    void heads_bases_branch_points_and_merge_points() {
        assertThat(names(MERGED.heads())).containsExactly("f");
        assertThat(names(MERGED.bases())).containsExactly("a");
        assertThat(names(MERGED.branchPoints())).containsExactly("b");
        assertThat(names(MERGED.mergePoints())).containsExactly("e");
        assertThat(names(BRANCHES.heads())).containsExactly("d1", "d2");
        assertThat(graph().heads()).isEmpty();
        assertThat(graph().isEmpty()).isTrue();
    }

    @Test
    void a_head_that_another_revision_depends_on_is_no_effective_head() {
        assertThat(names(DEPENDENT.heads())).containsExactlyInAnyOrder("b1", "b2");
        assertThat(names(DEPENDENT.effectiveHeads())).containsExactly("b2");
    }

    @Test
    void neighbours_in_both_directions() {
        assertThat(names(MERGED.children(B.id()))).containsExactly("c1", "c2");
        assertThat(names(MERGED.parents(new RevisionId("e")))).containsExactly("d1", "d2");
        assertThat(names(DEPENDENT.requirements(new RevisionId("b2")))).containsExactly("a2", "b1");
        assertThat(names(DEPENDENT.ancestors(new RevisionId("b2")))).containsExactlyInAnyOrder("a2", "b1", "a1");
        assertThat(names(DEPENDENT.descendants(new RevisionId("a1")))).containsExactlyInAnyOrder("b1", "b2");
        assertThat(MERGED.find(new RevisionId("zz"))).isEmpty();
        assertThat(MERGED.find(B.id())).contains(B);
        assertProblem(() -> MERGED.get(new RevisionId("c3")))
                .isEqualTo("Can't locate revision identified by 'c3'\n  Did you mean c1 or c2?");
    }

    @Test
    void the_history_shows_one_branch_after_the_other() {
        assertThat(names(MERGED.revisions())).containsExactly("f", "e", "d1", "c1", "d2", "c2", "b", "a");
    }

    @Test
    void the_order_depends_on_the_revisions_alone() {
        List<Revision> revisions = new ArrayList<>(MERGED.revisions());
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(revisions, random);
            assertThat(RevisionGraph.of(revisions).revisions()).isEqualTo(MERGED.revisions());
        }
    }

    @Test
    void the_head_that_was_made_last_comes_first() {
        Revision older = D1.withCreated(Instant.parse("2025-01-01T00:00:00Z"));
        Revision newer = D2.withCreated(Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(names(graph(A, B, C1, C2, older, newer).heads())).containsExactly("d2", "d1");
        assertThat(names(graph(A, B, C1, C2, D1, newer).heads())).containsExactly("d2", "d1");
        assertThat(names(graph(A, B, C1, C2, older, D2).heads())).containsExactly("d1", "d2");
    }

    @Test
    void a_label_holds_above_it_and_below_it_up_to_the_branch_point() {
        RevisionGraph graph =
                graph(A, B, C1.withLabels(), D1.withLabels("billing"), Revision.of("e1", "d1"), C2.withLabels(), D2);
        assertThat(graph.labelsOf(D1.id())).containsExactly("billing");
        assertThat(graph.labelsOf(new RevisionId("e1"))).containsExactly("billing");
        assertThat(graph.labelsOf(C1.id())).containsExactly("billing");
        assertThat(graph.labelsOf(B.id())).isEmpty();
        assertThat(graph.labelsOf(C2.id())).isEmpty();
        assertThat(graph.labelsOf(A.id())).isEmpty();
    }

    @Test
    void a_merge_has_the_labels_of_both_sides_and_passes_none_down() {
        RevisionGraph graph = graph(
                A,
                B,
                C1,
                C2,
                D1,
                D2,
                Revision.of("e", "d1", "d2"),
                Revision.of("f", "e").withLabels("joined"));
        assertThat(graph.labelsOf(new RevisionId("f"))).containsExactly("c1branch", "c2branch", "joined");
        assertThat(graph.labelsOf(new RevisionId("e"))).containsExactly("c1branch", "c2branch");
        assertThat(graph.labelsOf(D1.id())).containsExactly("c1branch");
    }

    @Test
    void a_label_on_the_last_revision_reaches_down_to_the_base() {
        RevisionGraph graph = graph(A, B, Revision.of("c", "b").withLabels("main"));
        assertThat(graph.labelsOf(A.id())).containsExactly("main");
    }

    @Test
    void a_label_on_a_branch_point_holds_for_all_its_branches() {
        RevisionGraph graph = graph(A, B.withLabels("main"), C1.withLabels(), C2.withLabels());
        assertThat(graph.labelsOf(C2.id())).containsExactly("main");
        assertThat(graph.labelsOf(A.id())).containsExactly("main");
    }
}
