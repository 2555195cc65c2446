package dev.aludel.cli;

import dev.aludel.backup.Backup;
import dev.aludel.command.Aludel;
import dev.aludel.command.BackupsResult;
import dev.aludel.command.BackupsResult.Listed;
import dev.aludel.command.BackupsResult.State;
import dev.aludel.revision.RevisionId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel backups}. */
@Command(name = "backups", description = "List the backups there are, newest first.")
final class BackupsCommand extends ProjectCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Mixin
    private final BackupFolderOption folder = new BackupFolderOption();

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Delete those of this database but the newest N; those of other databases stay.")
    private @Nullable Integer keep;

    @Option(names = "--verify", description = "Compare each with its checksum; exits with 3 when one is damaged.")
    private boolean verify;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        if (keep != null && keep < 1) {
            throw usage("--keep takes a number from 1: the newest backup always stays");
        }
        if (keep != null && verify) {
            throw usage("--keep and --verify do not go together");
        }
        Aludel aludel = aludel(folder);
        BackupsResult result = keep == null ? aludel.backups(verify) : aludel.keepBackups(keep);
        if (json) {
            Json.print(result(), toJson(result));
        } else {
            print(result);
        }
        boolean damaged = result.backups().stream().anyMatch(each -> each.state() == State.DAMAGED);
        return damaged ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    private void print(BackupsResult result) {
        Paint paint = new Paint(colours());
        for (Listed listed : result.backups()) {
            Backup backup = listed.backup();
            out().println(backup.file().getFileName() + "  " + TIME.format(backup.made()) + "  "
                    + BackupPrinter.size(backup.bytes()) + "  at " + revisions(backup) + "  " + backup.database()
                    + state(listed.state(), paint));
        }
        if (result.backups().isEmpty()) {
            out().println("There are no backups in " + result.folder() + " yet. Make one: aludel backup");
        }
        result.deleted()
                .forEach(backup -> out().println("Deleted " + backup.file().getFileName()));
    }

    private static String state(State state, Paint paint) {
        return switch (state) {
            case NOT_LOOKED_AT -> "";
            case WHOLE -> "  " + paint.good("whole");
            case DAMAGED -> "  " + paint.bad("damaged");
        };
    }

    static String revisions(Backup backup) {
        return backup.revisions().isEmpty()
                ? "base"
                : backup.revisions().stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static Map<String, @Nullable Object> toJson(BackupsResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("folder", result.folder().toString());
        json.put(
                "backups",
                result.backups().stream()
                        .map(listed -> {
                            Map<String, @Nullable Object> each =
                                    new LinkedHashMap<>(BackupJson.backup(listed.backup()));
                            each.put("state", listed.state().name().toLowerCase(Locale.ROOT));
                            return each;
                        })
                        .toList());
        json.put("deleted", result.deleted().stream().map(BackupJson::backup).toList());
        return json;
    }
}
