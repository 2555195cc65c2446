package dev.aludel.it.runtime;

import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CrashWorker} in a JVM of its own. It is started ahead of the time it is needed. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private boolean up;

    WorkerProcess(TestDatabase database) throws IOException {
        this(database, CrashChain.class);
    }

    /** A worker that runs the chain of this class. */
    WorkerProcess(TestDatabase database, Class<?> chain) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWorker.class.getName(),
                database.jdbcUrl()));
        boolean named = database.engine() != Engine.SQLITE;
        command.addAll(List.of(named ? database.user() : "", named ? database.password() : "", chain.getSimpleName()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Gives an order and waits for what the worker says to it. */
    String order(String line) throws IOException {
        startOrder(line);
        return read();
    }

    /** Gives an order and does not wait. */
    void startOrder(String line) throws IOException {
        awaitUp();
        send(line);
    }

    /** Waits until it can take orders. */
    void awaitUp() throws IOException {
        if (!up) {
            expect(read(), "UP");
            up = true;
        }
    }

    /** Waits until it says that so many batches are done, or that all is done. */
    void awaitProgress(int batches) throws IOException {
        for (int i = 0; i < batches; i++) {
            if (!read().startsWith("PROGRESS")) {
                return;
            }
        }
    }

    void send(String line) {
        in.println(line);
    }

    /** The next thing it says. */
    String read() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the worker ended by itself");
        }
        return line;
    }

    /** Whether it has said something. */
    boolean hasSpoken() throws IOException {
        return out.ready();
    }

    private static void expect(String line, String expected) throws IOException {
        if (!line.equals(expected)) {
            throw new IOException("the worker said " + line);
        }
    }

    /** SIGKILL: the operating system takes it away without asking it. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the worker does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
