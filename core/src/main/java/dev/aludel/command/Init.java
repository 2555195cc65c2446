package dev.aludel.command;

import dev.aludel.script.ProjectTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Begins a project. */
final class Init {

    private Init() {}

    static InitResult run(Path workingDirectory, Path folder, String template) {
        Path here = workingDirectory.toAbsolutePath().normalize();
        Path configuration = here.resolve("aludel.toml");
        boolean kept = Files.exists(configuration);
        List<Path> made =
                ProjectTemplate.named(template).write(here, here.resolve(folder).normalize());
        return new InitResult(made, configuration, kept);
    }
}
