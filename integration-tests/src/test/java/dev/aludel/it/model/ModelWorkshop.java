package dev.aludel.it.model;

import dev.aludel.config.DatabaseSetting;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.model.Model;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSource;
import dev.aludel.model.Reflection;
import dev.aludel.model.SchemaAlignment;
import dev.aludel.model.ScratchSupply;
import dev.aludel.model.SnapshotSource;
import dev.aludel.model.SqlFileSource;
import dev.aludel.runtime.Connector;
import dev.aludel.schema.Schema;
import dev.aludel.testservers.Engine;
import dev.aludel.testservers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A database with everything that is needed to load models for it. */
record ModelWorkshop(TestDatabase database, Dialect dialect, ScratchSupply scratch) {

    private static final DialectRegistry DIALECTS = DialectRegistry.load(ModelWorkshop.class.getClassLoader());

    static ModelWorkshop on(TestDatabase database) {
        Engine engine = database.engine();
        Dialect dialect = DIALECTS.named(engine.name().toLowerCase(Locale.ROOT));
        Connector connector = new Connector(
                DatabaseUrl.parse(database.url(), Path.of(".")), DIALECTS, ModelWorkshop.class.getClassLoader());
        return new ModelWorkshop(database, dialect, request -> dialect.scratch().open(connector, request));
    }

    SchemaAlignment alignment() {
        return new SchemaAlignment(dialect, scratch);
    }

    Model sql(Path folder, String text) {
        Path file = folder.resolve("schema.sql");
        write(file, text);
        return load(new SqlFileSource(), settings(file, null));
    }

    Model snapshot(Path file) {
        return load(new SnapshotSource(), settings(null, file));
    }

    private Model load(ModelSource source, ModelSettings settings) {
        return source.load(new ModelRequest(settings, dialect, null, ModelWorkshop.class.getClassLoader(), scratch));
    }

    private static ModelSettings settings(@Nullable Path sql, @Nullable Path snapshot) {
        DatabaseSetting none = DatabaseSetting.missing("models.database");
        return new ModelSettings(List.of(), List.of(), List.of(), null, sql, none, snapshot);
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script, cut as the dialect cuts it. */
    void run(String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (var each : dialect.splitter().split(script)) {
                statement.execute(each.sql());
            }
        }
    }

    Schema reflect() throws SQLException {
        try (Connection connection = database.connect()) {
            return Reflection.of(dialect, connection, Reflection.namespaces(connection));
        }
    }
}
