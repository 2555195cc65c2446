package dev.aludel.cli;

import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Prints a run while it goes on: one line a step, with the time it took. */
final class RunPrinter implements RunListener {

    private final PrintWriter out;
    private final Ansi colours;
    private final ProgressPrinter progress;
    private boolean waitingSaid;
    private boolean throttleSaid;

    RunPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
        this.progress = new ProgressPrinter(out, colours.enabled());
    }

    @Override
    public void waiting(String holder, Duration soFar) {
        if (!waitingSaid) {
            out.println("Waiting for another run to end: " + holder);
            out.flush();
            waitingSaid = true;
        }
    }

    @Override
    public void lockTimedOut(String reason, int tries, Duration soFar) {
        out.println();
        out.println("Another session holds a lock that is needed; trying again (" + tries + " so far, " + words(soFar)
                + ")");
        out.flush();
    }

    @Override
    public void resumed(Resumption resumption) {
        out.println("The " + resumption.step() + " by " + resumption.run() + " was broken off in");
        out.println("    " + resumption.sql().strip().replace("\n", "\n    "));
        out.println(
                resumption.done() ? "  which was done: going on after it." : "  which was not done: going on with it.");
        out.flush();
    }

    @Override
    public void survivorEnded(String session) {
        out.println("Ending what is left of a run that was broken off: " + session);
        out.flush();
    }

    @Override
    public void invalidIndexDropped(String index, String table) {
        out.println("Index " + index + " of " + table + " was not built to its end: dropping it, to build it again.");
        out.flush();
    }

    @Override
    public void forgotten(String step) {
        out.println("Forgotten: the " + step + ", which was broken off.");
    }

    @Override
    public void hookFailed(String hook, String reason) {
        out.println(colours.string("@|bold,yellow The hook " + hook + " failed:|@ ") + reason);
        out.flush();
    }

    @Override
    public void stepStarted(MigrationStep step) {
        // The line ends when the step does, so that a slow one shows which it is.
        out.print("Running " + step);
        out.flush();
    }

    @Override
    public void progress(Progress done) {
        progress.show(done);
        throttleSaid = false;
    }

    @Override
    public void throttled(String reason, Duration soFar) {
        if (!throttleSaid) {
            progress.finish();
            out.println("  Waiting " + reason);
            out.flush();
            throttleSaid = true;
        }
    }

    @Override
    public void stepFinished(MigrationStep step, Duration took) {
        if (progress.finish()) {
            out.print("  done");
        }
        out.println(colours.string("@|faint   (" + words(took) + ")|@"));
    }

    @Override
    public void stepFailed(MigrationStep step) {
        progress.finish();
        out.println(colours.string("@|bold,red   failed|@"));
        out.flush();
    }

    /** What is left to say at the end. */
    void finished(RunResult result) {
        String place = heads(result.headsAfter());
        out.println(
                result.steps().isEmpty()
                        ? "Nothing to do: the database is at " + place + "."
                        : "Now at " + place + ".");
    }

    static String heads(Set<RevisionId> heads) {
        return heads.isEmpty()
                ? "base, before the first revision"
                : heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    static String words(Duration took) {
        if (took.toMillis() < 1_000) {
            return Math.max(1, took.toMillis()) + " ms";
        }
        if (took.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1_000.0);
        }
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
