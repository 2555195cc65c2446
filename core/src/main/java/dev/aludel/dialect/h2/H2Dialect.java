package dev.aludel.dialect.h2;

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

/** H2 2.2 and newer. */
public final class H2Dialect implements Dialect {

    static final String NAME = "h2";
    static final String DISPLAY_NAME = "H2";

    /** {@code $$ ... $$} is a string, comments nest (manual, "Dollar Quoted String", "Comments"). */
    private static final LexicalRules LEXICAL = new LexicalRules(true, false, false, true, false, false, false, false);

    /** DDL commits (manual, "Transaction Isolation"); names have up to 256 characters (manual, "Limits"). */
    private static final Capabilities CAPABILITIES = new Capabilities(false, true, 256);

    private final H2Definitions definitions = new H2Definitions();
    private final DdlCompiler ddl = new H2Ddl(definitions);
    private final SchemaReflector reflector = new H2Reflector();
    private final StatementSplitter splitter = new LexicalSplitter(LEXICAL);
    private final SessionControl session = new H2Session();
    private final MigrationLock lock = new H2Lock();
    private final ComparisonRules comparison = new H2Comparison();
    private final OperationEffects effects = new H2Effects();
    private final TableStatistics statistics = new H2Statistics();

    /** Made by {@link java.util.ServiceLoader}. */
    public H2Dialect() {}

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
        return List.of("jdbc:h2:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals(DISPLAY_NAME);
    }

    @Override
    public String driver() {
        return "com.h2database:h2";
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
        return reflector;
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
        return lock;
    }

    @Override
    public ScratchPlaces scratch() {
        return new H2Scratch();
    }

    @Override
    public SchemaScript schemaScript(String text, String file) {
        return H2SchemaScript.read(text, file, splitter);
    }

    @Override
    public Optional<BackupMethod> backups() {
        return Optional.of(new H2Backup());
    }

    @Override
    public ComparisonRules comparison() {
        return comparison;
    }

    @Override
    public OperationEffects effects() {
        return effects;
    }

    @Override
    public TableStatistics statistics() {
        return statistics;
    }
}
