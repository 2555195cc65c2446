package dev.aludel.examples;

import dev.aludel.ddl.StatementSplitter;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import dev.aludel.testservers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What the originals of the examples made of a database, step by step, as {@code pg_dump} and {@code .schema} wrote it. The
 * dumps belong to other projects and are looked for in a folder beside this one, or where the property
 * {@code aludel.reference} says; without them the examples are compared with themselves alone.
 */
final class ReferenceDump {

    private static final Path FOLDER = Path.of(System.getProperty("aludel.reference", "../../shared/reference"));

    private ReferenceDump() {}

    /** The schema that a dump describes, or empty when there is no such folder. A missing file in a folder that is there fails. */
    static Optional<Schema> schema(Engine engine, String example, String file) throws IOException, SQLException {
        if (!Files.isDirectory(FOLDER)) {
            return Optional.empty();
        }
        String script = Files.readString(FOLDER.resolve(example).resolve(file));
        try (TestDatabase database = TestServers.create(engine)) {
            load(database, script);
            return Optional.of(LiveSchema.of(database));
        }
    }

    private static void load(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            StatementSplitter splitter = DialectRegistry.load(ReferenceDump.class.getClassLoader())
                    .of(connection)
                    .splitter();
            for (StatementSplitter.SourceStatement source : splitter.split(script)) {
                statement.execute(source.sql());
            }
        }
    }
}
