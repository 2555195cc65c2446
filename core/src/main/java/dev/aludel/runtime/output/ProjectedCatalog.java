package dev.aludel.runtime.output;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SchemaLookup;
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
final class ProjectedCatalog implements CatalogLookup {

    private SchemaLookup lookup;

    ProjectedCatalog(Schema schema) {
        lookup = new SchemaLookup(schema);
    }

    void project(Operation operation) {
        lookup = new SchemaLookup(SchemaProjector.apply(lookup.schema(), operation));
    }

    Schema schema() {
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
