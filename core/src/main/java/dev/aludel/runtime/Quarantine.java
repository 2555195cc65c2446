package dev.aludel.runtime;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.runtime.journal.AccountTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table in which rows are noted that the database refused to change, if the author named one. */
final class Quarantine {

    private static final List<Column> COLUMNS = List.of(
            Column.of("row_key", new SqlType.Text()).withNullable(false),
            Column.of("reason", new SqlType.Text()).withNullable(false),
            Column.of("noted", new SqlType.Timestamp(3, false)).withNullable(false));

    private final Connection connection;
    private final Dialect dialect;
    private final @Nullable QualifiedName name;

    Quarantine(StepScope scope, @Nullable QualifiedName name) {
        this.connection = scope.connection();
        this.dialect = scope.context().dialect();
        this.name = name;
    }

    boolean isThere() {
        return name != null;
    }

    void ensure() throws SQLException {
        if (name != null && !AccountTable.exists(connection, dialect.identifiers(), name)) {
            AccountTable.create(
                    connection,
                    dialect.ddl().compile(new CreateTable(Table.of(name, COLUMNS), false), CatalogLookup.empty()));
        }
    }

    void add(String row, String reason) throws SQLException {
        if (name == null) {
            return;
        }
        String sql = "INSERT INTO " + dialect.identifiers().quoted(name) + " (row_key, reason, noted) VALUES (?, ?, "
                + dialect.session().utcNow() + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, row);
            statement.setString(2, reason);
            statement.executeUpdate();
        }
    }
}
