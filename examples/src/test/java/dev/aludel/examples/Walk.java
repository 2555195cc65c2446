package dev.aludel.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.cli.Main;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * Does what the README of an example says, in a copy of its folder: {@code aludel} in this process, every other program as a
 * process of its own. What the README shows as printed has to be printed; {@code ...} alone stands for any lines, {@code …}
 * within a line for any text. {@code -Daludel.walk=print} prints what was done with all that was printed.
 */
final class Walk {

    private static final Pattern EXPORT = Pattern.compile("export ([A-Z_]+)=(\\S+|'[^']*'|\\$\\(.*\\))");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z_]*)}?");
    private static final Pattern WORD = Pattern.compile("(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))+");
    private static final Pattern WORD_PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> transcript = new ArrayList<>();
    private Path folder;

    private Walk(Path root) {
        this.root = root;
        this.folder = root;
    }

    /** In a copy of an example below an empty folder, where the reader's root of the repository would be. */
    static Walk of(String example, Path temporary) throws IOException {
        copy(Path.of(example).toAbsolutePath(), temporary.resolve("examples").resolve(example));
        return new Walk(temporary);
    }

    /** Sets a variable before the walk begins. */
    Walk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The database that the reader has at hand, under the variables its programs want. */
    Walk on(TestDatabase database) {
        return with("DATABASE_URL", database.url());
    }

    /** Does every step of a README, one after the other. */
    void through(Readme readme) throws IOException, InterruptedException {
        try {
            for (Readme.Step step : readme.steps()) {
                switch (step) {
                    case Readme.Command command -> run(command);
                    case Readme.Edit edit -> edit(edit);
                }
            }
        } finally {
            if ("print".equals(System.getProperty("aludel.walk"))) {
                System.out.println(String.join("\n", transcript));
            }
        }
    }

    private void run(Readme.Command command) throws IOException, InterruptedException {
        String text = command.text();
        transcript.add("$ " + text);
        Matcher export = EXPORT.matcher(text);
        if (text.startsWith("cd ")) {
            folder = folder.resolve(text.substring(3).strip()).normalize();
            assertThat(folder).as("line %d", command.line()).isDirectory().startsWith(root);
        } else if (export.matches()) {
            if (export.group(2).startsWith("$(")) {
                String printed = program("echo " + export.group(2)).printed();
                environment.put(export.group(1), printed.strip());
            } else if (export.group(2).contains("$")) {
                environment.put(export.group(1), unquoted(export.group(2)));
            } else {
                environment.putIfAbsent(export.group(1), unquoted(export.group(2))); // the reader's own place
            }
        } else if (!text.startsWith("alias ")) {
            Ending ending = text.matches("(\\./)?aludel( .*)?") ? aludel(text) : program(text);
            transcript.add(ending.printed());
            assertThat(ending.exitCode())
                    .as(() -> "exit code of line " + command.line() + " in\n" + String.join("\n", transcript))
                    .isEqualTo(command.exitCode());
            assertShown(command, ending.printed());
        }
    }

    /**
     * How a command ended.
     *
     * @param exitCode with what
     * @param printed all it printed
     */
    private record Ending(int exitCode, String printed) {}

    private Ending aludel(String text) throws IOException {
        List<String> words = words(text);
        Path target = null;
        int redirect = words.indexOf(">");
        if (redirect >= 0) {
            target = folder.resolve(words.get(redirect + 1));
            words = words.subList(0, redirect);
        }
        StringWriter out = new StringWriter();
        StringWriter messages = new StringWriter();
        StringWriter printed = target == null ? out : messages;
        int exitCode = Main.run(
                folder,
                environment,
                new PrintWriter(out, true),
                new PrintWriter(target == null ? out : messages, true),
                words.subList(1, words.size()).toArray(String[]::new));
        if (target != null) {
            Files.writeString(target, out.toString());
        }
        return new Ending(exitCode, printed.toString());
    }

    private Ending program(String text) throws IOException, InterruptedException {
        String name = words(text).getFirst();
        if (List.of("psql", "pg_dump", "sqlite3", "mariadb").contains(name)
                && TestServers.client(name).isEmpty()) {
            String missing = "The program " + name + " is not on this machine, so this walk could not be done";
            if (Boolean.getBoolean("aludel.strict")) {
                throw new AssertionError(missing);
            }
            throw new TestAbortedException(missing);
        }
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", text)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ending(process.waitFor(), printed);
    }

    private void edit(Readme.Edit edit) throws IOException {
        Path file = folder.resolve(edit.file()).normalize();
        transcript.add("(edits " + edit.file() + ")");
        String after = String.join("\n", edit.after()) + "\n";
        if (edit.before().isEmpty()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, after);
            return;
        }
        String text = Files.readString(file);
        String before = String.join("\n", edit.before()) + "\n";
        int at = text.indexOf(before);
        assertThat(at >= 0 && text.indexOf(before, at + 1) < 0)
                .as("line %d: the lines to change are in %s, once", edit.line(), edit.file())
                .isTrue();
        Files.writeString(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    /** Compares what is shown with what was printed; without anything shown, nothing is expected of it. */
    private void assertShown(Readme.Command command, String printed) {
        if (command.output().isEmpty()) {
            return;
        }
        StringBuilder pattern = new StringBuilder();
        for (String line : command.output()) {
            if (line.equals("...")) {
                pattern.append("(?:.*\\R)*?");
            } else {
                pattern.append(Pattern.quote(line.stripTrailing()).replace("…", "\\E.*\\Q"))
                        .append("[ \\t]*\\R");
            }
        }
        String text = printed.endsWith("\n") ? printed : printed + "\n";
        assertThat(text)
                .as(() -> "what line " + command.line() + " printed")
                .matches(Pattern.compile(pattern.append("\\R*").toString()));
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(unquoted(word.group()));
        }
        return words;
    }

    /** One word without its quotes, with the values of variables outside single quotes. */
    private String unquoted(String word) {
        StringBuilder value = new StringBuilder();
        Matcher part = WORD_PART.matcher(word);
        while (part.find()) {
            if (part.group(2) != null) {
                value.append(part.group(2));
            } else {
                String text = part.group(1) != null ? part.group(1) : part.group(3);
                value.append(VARIABLE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(environment.getOrDefault(found.group(1), found.group()))));
            }
        }
        return value.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().endsWith(".db")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
