package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The revisions compiled into jars, found through the indexes that {@link RevisionIndexWriter} put there; nothing is searched
 * and nothing compiled.
 */
public final class ClasspathMigrationSource implements RevisionSource {

    private final Map<RevisionId, Body> bodies = new LinkedHashMap<>();
    private final ClassLoader loader;
    private final DialectRegistry dialects;

    /** A revision, and where its body is. */
    private sealed interface Body {

        Revision revision();

        /** A class. */
        record JavaBody(Revision revision, RevisionIndex.Entry entry) implements Body {}

        /** An SQL file. */
        record SqlBody(Revision revision, String file, SqlRevision sql) implements Body {}
    }

    private ClasspathMigrationSource(ClassLoader loader, DialectRegistry dialects) {
        this.loader = loader;
        this.dialects = dialects;
    }

    /**
     * Reads the indexes that a class loader sees, and the headers of the revisions in them.
     *
     * @param loader the class loader
     * @param dialects the databases whose SQL is known
     * @return the source; without revisions when there is no index
     * @throws AludelException when an index names what is not there, a header cannot be read, or two revisions have one id
     */
    public static ClasspathMigrationSource open(ClassLoader loader, DialectRegistry dialects) {
        ClasspathMigrationSource source = new ClasspathMigrationSource(loader, dialects);
        try {
            for (URL index : Collections.list(loader.getResources(RevisionIndex.RESOURCE))) {
                source.read(index.toString(), RevisionIndex.parse(text(index)));
            }
        } catch (IOException e) {
            throw new AludelException(new ScriptProblem.Unreadable(RevisionIndex.RESOURCE, e.toString()), e);
        }
        return source;
    }

    /**
     * The revisions, each with where it was read.
     *
     * @return them in the order of the indexes
     */
    @Override
    public List<Revision> revisions() {
        return bodies.values().stream().map(Body::revision).toList();
    }

    @Override
    public Migration load(RevisionId id) {
        return switch (body(id)) {
            case Body.JavaBody(Revision revision, RevisionIndex.Entry entry) ->
                MigrationCompiler.instantiate(entry.className(), String.valueOf(revision.origin()), loader);
            case Body.SqlBody(Revision revision, String file, SqlRevision sql) ->
                new SqlMigration(file, sql, dialect -> dialects.named(dialect).splitter());
        };
    }

    @Override
    public String checksum(RevisionId id) {
        return switch (body(id)) {
            case Body.JavaBody java -> java.entry().checksum();
            case Body.SqlBody sql -> Checksum.ofSql(sql.sql());
        };
    }

    private Body body(RevisionId id) {
        Body body = bodies.get(id);
        if (body == null) {
            throw new AludelException(new ScriptProblem.NoFile(id.value()));
        }
        return body;
    }

    private void read(String index, RevisionIndex content) throws IOException {
        for (RevisionIndex.Entry entry : content.classes()) {
            add(index, new Body.JavaBody(header(index, entry.className()), entry));
        }
        for (String name : content.sqlFiles()) {
            URL file = loader.getResource(RevisionIndex.FOLDER + name);
            if (file == null) {
                throw stale(index, name + " is not there");
            }
            SqlRevision sql = SqlRevisionReader.read(file.toString(), text(file));
            add(index, new Body.SqlBody(HeaderReader.sql(file.toString(), sql), file.toString(), sql));
        }
    }

    private void add(String index, Body body) {
        if (bodies.putIfAbsent(body.revision().id(), body) != null) {
            throw stale(index, "revision " + body.revision().id() + " is there twice");
        }
    }

    private Revision header(String index, String className) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            dev.aludel.migration.Revision header = type.getAnnotation(dev.aludel.migration.Revision.class);
            if (header == null) {
                throw stale(index, "class " + className + " has no @Revision");
            }
            return HeaderReader.java(className, new JavaHeader("", className, values(header), 0));
        } catch (ClassNotFoundException | LinkageError e) {
            throw stale(index, e.toString());
        }
    }

    private static Map<String, List<String>> values(dev.aludel.migration.Revision header) {
        return Map.of(
                "id", List.of(header.id()),
                "down", List.of(header.down()),
                "labels", List.of(header.labels()),
                "dependsOn", List.of(header.dependsOn()),
                "message", List.of(header.message()),
                "created", List.of(header.created()));
    }

    private static String text(URL resource) throws IOException {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static AludelException stale(String index, String reason) {
        return new AludelException(new ScriptProblem.Unusable(
                index, reason, "The index was written for other classes: build the project again."));
    }
}
