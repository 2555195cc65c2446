package dev.aludel.testservers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A small shell beside each server that waits until this JVM is gone, and then ends the server and removes its folder.
 * It notices by the end of its input, a pipe that only this JVM holds; so even a JVM that is killed leaves nothing.
 */
final class Watchdog {
    /** Arguments: process id, signal, folder. The loop gives the server ten seconds before it is killed. */
    private static final String SCRIPT = """
        trap '' HUP INT TERM
        read -r line
        kill -"$2" "$1" 2>/dev/null
        tries=0
        while kill -0 "$1" 2>/dev/null; do
            tries=$((tries + 1))
            if [ "$tries" -gt 200 ]; then kill -KILL "$1"; fi
            sleep 0.05
        done
        rm -rf "$3"
        """;

    private final Process shell;
    private final Process server;
    private final Path folder;
    private volatile boolean dismissed;

    private Watchdog(Process shell, Process server, Path folder) {
        this.shell = shell;
        this.server = server;
        this.folder = folder;
    }

    /** Watches over a server until this JVM exits, by whatever way. */
    static Watchdog over(Process server, String stopSignal, Path folder) throws IOException {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", SCRIPT, "watchdog", Long.toString(server.pid()), stopSignal, folder.toString())
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Watchdog watchdog = new Watchdog(shell, server, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(watchdog::release, "stop server " + server.pid()));
        return watchdog;
    }

    /** Has the server ended and its folder removed now, unless dismissed, and waits for it up to 15 seconds. */
    void release() {
        if (dismissed) {
            return;
        }
        if (!server.isAlive()) {
            dismiss();
            Folders.delete(folder);
            return;
        }
        try {
            shell.getOutputStream().close();
            shell.waitFor(15, TimeUnit.SECONDS);
            server.destroyForcibly();
        } catch (IOException alreadyClosed) {
            // Then it has been told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the watch over a server that has ended by itself, before its process id belongs to somebody else. */
    void dismiss() {
        dismissed = true;
        shell.destroyForcibly();
    }
}
