package dev.aludel.hibernate.reader;

import dev.aludel.AludelException;
import dev.aludel.hibernate.HibernateProblem;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/**
 * Refuses entities that share a table and say different things about a column of it: Hibernate takes the one it reads first
 * and says nothing.
 */
final class SharedTables {

    private final Metadata metadata;
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final Map<String, Map<String, String>> owners = new HashMap<>();

    private SharedTables(Metadata metadata) {
        this.metadata = metadata;
    }

    static void check(Metadata metadata) {
        SharedTables shared = new SharedTables(metadata);
        metadata.getEntityBindings().forEach(shared::look);
    }

    private void look(PersistentClass entity) {
        if (entity.getIdentifierProperty() != null) {
            look(entity, entity.getIdentifierProperty());
        }
        entity.getProperties().forEach(property -> look(entity, property));
    }

    private void look(PersistentClass entity, Property property) {
        for (Column column : property.getColumns()) {
            String table =
                    property.getValue().getTable().getQualifiedTableName().toString();
            String type = column.getSqlType(metadata);
            String before =
                    types.computeIfAbsent(table, ignored -> new HashMap<>()).putIfAbsent(column.getName(), type);
            String owner = owners.computeIfAbsent(table, ignored -> new HashMap<>())
                    .putIfAbsent(column.getName(), entity.getEntityName());
            if (before != null
                    && owner != null
                    && !before.equalsIgnoreCase(type)
                    && !owner.equals(entity.getEntityName())) {
                throw new AludelException(new HibernateProblem.Disagreement(
                        property.getValue().getTable().getName(),
                        column.getName(),
                        before + " in " + owner,
                        type + " in " + entity.getEntityName()));
            }
        }
    }
}
