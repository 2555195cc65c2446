package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.config.AludelConfig;
import dev.aludel.migration.MigrationEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The class {@code Env} of a project, compiled from {@code Env.java} in the folder of its migrations. */
public final class EnvironmentClass {

    private static final String NAME = "Env";

    private EnvironmentClass() {}

    /**
     * Loads it.
     *
     * @param config the project's configuration
     * @return a new instance, or empty when there is no such file
     * @throws AludelException when it does not compile or is no {@link MigrationEnvironment}
     */
    public static Optional<MigrationEnvironment> load(AludelConfig config) {
        Path file = config.script().location().resolve(NAME + ".java");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ClassLoader loader =
                SourceFolders.load(Map.of(file, RevisionFileReader.text(file)), new ClassPath(config.classpath()));
        return Optional.of(instance(file.toString(), loader));
    }

    private static MigrationEnvironment instance(String place, ClassLoader loader) {
        try {
            Object made = loader.loadClass(NAME).getDeclaredConstructor().newInstance();
            if (made instanceof MigrationEnvironment environment) {
                return environment;
            }
            throw unusable(
                    place,
                    "class Env does not implement MigrationEnvironment",
                    "Write: implements MigrationEnvironment",
                    null);
        } catch (InvocationTargetException e) {
            throw unusable(
                    place,
                    "its constructor failed: " + e.getTargetException(),
                    "A constructor has nothing to do here.",
                    e);
        } catch (ReflectiveOperationException e) {
            throw unusable(
                    place,
                    "class Env cannot be made an object of",
                    "It must be public, not abstract, in no package, and have a public constructor without arguments"
                            + " or none at all.",
                    e);
        }
    }

    private static AludelException unusable(String place, String reason, String advice, @Nullable Throwable cause) {
        return new AludelException(new ScriptProblem.Unusable(place, reason, advice), cause);
    }
}
