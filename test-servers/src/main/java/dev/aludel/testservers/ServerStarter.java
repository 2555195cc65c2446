package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sets a server up by its recipe, starts it, and comes back when it answers. */
final class ServerStarter {
    /** A machine where three builds share two cores takes ten times what an idle one does. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PORTS_TRIED = 3;

    private final Engine engine;
    private final ServerRecipe recipe;
    private final Duration patience;

    ServerStarter(Engine engine, ServerRecipe recipe) {
        this(engine, recipe, PATIENCE);
    }

    ServerStarter(Engine engine, ServerRecipe recipe, Duration patience) {
        this.engine = requireNonNull(engine);
        this.recipe = requireNonNull(recipe);
        this.patience = requireNonNull(patience);
    }

    /**
     * Starts it; it is stopped and its folder removed when the JVM exits.
     *
     * @throws TestServerException when it cannot be started within the patience
     */
    ServerAddress start() {
        Instant deadline = Instant.now().plus(patience);
        ServerFolder folder = ServerFolder.create(engine);
        boolean running = false;
        try {
            Credentials credentials = Credentials.random();
            initialise(folder, credentials, deadline);
            ServerAddress address = serve(folder, credentials, deadline);
            running = true;
            return address;
        } finally {
            if (!running) {
                Folders.delete(folder.path());
            }
        }
    }

    private void initialise(ServerFolder folder, Credentials credentials, Instant deadline) {
        List<String> command = recipe.initialise(folder, credentials);
        Process process = launch(folder, command);
        if (!ended(process, deadline)) {
            process.destroyForcibly();
            throw failure(folder, command.get(0) + " did not end within " + patience.toSeconds() + " seconds");
        }
        if (process.exitValue() != 0) {
            throw failure(folder, "setting up its data folder ended with exit code " + process.exitValue());
        }
    }

    /** The port is free when it is chosen, but somebody else may be quicker; then another one is tried. */
    private ServerAddress serve(ServerFolder folder, Credentials credentials, Instant deadline) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            ServerAddress address =
                    new ServerAddress(engine, "127.0.0.1", port, credentials, recipe.firstDatabase(), "");
            address.requireDriver();
            Process process = launch(folder, recipe.serve(folder, port));
            Watchdog watchdog = watch(process, folder);
            if (answers(address, process, deadline)) {
                return address;
            }
            boolean ended = !process.isAlive();
            String tail = folder.logTail();
            if (ended && attempt < PORTS_TRIED && tail.contains("Address already in use")) {
                watchdog.dismiss();
                continue;
            }
            TestServerException failure = failure(
                    folder,
                    ended
                            ? "it ended with exit code " + process.exitValue()
                            : "it did not answer on port " + port + " within " + patience.toSeconds() + " seconds");
            watchdog.release();
            throw failure;
        }
    }

    private Process launch(ServerFolder folder, List<String> command) {
        try {
            return folder.start(command);
        } catch (IOException e) {
            throw failure(folder, e.getMessage() + "; the program was looked for at " + recipe.program());
        }
    }

    private Watchdog watch(Process process, ServerFolder folder) {
        try {
            return Watchdog.over(process, recipe.stopSignal(), folder.path());
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException("Cannot start /bin/sh to watch over " + engine.label(), e);
        }
    }

    private static boolean answers(ServerAddress address, Process process, Instant deadline) {
        while (Instant.now().isBefore(deadline)) {
            if (listens(address) && accepts(address)) {
                return true;
            }
            if (ended(process, Instant.now().plusMillis(50))) {
                return false;
            }
        }
        return false;
    }

    private static boolean listens(ServerAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean accepts(ServerAddress address) {
        try (Connection connection = address.connect()) {
            return connection.isValid(10);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean ended(Process process, Instant deadline) {
        try {
            return process.waitFor(Duration.between(Instant.now(), deadline).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestServerException("Interrupted while a server was starting", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on 127.0.0.1", e);
        }
    }

    private TestServerException failure(ServerFolder folder, String reason) {
        String tail = folder.logTail();
        return new TestServerException("Cannot start " + engine.label() + ": " + reason + ".\n"
                + (tail.isEmpty() ? "It logged nothing." : "The end of its log:\n  " + tail)
                + "\nTo use a running server instead, put its URL into " + engine.urlVariable() + ".");
    }
}
