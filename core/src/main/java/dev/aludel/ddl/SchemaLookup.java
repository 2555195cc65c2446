package dev.aludel.ddl;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * Answers from a schema model.
 *
 * @param schema the model
 */
public record SchemaLookup(Schema schema) implements CatalogLookup {

    @Override
    public Optional<Table> table(QualifiedName name) {
        return schema.table(name);
    }

    @Override
    public List<Trigger> triggers(QualifiedName table) {
        return schema.triggers().stream()
                .filter(trigger -> trigger.table().equals(table))
                .toList();
    }

    @Override
    public List<View> views() {
        return schema.views();
    }

    @Override
    public List<Table> tables() {
        return schema.tables();
    }
}
