package dev.aludel.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A project folder to load a configuration from, built up line by line in a test. */
final class ConfigFolder {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> arguments = new HashMap<>();
    private String profile;

    ConfigFolder(Path folder) {
        this.folder = folder;
    }

    ConfigFolder toml(String text) {
        return file("aludel.toml", text);
    }

    ConfigFolder file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigFolder variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    ConfigFolder argument(String key, String text) {
        arguments.put(key, text);
        return this;
    }

    ConfigFolder profile(String name) {
        profile = name;
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    ConfigRequest request() {
        return new ConfigRequest(folder, null, profile, arguments, environment);
    }

    AludelConfig load() {
        return ConfigLoader.load(request());
    }
}
