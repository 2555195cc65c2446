package dev.aludel.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The entry point of the command {@code aludel}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
    }

    /** The command line with all its commands. */
    static CommandLine commandLine() {
        AludelCommand root = new AludelCommand();
        CommandLine line = new CommandLine(root);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageReport());
        line.setExecutionExceptionHandler(new FailureReport(root::debug));
        return line;
    }
}
