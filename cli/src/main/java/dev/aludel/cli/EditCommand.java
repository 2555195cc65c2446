package dev.aludel.cli;

import dev.aludel.AludelException;
import dev.aludel.command.RevisionView;
import dev.aludel.revision.RevisionOrigin;
import dev.aludel.script.WritingProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code aludel edit}. */
@Command(name = "edit", description = "Open a revision's file in your editor.")
final class EditCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", defaultValue = "head", description = "Which one (default: head).")
    private String target = "head";

    @Override
    ExitCode execute() {
        if (aludel().config().script().compiled()) {
            throw new AludelException(new WritingProblem.RevisionsInJars());
        }
        List<RevisionView> revisions = aludel().show(target);
        if (revisions.isEmpty()) {
            throw usage("The base has no file to edit.");
        }
        for (RevisionView view : revisions) {
            RevisionOrigin origin = view.revision().origin();
            if (origin != null) {
                open(origin.location());
            }
        }
        return ExitCode.DONE;
    }

    private void open(String file) {
        List<String> command = new ArrayList<>(editor());
        command.add(file);
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new AludelException(
                        new CliProblem.EditorFailed(String.join(" ", command), "it ended with " + exit));
            }
        } catch (IOException e) {
            throw new AludelException(
                    new CliProblem.EditorFailed(String.join(" ", command), String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AludelException(new CliProblem.EditorFailed(String.join(" ", command), "it was interrupted"), e);
        }
    }

    /** {@code $VISUAL} or {@code $EDITOR}, which may have arguments, else what most machines have. */
    private List<String> editor() {
        Map<String, String> environment = root().surroundings().environment();
        Optional<String> chosen = Stream.of("VISUAL", "EDITOR")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
        return List.of(chosen.orElse("vi").strip().split("\\s+"));
    }
}
