package dev.aludel.dialect;

import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads how large tables are, from what the database keeps anyway: no table is counted. */
@FunctionalInterface
public interface TableStatistics {

    /** Knows of no table. */
    TableStatistics UNKNOWN = (connection, schemas) -> Map.of();

    /**
     * Reads the sizes.
     *
     * @param connection the connection
     * @param schemas names of the schemas; empty for the connection's default one, whose tables then carry no schema name
     * @return table to size, in order of names; tables that nothing is known about may be missing
     * @throws SQLException when the catalogue cannot be read
     */
    Map<QualifiedName, TableSize> read(Connection connection, List<String> schemas) throws SQLException;

    /**
     * How large a table is.
     *
     * @param rows an estimate of its rows; negative when not known
     * @param bytes what it takes on disk with its indexes; negative when not known
     */
    record TableSize(long rows, long bytes) {}
}
