package dev.aludel.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.migration.Operations;
import dev.aludel.operation.Operation;
import dev.aludel.runtime.output.ScriptSink;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What an author calls, and the SQL that a script gets for it.
 *
 * @param dialect the database
 * @param schema what the revisions before made
 */
public record ScriptFixture(Dialect dialect, Schema schema) {

    /** A script for a database nothing is known about. */
    public ScriptFixture(Dialect dialect) {
        this(dialect, Schema.EMPTY);
    }

    /** The same database after a revision. */
    public ScriptFixture after(Consumer<Operations> revision) {
        ScriptSink sink = new ScriptSink(dialect, schema, Map.of());
        revision.accept(new Operations(sink));
        return new ScriptFixture(dialect, sink.schema());
    }

    /** The statements of a revision. */
    public List<String> sql(Consumer<Operations> revision) {
        ScriptSink sink = new ScriptSink(dialect, schema, Map.of());
        revision.accept(new Operations(sink));
        return sink.take().stream().map(SqlStatement::sql).toList();
    }

    /** Asserts what a revision becomes. */
    public void becomes(Consumer<Operations> revision, String... statements) {
        assertThat(sql(revision)).containsExactly(statements);
    }

    /** Asserts what an operation becomes. */
    public void becomes(Operation operation, String... statements) {
        becomes(op -> op.apply(operation), statements);
    }

    /** Asserts that a revision is refused, and what the message says. */
    public void refuses(Consumer<Operations> revision, String... words) {
        assertThatThrownBy(() -> sql(revision))
                .isInstanceOf(AludelException.class)
                .hasMessageContainingAll(Stream.of(words).toArray(CharSequence[]::new));
    }

    /** Asserts that an operation is refused, and what the message says. */
    public void refuses(Operation operation, String... words) {
        refuses(op -> op.apply(operation), words);
    }
}
