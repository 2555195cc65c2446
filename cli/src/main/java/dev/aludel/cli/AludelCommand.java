package dev.aludel.cli;

import dev.aludel.command.Aludel;
import dev.aludel.config.ConfigLoader;
import dev.aludel.config.ConfigRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code aludel} itself: the options that every command shares. */
@Command(
        name = "aludel",
        description = "Schema migration for the JVM: a chain of revisions, each open both ways.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the message says what, where, and what to do next",
            "2:wrong usage",
            "3:the answer is \"no\""
        })
final class AludelCommand implements Runnable {

    private final Surroundings surroundings;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration file (default: aludel.toml).")
    private @Nullable Path config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "PROFILE",
            scope = ScopeType.INHERIT,
            description = "Lay [profile.PROFILE] of the configuration over the rest.")
    private @Nullable String profile;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The database; wins over DATABASE_URL and aludel.toml.")
    private @Nullable String url;

    @Option(
            names = "-x",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "An argument for the migrations' own code; may be given several times.")
    private List<String> x = List.of();

    @Option(names = "--tag", paramLabel = "TEXT", scope = ScopeType.INHERIT, description = "The same as -x tag=TEXT.")
    private @Nullable String tag;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print failures only.")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    AludelCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Reached when no command is named, which is wrong usage. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing command.");
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** The project that the options name. */
    Aludel aludel() {
        return aludel(Map.of());
    }

    /** The project that the options name, with more keys of its configuration set. */
    Aludel aludel(Map<String, String> more) {
        Map<String, String> overrides = overrides();
        overrides.putAll(more);
        return Aludel.of(ConfigLoader.load(new ConfigRequest(
                surroundings.workingDirectory(), config, profile, overrides, surroundings.environment())));
    }

    private Map<String, String> overrides() {
        Map<String, String> overrides = new LinkedHashMap<>();
        if (url != null) {
            overrides.put("url", url);
        }
        if (tag != null) {
            overrides.put("x.tag", tag);
        }
        for (String argument : x) {
            // NAME=VALUE, or NAME alone for an empty value
            String[] parts = argument.split("=", 2);
            overrides.put("x." + parts[0], parts.length == 2 ? parts[1] : "");
        }
        return overrides;
    }
}
