package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The graphs that several tests use, and plans as one line of text. */
final class Graphs {

    static final Revision A = Revision.of("a");
    static final Revision B = Revision.of("b", "a");
    static final Revision C1 = Revision.of("c1", "b").withLabels("c1branch");
    static final Revision C2 = Revision.of("c2", "b").withLabels("c2branch");
    static final Revision D1 = Revision.of("d1", "c1");
    static final Revision D2 = Revision.of("d2", "c2");

    /** a to e in one line. */
    static final RevisionGraph LINE = graph(A, B, Revision.of("c", "b"), Revision.of("d", "c"), Revision.of("e", "d"));

    /** Two branches above b. */
    static final RevisionGraph BRANCHES = graph(A, B, C1, C2, D1, D2);

    /** The two branches meet in e, and f follows. */
    static final RevisionGraph MERGED =
            graph(A, B, C1, C2, D1, D2, Revision.of("e", "d1", "d2"), Revision.of("f", "e"));

    private Graphs() {}

    static RevisionGraph graph(Revision... revisions) {
        return RevisionGraph.of(List.of(revisions));
    }

    static Set<RevisionId> ids(String... ids) {
        return Stream.of(ids).map(RevisionId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<String> names(Collection<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).toList();
    }

    static RevisionTarget[] targets(String... targets) {
        return Stream.of(targets).map(RevisionTarget::parse).toArray(RevisionTarget[]::new);
    }

    static Start at(RevisionGraph graph, String... rows) {
        return new Start(graph, ids(rows));
    }

    static AbstractStringAssert<?> assertPlan(MigrationPlan plan) {
        return assertThat(text(plan));
    }

    /** The message of the problem that an action ends with. */
    static AbstractStringAssert<?> assertProblem(ThrowingCallable action) {
        try {
            action.call();
        } catch (AludelException expected) {
            assertThat(expected.problem()).isInstanceOf(RevisionProblem.class);
            return assertThat(expected.getMessage());
        } catch (Throwable other) {
            throw new AssertionError("not a problem in the user's terms", other);
        }
        throw new AssertionError("nothing was wrong");
    }

    /** The revisions that run and the rows at the end: {@code [c, d] {d}}; the rows by making the changes for real. */
    static String text(MigrationPlan plan) {
        Set<RevisionId> rows = new TreeSet<>(plan.headsBefore());
        plan.steps().forEach(step -> step.versionChanges().forEach(change -> change.applyTo(rows)));
        assertThat(rows).isEqualTo(new TreeSet<>(plan.headsAfter()));
        return names(plan.revisions()) + " {"
                + rows.stream().map(RevisionId::value).collect(Collectors.joining(", ")) + "}";
    }

    /** The changes of the version table, in words. */
    static String changes(MigrationPlan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.versionChanges().stream())
                .map(Graphs::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(VersionChange change) {
        return switch (change) {
            case VersionChange.Insert insert -> "insert " + insert.revision();
            case VersionChange.Update update -> "update " + update.from() + " to " + update.to();
            case VersionChange.Delete delete -> "delete " + delete.revision();
        };
    }

    /** A graph and the rows that a plan starts from. */
    record Start(RevisionGraph graph, Set<RevisionId> rows) {

        MigrationPlan up(String... targets) {
            return new MigrationPlanner(graph).upgrade(rows, targets(targets));
        }

        MigrationPlan down(String target) {
            return new MigrationPlanner(graph).downgrade(rows, RevisionTarget.parse(target));
        }

        MigrationPlan stamp(String... targets) {
            return new MigrationPlanner(graph).stamp(rows, targets(targets));
        }

        List<String> resolve(String target) {
            return names(graph.resolve(RevisionTarget.parse(target), rows));
        }

        List<String> history(String range) {
            return names(graph.history(RevisionRange.parse(range), rows));
        }
    }
}
