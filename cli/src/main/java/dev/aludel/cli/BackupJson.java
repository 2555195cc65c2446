package dev.aludel.cli;

import dev.aludel.backup.Backup;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns backups into JSON. */
final class BackupJson {

    private BackupJson() {}

    static Map<String, @Nullable Object> backup(Backup backup) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", backup.file().toString());
        json.put("database", backup.database());
        json.put("server", backup.server());
        json.put("tool", backup.tool());
        json.put("revisions", PlanJson.ids(backup.revisions()));
        json.put("made", backup.made().toString());
        json.put("bytes", backup.bytes());
        json.put("sha256", backup.checksum());
        return json;
    }
}
