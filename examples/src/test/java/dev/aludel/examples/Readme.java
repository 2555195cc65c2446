package dev.aludel.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a README tells its reader to do, in order: the commands of its {@code console} blocks, each a line after {@code $} with
 * what it prints below, and the changes to files of its {@code diff} blocks.
 *
 * @param steps what is done
 */
record Readme(List<Step> steps) {

    /** One thing the reader does. */
    sealed interface Step {

        /** The line of the README it stands in, from 1. */
        int line();
    }

    /**
     * A command.
     *
     * @param line its line
     * @param text what is typed
     * @param exitCode what it ends with: 0, or as a comment behind it says
     * @param output what the README says it prints; empty when it says nothing
     */
    record Command(int line, String text, int exitCode, List<String> output) implements Step {}

    /**
     * A change to one file, as a block of lines that takes the place of another.
     *
     * @param line its line
     * @param file the file, relative to the folder the reader is in
     * @param before the lines that are there, empty for a new file
     * @param after the lines instead
     */
    record Edit(int line, String file, List<String> before, List<String> after) implements Step {}

    private static final Pattern EXIT_CODE = Pattern.compile("\\s+# exit code (\\d+)$");
    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";

    static Readme read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).startsWith(FENCE)) {
                    end++;
                }
                List<String> block = lines.subList(i + 1, end);
                switch (lines.get(i).substring(FENCE.length()).strip()) {
                    case "console" -> steps.addAll(commands(block, i + 2));
                    case "diff" -> steps.addAll(edits(block, i + 2));
                    default -> {}
                }
                i = end;
            }
        }
        return new Readme(List.copyOf(steps));
    }

    private static List<Command> commands(List<String> block, int firstLine) {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (!block.get(i).startsWith(PROMPT)) {
                throw new IllegalArgumentException("line " + (firstLine + i) + " is below no command");
            }
            int line = firstLine + i;
            String text = block.get(i).substring(PROMPT.length());
            int exitCode = 0;
            Matcher comment = EXIT_CODE.matcher(text);
            if (comment.find()) {
                exitCode = Integer.parseInt(comment.group(1));
                text = text.substring(0, comment.start());
            }
            List<String> output = new ArrayList<>();
            while (i + 1 < block.size() && !block.get(i + 1).startsWith(PROMPT)) {
                output.add(block.get(++i));
            }
            commands.add(new Command(line, text, exitCode, List.copyOf(output)));
        }
        return commands;
    }

    /** The hunks of a unified diff; a line number behind {@code @@} is not needed, as the lines themselves say where. */
    private static List<Edit> edits(List<String> block, int firstLine) {
        List<Edit> edits = new ArrayList<>();
        String file = "";
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i <= block.size(); i++) {
            String line = i < block.size() ? block.get(i) : "@@";
            if (line.startsWith("--- ")) {
                continue;
            }
            if (line.startsWith("+++ ")) {
                file = line.substring(4).strip();
            } else if (line.startsWith("@@")) {
                if (!before.isEmpty() || !after.isEmpty()) {
                    edits.add(new Edit(firstLine, file, List.copyOf(before), List.copyOf(after)));
                }
                before.clear();
                after.clear();
            } else if (line.startsWith("+")) {
                after.add(line.substring(1));
            } else if (line.startsWith("-")) {
                before.add(line.substring(1));
            } else {
                String same = line.isEmpty() ? "" : line.substring(1);
                before.add(same);
                after.add(same);
            }
        }
        return edits;
    }
}
