package core.models;

import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;

/** What the entities cannot say: the labels of the enum types in their order. */
public final class Types implements SchemaDefinition {

    @Override
    public void define(SchemaBuilder schema) {
        schema.enumType("processingstatus", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "RETRY");
        schema.enumType("answerstatus", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "RETRY");
    }
}
