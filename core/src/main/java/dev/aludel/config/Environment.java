package dev.aludel.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment variables of one run together with those of {@code .env}; the real ones win. */
final class Environment {

    private static final String FILE = ".env";

    private final Map<String, Variable> variables = new LinkedHashMap<>();

    private Environment() {}

    /**
     * A variable.
     *
     * @param value its value
     * @param place where it was set
     * @param folder what a relative path in it is relative to: the folder of {@code .env}, else the working directory
     */
    record Variable(String value, Place place, Path folder) {
        @Override
        public String toString() {
            return place.toString();
        }
    }

    static Environment of(ConfigRequest request, Path configFolder) {
        Environment environment = new Environment();
        Path folder = folderOfEnvironmentFile(configFolder);
        Path file = folder.resolve(FILE);
        EnvironmentFile.read(file, request.environment()).forEach((name, variable) -> {
            Place place = new Place("variable " + name + " of " + Place.ofLine(file, variable.line()));
            environment.variables.put(name, new Variable(variable.value(), place, folder));
        });
        request.environment().forEach((name, value) -> {
            Variable variable = new Variable(value, Place.ofVariable(name), request.workingDirectory());
            environment.variables.put(name, variable);
        });
        return environment;
    }

    /** Beside the configuration file, or one folder up where that file lies among the migrations. */
    private static Path folderOfEnvironmentFile(Path configFolder) {
        Path above = configFolder.getParent();
        boolean amongMigrations = Files.isDirectory(configFolder.resolve("versions"));
        if (above == null || !amongMigrations || Files.exists(configFolder.resolve(FILE))) {
            return configFolder;
        }
        return above;
    }

    /**
     * A variable that is set and not blank; quotes that a container's env file left around the value are taken off, but
     * for passwords, of which they may be a part.
     */
    Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(found -> new Variable(plain(name, found.value()), found.place(), found.folder()))
                .filter(found -> !found.value().isBlank());
    }

    /** The plain value of a variable, or null where it is not set. */
    @Nullable
    String value(String name) {
        Variable variable = variables.get(name);
        return variable == null ? null : variable.value();
    }

    Set<String> names() {
        return variables.keySet();
    }

    private static String plain(String name, String value) {
        if (SecretNames.isSecret(name)) {
            return value;
        }
        String text = value.strip();
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
