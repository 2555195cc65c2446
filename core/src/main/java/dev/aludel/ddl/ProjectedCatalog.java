package dev.aludel.ddl;

import dev.aludel.operation.Operation;
import dev.aludel.operation.SchemaProjector;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import java.util.Optional;

/** Answers from a schema that follows the operations. */
public final class ProjectedCatalog implements CatalogLookup {

    private SchemaLookup lookup;

    /** Answers from this until something is projected. */
    public ProjectedCatalog(Schema schema) {
        lookup = new SchemaLookup(schema);
    }

    /** Takes an operation into account from now on. */
    public void project(Operation operation) {
        lookup = new SchemaLookup(SchemaProjector.apply(lookup.schema(), operation));
    }

    /** The schema after what was projected so far. */
    public Schema schema() {
        return lookup.schema();
    }

    @Override
    public Optional<Table> table(QualifiedName name) {
        return lookup.table(name);
    }

    @Override
    public List<Trigger> triggers(QualifiedName table) {
        return lookup.triggers(table);
    }

    @Override
    public List<View> views() {
        return lookup.views();
    }

    @Override
    public List<Table> tables() {
        return lookup.tables();
    }
}
