package dev.aludel.cli;

import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.command.ComparisonRequest;
import dev.aludel.model.SchemaReference;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of the commands that compare the database with models. */
final class ComparisonArguments {

    @Option(
            names = "--models",
            paramLabel = "SCHEMA",
            description = "The schema to compare with: models (those of aludel.toml, the default), database:URL,"
                    + " revision:REV, snapshot:FILE or sql:FILE.")
    private String models = "models";

    @Option(
            names = "--from-revisions",
            description = "Compare with what the revisions make in a scratch database, in place of the database.")
    private boolean fromRevisions;

    @Option(
            names = "--drop-unmanaged",
            description = "Let go what is in no model and no revision; else it is reported and left alone.")
    private boolean dropUnmanaged;

    @Option(
            names = "--rename",
            paramLabel = "OLD:NEW",
            description =
                    "Something has a new name: users:accounts, users.mail:users.email; may be given several times.")
    private List<String> renames = List.of();

    @Option(names = "--no-rename", description = "Nothing else has a new name: what is alike is dropped and added.")
    private boolean noRename;

    /** What is asked for; what may be a rename is asked about where somebody is there. */
    ComparisonRequest request(ProjectCommand command) {
        return unasked(command).withDecider(decider(noRename, command));
    }

    /** What is asked for; what may be a rename is left open. */
    ComparisonRequest unasked(ProjectCommand command) {
        return ComparisonRequest.MODELS
                .withModels(reference(models, command))
                .withFromRevisions(fromRevisions)
                .withDropUnmanaged(dropUnmanaged)
                .withRenames(renames)
                .withDecider(noRename ? RenameDecider.never() : RenameDecider.undecided());
    }

    static SchemaReference reference(String written, ProjectCommand command) {
        return SchemaReference.parse(written, command.root().surroundings().workingDirectory());
    }

    /** Who decides about renames nobody has told. */
    static RenameDecider decider(boolean noRename, ProjectCommand command) {
        if (noRename) {
            return RenameDecider.never();
        }
        Terminal terminal = command.root().surroundings().terminal();
        return candidate -> terminal.ask(command.result(), candidate.question())
                .map(same -> same ? RenameDecider.Decision.SAME : RenameDecider.Decision.DIFFERENT)
                .orElse(RenameDecider.Decision.UNDECIDED);
    }
}
