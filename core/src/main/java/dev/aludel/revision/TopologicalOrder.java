package dev.aludel.revision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts revisions newest first: each before all that it requires, one branch after the other rather than interleaved. The
 * order is the same whatever order the revisions are given in: heads by time of creation (latest first, unknown last),
 * then by identifier; from there the parents in the order the author wrote them.
 */
final class TopologicalOrder {

    private static final Comparator<Revision> LATEST_FIRST = Comparator.comparing(
                    Revision::created, TopologicalOrder::latestFirst)
            .thenComparing(Revision::id);

    private TopologicalOrder() {}

    /** Numbers of revisions, newest first; shorter than the input when there is a cycle. */
    static int[] newestFirst(List<Revision> revisions, int[][] required) {
        int[] waitingFor = new int[required.length];
        for (int[] targets : required) {
            for (int target : targets) {
                waitingFor[target]++;
            }
        }
        int[] ready = new int[required.length];
        int[] heads = heads(revisions, waitingFor);
        int size = heads.length;
        System.arraycopy(heads, 0, ready, 0, size);
        IntStream.Builder order = IntStream.builder();
        while (size > 0) {
            int revision = ready[--size];
            order.add(revision);
            int[] targets = required[revision];
            for (int i = targets.length - 1; i >= 0; i--) {
                if (--waitingFor[targets[i]] == 0) {
                    ready[size++] = targets[i];
                }
            }
        }
        return order.build().toArray();
    }

    private static int[] heads(List<Revision> revisions, int[] waitingFor) {
        return IntStream.range(0, waitingFor.length)
                .filter(revision -> waitingFor[revision] == 0)
                .boxed()
                .sorted(Comparator.comparing(revisions::get, LATEST_FIRST.reversed()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int latestFirst(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return right.compareTo(left);
    }
}
