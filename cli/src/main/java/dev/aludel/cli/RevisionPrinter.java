package dev.aludel.cli;

import dev.aludel.command.RevisionView;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Prints revisions: one line each, or in full. */
final class RevisionPrinter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Ansi colours;

    RevisionPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
    }

    /** {@code id (label) (head)}: a place. */
    void place(RevisionView view) {
        out.println(id(view.revision().id().value()) + notes(view));
    }

    /** {@code id (label) (head)}: a place where the database stands, which need not be said. */
    void stand(RevisionView view) {
        out.println(id(view.revision().id().value()) + notes(view, false));
    }

    /** {@code parent -> id (head), message}: a step of the history. */
    void step(RevisionView view) {
        Revision revision = view.revision();
        String from = revision.isBase() ? "<base>" : join(revision.down());
        out.println(from + " -> " + id(revision.id().value()) + notes(view) + ", " + firstLine(revision));
    }

    /** {@code id (head), message}: a revision where its parents can be seen. */
    String summary(RevisionView view) {
        return id(view.revision().id().value()) + notes(view) + ", " + firstLine(view.revision());
    }

    /** Everything about it, one fact a line. */
    void full(RevisionView view) {
        Revision revision = view.revision();
        out.println("Rev: " + id(revision.id().value()) + notes(view));
        out.println((revision.isMerge() ? "Merges: " : "Parent: ")
                + (revision.isBase() ? "<base>" : join(revision.down())));
        if (!revision.dependsOn().isEmpty()) {
            out.println("Also depends on: " + String.join(", ", revision.dependsOn()));
        }
        if (!view.labels().isEmpty()) {
            out.println("Branch names: " + String.join(", ", view.labels()));
        }
        if (revision.origin() != null) {
            out.println("Path: " + revision.origin().location());
        }
        if (revision.created() != null) {
            out.println("Created: " + DATE.format(revision.created()));
        }
        out.println();
        revision.message().lines().forEach(line -> out.println("    " + line));
        out.println();
    }

    private String id(String id) {
        return colours.string("@|yellow " + id + "|@");
    }

    private static String notes(RevisionView view) {
        return notes(view, view.current());
    }

    private static String notes(RevisionView view, boolean current) {
        List<String> notes = new ArrayList<>();
        if (!view.revision().labels().isEmpty()) {
            notes.add("(" + String.join(", ", view.revision().labels()) + ")");
        }
        if (current) {
            notes.add("(current)");
        }
        if (view.head()) {
            notes.add(view.effectiveHead() ? "(head)" : "(effective head)");
        }
        if (view.branchPoint()) {
            notes.add("(branchpoint)");
        }
        if (view.mergePoint()) {
            notes.add("(mergepoint)");
        }
        return notes.isEmpty() ? "" : " " + String.join(" ", notes);
    }

    private static String firstLine(Revision revision) {
        return revision.message().lines().findFirst().orElse("(no message)");
    }

    private static String join(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
