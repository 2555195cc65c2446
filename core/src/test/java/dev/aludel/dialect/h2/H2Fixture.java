package dev.aludel.dialect.h2;

import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database in the memory of this JVM, which ends with the last connection. */
final class H2Fixture implements AutoCloseable {

    private static final String OWNER = "sa";

    private final H2Dialect dialect = new H2Dialect();
    private final String url;
    private final Connection connection;

    private H2Fixture(String url) throws SQLException {
        this.url = url;
        this.connection = DriverManager.getConnection(url, OWNER, "");
    }

    static H2Fixture inMemory(String... settings) throws SQLException {
        return at("jdbc:h2:mem:" + UUID.randomUUID(), settings);
    }

    static H2Fixture at(String url, String... settings) throws SQLException {
        return new H2Fixture(settings.length == 0 ? url : url + ";" + String.join(";", settings));
    }

    Connection connection() {
        return connection;
    }

    Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void apply(List<? extends Operation> operations) throws SQLException {
        for (Operation operation : operations) {
            List<SqlStatement> statements = dialect.ddl().compile(operation, new SchemaLookup(reflect()));
            run(statements.stream().map(SqlStatement::sql).toArray(String[]::new));
        }
    }

    Schema reflect(String... schemas) throws SQLException {
        return dialect.reflector().reflect(connection, List.of(schemas));
    }

    Table table(String name) throws SQLException {
        return reflect().table(QualifiedName.of(name)).orElseThrow();
    }

    List<@Nullable String> column(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<@Nullable String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
