package dev.aludel.testservers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command without root's rights where the JVM itself has them: PostgreSQL refuses to run as root.
 *
 * <p>{@code unshare -U} starts it in a user namespace without a mapping, where root appears as the overflow user 65534 but
 * still owns its files; nothing needs to change hands. Where namespaces are forbidden, as in most containers,
 * {@code setpriv} really becomes user 65534, who is then given the server's folder and must be able to read the binaries.
 */
final class Unprivileged {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /** Whether this JVM runs as root. */
    static boolean isRoot() {
        return ROOT;
    }

    /** The command itself, or what runs it without root's rights if this JVM has them; the folder stays writable to it. */
    static List<String> command(Path folder, List<String> command) {
        if (!ROOT) {
            return command;
        }
        return Namespaces.ALLOWED ? namespaced(command) : asNobody(folder, command);
    }

    private static List<String> namespaced(List<String> command) {
        return join(List.of("unshare", "-U"), command);
    }

    private static List<String> asNobody(Path folder, List<String> command) {
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (!succeeds(join(nobody, List.of("test", "-r", command.get(0))))) {
            throw new TestServerException("PostgreSQL refuses to run as root, this machine forbids user namespaces, and"
                    + " user " + NOBODY + " cannot read " + command.get(0) + ". Name a cache folder that everybody can"
                    + " read with -Daludel.test.cache, or run the tests as another user");
        }
        if (!succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))) {
            throw new TestServerException("Cannot give " + folder + " to user " + NOBODY
                    + "; PostgreSQL refuses to run as root, so run the tests as another user");
        }
        return join(nobody, command);
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted at " + command.get(0), e));
        }
    }

    /** Tried once, and only by a JVM that is root. */
    private static final class Namespaces {
        private static final boolean ALLOWED = succeeds(List.of("unshare", "-U", "true"));
    }
}
