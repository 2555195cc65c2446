package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java sources below the version locations, by class name, and which of them a revision refers to: helpers beside it,
 * other revisions. Told from the words in the text, so that nothing has to be compiled to know it; a word too many only
 * compiles a class too many.
 */
final class JavaSources {

    private final List<Path> locations;
    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<Path, String> texts = new HashMap<>();
    private boolean listed;

    JavaSources(List<Path> locations) {
        this.locations = List.copyOf(locations);
    }

    /**
     * A source and all that it refers to, directly or through others.
     *
     * @param file the source
     * @param text its text
     * @return files to their texts, the source first, the others in the order of their paths
     */
    Map<Path, String> closure(Path file, String text) {
        list();
        texts.put(file, text);
        Map<Path, String> others = new TreeMap<>();
        Set<String> taken = new HashSet<>(Set.of(className(file)));
        Deque<Path> open = new ArrayDeque<>(List.of(file));
        while (!open.isEmpty()) {
            for (String word : words(open.pop())) {
                if (byName.containsKey(word) && taken.add(word)) {
                    byName.get(word).forEach(other -> others.put(other, text(other)));
                    open.addAll(byName.get(word));
                }
            }
        }
        Map<Path, String> closure = new LinkedHashMap<>();
        closure.put(file, text);
        closure.putAll(others);
        return closure;
    }

    private Set<String> words(Path file) {
        Set<String> words = new HashSet<>();
        JavaLexer lexer = new JavaLexer(file.toString(), text(file));
        try {
            for (JavaToken token = lexer.next(); token.kind() != JavaToken.Kind.END; token = lexer.next()) {
                if (token.kind() == JavaToken.Kind.WORD) {
                    words.add(token.text());
                }
            }
        } catch (AludelException e) {
            return words; // the compiler says what is wrong with it
        }
        return words;
    }

    private String text(Path file) {
        return texts.computeIfAbsent(file, RevisionFileReader::text);
    }

    private void list() {
        if (listed) {
            return;
        }
        for (Path location : locations) {
            try (Stream<Path> below = Files.walk(location)) {
                byName.putAll(below.filter(path -> path.toString().endsWith(".java"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .collect(Collectors.groupingBy(JavaSources::className)));
            } catch (IOException | UncheckedIOException e) {
                throw new AludelException(
                        new ScriptProblem.Unreadable(location.toString(), RevisionFileReader.reason(e)), e);
            }
        }
        listed = true;
    }

    private static String className(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
