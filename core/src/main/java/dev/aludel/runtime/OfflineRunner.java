package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.config.TransactionMode;
import dev.aludel.ddl.InlinedParameters;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.SessionControl;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Direction;
import dev.aludel.revision.MigrationPlan;
import dev.aludel.revision.MigrationStep;
import dev.aludel.revision.Revision;
import dev.aludel.runtime.output.ScriptSink;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a plan as a script that the database's own client runs, without a connection. The whole script is made before
 * any of it is given out, so that a step that cannot be written leaves no half script behind.
 */
public final class OfflineRunner {

    private final MigrationContext context;
    private final VersionTable versions;
    private final HistoryTable history;

    /**
     * Makes a runner.
     *
     * @param context what the run stands on
     */
    public OfflineRunner(MigrationContext context) {
        this.context = context;
        this.versions = context.versions();
        this.history = context.history();
    }

    /**
     * Writes the script.
     *
     * @param plan the plan
     * @param applied the revisions that are applied before it, in order; they tell what the schema is then
     * @return the script, ending with a line break; empty when the plan is
     * @throws AludelException when a step reads the database or cannot be turned into SQL
     */
    public String script(MigrationPlan plan, List<Revision> applied) {
        return script(plan, schemaAfter(applied));
    }

    /**
     * Writes the script.
     *
     * @param plan the plan
     * @param before the schema before its first step, as far as it is known
     * @return the script, ending with a line break; empty when the plan is
     * @throws AludelException when a step reads the database or cannot be turned into SQL
     */
    public String script(MigrationPlan plan, Schema before) {
        context.migrations().prepare(plan.revisions().stream().map(Revision::id).toList());
        ScriptText text = new ScriptText(context.dialect().session());
        Schema schema = before;
        if (!plan.isEmpty()) {
            text.preamble();
        }
        if (!plan.isEmpty() && plan.headsBefore().isEmpty()) {
            text.create(versions.createStatements());
        }
        if (!plan.isEmpty()) {
            // A database that stands at a revision may come from a time, or a tool, without a history.
            text.create(history.createStatements(true));
        }
        boolean whole = context.settings().transaction() == TransactionMode.RUN;
        if (whole && !plan.isEmpty()) {
            text.begin();
        }
        for (MigrationStep step : plan.steps()) {
            schema = step(step, schema, text, whole);
        }
        if (whole && !plan.isEmpty()) {
            text.commit();
        }
        return text.toString();
    }

    private Schema step(MigrationStep step, Schema before, ScriptText text, boolean whole) {
        ScriptSink sink = sink(before);
        boolean transaction = !whole && context.settings().transaction() != TransactionMode.NONE;
        if (step.migration().isPresent()) {
            Migration body =
                    context.migrations().load(step.migration().orElseThrow().id());
            transaction = transaction && body.transaction() == TransactionScope.REVISION;
            run(step, body, sink);
        }
        // Ids only: a message may have several lines, and what follows the first would be SQL.
        text.comment("Running " + step.direction().word() + " " + step.arrow());
        if (transaction) {
            text.begin();
        }
        List<SqlStatement> statements = sink.take();
        for (SqlStatement statement : statements) {
            text.statement(
                    InlinedParameters.inline(statement, context.dialect().literals()),
                    statement.placement() == SqlStatement.Placement.OUTSIDE_TRANSACTION);
        }
        step.versionChanges()
                .forEach(change -> text.statement(versions.statement(change).sql(), false));
        for (HistoryRow row : HistoryRow.of(step, context.migrations())) {
            text.statement(history.scriptStatement(row, statements.size()).sql(), false);
        }
        if (transaction) {
            text.commit();
        }
        return sink.schema();
    }

    private static void run(MigrationStep step, Migration body, ScriptSink sink) {
        Operations op = new Operations(sink);
        try {
            if (step.direction() == Direction.DOWNGRADE) {
                body.downgrade(op);
            } else {
                body.upgrade(op);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            BodyFailed failed =
                    new BodyFailed(e, AuthorPlace.of(e, body, step.migration().orElseThrow()));
            throw new AludelException(
                    new RuntimeProblem.StepFailed(
                            step.toString(), failed.reason(), failed.place(), "No script was written."),
                    e);
        }
    }

    private ScriptSink sink(Schema schema) {
        return new ScriptSink(context.dialect(), schema, context.arguments());
    }

    /** What the applied revisions made, as far as their typed operations tell. */
    private Schema schemaAfter(List<Revision> applied) {
        Schema schema = Schema.EMPTY;
        for (Revision revision : applied) {
            ScriptSink sink = sink(schema);
            try {
                context.migrations().load(revision.id()).upgrade(new Operations(sink));
            } catch (RuntimeException e) {
                // It reads the database or its SQL cannot be told offline; what it did up to there is what is known.
                schema = sink.schemaSoFar();
                continue;
            }
            schema = sink.schema();
        }
        return schema;
    }

    /** Puts statements, comments and transactions together into the text of a script. */
    private static final class ScriptText {

        private final SessionControl session;
        private final List<String> blocks = new ArrayList<>();
        private boolean open;

        ScriptText(SessionControl session) {
            this.session = session;
        }

        void preamble() {
            if (!session.scriptPreamble().isEmpty()) {
                blocks.add(String.join("\n", session.scriptPreamble()));
            }
        }

        void comment(String text) {
            blocks.add("-- " + text);
        }

        void begin() {
            statements(session.scriptBegin());
            open = true;
        }

        void commit() {
            statements(session.scriptCommit());
            open = false;
        }

        void statement(String sql, boolean outside) {
            boolean step = outside && open;
            if (step) {
                commit();
            }
            blocks.add(session.scriptStatement(sql));
            if (step) {
                begin();
            }
        }

        void create(List<SqlStatement> statements) {
            statements(statements.stream().map(SqlStatement::sql).toList());
        }

        void statements(List<String> statements) {
            statements.forEach(sql -> blocks.add(session.scriptStatement(sql)));
        }

        @Override
        public String toString() {
            return blocks.isEmpty() ? "" : String.join("\n\n", blocks) + "\n";
        }
    }
}
