package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.TransactionScope;
import java.nio.file.Path;
import java.util.List;
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
        for (SourceStatement statement : statements(section, op.dialect())) {
            int line = section.firstLine() + statement.line() - 1;
            try {
                op.execute(statement.sql());
            } catch (RuntimeException e) {
                place(e, line);
                throw e;
            }
        }
    }

    /**
     * Puts the statement's line on top of the stack trace, as if the file had been compiled: that is where a runner looks
     * for the place, and what a reader of the trace wants to know.
     */
    private void place(RuntimeException failure, int line) {
        StackTraceElement[] trace = failure.getStackTrace();
        StackTraceElement[] placed = new StackTraceElement[trace.length + 1];
        placed[0] = new StackTraceElement(SqlMigration.class.getName(), "sql", fileName(), line);
        System.arraycopy(trace, 0, placed, 1, trace.length);
        failure.setStackTrace(placed);
    }

    private String fileName() {
        return String.valueOf(Path.of(file).getFileName());
    }

    private List<SourceStatement> statements(SqlSection section, String dialect) {
        try {
            return splitters.apply(dialect).split(section.text());
        } catch (AludelException e) {
            if (e.problem() instanceof DdlProblem.Unterminated(String piece, int line)) {
                throw new AludelException(
                        new ScriptProblem.Unterminated(piece, file + ":" + (section.firstLine() + line - 1)), e);
            }
            throw e;
        }
    }
}
