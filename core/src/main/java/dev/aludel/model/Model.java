package dev.aludel.model;

import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * The schema that a database is to have.
 *
 * @param schema the schema; what is left open in it, such as the name of a constraint, is the database's to choose
 * @param normalised whether the database itself wrote it, so that expressions and types are in its own words
 * @param findings what was noticed while reading it
 * @param renames what had another name before
 * @param formsOpen whether a tool has chosen among forms that do the same, such as serial and identity, so that a database
 *     that has another one of them is as it should be
 */
public record Model(
        Schema schema, boolean normalised, List<ModelFinding> findings, List<ModelRename> renames, boolean formsOpen) {

    /** Copies the lists. */
    public Model {
        Objects.requireNonNull(schema, "schema");
        findings = List.copyOf(findings);
        renames = List.copyOf(renames);
    }

    /**
     * A schema as somebody wrote it, with nothing to say about it.
     *
     * @param schema the schema
     * @return the model
     */
    public static Model written(Schema schema) {
        return new Model(schema, false, List.of(), List.of(), false);
    }

    /**
     * A schema as the database wrote it, with nothing to say about it.
     *
     * @param schema the schema
     * @return the model
     */
    public static Model reflected(Schema schema) {
        return new Model(schema, true, List.of(), List.of(), false);
    }

    /** The same model with another schema. */
    public Model withSchema(Schema value) {
        return new Model(value, normalised, findings, renames, formsOpen);
    }

    /** The same model with other findings. */
    public Model withFindings(List<ModelFinding> value) {
        return new Model(schema, normalised, value, renames, formsOpen);
    }

    /** The same model, in which forms that do the same may stand for one another. */
    public Model withOpenForms() {
        return new Model(schema, normalised, findings, renames, true);
    }

    /** The same model with other words on what had another name. */
    public Model withRenames(List<ModelRename> value) {
        return new Model(schema, normalised, findings, value, formsOpen);
    }
}
