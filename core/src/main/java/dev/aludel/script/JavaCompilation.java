package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Calls the Java compiler of this JVM and keeps the classes in memory. */
final class JavaCompilation {

    /** Nothing is looked for among sources: those that are needed are named. */
    private static final List<String> OPTIONS = List.of(
            "-sourcepath",
            "",
            "-encoding",
            "UTF-8",
            "-proc:none",
            "-parameters",
            "-g",
            "-nowarn",
            "-Xlint:none",
            "-Xmaxerrs",
            "1000");

    private final Supplier<@Nullable JavaCompiler> compilers;

    /**
     * Compilations with a compiler of the caller's choice.
     *
     * @param compilers gives the compiler, or null where there is none
     */
    JavaCompilation(Supplier<@Nullable JavaCompiler> compilers) {
        this.compilers = compilers;
    }

    /** Compilations with the compiler of this JVM. */
    static JavaCompilation ofThisJava() {
        return new JavaCompilation(ToolProvider::getSystemJavaCompiler);
    }

    /**
     * Compiles sources together.
     *
     * @param sources the files with their texts, which count, whatever is in the files by now
     * @param classPath the class path
     * @return for each file the names of its classes with their bytes
     * @throws AludelException when one does not compile, with all errors of all; when this Java has no compiler
     */
    Map<Path, Map<String, byte[]>> compile(Map<Path, String> sources, String classPath) {
        JavaCompiler compiler = compilers.get();
        if (compiler == null) {
            throw new AludelException(new ScriptProblem.NoCompiler(System.getProperty("java.home", "unknown")));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = Stream.concat(Stream.of("-classpath", classPath), OPTIONS.stream())
                .toList();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                Output output = new Output(files)) {
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(), output, diagnostics, options, null, Source.all(sources))
                    .call();
            if (!compiled) {
                throw doesNotCompile(diagnostics);
            }
            return output.classes();
        } catch (IOException e) {
            throw new AludelException(
                    new ScriptProblem.Unreadable(sources.keySet().toString(), e.toString()), e);
        }
    }

    private static AludelException doesNotCompile(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        List<String> files = errors.stream()
                .map(JavaCompilation::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
        String words = errors.stream().map(JavaCompilation::words).collect(Collectors.joining("\n"));
        return new AludelException(new ScriptProblem.DoesNotCompile(files, words));
    }

    private static String words(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT).strip().replace("\n", "\n    ");
        String file = file(error);
        return file.isEmpty()
                ? "  " + message
                : "  " + file + ":" + error.getLineNumber() + ": " + message + source(error);
    }

    private static String file(Diagnostic<? extends JavaFileObject> error) {
        JavaFileObject place = error.getSource();
        if (place == null) {
            return "";
        }
        return place instanceof Source source ? source.path.toString() : place.getName();
    }

    private static String source(Diagnostic<? extends JavaFileObject> error) {
        if (!(error.getSource() instanceof Source source)) {
            return "";
        }
        return source.text
                .lines()
                .skip(Math.max(0, error.getLineNumber() - 1))
                .findFirst()
                .map(line -> "\n      " + line.strip())
                .orElse("");
    }

    /** A source with its text as it was read. */
    private static final class Source extends SimpleJavaFileObject {

        private final Path path;
        private final String text;

        Source(Path path, String text) {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        static List<Source> all(Map<Path, String> texts) {
            return texts.entrySet().stream()
                    .map(each -> new Source(each.getKey(), each.getValue()))
                    .toList();
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what the compiler writes, by the source it was written in. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<Path, Map<String, ByteArrayOutputStream>> written = new LinkedHashMap<>();

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (sibling instanceof Source source) {
                written.computeIfAbsent(source.path, path -> new LinkedHashMap<>())
                        .put(className, bytes);
            }
            URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        Map<Path, Map<String, byte[]>> classes() {
            Map<Path, Map<String, byte[]>> classes = new LinkedHashMap<>();
            written.forEach((source, streams) -> {
                Map<String, byte[]> own = new LinkedHashMap<>();
                streams.forEach((name, bytes) -> own.put(name, bytes.toByteArray()));
                classes.put(source, own);
            });
            return classes;
        }
    }
}
