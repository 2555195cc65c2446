package dev.aludel.cli;

import dev.aludel.command.RevisionRequest;
import dev.aludel.config.ScriptFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel revision}. */
@Command(name = "revision", description = "Write a new revision.")
final class RevisionCommand extends ProjectCommand {

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "MESSAGE",
            description = "What it does; the file is named after it.")
    private String message = "";

    @Option(
            names = {"--rev-id", "--rev_id"},
            paramLabel = "ID",
            description = "Its id (default: the next of rev_id_template).")
    private @Nullable String revisionId;

    @Option(names = "--head", paramLabel = "REVISION", description = "What it follows (default: the single head).")
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Let it follow a revision that is no head, starting a branch.")
    private boolean splice;

    @Option(
            names = {"--branch-label", "--branch_label"},
            paramLabel = "LABEL",
            description = "A name for the branch that starts with it.")
    private List<String> labels = List.of();

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

    @Option(
            names = "--autogenerate",
            description = "Compare the database with the models, and let the revision make it like them.")
    private boolean autogenerate;

    @Mixin
    private ComparisonArguments comparison = new ComparisonArguments();

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

    @Override
    ExitCode execute() {
        RevisionRequest request = RevisionRequest.of(message)
                .withRevisionId(revisionId)
                .withHeads(heads)
                .withSplice(splice)
                .withLabels(labels)
                .withDependsOn(dependsOn)
                .withVersionPath(versionPath)
                .withFormat(language == null ? null : language.format());
        if (autogenerate) {
            GeneratedRevision.print(this, aludel().autogenerate(request, comparison.request(this)));
        } else {
            WrittenRevision.print(this, aludel().revision(request));
        }
        return ExitCode.DONE;
    }
}
