package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.command.Counted;
import dev.aludel.command.Orphan;
import dev.aludel.command.OrphansRequest;
import dev.aludel.command.OrphansResult;
import dev.aludel.migration.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel orphans}. */
@Command(
        name = "orphans",
        description = "Look for rows that refer to nothing. Exits with 3 when there are any and they are not deleted.")
final class OrphansCommand extends ProjectCommand {

    @Parameters(paramLabel = "TABLE", arity = "0..1", description = "Only rows of this table (default: of all).")
    private @Nullable String table;

    @Option(
            names = "--key",
            paramLabel = "COLUMN:TABLE.COLUMN",
            description = "Look by this key instead of the declared foreign keys, for example user_id:users.id; needs a"
                    + " table.")
    private @Nullable String key;

    @Option(names = "--delete", description = "Delete them, after a confirmation and a backup.")
    private boolean delete;

    @Option(names = "--no-backup", description = "With --delete: do not back the database up first.")
    private boolean noBackup;

    @Mixin
    private final Confirmation confirmation = new Confirmation();

    @Mixin
    private final BackupFolderOption folder = new BackupFolderOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        if (key != null && table == null) {
            throw usage("--key is a key of a table: aludel orphans TABLE --key " + key);
        }
        if (json && delete) {
            throw usage("--json is for reading; it does not go with --delete");
        }
        OrphansRequest request = new OrphansRequest(table, key);
        Aludel aludel = aludel(folder);
        OrphansResult found = aludel.orphans(request);
        if (json) {
            Json.print(
                    result(),
                    found.orphans().stream().map(OrphansCommand::toJson).toList());
        } else {
            print(found);
        }
        if (found.orphans().isEmpty()) {
            return ExitCode.DONE;
        }
        return delete ? delete(aludel, request) : ExitCode.ANSWER_IS_NO;
    }

    private ExitCode delete(Aludel aludel, OrphansRequest request) {
        if (!confirmation.given(this, "Delete these rows, and then those that referred to them?")) {
            return ExitCode.ANSWER_IS_NO;
        }
        if (!noBackup) {
            BackupPrinter printer =
                    new BackupPrinter(out(), colours(), root().surroundings().workingDirectory());
            aludel.backup(printer);
        }
        OrphansResult result = aludel.deleteOrphans(request);
        out().println("Deleted " + Counted.of(result.deleted(), "row") + ".");
        return ExitCode.DONE;
    }

    private void print(OrphansResult found) {
        for (Orphan orphan : found.orphans()) {
            out().println(orphan.describe() + ": " + Counted.of(orphan.count(), "row"));
            orphan.examples().forEach(row -> out().println("    " + words(row)));
            if (orphan.count() > orphan.examples().size()) {
                out().println("    ...");
            }
        }
        out().println(
                        found.orphans().isEmpty()
                                ? "No row refers to nothing (" + Counted.of(found.keys(), "foreign key")
                                        + " looked at)."
                                : "");
    }

    private static String words(Row row) {
        return IntStream.range(0, row.columns().size())
                .mapToObj(i -> row.columns().get(i) + " = " + row.values().get(i))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> toJson(Orphan orphan) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("table", orphan.table().toString());
        json.put("columns", orphan.key().columns());
        json.put("parent", orphan.key().referencedTable().toString());
        json.put("parentColumns", orphan.key().referencedColumns());
        json.put("count", orphan.count());
        json.put(
                "examples",
                orphan.examples().stream().map(OrphansCommand::toJson).toList());
        return json;
    }

    static Map<String, @Nullable Object> toJson(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<@Nullable Object> values = row.values();
        for (int i = 0; i < row.columns().size(); i++) {
            Object value = values.get(i);
            json.put(row.columns().get(i), value == null ? null : Objects.toString(value));
        }
        return json;
    }
}
