package dev.aludel.cli;

import dev.aludel.command.Counted;
import dev.aludel.command.RevisionView;
import dev.aludel.command.StatusResult;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.ChangedRevision;
import dev.aludel.runtime.UnfinishedStep;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Prints how things stand with a database: one fact a line, and the verdict at the end. */
final class StatusPrinter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Paint paint;

    StatusPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.paint = new Paint(colours);
    }

    void status(StatusResult status) {
        fact("Database", status.database() + connection(status));
        if (status.there()) {
            fact("Server", status.server());
        }
        fact("Current", current(status));
        fact("Heads", status.heads().isEmpty() ? "none, there are no revisions yet" : ids(status.heads()));
        if (!status.pending().isEmpty()) {
            fact("Pending", Counted.of(status.pending().size(), "revision"));
            status.pending().forEach(view -> out.println("            " + line(view.revision())));
        }
        for (ChangedRevision changed : status.changed()) {
            fact(
                    "Changed",
                    paint.warning(changed.revision().id().value()) + ": its file is not what was "
                            + changed.entry().outcome().word() + " at "
                            + DATE.format(changed.entry().finished()));
        }
        for (RevisionId missing : status.missing()) {
            fact("Missing", paint.warning(missing.value()) + ": applied, and no file has this id any more");
        }
        for (UnfinishedStep step : status.unfinished()) {
            fact(
                    "Unfinished",
                    paint.bad(step.direction().word() + " of " + step.revision()) + ", broken off or running since "
                            + DATE.format(step.at()));
        }
        if (status.lockHolder() != null) {
            fact("Locked by", status.lockHolder());
        }
        out.println();
        out.println(verdict(status));
    }

    private void fact(String name, String value) {
        out.println(String.format(Locale.ROOT, "%-12s", name) + value);
    }

    private static String connection(StatusResult status) {
        return status.there()
                ? "  (connected in " + RunPrinter.words(status.connected()) + ")"
                : "  (is not there yet)";
    }

    private String current(StatusResult status) {
        if (status.current().isEmpty() && status.unknown().isEmpty()) {
            return "base, before the first revision";
        }
        List<String> known = status.current().stream()
                .map(RevisionView::revision)
                .map(this::line)
                .toList();
        List<String> unknown = status.unknown().stream()
                .map(id -> paint.bad(id.value()) + "  (no file has this id)")
                .toList();
        return Stream.concat(known.stream(), unknown.stream()).collect(Collectors.joining("\n            "));
    }

    private String line(Revision revision) {
        String message = revision.message().lines().findFirst().orElse("");
        return paint.styled("yellow", revision.id().value())
                + (message.isEmpty() ? "" : "  " + message)
                + (revision.created() == null ? "" : "  (" + DATE.format(revision.created()) + ")");
    }

    private String verdict(StatusResult status) {
        if (status.upToDate()) {
            return paint.good("Up to date.");
        }
        if (!status.unknown().isEmpty()) {
            return paint.bad("The version table names a revision that is not here.")
                    + " Is this the right folder, and is it complete? If so, say where the database stands: aludel"
                    + " stamp --purge REVISION";
        }
        if (!status.unfinished().isEmpty() && status.lockHolder() == null) {
            return paint.bad("A run was broken off.") + " Run aludel upgrade again: it goes on where that stopped.";
        }
        if (!status.changed().isEmpty()) {
            return paint.warning("An applied revision was changed since.")
                    + " Take the change back, or accept it: aludel upgrade --accept-changed "
                    + status.changed().getFirst().revision().id();
        }
        if (!status.missing().isEmpty()) {
            return paint.warning("A revision was applied whose file is gone.") + " Bring the file back.";
        }
        boolean several = status.heads().size() > 1;
        return paint.warning("Behind by " + Counted.of(status.pending().size(), "revision") + ".")
                + (several
                        ? " There are several heads: aludel merge, or aludel upgrade heads"
                        : " Look with aludel plan, then: aludel upgrade");
    }

    private static String ids(List<RevisionView> views) {
        return views.stream().map(view -> view.revision().id().value()).collect(Collectors.joining(", "));
    }

    static Map<String, @Nullable Object> toJson(StatusResult status) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("database", status.database());
        json.put("there", status.there());
        json.put("connectMilliseconds", status.connected().toMillis());
        json.put("server", status.server());
        json.put("upToDate", status.upToDate());
        json.put("current", Json.revisions(status.current()));
        json.put("unknown", PlanJson.ids(status.unknown()));
        json.put("heads", Json.revisions(status.heads()));
        json.put("pending", Json.revisions(status.pending()));
        json.put(
                "changed",
                status.changed().stream()
                        .map(each -> each.revision().id().value())
                        .toList());
        json.put("missing", PlanJson.ids(status.missing()));
        json.put(
                "unfinished",
                status.unfinished().stream()
                        .map(step -> step.revision().value())
                        .toList());
        json.put("lockHolder", status.lockHolder());
        return json;
    }
}
