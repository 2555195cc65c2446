package dev.aludel.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in memory with the dialect on it: applies operations as the runner does, and reads back. */
final class SqliteFixture implements AutoCloseable {

    static final Dialect DIALECT = new SqliteDialect();

    final Connection connection;

    private SqliteFixture(Connection connection) {
        this.connection = connection;
    }

    static SqliteFixture inMemory(String... script) throws SQLException {
        SqliteFixture fixture = new SqliteFixture(DriverManager.getConnection("jdbc:sqlite::memory:"));
        fixture.execute(script);
        return fixture;
    }

    /** The SQL of an operation when nothing is known about the schema. */
    static List<String> sql(Operation operation) {
        return sql(operation, CatalogLookup.empty());
    }

    static List<String> sql(Operation operation, CatalogLookup catalog) {
        return DIALECT.ddl().compile(operation, catalog).stream()
                .map(SqlStatement::sql)
                .toList();
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Applies an operation in a transaction of its own. */
    void apply(Operation operation) throws SQLException {
        applyTogether(List.of(operation));
    }

    /** Applies operations, the rebuilding ones together, in one transaction. */
    void applyTogether(List<Operation> operations) throws SQLException {
        DIALECT.session().begin(connection);
        try {
            CatalogLookup catalog = new SchemaLookup(reflect());
            boolean together =
                    operations.stream().allMatch(each -> DIALECT.ddl().rebuilds(each, catalog));
            if (together) {
                run(DIALECT.ddl().compileTogether(operations, catalog));
            } else {
                for (Operation operation : operations) {
                    run(DIALECT.ddl().compile(operation, new SchemaLookup(reflect())));
                }
            }
            DIALECT.session().commit(connection);
        } catch (SQLException | RuntimeException e) {
            DIALECT.session().rollback(connection);
            throw e;
        }
    }

    private void run(List<SqlStatement> statements) throws SQLException {
        for (SqlStatement statement : statements) {
            execute(statement.sql());
        }
    }

    Schema reflect() throws SQLException {
        return DIALECT.reflector().reflect(connection, List.of());
    }

    /** Rows as texts, values with a bar between; NULL is the word. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= width; i++) {
                    row.append(i == 1 ? "" : "|").append(result.getString(i) == null ? "NULL" : result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    void assertRows(String query, String... expected) throws SQLException {
        assertThat(rows(query)).containsExactly(expected);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
