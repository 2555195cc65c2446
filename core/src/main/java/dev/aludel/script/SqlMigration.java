package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import java.util.function.Function;

/** Runs the statements of an SQL revision one by one. */
final class SqlMigration implements Migration {

    private final String file;
    private final SqlRevision revision;
    private final Function<String, StatementSplitter> splitters;

    SqlMigration(String file, SqlRevision revision, Function<String, StatementSplitter> splitters) {
        this.file = file;
        this.revision = revision;
        this.splitters = splitters;
    }

    @Override
    public void upgrade(Operations op) {
        run(revision.upgrade(), op);
    }

    @Override
    public void downgrade(Operations op) {
        SqlSection section = revision.downgrade();
        if (section == null) {
            op.irreversible(revision.irreversible());
            return;
        }
        run(section, op);
    }

    @Override
    public TransactionScope transaction() {
        return revision.transaction();
    }

    private void run(SqlSection section, Operations op) {
        for (SourceStatement statement : splitters.apply(op.dialect()).split(section.text())) {
            int line = section.firstLine() + statement.line() - 1;
            try {
                op.execute(statement.sql());
            } catch (AludelException e) {
                throw placed(e, file + ":" + line);
            }
        }
    }

    /** The same failure with the place of the statement in the file. */
    private static AludelException placed(AludelException failure, String place) {
        Problem problem = failure.problem();
        String reason =
                problem.what() + problem.where().map(where -> "\n     " + where).orElse("");
        return new AludelException(
                new ScriptProblem.StatementFailed(reason, place, problem.next().orElse("")), failure);
    }
}
