package dev.aludel.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * How far work in batches has come.
 *
 * @param rows how many rows are done
 * @param refused how many rows the database refused
 * @param key the key of the last row, as literals; empty before the first batch
 */
record BatchCursor(long rows, long refused, List<String> key) {

    static final BatchCursor START = new BatchCursor(0, 0, List.of());

    BatchCursor {
        key = List.copyOf(key);
    }

    BatchCursor done(long more, List<String> last) {
        return new BatchCursor(rows + more, refused, last);
    }

    BatchCursor refused(List<String> row) {
        return new BatchCursor(rows, refused + 1, row);
    }

    /** A literal may contain anything, so each is preceded by its length. */
    String text() {
        StringBuilder text = new StringBuilder(rows + " " + refused + "\n");
        key.forEach(literal ->
                text.append(literal.length()).append(' ').append(literal).append('\n'));
        return text.toString();
    }

    static BatchCursor parse(String text) {
        int at = text.indexOf('\n');
        String[] counts = text.substring(0, at).split(" ", 2);
        List<String> key = new ArrayList<>();
        at++;
        while (at < text.length()) {
            int space = text.indexOf(' ', at);
            int end = space + 1 + Integer.parseInt(text.substring(at, space));
            key.add(text.substring(space + 1, end));
            at = end + 1;
        }
        return new BatchCursor(Long.parseLong(counts[0]), Long.parseLong(counts[1]), key);
    }
}
