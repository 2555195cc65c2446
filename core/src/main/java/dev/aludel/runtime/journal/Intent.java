package dev.aludel.runtime.journal;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.StatementEffect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.List;

/**
 * What is noted before a statement that no transaction covers, so that it can be told afterwards whether it was done.
 *
 * @param sql the statement
 * @param effect what it does to a transaction
 * @param scope the schemas that are looked at besides the default one
 * @param before the catalogue before it
 * @param expectation what it is expected to change
 */
public record Intent(
        String sql, StatementEffect effect, List<String> scope, Fingerprint before, Expectation expectation) {

    /**
     * What a statement carries out.
     *
     * @param operations the operations
     * @param whole whether it carries them out by itself, without other statements
     */
    public record Carried(List<Operation> operations, boolean whole) {
        /** Copies the list. */
        public Carried {
            operations = List.copyOf(operations);
        }
    }

    /** Copies the scope. */
    public Intent {
        scope = List.copyOf(scope);
    }

    /**
     * The intent to run a statement.
     *
     * @param sql the statement
     * @param effect what it does to a transaction
     * @param scope the schemas that are looked at besides the default one
     * @param schema what is in them
     * @param carried what the statement carries out
     * @param dialect the database
     * @return the intent
     */
    public static Intent of(
            String sql, StatementEffect effect, List<String> scope, Schema schema, Carried carried, Dialect dialect) {
        return new Intent(
                sql, effect, scope, Fingerprint.of(schema, dialect), Expectation.of(carried, schema, dialect));
    }
}
