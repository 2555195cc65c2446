package dev.aludel.revision;

import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.NewRevision.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewRevisionTest {

    private static final Request AFTER_HEAD = Request.afterHead();

    @Test
    void a_new_revision_follows_the_single_head() {
        assertThat(place(LINE, AFTER_HEAD).down()).hasToString("[e]");
        assertThat(place(graph(), AFTER_HEAD).down()).isEmpty();
    }

    @Test
    void several_heads_need_a_choice() {
        assertProblem(() -> place(BRANCHES, AFTER_HEAD))
                .isEqualTo("Multiple heads are present; please specify the head revision on which the new revision"
                        + " should be based, or perform a merge.\n  The heads are d1 and d2");
        assertThat(place(BRANCHES, AFTER_HEAD.withHeads("c2branch@head")).down())
                .hasToString("[d2]");
        assertThat(place(BRANCHES, AFTER_HEAD.withHeads("d1")).down()).hasToString("[d1]");
        assertThat(place(BRANCHES, AFTER_HEAD.withHeads("base")).down()).isEmpty();
    }

    @Test
    void a_revision_that_is_no_head_needs_a_splice() {
        assertProblem(() -> place(LINE, AFTER_HEAD.withHeads("b")))
                .isEqualTo("Revision b is not a head revision; please specify --splice to create a new branch from this"
                        + " revision\n  To go on from a head, name one: e");
        assertThat(place(LINE, AFTER_HEAD.withHeads("b").withSplice()).down()).hasToString("[b]");
    }

    @Test
    void a_head_that_others_depend_on_is_still_a_head() {
        RevisionGraph graph = graph(Revision.of("a1"), Revision.of("a2").withDependsOn("a1"));
        assertThat(place(graph, AFTER_HEAD.withHeads("a1")).down()).hasToString("[a1]");
        assertThat(merge(graph, AFTER_HEAD).down()).hasToString("[a2, a1]");
    }

    @Test
    void a_merge_follows_what_is_named_in_that_order() {
        assertThat(merge(BRANCHES, AFTER_HEAD).down()).hasToString("[d1, d2]");
        assertThat(merge(BRANCHES, AFTER_HEAD.withHeads("d2", "d1")).down()).hasToString("[d2, d1]");
        assertThat(merge(BRANCHES, AFTER_HEAD.withHeads("c1", "d2").withSplice())
                        .down())
                .hasToString("[c1, d2]");
        assertProblem(() -> merge(BRANCHES, AFTER_HEAD.withHeads("c1", "d2")))
                .startsWith("Revision c1 is not a head revision");
        assertProblem(() -> merge(BRANCHES, AFTER_HEAD.withHeads("b", "d2").withSplice()))
                .startsWith("Requested revision b overlaps with other requested revisions d2");
        assertProblem(() -> merge(LINE, AFTER_HEAD)).startsWith("Nothing to merge: e is the only head");
        assertProblem(() -> merge(graph(), AFTER_HEAD)).startsWith("Nothing to merge: there is no revision");
    }

    @Test
    void dependencies_become_full_identifiers_and_labels_stay() {
        RevisionGraph graph = graph(
                Revision.of("ae1027a6acf").withLabels("billing"),
                Revision.of("be1027a6acf", "ae1027a6acf"),
                Revision.of("other"));
        Request request = AFTER_HEAD.withHeads("other").withDependsOn("billing", "be10", "ae1027a6acf");
        assertThat(place(graph, request).dependsOn()).containsExactly("billing", "be1027a6acf", "ae1027a6acf");
        assertThat(place(graph, AFTER_HEAD.withHeads("other").withDependsOn("billing@head"))
                        .dependsOn())
                .containsExactly("be1027a6acf");
        assertProblem(() -> place(graph, AFTER_HEAD.withHeads("other").withDependsOn("invalid")))
                .startsWith("Can't locate revision identified by 'invalid'");
        assertProblem(() -> place(graph, AFTER_HEAD.withHeads("other").withDependsOn("base")))
                .contains("a revision cannot depend on the base");
    }

    @Test
    void names_in_use_are_refused() {
        assertThat(place(LINE, AFTER_HEAD.withLabels("billing")).labels()).containsExactly("billing");
        assertProblem(() -> place(BRANCHES, AFTER_HEAD.withHeads("d1").withLabels("c2branch")))
                .isEqualTo("Branch name 'c2branch' already used by revision c2\n  at c2");
        assertProblem(() -> place(LINE, AFTER_HEAD.withLabels("no-dash")))
                .startsWith("Character(s) '-' not allowed in branch label 'no-dash'");
        new NewRevisionPlacer(LINE).requireFree(new RevisionId("fresh"));
        assertProblem(() -> new NewRevisionPlacer(LINE).requireFree(new RevisionId("c")))
                .startsWith("Revision c is already present");
    }

    private static NewRevision place(RevisionGraph graph, Request request) {
        return new NewRevisionPlacer(graph).place(request, List.of());
    }

    private static NewRevision merge(RevisionGraph graph, Request request) {
        return new NewRevisionPlacer(graph).placeMerge(request, List.of());
    }
}
