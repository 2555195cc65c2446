package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.config.DatabaseUrl;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSource;
import dev.aludel.model.Reflection;
import dev.aludel.model.SchemaReference;
import dev.aludel.model.ScratchSupply;
import dev.aludel.revision.RevisionTarget;
import dev.aludel.runtime.Connector;
import dev.aludel.runtime.RuntimeProblem;
import dev.aludel.script.SourceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the schema that a reference names. */
final class ModelLoading {

    private final Project project;
    private final Dialect dialect;
    private final @Nullable ServerVersion server;
    private final ScratchSupply scratch;

    ModelLoading(Project project, Dialect dialect, @Nullable ServerVersion server, ScratchSupply scratch) {
        this.project = project;
        this.dialect = dialect;
        this.server = server;
        this.scratch = scratch;
    }

    Model load(SchemaReference reference) {
        return withoutOwnTables(
                switch (reference) {
                    case SchemaReference.Models ignored ->
                        configured(project.config().models());
                    case SchemaReference.Database(String url) ->
                        database(
                                DatabaseUrl.parse(url, project.config().origin().folder()));
                    case SchemaReference.Revision(String target) -> revision(target);
                    case SchemaReference.SnapshotFile(Path file) -> configured(only(null, file));
                    case SchemaReference.SqlFile(Path file) -> configured(only(file, null));
                });
    }

    private Model withoutOwnTables(Model model) {
        return model.withSchema(new OwnTables(project.config().run()).without(model.schema()));
    }

    private static ModelSettings only(@Nullable Path sql, @Nullable Path snapshot) {
        ModelSettings none = ModelSettings.NONE;
        return new ModelSettings(List.of(), List.of(), List.of(), null, sql, none.database(), snapshot);
    }

    private Model configured(ModelSettings settings) {
        AludelConfig config = project.config();
        List<Path> classpath = new ArrayList<>(config.classpath());
        classpath.addAll(settings.classpath());
        ServiceLoader.load(ModelSource.class, ModelSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(source -> source.serves(settings))
                .forEach(source -> classpath.addAll(source.companions(settings)));
        ClassLoader loader = SourceFolders.load(settings.sources(), classpath);
        List<ModelSource> serving = ServiceLoader.load(ModelSource.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(source -> source.serves(settings))
                .toList();
        List<String> named = named(settings, serving);
        if (named.size() > 1 && !JoinedModel.MAY_STAND_TOGETHER.containsAll(named)) {
            throw new AludelException(new ModelProblem.SeveralModels(named));
        }
        if (named.isEmpty()) {
            throw new AludelException(new ModelProblem.NoModels());
        }
        if (settings.database().named().isPresent()) {
            return database(settings.database().required());
        }
        if (serving.isEmpty()) {
            throw new AludelException(new ModelProblem.NoSource(named.getFirst()));
        }
        ModelRequest request = new ModelRequest(settings, dialect, server, loader, scratch);
        return JoinedModel.of(
                serving.stream().map(source -> source.load(request)).toList());
    }

    /** The kinds of models that the settings name, whether or not there is somebody to read them. */
    private static List<String> named(ModelSettings settings, List<ModelSource> serving) {
        List<String> named =
                new ArrayList<>(serving.stream().map(ModelSource::key).toList());
        if (settings.database().named().isPresent()) {
            named.add("models.database");
        }
        if (!settings.entities().isEmpty() && !named.contains("models.entities")) {
            named.add("models.entities");
        }
        return named;
    }

    private Model database(DatabaseUrl url) {
        Connector connector = new Connector(url, project.dialects(), project.loader());
        if (url.file().filter(Files::notExists).isPresent()) {
            throw new AludelException(new CommandProblem.NoDatabaseFile(url.display())); // opening it would make it
        }
        try (Connection connection = connector.open()) {
            Dialect other = project.dialects().of(connection);
            if (!other.name().equals(dialect.name())) {
                throw new AludelException(
                        new ModelProblem.OtherDatabase(url.display(), other.displayName(), dialect.displayName()));
            }
            return Model.reflected(Reflection.of(other, connection, Reflection.namespaces(connection)));
        } catch (SQLException e) {
            throw new AludelException(
                    new RuntimeProblem.DatabaseFailed("reading " + url.display(), String.valueOf(e.getMessage())), e);
        }
    }

    private Model revision(String target) {
        RevisionTarget parsed = Targets.parse(target);
        return Model.reflected(new RevisionReplay(project, dialect, scratch).upTo(parsed));
    }
}
