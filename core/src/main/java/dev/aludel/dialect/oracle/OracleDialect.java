package dev.aludel.dialect.oracle;

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

/** Oracle Database 19c and newer. Scripts are written for it; whatever needs a connection is refused. */
public final class OracleDialect implements Dialect {

    static final String NAME = "oracle";
    static final String DISPLAY_NAME = "Oracle";

    /** A statement ends with a semicolon or a slash alone on a line; one that holds PL/SQL with the slash alone. */
    private static final LexicalRules RULES = LexicalRules.STANDARD.withSeparator(LexicalRules.Separator.SLASH_LINE);

    /** Names are up to 128 bytes long since 12.2; every DDL statement commits before it runs and after. */
    private static final Capabilities CAPABILITIES = new Capabilities(false, false, 128);

    private final OracleDefinitions definitions = new OracleDefinitions();
    private final OracleDdl ddl = new OracleDdl(definitions);
    private final StatementSplitter splitter = new LexicalSplitter(RULES);
    private final ScriptsOnly offline = new ScriptsOnly(DISPLAY_NAME);
    private final OracleSession session = new OracleSession(offline);

    /** For {@link java.util.ServiceLoader}. */
    public OracleDialect() {}

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
        return List.of("jdbc:oracle:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals("Oracle");
    }

    @Override
    public String driver() {
        return "com.oracle.database.jdbc:ojdbc11";
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
