package dev.aludel.dialect.sqlite;

import dev.aludel.backup.BackupMethod;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.LexicalRules;
import dev.aludel.ddl.LexicalSplitter;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.dialect.Capabilities;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.MigrationLock;
import dev.aludel.dialect.OperationEffects;
import dev.aludel.dialect.SchemaScript;
import dev.aludel.dialect.ScratchPlaces;
import dev.aludel.dialect.SessionControl;
import dev.aludel.dialect.TableStatistics;
import dev.aludel.reflect.SchemaReflector;
import java.util.List;
import java.util.Optional;

/** SQLite 3.37 and later (the first with STRICT tables and {@code pragma_table_list}). */
public final class SqliteDialect implements Dialect {

    static final String NAME = "sqlite";
    static final String DISPLAY_NAME = "SQLite";

    /** The schema of the file a connection was opened with (sqlite.org/lang_attach.html). */
    static final String MAIN = "main";

    private static final LexicalRules RULES = new LexicalRules(false, false, false, false, false, true, true, true);

    private final SqliteTypes types = new SqliteTypes();
    private final SqliteDefinitions definitions = new SqliteDefinitions(types);
    private final SqliteDdl ddl = new SqliteDdl(definitions);
    private final SqliteReflector reflector = new SqliteReflector(types);
    private final StatementSplitter splitter = new LexicalSplitter(RULES);

    /** For {@link java.util.ServiceLoader}. */
    public SqliteDialect() {}

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
        return List.of("jdbc:sqlite:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals(DISPLAY_NAME);
    }

    @Override
    public String driver() {
        return "org.xerial:sqlite-jdbc";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, Integer.MAX_VALUE, false);
    }

    @Override
    public Identifiers identifiers() {
        return SqliteIdentifiers.INSTANCE;
    }

    @Override
    public ComparisonRules comparison() {
        return new SqliteComparison();
    }

    @Override
    public TypeCompiler types() {
        return types;
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
        return reflector;
    }

    @Override
    public StatementSplitter splitter() {
        return splitter;
    }

    @Override
    public SessionControl session() {
        return new SqliteSession();
    }

    @Override
    public MigrationLock lock() {
        return new SqliteLock();
    }

    @Override
    public ScratchPlaces scratch() {
        return new SqliteScratch();
    }

    @Override
    public SchemaScript schemaScript(String text, String file) {
        return SqliteSchemaScript.read(text, file, splitter());
    }

    @Override
    public OperationEffects effects() {
        return new SqliteEffects(ddl);
    }

    @Override
    public TableStatistics statistics() {
        return new SqliteStatistics();
    }

    @Override
    public Optional<BackupMethod> backups() {
        return Optional.of(new SqliteBackup());
    }
}
