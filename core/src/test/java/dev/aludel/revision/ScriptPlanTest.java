package dev.aludel.revision;

import static dev.aludel.revision.Graphs.BRANCHES;
import static dev.aludel.revision.Graphs.LINE;
import static dev.aludel.revision.Graphs.assertPlan;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.changes;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptPlanTest {

    private static final RevisionGraph HEX =
            graph(Revision.of("ae1027a6acf"), Revision.of("b1", "ae1027a6acf"), Revision.of("c1", "b1"));

    @Test
    void an_upgrade_starts_at_the_base_unless_told_otherwise() {
        assertPlan(up(LINE, "c")).isEqualTo("[a, b, c] {c}");
        assertPlan(up(LINE, "b:d")).isEqualTo("[c, d] {d}");
        assertPlan(up(LINE, "c:")).isEqualTo("[d, e] {e}");
        assertPlan(up(LINE, ":head")).isEqualTo("[a, b, c, d, e] {e}");
        assertPlan(up(LINE, "b:+2")).isEqualTo("[c, d] {d}");
        assertPlan(up(LINE, "+2")).isEqualTo("[a, b] {b}");
        assertPlan(up(LINE, "-1:head")).isEqualTo("[e] {e}");
        assertPlan(up(BRANCHES, "b:heads")).isEqualTo("[c2, d2, c1, d1] {d1, d2}");
        assertThat(changes(up(LINE, "b:d"))).isEqualTo("update b to c; update c to d");
    }

    @Test
    void an_upgrade_goes_up_one_branch() {
        assertProblem(() -> up(BRANCHES, "c1:d2")).startsWith("Requested range c1:d2 does not refer to");
        assertProblem(() -> up(LINE, "d:b")).endsWith("swap the two");
        assertProblem(() -> up(LINE, "b:+7")).startsWith("Relative revision +7 didn't produce 7 migrations");
    }

    @Test
    void a_downgrade_needs_both_ends() {
        assertPlan(down(LINE, "d:b")).isEqualTo("[d, c] {b}");
        assertPlan(down(LINE, "head:base")).isEqualTo("[e, d, c, b, a] {}");
        assertPlan(down(LINE, "head:-1")).isEqualTo("[e] {d}");
        assertPlan(down(BRANCHES, "heads:b")).isEqualTo("[d1, c1, d2, c2] {b}");
        assertProblem(() -> down(LINE, "b")).startsWith("downgrade with --sql requires <fromrev>:<torev>; found ':b'");
        assertProblem(() -> down(LINE, "b:")).startsWith("downgrade with --sql requires <fromrev>:<torev>");
        assertProblem(() -> down(LINE, "b:d")).startsWith("Destination d is not a valid downgrade target");
    }

    @Test
    void a_stamp_starts_where_it_is_told() {
        assertThat(changes(stamp(HEX, "ae10:head"))).isEqualTo("update ae1027a6acf to c1");
        assertThat(changes(stamp(HEX, "head"))).isEqualTo("insert c1");
        assertThat(changes(stamp(BRANCHES, "b:heads"))).isEqualTo("update b to d1; insert d2");
        assertThat(changes(stamp(BRANCHES, "b:c1", "b:d2"))).isEqualTo("update b to c1; insert d2");
        assertProblem(() -> stamp(BRANCHES, "b:c1", "a:d2"))
                .startsWith("Stamp operation with --sql only supports a single starting revision at a time; found b:c1"
                        + " and a:d2");
    }

    @Test
    void a_script_does_not_ask_the_database() {
        assertProblem(() -> up(LINE, "current:head"))
                .startsWith("'current:head' counts from where the database is, which a script (--sql) does not ask");
        assertProblem(() -> down(LINE, "current:base")).startsWith("'current' counts from where the database is");
        assertProblem(() -> stamp(LINE, "current:head")).startsWith("'current' counts from where the database is");
    }

    private static MigrationPlan up(RevisionGraph graph, String range) {
        return new MigrationPlanner(graph).upgradeScript(RevisionRange.parseForScript(range));
    }

    private static MigrationPlan down(RevisionGraph graph, String range) {
        return new MigrationPlanner(graph).downgradeScript(RevisionRange.parseForScript(range));
    }

    private static MigrationPlan stamp(RevisionGraph graph, String... ranges) {
        List<RevisionRange> parsed =
                Stream.of(ranges).map(RevisionRange::parseForScript).toList();
        return new MigrationPlanner(graph).stampScript(parsed);
    }
}
