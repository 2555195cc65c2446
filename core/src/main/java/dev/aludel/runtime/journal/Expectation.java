package dev.aludel.runtime.journal;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.runtime.journal.Difference.Change;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement is expected to change.
 *
 * @param typed whether it comes from an operation whose effect is known; otherwise it is the author's own SQL
 * @param changes what becomes of which line; empty when not known so exactly
 */
public record Expectation(boolean typed, Map<String, ChangeKind> changes) {

    private static final String TYPED = "typed";
    private static final String RAW = "raw";

    /** Copies the map. */
    public Expectation {
        changes = Map.copyOf(changes);
    }

    /**
     * What operations are expected to do to a schema.
     *
     * @param carried what the statement carries out
     * @param before the schema before
     * @param dialect spells types and values
     */
    static Expectation of(Intent.Carried carried, Schema before, Dialect dialect) {
        if (carried.operations().stream().anyMatch(Expectation::isOpaque)) {
            return new Expectation(false, Map.of());
        }
        if (!carried.whole()) {
            return new Expectation(true, Map.of());
        }
        Schema after = SchemaProjector.applyAll(before, carried.operations());
        return new Expectation(
                true, essentials(Fingerprint.of(before, dialect).differenceTo(Fingerprint.of(after, dialect))));
    }

    private static boolean isOpaque(Operation operation) {
        return operation instanceof DataOperation || operation instanceof CustomOperation;
    }

    /**
     * What no database says in another way: that tables and columns come and go. Where a table as a whole does, the rest
     * follows from it, with names of the database's own; and what has no name here gets one there.
     */
    private static Map<String, ChangeKind> essentials(Difference difference) {
        Set<String> tables = difference.changes().stream()
                .filter(change ->
                        change.kind() != ChangeKind.CHANGED && change.key().equals("table " + change.owner()))
                .map(Change::key)
                .collect(Collectors.toSet());
        Map<String, ChangeKind> essentials = new LinkedHashMap<>();
        for (Change change : difference.changes()) {
            boolean ofWholeTable = tables.contains("table " + change.owner());
            boolean ownWords =
                    change.key().startsWith("unnamed ") || change.key().startsWith("columns of ");
            boolean table = change.key().startsWith("table ") || change.key().startsWith("column ");
            if (!ownWords && (table || !ofWholeTable)) {
                essentials.put(change.key(), change.kind());
            }
        }
        return essentials;
    }

    /** Whether all that is expected has happened. */
    boolean isMetBy(Difference found) {
        Map<String, ChangeKind> happened =
                found.changes().stream().collect(Collectors.toMap(Change::key, Change::kind));
        return changes.entrySet().stream().allMatch(each -> each.getValue().equals(happened.get(each.getKey())));
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(typed ? TYPED : RAW));
        changes.forEach((key, kind) -> lines.add(kind + " " + key));
        return String.join("\n", lines);
    }

    static Expectation parse(String text) {
        Map<String, ChangeKind> changes = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            int end = line.indexOf(' ');
            changes.put(line.substring(end + 1), ChangeKind.valueOf(line.substring(0, end)));
        }
        return new Expectation(lines.getFirst().equals(TYPED), changes);
    }

    String words() {
        return changes.isEmpty()
                ? "what the statement says"
                : changes.entrySet().stream()
                        .map(each -> each.getValue().name().toLowerCase(Locale.ROOT) + ": " + each.getKey())
                        .sorted()
                        .collect(Collectors.joining("\n       "));
    }
}
