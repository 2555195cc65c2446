package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.command.RevisionView;
import dev.aludel.revision.Revision;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphLanesTest {

    @Test
    void a_line_is_one_lane() {
        assertThat(draw(Revision.of("ccc", "bbb"), Revision.of("bbb", "aaa"), Revision.of("aaa")))
                .isEqualTo("""
                    *  ccc
                    *  bbb
                    *  aaa
                    """);
    }

    @Test
    void two_heads_meet_at_their_branch_point() {
        assertThat(draw(
                        Revision.of("ddd", "bbb"),
                        Revision.of("ccc", "bbb"),
                        Revision.of("bbb", "aaa"),
                        Revision.of("aaa")))
                .isEqualTo("""
                    *  ddd
                    | *  ccc
                    |/
                    *  bbb
                    *  aaa
                    """);
    }

    @Test
    void a_merge_opens_a_lane_that_closes_at_the_branch_point() {
        assertThat(draw(
                        Revision.of("eee", "ccc", "ddd"),
                        Revision.of("ccc", "bbb"),
                        Revision.of("ddd", "bbb"),
                        Revision.of("bbb")))
                .isEqualTo("""
                    *  eee
                    |\\
                    * |  ccc
                    | *  ddd
                    |/
                    *  bbb
                    """);
    }

    @Test
    void a_merge_of_three_beside_another_line() {
        assertThat(draw(
                        Revision.of("mmm", "aaa", "bbb", "ccc"),
                        Revision.of("xxx", "www"),
                        Revision.of("ccc"),
                        Revision.of("bbb"),
                        Revision.of("aaa"),
                        Revision.of("www")))
                .isEqualTo("""
                    *  mmm
                    |\\
                    | |\\
                    | | | *  xxx
                    | | * |  ccc
                    | |  /
                    | * |  bbb
                    |  /
                    * |  aaa
                     /
                    *  www
                    """);
    }

    private static String draw(Revision... revisions) {
        List<RevisionView> views = Stream.of(revisions)
                .map(revision -> new RevisionView(revision, Set.of(), false, false, false, false))
                .toList();
        return String.join(
                        "\n",
                        GraphLanes.draw(views, view -> view.revision().id().value())) + "\n";
    }
}
