package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ScriptFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that write a revision: its id, its place in the graph, its file. */
final class RevisionArguments {

    @Mixin
    private RevisionNames names = new RevisionNames();

    @Option(names = "--head", paramLabel = "REVISION", description = "What it follows (default: the single head).")
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Let it follow a revision that is no head, starting a branch.")
    private boolean splice;

    @Option(
            names = {"--depends-on", "--depends_on"},
            paramLabel = "REVISION",
            description = "A revision of another branch that must be applied first.")
    private List<String> dependsOn = List.of();

    @Option(
            names = {"--version-path", "--version_path"},
            paramLabel = "FOLDER",
            description = "Which version location it goes to.")
    private @Nullable Path versionPath;

    @ArgGroup
    private @Nullable Language language;

    /** Java or SQL. */
    private static final class Language {
        @Option(names = "--java", description = "Write a Java class.")
        private boolean java;

        @Option(
                names = {"--sql-file", "--sql"},
                description = "Write an SQL file.")
        private boolean sql;

        @Option(names = "--format", paramLabel = "java|sql", description = "The same as --java or --sql.")
        private @Nullable ScriptFormat format;

        ScriptFormat format() {
            if (format != null) {
                return format;
            }
            return sql && !java ? ScriptFormat.SQL : ScriptFormat.JAVA;
        }
    }

    /** The revision that is asked for. */
    RevisionRequest request(String message) {
        return names.named(RevisionRequest.of(message))
                .withHeads(heads)
                .withSplice(splice)
                .withDependsOn(dependsOn)
                .withVersionPath(versionPath)
                .withFormat(language == null ? null : language.format());
    }
}
