package dev.aludel.cli;

import dev.aludel.command.BackupListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints how a backup gets on: one line, which on a terminal counts up until it is done. Elsewhere it is printed once, when it
 * is done.
 */
final class BackupPrinter implements BackupListener {

    private static final String BACK_TO_START = "\r\033[K";

    private final PrintWriter out;
    private final Path workingDirectory;
    private final boolean live;

    BackupPrinter(PrintWriter out, Ansi colours, Path workingDirectory) {
        this.out = out;
        this.workingDirectory = workingDirectory;
        this.live = colours.enabled();
    }

    @Override
    public synchronized void backupStarted(Path file) {
        show("Backing up to " + shown(file));
    }

    @Override
    public synchronized void backupGrew(long bytes) {
        show("Backing up: " + size(bytes));
    }

    @Override
    public synchronized void readingBack(Path file) {
        show("Reading back " + shown(file));
    }

    @Override
    public synchronized void restoreStarted(Path file) {
        show("Restoring " + shown(file));
    }

    @Override
    public synchronized void backupFinished(Path file, long bytes) {
        clear();
        out.println("Backup " + shown(file) + "  (" + size(bytes) + ", read back, checksum beside it)");
        out.flush();
    }

    /** Takes away the line that is only shown meanwhile. */
    synchronized void clear() {
        if (live) {
            out.print(BACK_TO_START);
            out.flush();
        }
    }

    private void show(String line) {
        if (live) {
            out.print(BACK_TO_START + line + " ...");
            out.flush();
        }
    }

    private String shown(Path file) {
        return shown(file, workingDirectory);
    }

    /** A file as it is seen from where the user is. */
    static String shown(Path file, Path workingDirectory) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }

    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        double value = bytes;
        for (String unit : new String[] {"kB", "MB", "GB"}) {
            value /= 1_000;
            if (value < 1_000) {
                return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, unit);
            }
        }
        return String.format(Locale.ROOT, "%.1f TB", value / 1_000);
    }
}
