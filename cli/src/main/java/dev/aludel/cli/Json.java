package dev.aludel.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.aludel.command.RevisionView;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.HistoryEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns results into JSON for programs. */
final class Json {

    private static final JSON WRITER = JSON.builder()
            .enable(JSON.Feature.PRETTY_PRINT_OUTPUT)
            .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
            .build();

    private Json() {}

    static void print(PrintWriter out, Object value) {
        try {
            out.println(WRITER.asString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // written to memory
        }
    }

    static List<Map<String, @Nullable Object>> revisions(List<RevisionView> views) {
        return views.stream().map(Json::revision).toList();
    }

    static List<Map<String, @Nullable Object>> entries(List<HistoryEntry> entries) {
        return entries.stream().map(Json::entry).toList();
    }

    private static Map<String, @Nullable Object> entry(HistoryEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", entry.number());
        json.put("revision", entry.revision().value());
        json.put("direction", entry.direction().word());
        json.put("outcome", entry.outcome().word());
        json.put("checksum", entry.checksum());
        json.put("message", entry.message());
        json.put("user", entry.origin().who());
        json.put("host", entry.origin().host());
        json.put("version", entry.origin().version());
        json.put("started", entry.started().toString());
        json.put("finished", entry.finished().toString());
        json.put("milliseconds", entry.took() == null ? null : entry.took().toMillis());
        json.put("statements", entry.statements());
        return json;
    }

    static Map<String, @Nullable Object> revision(RevisionView view) {
        Revision revision = view.revision();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", revision.id().value());
        json.put("down", revision.down().stream().map(RevisionId::value).toList());
        json.put("message", revision.message());
        json.put("labels", List.copyOf(view.labels()));
        json.put("dependsOn", revision.dependsOn());
        json.put(
                "created",
                revision.created() == null ? null : revision.created().toString());
        json.put("path", revision.origin() == null ? null : revision.origin().location());
        json.put("head", view.head());
        json.put("branchPoint", view.branchPoint());
        json.put("mergePoint", view.mergePoint());
        json.put("current", view.current());
        return json;
    }
}
