package dev.aludel.cli;

import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration file (default: aludel.toml here or in a folder above).")
    private @Nullable Path config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "PROFILE",
            scope = ScopeType.INHERIT,
            description = "Lay [profile.PROFILE] of the configuration over the rest.")
    private @Nullable String profile;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    /** Reached when no command is named, which is wrong usage. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing command.");
        }
    }

    Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    boolean debug() {
        return debug;
    }
}
