package org.example.toy;

import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.DefinitionCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.LexicalRules;
import dev.aludel.ddl.LexicalSplitter;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.dialect.Capabilities;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.MigrationLock;
import dev.aludel.dialect.SessionControl;
import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.Schema;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The least a dialect has to say, for a database that calls itself Toy in its dialect and SQLite on the wire: every type
 * is {@code toy_text}.
 */
public final class ToyDialect implements Dialect {

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public String displayName() {
        return "Toy";
    }

    @Override
    public List<String> jdbcPrefixes() {
        return List.of("jdbc:sqlite:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals("SQLite");
    }

    @Override
    public String driver() {
        return "org.example:toy-jdbc";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, 30);
    }

    @Override
    public Identifiers identifiers() {
        return new Identifiers('"', Identifiers.LOWER_CASE, Set.of("table"));
    }

    @Override
    public TypeCompiler types() {
        return (SqlType type) -> "toy_text";
    }

    @Override
    public Literals literals() {
        return new Literals();
    }

    @Override
    public DdlCompiler ddl() {
        return new AnsiDdlCompiler(displayName(), new DefinitionCompiler(identifiers(), types(), literals())) {
            @Override
            protected String dialectName() {
                return name();
            }
        };
    }

    @Override
    public SchemaReflector reflector() {
        return (Connection connection, List<String> schemas) -> Schema.EMPTY;
    }

    @Override
    public StatementSplitter splitter() {
        return new LexicalSplitter(LexicalRules.STANDARD);
    }

    @Override
    public SessionControl session() {
        return new ToySession();
    }

    @Override
    public MigrationLock lock() {
        return new ToyLock();
    }

    private static final class ToySession implements SessionControl {

        @Override
        public void prepare(Connection connection, String tag) {
            // there is no process list to show a tag in
        }

        @Override
        public void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }

        @Override
        public void rollback(Connection connection) throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
        }

        @Override
        public List<String> scriptBegin() {
            return List.of("TOY BEGIN");
        }

        @Override
        public List<String> scriptCommit() {
            return List.of("TOY COMMIT");
        }
    }

    private static final class ToyLock implements MigrationLock {

        @Override
        public boolean tryAcquire(Connection connection, String key) {
            return true;
        }

        @Override
        public void release(Connection connection, String key) {
            // nothing was taken
        }

        @Override
        public Optional<String> holder(Connection connection, String key) {
            return Optional.empty();
        }
    }
}
