package dev.aludel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the commands that wait for another run to end. */
final class LockWait {

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            description =
                    "How long to wait for another run on the same database, such as 30s or 5m; 0 not at all. Wins over "
                            + "lock_wait in aludel.toml.")
    private @Nullable String time;

    @Nullable
    String time() {
        return time;
    }
}
