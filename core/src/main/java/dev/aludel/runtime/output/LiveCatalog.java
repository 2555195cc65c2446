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
    private final Map<QualifiedName, Optional<Table>> tables = new HashMap<>();

    LiveCatalog(Connection connection, SchemaReflector reflector) {
        this.connection = connection;
        this.reflector = reflector;
    }

    /** Forgets the answers, after a statement ran. */
    void forget() {
        schemas.clear();
        tables.clear();
    }

    /** One table is asked for far more often than the whole schema, and can be read in less time. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        Schema known = schemas.get(Optional.ofNullable(name.schema()));
        return known == null ? tables.computeIfAbsent(name, this::read) : known.table(name);
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
            throw unreadable(name.map(schema -> "schema " + schema).orElse("the schema"), e);
        }
    }

    private Optional<Table> read(QualifiedName name) {
        try {
            return reflector.table(connection, name);
        } catch (SQLException e) {
            throw unreadable("table " + name, e);
        }
    }

    private static AludelException unreadable(String what, SQLException e) {
        return new AludelException(new OutputProblem.CatalogUnreadable(what, String.valueOf(e.getMessage())), e);
    }
}
