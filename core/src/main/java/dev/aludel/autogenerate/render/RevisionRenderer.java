package dev.aludel.autogenerate.render;

import dev.aludel.AludelException;
import dev.aludel.config.ScriptFormat;
import dev.aludel.ddl.ProjectedCatalog;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Revision;
import dev.aludel.schema.Schema;
import dev.aludel.script.RevisionDraft;
import java.util.ArrayList;
import java.util.List;

/** Writes the operations of a revision as the text of its file. */
public final class RevisionRenderer {

    private final Dialect dialect;
    private final ExistingFilter existing;

    /**
     * Writes for a database.
     *
     * @param dialect the database the revision is made for; a revision in Java runs on others too, as far as they can do
     *     what it says
     */
    public RevisionRenderer(Dialect dialect) {
        this.dialect = dialect;
        this.existing = new ExistingFilter(dialect.ddl());
    }

    /**
     * Writes a revision.
     *
     * @param revision its header
     * @param format Java or SQL
     * @param before the schema before it, on which some statements depend
     * @param upgrade what it does, in order
     * @param downgrade what takes it back, in order
     * @return the texts of both ways
     * @throws AludelException when the database cannot do an operation, or one cannot be written in this format
     */
    public RevisionDraft render(
            Revision revision, ScriptFormat format, Schema before, List<Step> upgrade, List<Step> downgrade) {
        return switch (format) {
            case JAVA -> java(revision, before, upgrade, downgrade);
            case SQL -> sql(revision, before, upgrade, downgrade);
        };
    }

    private RevisionDraft java(Revision revision, Schema before, List<Step> upgrade, List<Step> downgrade) {
        ProjectedCatalog catalog = new ProjectedCatalog(before);
        JavaNames names = new JavaNames();
        JavaBody up = JavaBody.of("upgrade", names, needed(upgrade, catalog));
        JavaBody down = JavaBody.of("downgrade", names, needed(downgrade, catalog));
        List<String> members = new ArrayList<>(up.members());
        if (!members.isEmpty() && !down.members().isEmpty()) {
            members.add("");
        }
        members.addAll(down.members());
        return new RevisionDraft(
                revision, names.imports(), up.lines(), down.lines(), members, TransactionScope.REVISION);
    }

    private List<Step> needed(List<Step> steps, ProjectedCatalog catalog) {
        List<Step> needed = new ArrayList<>();
        for (Step step : steps) {
            needed.add(new Step(existing.of(step.operation(), catalog), step.notes()));
            catalog.project(step.operation());
        }
        return needed;
    }

    private RevisionDraft sql(Revision revision, Schema before, List<Step> upgrade, List<Step> downgrade) {
        ProjectedCatalog catalog = new ProjectedCatalog(before);
        upgrade.forEach(step -> catalog.project(step.operation()));
        SqlBody up = SqlBody.of(dialect, before, upgrade);
        SqlBody down = SqlBody.of(dialect, catalog.schema(), downgrade);
        boolean outside = up.outsideTransaction() || down.outsideTransaction();
        return new RevisionDraft(
                revision,
                List.of(),
                up.lines(),
                down.lines(),
                List.of(),
                outside ? TransactionScope.NONE : TransactionScope.REVISION);
    }
}
