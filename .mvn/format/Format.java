import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks, or mends, the format of every Java file in {@code src/main/java} and {@code src/test/java} of all modules.
 *
 * <p>Run by the root pom in the JDK the code is compiled with, because the formatter reads sources with the parser of
 * the JVM it runs in. Arguments: {@code check} or {@code apply}, then the folder of the checkout.
 * Leaves {@code target/not-formatted} behind when something is not as it should be; the pom fails the build on that file.
 */
final class Format {

    private static final Set<String> SKIPPED = Set.of("target", ".git", "resources", "node_modules");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private enum Mode {
        CHECK,
        APPLY
    }

    private record Outcome(Path file, String trouble) {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[1]);
        Mode mode = Mode.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Format format = new Format();
        List<Outcome> outcomes = sources(root).parallelStream()
                .flatMap(file -> format.process(file, mode))
                .toList();
        Path marker = root.resolve("target/not-formatted");
        Files.deleteIfExists(marker);
        if (outcomes.isEmpty()) {
            return;
        }
        Files.createDirectories(marker.getParent());
        Files.createFile(marker);
        System.err.println("Not formatted:");
        outcomes.forEach(each -> System.err.println("  " + root.relativize(each.file()) + each.trouble()));
    }

    private Stream<Outcome> process(Path file, Mode mode) {
        try {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return Stream.empty();
            }
            if (mode == Mode.CHECK) {
                return Stream.of(new Outcome(file, ""));
            }
            Files.writeString(file, formatted);
            return Stream.empty();
        } catch (FormatterException e) {
            return Stream.of(new Outcome(file, ": does not parse: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = SKIPPED.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isSource(root.relativize(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && (path.contains("src/main/java/") || path.contains("src/test/java/") || path.startsWith(".mvn/"));
    }
}
