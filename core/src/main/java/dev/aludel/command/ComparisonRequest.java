package dev.aludel.command;

import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.model.SchemaReference;
import java.util.List;
import java.util.Objects;

/**
 * What is compared with the database, and how.
 *
 * @param models the schema it is to have
 * @param fromRevisions whether what the revisions make is compared, in a scratch database, in place of the database
 * @param dropUnmanaged whether what is in no model and no revision is to go; else it is reported and left alone
 * @param renames renames that are known, each as {@code old:new}
 * @param decider who decides about other renames
 */
public record ComparisonRequest(
        SchemaReference models,
        boolean fromRevisions,
        boolean dropUnmanaged,
        List<String> renames,
        RenameDecider decider) {

    /** The configured models and the database; what may be a rename is left open. */
    public static final ComparisonRequest MODELS =
            new ComparisonRequest(new SchemaReference.Models(), false, false, List.of(), RenameDecider.undecided());

    /** Copies the list. */
    public ComparisonRequest {
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(decider, "decider");
        renames = List.copyOf(renames);
    }

    /** The same with another schema. */
    public ComparisonRequest withModels(SchemaReference value) {
        return new ComparisonRequest(value, fromRevisions, dropUnmanaged, renames, decider);
    }

    /** The same, against what the revisions make or against the database. */
    public ComparisonRequest withFromRevisions(boolean value) {
        return new ComparisonRequest(models, value, dropUnmanaged, renames, decider);
    }

    /** The same, with what nobody knows dropped or left alone. */
    public ComparisonRequest withDropUnmanaged(boolean value) {
        return new ComparisonRequest(models, fromRevisions, value, renames, decider);
    }

    /** The same with other known renames. */
    public ComparisonRequest withRenames(List<String> value) {
        return new ComparisonRequest(models, fromRevisions, dropUnmanaged, value, decider);
    }

    /** The same with another who decides. */
    public ComparisonRequest withDecider(RenameDecider value) {
        return new ComparisonRequest(models, fromRevisions, dropUnmanaged, renames, value);
    }
}
