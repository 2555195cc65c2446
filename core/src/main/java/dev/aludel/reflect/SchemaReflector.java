package dev.aludel.reflect;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a live catalogue into a schema model. Never writes, and asks a fixed, small number of questions whatever the
 * number of tables.
 */
public interface SchemaReflector {

    /**
     * Reads everything in some schemas.
     *
     * @param connection the connection; its transaction, if any, goes on
     * @param schemas names of the schemas; empty for the connection's default one, whose objects then carry no schema name
     * @return what is there
     * @throws SQLException when the catalogue cannot be read
     */
    Schema reflect(Connection connection, List<String> schemas) throws SQLException;

    /**
     * Reads one table.
     *
     * @param connection the connection; its transaction, if any, goes on
     * @param name the table; without a schema it is looked for in the default one
     * @return the table, or empty when there is none
     * @throws SQLException when the catalogue cannot be read
     */
    default Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        List<String> schemas = name.schema() == null ? List.of() : List.of(name.schema());
        return reflect(connection, schemas).table(name);
    }
}
