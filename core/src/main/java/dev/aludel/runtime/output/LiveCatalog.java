package dev.aludel.runtime.output;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from the live catalogue, and remembers the answers until the schema changes. */
final class LiveCatalog implements CatalogLookup {

    private final Connection connection;
    private final SchemaReflector reflector;
    private final Map<Optional<String>, Schema> schemas = new HashMap<>();

    LiveCatalog(Connection connection, SchemaReflector reflector) {
        this.connection = connection;
        this.reflector = reflector;
    }

    /** Forgets the answers, after a statement ran. */
    void forget() {
        schemas.clear();
    }

    @Override
    public Optional<Table> table(QualifiedName name) {
        return schema(Optional.ofNullable(name.schema())).table(name);
    }

    @Override
    public List<Trigger> triggers(QualifiedName table) {
        return schema(Optional.ofNullable(table.schema())).triggers().stream()
                .filter(trigger -> trigger.table().equals(table))
                .toList();
    }

    @Override
    public List<View> views() {
        return schema(Optional.empty()).views();
    }

    @Override
    public List<Table> tables() {
        return schema(Optional.empty()).tables();
    }

    Schema schema(Optional<String> name) {
        return schemas.computeIfAbsent(name, this::reflect);
    }

    private Schema reflect(Optional<String> name) {
        try {
            return reflector.reflect(connection, name.stream().toList());
        } catch (SQLException e) {
            String what = name.map(schema -> "schema " + schema).orElse("the schema");
            throw new AludelException(new OutputProblem.CatalogUnreadable(what, String.valueOf(e.getMessage())), e);
        }
    }
}
