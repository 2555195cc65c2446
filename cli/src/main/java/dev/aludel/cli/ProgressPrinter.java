package dev.aludel.cli;

import dev.aludel.runtime.RunListener.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows how far work in batches has come: as a bar on a terminal, elsewhere as a line every few seconds. */
final class ProgressPrinter {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final int BAR = 30;

    /** Back to the beginning of the line, and what is there is erased to its end (ECMA-48). */
    private static final String OVER = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private boolean open;
    private long lastNanos;

    ProgressPrinter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Progress progress) {
        boolean first = !open;
        if (first) {
            out.println();
            open = true;
        }
        boolean end = progress.rows() + progress.refused() >= progress.total();
        Duration between = terminal ? BETWEEN_BARS : BETWEEN_LINES;
        if (!first && !end && System.nanoTime() - lastNanos < between.toNanos()) {
            return;
        }
        lastNanos = System.nanoTime();
        if (terminal) {
            out.print(OVER + "  " + bar(progress) + " " + words(progress));
        } else {
            out.println("  " + words(progress));
        }
        out.flush();
    }

    /** Whether something was shown since it was asked last; the line is ended then. */
    boolean finish() {
        boolean shown = open;
        if (shown && terminal) {
            out.println();
        }
        open = false;
        return shown;
    }

    private static String bar(Progress progress) {
        int full = progress.total() == 0 ? BAR : (int) (BAR * progress.rows() / progress.total());
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    private static String words(Progress progress) {
        StringBuilder words = new StringBuilder();
        words.append(String.format(Locale.ROOT, "%,d of about %,d rows", progress.rows(), progress.total()));
        if (progress.rowsPerSecond() > 0) {
            words.append(String.format(Locale.ROOT, ", %,.0f rows/s", progress.rowsPerSecond()));
        }
        progress.left()
                .filter(left -> progress.rows() < progress.total())
                .ifPresent(left ->
                        words.append(", ").append(RunPrinter.words(left)).append(" left"));
        if (progress.refused() > 0) {
            words.append(String.format(Locale.ROOT, ", %,d refused", progress.refused()));
        }
        return words.toString();
    }
}
