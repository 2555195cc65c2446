package dev.aludel.cli;

import dev.aludel.AludelException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into one message on standard error, with the stack trace only when it is asked for. */
final class FailureReport implements IExecutionExceptionHandler {

    private final BooleanSupplier debug;

    FailureReport(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("aludel: " + messageOf(failure)));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return ExitCode.FAILED.number();
    }

    private String messageOf(Exception failure) {
        if (failure instanceof AludelException) {
            return Objects.requireNonNull(failure.getMessage(), "message");
        }
        String advice = debug.getAsBoolean() ? "" : "\n  Run it again with --debug to see where, and report it.";
        return "unexpected failure, which is a defect of Aludel: " + failure + advice;
    }
}
