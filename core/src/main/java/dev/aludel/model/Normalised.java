package dev.aludel.model;

import dev.aludel.schema.Schema;
import java.util.List;

/**
 * A schema as the database itself wrote it down.
 *
 * @param schema what the database made of it; names that were left open are the database's choice
 * @param failures what the database refused to make; those parts are missing in the schema
 */
public record Normalised(Schema schema, List<Refusal> failures) {

    /**
     * Something the database refused to make.
     *
     * @param what the thing in words, such as {@code create view totals}
     * @param statement the statement
     * @param reason the database's words
     */
    public record Refusal(String what, String statement, String reason) {}

    /** Copies the parts. */
    public Normalised {
        failures = List.copyOf(failures);
    }

    /** The same with another schema. */
    public Normalised withSchema(Schema value) {
        return new Normalised(value, failures);
    }
}
