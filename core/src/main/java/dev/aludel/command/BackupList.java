package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.backup.Backup;
import dev.aludel.backup.BackupFolder;
import dev.aludel.backup.BackupLabel;
import dev.aludel.backup.BackupProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists backups, looks whether they are whole, and deletes old ones. */
final class BackupList {

    private final Project project;
    private final BackupFolder folder;

    BackupList(Project project) {
        this.project = project;
        this.folder = new BackupFolder(project.config().backups().folder());
    }

    BackupsResult list(boolean verify) {
        List<BackupsResult.Listed> listed = all().stream()
                .map(backup ->
                        new BackupsResult.Listed(backup, verify ? state(backup) : BackupsResult.State.NOT_LOOKED_AT))
                .toList();
        return new BackupsResult(folder.path(), listed, List.of());
    }

    /** Keeps the newest of this database; those of others are left alone. */
    BackupsResult keep(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one backup is kept");
        }
        String own = DatabaseIdentity.of(project.config().database());
        List<Backup> old = all().stream()
                .filter(backup -> backup.database().equals(own))
                .skip(number)
                .toList();
        List<Backup> deleted = new ArrayList<>();
        for (Backup backup : old) {
            try {
                BackupFolder.delete(backup);
                deleted.add(backup);
            } catch (IOException e) {
                throw unreadable(backup.file().toString(), e);
            }
        }
        return new BackupsResult(folder.path(), list(false).backups(), deleted);
    }

    private List<Backup> all() {
        try {
            return folder.list();
        } catch (IOException e) {
            throw unreadable(folder.path().toString(), e);
        }
    }

    private static BackupsResult.State state(Backup backup) {
        try {
            return BackupLabel.checksum(backup.file()).equals(backup.checksum())
                    ? BackupsResult.State.WHOLE
                    : BackupsResult.State.DAMAGED;
        } catch (IOException e) {
            return BackupsResult.State.DAMAGED;
        }
    }

    private static AludelException unreadable(String file, IOException e) {
        return new AludelException(new BackupProblem.Damaged(file, String.valueOf(e.getMessage())), e);
    }
}
