package dev.aludel.autogenerate;

import dev.aludel.autogenerate.render.RevisionRenderer;
import dev.aludel.autogenerate.render.Step;
import dev.aludel.config.ScriptFormat;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.revision.Revision;
import dev.aludel.schema.Schema;
import dev.aludel.script.RevisionDraft;
import java.util.List;
import java.util.Objects;

/**
 * What a revision does and what takes it back.
 *
 * @param before the schema before it
 * @param upgrade what it does, in order
 * @param downgrade what takes it back, in order
 */
public record RevisionPlan(Schema before, List<Step> upgrade, List<Step> downgrade) {

    /** Copies the lists. */
    public RevisionPlan {
        Objects.requireNonNull(before, "before");
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /**
     * Plans both ways.
     *
     * @param dialect the database
     * @param before the schema before them
     * @param upgrade what is done, in order
     * @param downgrade what takes it back, in order
     * @return the plan
     */
    public static RevisionPlan of(Dialect dialect, Schema before, List<Operation> upgrade, List<Operation> downgrade) {
        StepNotes notes = new StepNotes(dialect, before);
        List<Step> up = notes.steps(upgrade);
        return new RevisionPlan(before, up, notes.steps(downgrade));
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true without a step up
     */
    public boolean isEmpty() {
        return upgrade.isEmpty();
    }

    /**
     * Writes it as the text of a file.
     *
     * @param dialect the database
     * @param revision the header
     * @param format Java or SQL
     * @return the text of both ways
     */
    public RevisionDraft draft(Dialect dialect, Revision revision, ScriptFormat format) {
        return new RevisionRenderer(dialect).render(revision, format, before, upgrade, downgrade);
    }
}
