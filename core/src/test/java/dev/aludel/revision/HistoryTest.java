package dev.aludel.revision;

import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.MERGED;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.at;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    @ParameterizedTest
    @CsvSource({
        "a:c, c b a",
        "b:d, d c b",
        ":b, b a",
        "c:, e d c",
        ":, e d c b a",
        "base:c, c b a",
        "base:heads, e d c b a",
        "a:+2, c b a",
        "-2:c, c b a",
        "-1:c, c b",
        "-5:c, c b a",
        "d:+5, e d",
        "-1:, e d",
        ":+2, b a",
        "head-1:head, e d",
        "c:c, c"
    })
    void both_ends_of_a_range_are_shown_newest_first(String range, String expected) {
        assertThat(at(LINE).history(range)).isEqualTo(List.of(expected.split(" ", -1)));
    }

    @Test
    void current_is_where_the_database_is() {
        assertThat(at(LINE, "b").history("current:")).containsExactly("e", "d", "c", "b");
        assertThat(at(LINE).history("current:")).containsExactly("e", "d", "c", "b", "a");
        assertThat(at(LINE, "d").history(":current")).containsExactly("d", "c", "b", "a");
        assertThat(at(LINE, "d").history("-1:current")).containsExactly("d", "c");
        assertThat(at(LINE, "c").history("-1:+1")).containsExactly("d", "c", "b");
        assertThat(at(LINE, "c").history("current:+1")).containsExactly("d", "c");
    }

    @ParameterizedTest
    @CsvSource({"current:,true", ":current,true", "-1:+1,true", "-2:c,false", "a:+2,false", ":,false", "+1:,true"})
    void only_some_ranges_need_the_database(String range, boolean needed) {
        assertThat(RevisionRange.parse(range).needsCurrent()).isEqualTo(needed);
    }

    @Test
    void an_open_end_means_the_heads_above_the_start() {
        assertThat(at(BRANCHES).history("c1:")).containsExactly("d1", "c1");
        assertThat(at(BRANCHES).history("b:")).containsExactly("d1", "c1", "d2", "c2", "b");
        assertThat(at(BRANCHES).history("c1branch@base:")).containsExactly("d1", "c1", "b", "a");
        assertThat(at(BRANCHES).history("c2branch@head-1:c2branch@head")).containsExactly("d2", "c2");
    }

    @Test
    void a_merge_brings_in_its_other_side() {
        assertThat(at(MERGED).history("d1:f")).containsExactly("f", "e", "d1", "d2", "c2");
        assertThat(at(MERGED).history("b:e")).containsExactly("e", "d1", "c1", "d2", "c2", "b");
    }

    @Test
    void no_revisions_have_no_history() {
        assertThat(at(graph()).history(":")).isEmpty();
        assertThat(at(LINE).history(":base")).isEmpty();
        assertThat(graph().history(RevisionRange.all(), List.of())).isEmpty();
    }

    @Test
    void ends_on_different_branches_are_refused() {
        assertProblem(() -> at(BRANCHES).history("c1:d2"))
                .isEqualTo("Requested range c1:d2 does not refer to ancestor/descendant revisions along the same"
                        + " branch\n  The start must be an ancestor of the end");
        assertProblem(() -> at(LINE).history("c:a"))
                .contains("Requested range c:a does not refer to ancestor/descendant")
                .endsWith("The older end comes first: swap the two");
        assertProblem(() -> at(LINE).history("c:base")).endsWith("swap the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "a:b:c"})
    void a_range_has_one_colon(String text) {
        assertProblem(() -> RevisionRange.parse(text))
                .startsWith("History range requires [start]:[end], [start]:, or :[end]");
    }

    @Test
    void an_unknown_end_is_reported() {
        assertProblem(() -> at(LINE).history("a:zzzz")).startsWith("Can't locate revision identified by 'zzzz'");
    }
}
