package dev.aludel.script;

import dev.aludel.config.AludelConfig;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ToolProvider;

/** A project's folders for a test, with a cache of its own and a count of the compiler's calls. */
final class ScriptFolder {

    private final Path root;
    private final AtomicInteger compilations = new AtomicInteger();

    ScriptFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(versions());
    }

    Path versions() {
        return root.resolve("migrations").resolve("versions");
    }

    Path cache() {
        return root.resolve("cache");
    }

    int compilations() {
        return compilations.get();
    }

    Path file(String name, String text) throws IOException {
        Path file = versions().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A Java revision whose upgrade has this body. */
    Path revision(String id, String upgrade) throws IOException {
        return file("M" + id + ".java", source("M" + id, "@Revision(id = \"" + id + "\")", upgrade));
    }

    static String source(String className, String annotation, String upgrade) {
        return """
            import dev.aludel.migration.*;

            %s
            public final class %s implements Migration {
                @Override
                public void upgrade(Operations op) {
                    %s
                }

                @Override
                public void downgrade(Operations op) {}
            }
            """.formatted(annotation, className, upgrade);
    }

    AludelConfig config() {
        return AludelConfig.forUrl("sqlite://", root.resolve("migrations"));
    }

    ScriptDirectory open() {
        return open(config());
    }

    ScriptDirectory open(AludelConfig config) {
        return open(config, new ClassCache(cache()));
    }

    ScriptDirectory open(AludelConfig config, ClassCache cache) {
        JavaCompilation counted = new JavaCompilation(() -> {
            compilations.incrementAndGet();
            return ToolProvider.getSystemJavaCompiler();
        });
        return ScriptDirectory.open(config, DialectRegistry.load(ScriptFolder.class.getClassLoader()), cache, counted);
    }

    List<String> ids() {
        return open().revisions().stream()
                .map(Revision::id)
                .map(RevisionId::value)
                .toList();
    }
}
