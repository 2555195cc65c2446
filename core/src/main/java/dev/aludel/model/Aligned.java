package dev.aludel.model;

import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * Two schemas made fit to be compared.
 *
 * @param there what is there
 * @param wanted what is wanted, in the database's words; names of constraints that the model leaves open are open
 * @param named the same with the names that the database would choose
 * @param asked what is wanted as it was written
 * @param formsOpen whether forms that do the same may stand for one another
 * @param exact whether the database itself wrote the wanted schema
 * @param refusals what of the wanted schema the database refused to make
 * @param unsure where it is not exact: what could not be compared, in words, and is taken to mean the same
 */
public record Aligned(
        Schema there,
        Schema wanted,
        Schema named,
        Schema asked,
        boolean formsOpen,
        boolean exact,
        List<Normalised.Refusal> refusals,
        List<String> unsure) {

    /** Copies the list. */
    public Aligned {
        Objects.requireNonNull(there, "there");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(asked, "asked");
        refusals = List.copyOf(refusals);
        unsure = List.copyOf(unsure);
    }
}
