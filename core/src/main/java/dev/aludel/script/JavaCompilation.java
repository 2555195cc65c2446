package dev.aludel.script;

import dev.aludel.AludelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

/** One call of the Java compiler, with the classes kept in memory. */
final class JavaCompilation {

    private JavaCompilation() {}

    /**
     * Compiles a source and the sources it refers to.
     *
     * @param source the file
     * @param sourcePath where sources it refers to are looked for
     * @param classPath the class path
     * @return class names to their bytes
     */
    static Map<String, byte[]> compile(Path source, Path sourcePath, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new AludelException(new ScriptProblem.NoCompiler(System.getProperty("java.home", "unknown")));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-classpath",
                classPath,
                "-sourcepath",
                sourcePath.toString(),
                "-encoding",
                "UTF-8",
                "-proc:none",
                "-parameters",
                "-g",
                "-nowarn",
                "-Xlint:none",
                "-implicit:class");
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                Output output = new Output(files)) {
            boolean compiled = compiler.getTask(
                            new StringWriter(), output, diagnostics, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new AludelException(new ScriptProblem.DoesNotCompile(source.toString(), errors(diagnostics)));
            }
            return output.classes();
        } catch (IOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(source.toString(), e.toString()), e);
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(JavaCompilation::error)
                .collect(Collectors.joining("\n"));
    }

    private static String error(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT).strip().replace("\n", "\n    ");
        if (error.getSource() == null) {
            return "  " + message;
        }
        String place = Path.of(error.getSource().toUri()) + ":" + error.getLineNumber();
        return "  " + place + ": " + message + sourceLine(error);
    }

    private static String sourceLine(Diagnostic<? extends JavaFileObject> error) {
        try {
            String text = error.getSource().getCharContent(true).toString();
            return text.lines()
                    .skip(Math.max(0, error.getLineNumber() - 1))
                    .findFirst()
                    .map(line -> "\n      " + line.strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(className, bytes);
            URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
