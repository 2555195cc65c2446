package dev.aludel.lint;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.dialect.Capabilities;
import dev.aludel.dialect.OperationEffect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation with what a rule may want to know to judge it.
 *
 * @param operation the operation
 * @param before the schema just before it
 * @param effect what it locks; null when not known
 * @param facts what is known about the tables
 * @param capabilities what the database can do
 */
public record Change(
        Operation operation,
        CatalogLookup before,
        @Nullable OperationEffect effect,
        TableFacts facts,
        Capabilities capabilities) {

    /** A column as it is before the operation. */
    Optional<Column> column(QualifiedName table, String name) {
        return before.table(table).flatMap(found -> found.column(name));
    }

    /** {@code " (about 12,000 rows)"}, or nothing when the number is not known. */
    String size(QualifiedName table) {
        return facts.rowsOf(table).map(count -> " (" + count.words() + ")").orElse("");
    }
}
