package dev.aludel.dialect.sqlserver;

import dev.aludel.AludelException;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.LexicalRules;
import dev.aludel.ddl.LexicalSplitter;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.dialect.Capabilities;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.MigrationLock;
import dev.aludel.dialect.ScriptsOnly;
import dev.aludel.dialect.SessionControl;
import dev.aludel.reflect.SchemaReflector;
import java.util.List;

/** SQL Server 2019 and newer. Scripts are written for it; whatever needs a connection is refused. */
public final class SqlServerDialect implements Dialect {

    static final String NAME = "sqlserver";
    static final String DISPLAY_NAME = "SQL Server";

    /** Batches are cut at GO alone: a semicolon may stand inside any of them. */
    private static final LexicalRules RULES = new LexicalRules(false, false, false, true, false, false, true, false)
            .withSeparator(LexicalRules.Separator.GO_LINE);

    private static final Capabilities CAPABILITIES = new Capabilities(true, false, 128);

    private final SqlServerDefinitions definitions = new SqlServerDefinitions();
    private final SqlServerDdl ddl = new SqlServerDdl(definitions);
    private final StatementSplitter splitter = new LexicalSplitter(RULES);
    private final ScriptsOnly offline = new ScriptsOnly(DISPLAY_NAME);
    private final SqlServerSession session = new SqlServerSession(offline);

    /** For {@link java.util.ServiceLoader}. */
    public SqlServerDialect() {}

    /** A refusal, for all classes of this package. */
    static AludelException unsupported(String operation, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(DISPLAY_NAME, operation, wayRound));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return DISPLAY_NAME;
    }

    @Override
    public List<String> jdbcPrefixes() {
        return List.of("jdbc:sqlserver:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals("Microsoft SQL Server");
    }

    @Override
    public String driver() {
        return "com.microsoft.sqlserver:mssql-jdbc";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Identifiers identifiers() {
        return definitions.identifiers();
    }

    @Override
    public TypeCompiler types() {
        return definitions.types();
    }

    @Override
    public Literals literals() {
        return definitions.literals();
    }

    @Override
    public DdlCompiler ddl() {
        return ddl;
    }

    @Override
    public SchemaReflector reflector() {
        return offline;
    }

    @Override
    public StatementSplitter splitter() {
        return splitter;
    }

    @Override
    public SessionControl session() {
        return session;
    }

    @Override
    public MigrationLock lock() {
        return offline;
    }
}
