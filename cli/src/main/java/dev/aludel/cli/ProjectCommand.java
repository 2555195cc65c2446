package dev.aludel.cli;

import dev.aludel.command.Aludel;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command needs: the project, and where to print. */
abstract class ProjectCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AludelCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() {
        return execute().number();
    }

    /** Does the command's work and says how it ended. */
    abstract ExitCode execute();

    AludelCommand root() {
        return Objects.requireNonNull(root, "root");
    }

    Aludel aludel() {
        return root().aludel();
    }

    /** The project, waiting for another run for as long as the option says. */
    Aludel aludel(LockWait lockWait) {
        return root().aludel(lockWait.time() == null ? Map.of() : Map.of("lock_wait", lockWait.time()));
    }

    /** The project with the folder of backups that the option names. */
    Aludel aludel(BackupFolderOption folder) {
        return root().aludel(folder.overrides(root().surroundings().workingDirectory()));
    }

    /** The project with both. */
    Aludel aludel(BackupFolderOption folder, LockWait lockWait) {
        Map<String, String> more =
                new LinkedHashMap<>(folder.overrides(root().surroundings().workingDirectory()));
        if (lockWait.time() != null) {
            more.put("lock_wait", lockWait.time());
        }
        return root().aludel(more);
    }

    /** Where nothing is printed. */
    static PrintWriter quiet() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    /** Where results go: standard output, or nowhere with {@code --quiet}. */
    PrintWriter out() {
        return root().quiet() ? quiet() : result();
    }

    /** Where what was asked for goes, even with {@code --quiet}: scripts and JSON. */
    PrintWriter result() {
        return spec().commandLine().getOut();
    }

    /** Where complaints and refusals go: standard error. */
    PrintWriter errors() {
        return spec().commandLine().getErr();
    }

    Ansi colours() {
        return spec().commandLine().getColorScheme().ansi();
    }

    ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }
}
