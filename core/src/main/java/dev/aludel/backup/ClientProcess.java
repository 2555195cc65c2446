package dev.aludel.backup;

import dev.aludel.AludelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run of a client program. What is secret goes into its environment or an option file, never into its arguments, which
 * every user of the machine can see.
 */
public final class ClientProcess {

    /** So much of what a program complains about is kept. */
    private static final int LONGEST_COMPLAINT = 4_000;

    private final String name;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    /**
     * A run of a program.
     *
     * @param program its file
     */
    public ClientProcess(String program) {
        String file = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        this.name = file.replaceFirst("\\.exe$", "");
        command.add(program);
    }

    /** With arguments, none of them secret. */
    public ClientProcess with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    /** With a variable of its environment. */
    public ClientProcess variable(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes the program's standard input. */
    @FunctionalInterface
    public interface Input {

        /** Writes all of it; the stream is closed afterwards. */
        void write(OutputStream to) throws IOException;
    }

    /** Reads the program's standard output. */
    @FunctionalInterface
    public interface Output {

        /** Reads all of it. */
        void read(InputStream from) throws IOException;
    }

    /**
     * Runs it without input, and without looking at its output.
     *
     * @throws AludelException with {@link BackupProblem.ClientFailed} when it ends with another code than 0
     * @throws IOException when it cannot be started
     */
    public void run() throws IOException {
        run(null, from -> from.transferTo(OutputStream.nullOutputStream()));
    }

    /**
     * Runs it.
     *
     * @param input writes what it reads; null for nothing
     * @param output reads what it writes
     * @throws AludelException with {@link BackupProblem.ClientFailed} when it ends with another code than 0
     * @throws IOException when it cannot be started, or its output not be kept
     */
    public void run(@Nullable Input input, Output output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        if (input == null) {
            builder.redirectInput(ProcessBuilder.Redirect.from(Nothing.FILE));
        }
        Process process = builder.start();
        Thread killer = new Thread(process::destroy, "end " + name);
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            finish(process, input, output);
        } finally {
            process.destroy();
            forget(killer);
        }
    }

    private void finish(Process process, @Nullable Input input, Output output) throws IOException {
        CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> complaints(process), this::start);
        CompletableFuture<@Nullable IOException> writing =
                CompletableFuture.supplyAsync(() -> input == null ? null : write(process, input), this::start);
        output.read(process.getInputStream());
        @Nullable IOException unwritten = writing.join();
        int code = exitCode(process);
        String complaint = complaints.join();
        if (code != 0) {
            throw new AludelException(new BackupProblem.ClientFailed(name, code, complaint));
        }
        if (unwritten != null) {
            throw unwritten;
        }
    }

    /** A thread of its own: the common pool may have but one, and each of these waits for the others. */
    private void start(Runnable task) {
        Thread.ofPlatform().daemon().name("beside " + name).start(task);
    }

    /** A program that has had enough closes its end; its exit code tells whether that was right. */
    private static @Nullable IOException write(Process process, Input input) {
        try (OutputStream to = process.getOutputStream()) {
            input.write(to);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static String complaints(Process process) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream from = process.getErrorStream()) {
            byte[] piece = new byte[4096];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                if (kept.size() < LONGEST_COMPLAINT) {
                    kept.write(piece, 0, read);
                }
            }
        } catch (IOException e) {
            return kept + " (" + e.getMessage() + ")";
        }
        return kept.toString(StandardCharsets.UTF_8).strip();
    }

    private int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AludelException(new BackupProblem.ClientFailed(name, -1, "it was interrupted"), e);
        }
    }

    private static void forget(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // this JVM is ending, and the hook has run
        }
    }
}
