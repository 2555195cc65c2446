package dev.aludel.revision;

import static dev.aludel.revision.Graphs.A;
import static dev.aludel.revision.Graphs.B;
import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.Problem;
import dev.aludel.revision.GraphProblem.Cycle;
import dev.aludel.revision.GraphProblem.DuplicateRevision;
import dev.aludel.revision.GraphProblem.MissingParent;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphProblemTest {

    @Test
    void a_missing_parent_names_the_file_and_the_nearest_identifiers() {
        Revision child = Revision.of("c", "ae1072").withOrigin(new RevisionOrigin("versions/c_add_users.java", 12));
        assertProblem(() -> graph(Revision.of("ae1027"), Revision.of("be1072"), child))
                .isEqualTo("Revision ae1072, which revision c follows, is not present\n"
                        + "  at versions/c_add_users.java:12\n"
                        + "  Did you mean ae1027 or be1072? If not, add the missing file");
        assertProblem(() -> graph(A, Revision.of("c", "nowhere")))
                .isEqualTo("Revision nowhere, which revision c follows, is not present\n"
                        + "  Add the missing file, or name a revision that is there");
    }

    @Test
    void a_parent_named_after_its_file_is_recognised() {
        Revision users = Revision.of("abc").withOrigin(RevisionOrigin.of("db/versions/M20250101_abc_add_users.java"));
        assertProblem(() -> graph(users, Revision.of("d", "20250101_abc_add_users")))
                .endsWith("'20250101_abc_add_users' is the name of a file; the identifier in it is abc");
        assertProblem(() -> graph(users, Revision.of("d", "M20250101_abc_add_users")))
                .endsWith("the identifier in it is abc");
        assertProblem(() -> graph(users, A.withDependsOn("20250101_abc_add_users")))
                .isEqualTo("Can't locate revision identified by '20250101_abc_add_users', on which revision a depends\n"
                        + "  '20250101_abc_add_users' is the name of a file; the identifier in it is abc");
    }

    @Test
    void a_dependency_is_a_revision_or_a_label() {
        assertThat(RevisionGraph.check(
                        List.of(A.withLabels("billing"), Revision.of("z").withDependsOn("billing"))))
                .isEmpty();
        assertProblem(() -> graph(A.withLabels("billing"), Revision.of("z").withDependsOn("biling")))
                .isEqualTo("Can't locate revision identified by 'biling', on which revision z depends\n"
                        + "  Did you mean billing? If not, add the missing file");
    }

    @Test
    void two_files_with_one_identifier_are_both_named() {
        Revision first = A.withOrigin(new RevisionOrigin("one.java", 3));
        Revision second = A.withOrigin(new RevisionOrigin("two.sql", 1));
        assertProblem(() -> graph(first, second))
                .isEqualTo("Revision a is present more than once\n  at one.java:3, two.sql:1\n"
                        + "  Give one of them another identifier, or delete the copy");
    }

    @Test
    void a_label_belongs_to_one_revision() {
        assertProblem(() -> graph(A.withLabels("billing"), B.withLabels("billing")))
                .startsWith("Branch name 'billing' in revision b already used by revision a");
        assertProblem(() -> graph(A, B.withLabels("a")))
                .startsWith("Branch name 'a' in revision b is the identifier of a revision");
    }

    @Test
    void a_revision_does_not_follow_itself() {
        assertProblem(() -> graph(A, Revision.of("b", "a", "b"))).startsWith("Self-loop is detected in revision b");
        assertProblem(() -> graph(A, B.withDependsOn("b")))
                .startsWith("Dependency self-loop is detected in revision b");
        assertProblem(() -> graph(A, B.withLabels("mine").withDependsOn("mine")))
                .startsWith("Dependency self-loop is detected in revision b");
    }

    @Test
    void a_cycle_names_the_revisions_on_it_only() {
        assertProblem(() -> graph(Revision.of("a", "b"), B)).startsWith("Cycle is detected in revisions (a, b)\n");
        assertProblem(() -> graph(Revision.of("a", "d"), B, Revision.of("c", "b"), Revision.of("d", "c")))
                .startsWith("Cycle is detected in revisions (a, b, c, d)\n");
        // Below, above and beside a sound part.
        assertProblem(() -> graph(A, Revision.of("b", "a", "c"), Revision.of("c", "b"), Revision.of("d", "c")))
                .startsWith("Cycle is detected in revisions (b, c)\n");
        assertProblem(() -> graph(A, B, Revision.of("x", "y"), Revision.of("y", "x")))
                .startsWith("Cycle is detected in revisions (x, y)\n");
    }

    @Test
    void a_cycle_through_a_dependency_has_its_own_message() {
        assertProblem(() -> graph(A.withDependsOn("b"), B))
                .startsWith("Dependency cycle is detected in revisions (a, b)\n");
        assertProblem(() -> graph(A.withDependsOn("y"), Revision.of("x").withDependsOn("a"), Revision.of("y", "x"), B))
                .startsWith("Dependency cycle is detected in revisions (a, x, y)\n");
    }

    @Test
    void identifiers_that_begin_alike_are_no_loop() {
        assertThat(RevisionGraph.check(List.of(Revision.of("user"), Revision.of("user_foo", "user"))))
                .isEmpty();
    }

    @Test
    void a_check_reports_everything() {
        List<RevisionProblem> problems = RevisionGraph.check(List.of(
                A,
                A,
                Revision.of("m", "gone"),
                Revision.of("x", "y"),
                Revision.of("y", "x"),
                Revision.of("p", "q"),
                Revision.of("q", "p")));
        assertThat(problems)
                .hasExactlyElementsOfTypes(DuplicateRevision.class, MissingParent.class, Cycle.class, Cycle.class);
        assertThat(problems.stream().map(Problem::what))
                .endsWith("Cycle is detected in revisions (x, y)", "Cycle is detected in revisions (p, q)");
    }

    @Test
    void a_long_list_of_revisions_is_cut() {
        Revision[] ring = new Revision[30];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = Revision.of("r%02d".formatted(i), "r%02d".formatted((i + 1) % ring.length));
        }
        assertProblem(() -> graph(ring)).contains("(r00, r01, ").contains("r19 and 10 more)");
    }
}
