package dev.aludel.model;

import dev.aludel.AludelException;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.DialectProblem;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes what is there and what is wanted fit to be compared as text: the database itself is asked what it makes of what is
 * wanted, and, where that leaves a doubt, of both.
 */
public final class SchemaAlignment {

    private final Normaliser normaliser;
    private final ComparisonRules rules;

    /**
     * An alignment for one database.
     *
     * @param dialect its dialect
     * @param scratch opens places beside it
     */
    public SchemaAlignment(Dialect dialect, ScratchSupply scratch) {
        this.normaliser = new Normaliser(dialect, scratch);
        this.rules = dialect.comparison();
    }

    /**
     * Brings the wanted schema into the database's words.
     *
     * @param there what is there, as the database wrote it
     * @param wanted what is wanted
     * @return both; not exact where no scratch place can be had
     */
    public Aligned align(Schema there, Model wanted) {
        Schema asked = wanted.schema();
        if (wanted.normalised()) {
            return new Aligned(there, asked, asked, asked, false, true, List.of(), List.of());
        }
        try {
            Normalised made = normaliser.once(asked);
            return new Aligned(
                    there,
                    opened(made.schema(), asked, there, wanted.formsOpen()),
                    made.schema(),
                    asked,
                    wanted.formsOpen(),
                    true,
                    made.failures(),
                    List.of());
        } catch (AludelException e) {
            if (e.problem() instanceof DialectProblem.NoScratch) {
                UnsureTexts texts = new UnsureTexts();
                Schema trusting = texts.trusting(there, asked);
                return new Aligned(
                        there, trusting, trusting, asked, wanted.formsOpen(), false, List.of(), texts.unsure());
            }
            throw e;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Looks at what seems to differ once more: some databases print an expression in another way after they have read what
     * they printed. What turns out to mean the same is put into the same words.
     *
     * @param aligned two schemas that seem to differ
     * @return two schemas of which only that differs which really does
     */
    public Aligned settle(Aligned aligned) {
        if (!aligned.exact()) {
            return aligned;
        }
        try {
            Schema there = normaliser.settled(aligned.there()).schema();
            Schema wanted = normaliser.settled(aligned.named()).schema();
            Schema adopted = new Adoption(aligned.there(), there, wanted).adopt(aligned.named());
            return new Aligned(
                    aligned.there(),
                    opened(adopted, aligned.asked(), aligned.there(), aligned.formsOpen()),
                    adopted,
                    aligned.asked(),
                    aligned.formsOpen(),
                    true,
                    aligned.refusals(),
                    List.of());
        } catch (AludelException e) {
            if (e.problem() instanceof DialectProblem.NoScratch) {
                return aligned; // a database as a model needs no scratch place, so there may be none
            }
            throw e;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Schema opened(Schema made, Schema asked, Schema there, boolean formsOpen) {
        Schema opened = OpenParts.opened(made, asked, there);
        return formsOpen ? new OpenForms(there, rules).chosen(opened) : opened;
    }

    private static AludelException failed(SQLException e) {
        return new AludelException(
                new ModelProblem.ScratchFailed("comparing the models", String.valueOf(e.getMessage())), e);
    }
}
