package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.config.ModelSettings;
import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class that implements {@link SchemaDefinition}, named by {@code models.schema}. */
public final class JavaSchemaSource implements ModelSource {

    /** Makes the source. */
    public JavaSchemaSource() {}

    @Override
    public String key() {
        return "models.schema";
    }

    @Override
    public boolean serves(ModelSettings settings) {
        return settings.schema() != null;
    }

    @Override
    public Model load(ModelRequest request) {
        String name = Objects.requireNonNull(request.settings().schema());
        SchemaDefinition definition = instance(name, request.loader());
        SchemaBuilder builder = new SchemaBuilder();
        define(definition, builder, name);
        List<ModelRename> renames = builder.renames().entrySet().stream()
                .map(each -> new ModelRename(each.getKey(), each.getValue()))
                .toList();
        return Model.written(builder.build()).withRenames(renames);
    }

    private static void define(SchemaDefinition definition, SchemaBuilder builder, String name) {
        try {
            definition.define(builder);
        } catch (AludelException e) {
            throw new AludelException(
                    new ModelProblem.InDefinition(place(e, name), e.problem().what()), e);
        } catch (RuntimeException e) {
            throw new AludelException(new ModelProblem.InDefinition(place(e, name), e.toString()), e);
        }
    }

    /** The line of the author's own class that led to the failure. */
    private static String place(Throwable failure, String name) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().equals(name) || frame.getClassName().startsWith(name + "$")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return name;
    }

    private static SchemaDefinition instance(String name, ClassLoader loader) {
        try {
            Object made = loader.loadClass(name).getDeclaredConstructor().newInstance();
            if (made instanceof SchemaDefinition definition) {
                return definition;
            }
            throw unusable(name, "it does not implement SchemaDefinition", "Write: implements SchemaDefinition", null);
        } catch (InvocationTargetException e) {
            throw unusable(
                    name,
                    "its constructor failed: " + e.getTargetException(),
                    "A constructor has nothing to do here.",
                    e);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw unusable(
                    name,
                    "no object of it can be made",
                    "It must be public, not abstract, and have a public constructor without arguments or none at all.",
                    e);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw unusable(
                    name,
                    e instanceof ClassNotFoundException ? "there is no such class" : "it needs " + e.getMessage(),
                    "Name it with its package; its source folder goes into models.sources, or the folder or jar of its"
                            + " compiled classes into models.classpath.",
                    e);
        }
    }

    private static AludelException unusable(String name, String reason, String advice, @Nullable Throwable cause) {
        return new AludelException(new ModelProblem.UnusableClass(name, reason, advice), cause);
    }
}
