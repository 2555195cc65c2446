package dev.aludel.revision;

import static dev.aludel.revision.Graphs.assertProblem;
import static dev.aludel.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.VersionChange.Delete;
import dev.aludel.revision.VersionChange.Insert;
import dev.aludel.revision.VersionChange.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionChangeTest {

    private static final RevisionId A = new RevisionId("a");
    private static final RevisionId B = new RevisionId("b");

    @Test
    void each_change_finds_its_row() {
        Set<RevisionId> rows = ids("a");
        new Update(A, B).applyTo(rows);
        assertThat(rows).containsExactly(B);
        new Insert(A).applyTo(rows);
        assertThat(rows).containsExactly(B, A);
        new Delete(B).applyTo(rows);
        assertThat(rows).containsExactly(A);
    }

    @Test
    void a_row_that_is_not_there_stops_the_change() {
        assertProblem(() -> new Update(A, B).applyTo(ids()))
                .startsWith("Expected to match one row when updating 'a' to 'b' in the version table; 0 found");
        assertProblem(() -> new Delete(A).applyTo(ids("b")))
                .startsWith("Expected to match one row when deleting 'a' in the version table; 0 found");
    }

    @Test
    void a_row_that_is_there_twice_stops_the_change() {
        List<RevisionId> rows = new ArrayList<>(List.of(A, A));
        assertProblem(() -> new Update(A, B).applyTo(rows))
                .startsWith("Expected to match one row when updating 'a' to 'b' in the version table; 2 found");
        assertProblem(() -> new Insert(A).applyTo(rows))
                .startsWith("Expected no row when inserting 'a' in the version table; 2 found");
        assertProblem(() -> new Update(A, B).applyTo(new ArrayList<>(List.of(A, B))))
                .startsWith("Expected no row when inserting 'b' in the version table; 1 found");
        assertThat(rows).containsExactly(A, A);
    }
}
