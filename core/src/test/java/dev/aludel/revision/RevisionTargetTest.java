package dev.aludel.revision;

import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.MERGED;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.at;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.RevisionTarget.Absolute;
import dev.aludel.revision.RevisionTarget.Keyword;
import dev.aludel.revision.RevisionTarget.Name;
import dev.aludel.revision.RevisionTarget.Relative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTargetTest {

    private static final RevisionGraph NAMED = graph(
            Revision.of("ae1027a6acf"),
            Revision.of("ae10aaaaaaa", "ae1027a6acf"),
            Revision.of("27c6a30d7c2", "ae10aaaaaaa").withLabels("widgets"),
            Revision.of("someothername"),
            Revision.of("d", "someothername"),
            Revision.of("user", "d"),
            Revision.of("user_foo", "user"));

    @Test
    void the_grammar_of_targets() {
        assertThat(RevisionTarget.parse("ae10")).isEqualTo(new Absolute(null, new Name("ae10")));
        assertThat(RevisionTarget.parse(" head ")).isEqualTo(new Absolute(null, Keyword.HEAD));
        assertThat(RevisionTarget.parse("billing@heads")).isEqualTo(new Absolute("billing", Keyword.HEADS));
        assertThat(RevisionTarget.parse("+2")).isEqualTo(new Relative(null, Keyword.CURRENT, 2));
        assertThat(RevisionTarget.parse("current-1")).isEqualTo(new Relative(null, Keyword.CURRENT, -1));
        assertThat(RevisionTarget.parse("billing@base+3")).isEqualTo(new Relative("billing", Keyword.BASE, 3));
        assertThat(RevisionTarget.parse("billing@-1")).isEqualTo(new Relative("billing", Keyword.CURRENT, -1));
        assertThat(RevisionTarget.parse("x.y_z+12")).isEqualTo(new Relative(null, new Name("x.y_z"), 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ae10", "head", "heads", "base", "current", "+2", "-1", "a+2", "a@b-3", "a@+1", "l@head-1"})
    void a_target_prints_as_it_was_typed(String text) {
        assertThat(RevisionTarget.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@head",
                "a@b@c",
                "+",
                "-",
                "a+",
                "a-b",
                "2024-01-01",
                "a+1b",
                "a,b",
                "a b",
                "a++1",
                "my-branch@head",
                "+99999999999"
            })
    void what_is_no_target_is_refused(String text) {
        assertProblem(() -> RevisionTarget.parse(text))
                .startsWith("'" + text + "' names no revision: ")
                .contains("Say for example");
    }

    @Test
    void a_range_is_no_target() {
        assertProblem(() -> RevisionTarget.parse("a:b")).startsWith("Range revision not allowed: 'a:b'");
    }

    @ParameterizedTest
    @CsvSource({"current,true", "+1,true", "c1branch@-1,true", "head-1,false", "a,false"})
    void only_the_database_knows_what_current_means(String text, boolean needed) {
        assertThat(RevisionTarget.parse(text).needsCurrent()).isEqualTo(needed);
    }

    @Test
    void the_words_of_the_language() {
        assertThat(at(LINE, "b").resolve("head")).containsExactly("e");
        assertThat(at(LINE, "b").resolve("base")).isEmpty();
        assertThat(at(LINE, "b").resolve("current")).containsExactly("b");
        assertThat(at(BRANCHES, "d2", "c1").resolve("current")).containsExactly("c1", "d2");
        assertThat(at(BRANCHES).resolve("heads")).containsExactly("d1", "d2");
        assertThat(at(BRANCHES, "d2", "c1").resolve("c2branch@current")).containsExactly("d2");
        assertThat(at(BRANCHES).resolve("c2branch@head")).containsExactly("d2");
        assertThat(at(BRANCHES).resolve("b@heads")).containsExactly("d1", "d2");
        assertThat(at(BRANCHES).resolve("c1branch")).containsExactly("c1");
        assertProblem(() -> at(BRANCHES).resolve("b@head"))
                .startsWith("Multiple head revisions are present for given argument 'b@head'");
    }

    @Test
    void steps_resolve_wherever_a_revision_does() {
        assertThat(at(LINE).resolve("head-1")).containsExactly("d");
        assertThat(at(LINE).resolve("base+1")).containsExactly("a");
        assertThat(at(LINE, "b").resolve("+1")).containsExactly("c");
        assertThat(at(LINE, "b").resolve("-1")).containsExactly("a");
        assertThat(at(LINE, "b").resolve("-2")).isEmpty();
        assertThat(at(BRANCHES).resolve("c2branch@head-1")).containsExactly("c2");
        assertThat(at(BRANCHES).resolve("c2branch@a+2")).containsExactly("c2");
        assertThat(at(MERGED).resolve("c1branch@head-2")).containsExactly("d1");
        assertProblem(() -> at(BRANCHES).resolve("heads-1")).startsWith("'heads-1' means several revisions (d1, d2)");
    }

    @Test
    void steps_on_a_branch_that_only_a_dependency_has_applied_count_from_there() {
        RevisionGraph graph = graph(
                Revision.of("a1").withLabels("one"),
                Revision.of("b1", "a1"),
                Revision.of("c1", "b1"),
                Revision.of("a2").withDependsOn("b1"));
        assertThat(at(graph, "a2").resolve("one@+1")).containsExactly("c1");
        assertThat(at(graph, "a2").resolve("one@current")).containsExactly("b1");
        assertThat(at(graph).resolve("one@+1")).containsExactly("a1");
    }

    @Test
    void a_unique_prefix_is_enough() {
        assertThat(at(NAMED).resolve("27c")).containsExactly("27c6a30d7c2");
        assertThat(at(NAMED).resolve("ae1027")).containsExactly("ae1027a6acf");
        assertThat(at(NAMED).resolve("wid")).containsExactly("27c6a30d7c2");
        assertThat(at(NAMED).resolve("27c-1")).containsExactly("ae10aaaaaaa");
    }

    @Test
    void an_exact_match_wins_over_longer_names() {
        assertThat(at(NAMED).resolve("user")).containsExactly("user");
        assertThat(at(NAMED).resolve("d")).containsExactly("d");
    }

    @Test
    void an_ambiguous_prefix_lists_its_candidates() {
        assertProblem(() -> at(NAMED).resolve("ae10"))
                .isEqualTo("Multiple revisions start with 'ae10': ae1027a6acf, ae10aaaaaaa\n"
                        + "  Give more characters of the one you mean");
    }

    @Test
    void a_prefix_has_three_characters() {
        assertProblem(() -> at(NAMED).resolve("27"))
                .isEqualTo("Can't locate revision identified by '27'\n"
                        + "  A prefix needs at least 3 characters; these start with '27': 27c6a30d7c2");
    }

    @Test
    void an_unknown_name_gets_suggestions() {
        assertProblem(() -> at(NAMED).resolve("ae1072a6acf"))
                .isEqualTo("Can't locate revision identified by 'ae1072a6acf'\n  Did you mean ae1027a6acf?");
        assertProblem(() -> at(NAMED).resolve("widgte")).contains("Did you mean widgets?");
        assertProblem(() -> at(NAMED).resolve("qqqqqq"))
                .isEqualTo("Can't locate revision identified by 'qqqqqq'\n  aludel history lists all revisions");
        assertProblem(() -> at(LINE).resolve("haed")).startsWith("Can't locate revision identified by 'haed'");
    }

    @Test
    void the_name_of_a_file_is_recognised() {
        RevisionGraph graph = graph(Revision.of("abc").withOrigin(RevisionOrigin.of("v/20250101_abc_users.sql")));
        assertProblem(() -> at(graph).resolve("20250101_abc_users")).contains("the identifier in it is abc");
    }

    @Test
    void a_name_is_looked_up_within_its_branch() {
        RevisionGraph graph = graph(
                Revision.of("abase").withLabels("abranch"),
                Revision.of("somelongername", "abase"),
                Revision.of("ebase").withLabels("ebranch"),
                Revision.of("someothername", "ebase"),
                Revision.of("d", "someothername"));
        assertProblem(() -> at(graph).resolve("some")).contains("somelongername, someothername");
        assertThat(at(graph).resolve("ebranch@some")).containsExactly("someothername");
        assertThat(at(graph).resolve("abranch@some")).containsExactly("somelongername");
        assertThat(at(graph).resolve("someoth@d")).containsExactly("d");
        assertThat(at(graph).resolve("d@ebase")).containsExactly("ebase");
        assertProblem(() -> at(graph).resolve("abranch@d"))
                .isEqualTo("Revision d is not a member of branch 'abranch'\n"
                        + "  It neither descends from abranch nor leads up to it");
        assertProblem(() -> at(graph).resolve("abranch@someoth"))
                .startsWith("Revision someothername is not a member of branch 'abranch'");
        assertProblem(() -> at(graph).resolve("ebranch@nothing"))
                .startsWith("Can't locate revision identified by 'nothing'");
    }

    @Test
    void an_unknown_branch_has_its_own_message() {
        assertProblem(() -> at(BRANCHES).resolve("c1brench@head"))
                .isEqualTo("No such branch: 'c1brench'\n  Did you mean c1branch or c2branch?");
        assertProblem(() -> at(BRANCHES).resolve("zzz@head"))
                .startsWith("No such branch: 'zzz'\n  Before the @ stands a branch label or a revision");
    }

    @Test
    void one_revision_where_one_is_needed() {
        assertThat(LINE.resolveOne(RevisionTarget.parse("head"), List.of())).contains(LINE.get(new RevisionId("e")));
        assertThat(LINE.resolveOne(RevisionTarget.parse("base"), List.of())).isEmpty();
        assertProblem(() -> BRANCHES.resolveOne(RevisionTarget.parse("heads"), List.of()))
                .startsWith("'heads' means several revisions (d1, d2) where one is needed");
    }

    @Test
    void the_database_is_looked_at_only_when_it_matters() {
        assertThat(at(LINE, "unknown").resolve("head")).containsExactly("e");
        assertProblem(() -> at(LINE, "unknown").resolve("+1"))
                .startsWith("Can't locate revision identified by 'unknown'\n  at the version table");
    }
}
