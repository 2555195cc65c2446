package dev.aludel.ddl;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * What a compiler may ask about the schema as it is just before an operation: the live catalogue, or the schema that the
 * revisions before it produce when only a script is written. Compilers ask only where the SQL depends on it (a MySQL
 * {@code MODIFY}, an SQLite rebuild).
 */
public interface CatalogLookup {

    /**
     * A table as it is now.
     *
     * @param name its name
     * @return the table, or empty when there is none or nothing is known about it
     */
    Optional<Table> table(QualifiedName name);

    /**
     * The triggers of a table.
     *
     * @param table its name
     * @return the triggers; empty when there are none or nothing is known
     */
    List<Trigger> triggers(QualifiedName table);

    /**
     * All views, in an order in which they can be created.
     *
     * @return the views; empty when there are none or nothing is known
     */
    List<View> views();

    /**
     * All tables.
     *
     * @return the tables; empty when there are none or nothing is known
     */
    List<Table> tables();

    /**
     * Knows nothing.
     *
     * @return a lookup that finds nothing
     */
    static CatalogLookup empty() {
        return new SchemaLookup(Schema.EMPTY);
    }
}
