package dev.aludel.dialect.postgres;

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

/** PostgreSQL 13 to 18. */
public final class PostgresDialect implements Dialect {

    static final String NAME = "postgres";
    static final String DISPLAY_NAME = "PostgreSQL";

    /** NAMEDATALEN - 1 (manual 4.1.1, "Identifiers and Key Words"), in bytes. */
    static final int MAXIMUM_IDENTIFIER_LENGTH = 63;

    private static final LexicalRules LEXICAL = new LexicalRules(true, true, false, true, false, false, false, true);

    private final PostgresTypes types = new PostgresTypes(PostgresIdentifiers.IDENTIFIERS);
    private final PostgresLiterals literals = new PostgresLiterals();
    private final PostgresDefinitions definitions =
            new PostgresDefinitions(PostgresIdentifiers.IDENTIFIERS, types, literals);
    private final DdlCompiler ddl = new PostgresDdl(definitions);
    private final SchemaReflector reflector = new PostgresReflector(definitions);
    private final StatementSplitter splitter = new LexicalSplitter(LEXICAL);
    private final SessionControl session = new PostgresSession();
    private final MigrationLock lock = new PostgresLock();

    /** Made by {@link java.util.ServiceLoader}. */
    public PostgresDialect() {}

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
        return List.of("jdbc:postgresql:");
    }

    @Override
    public boolean accepts(String product, String version) {
        return product.equals(DISPLAY_NAME);
    }

    @Override
    public String driver() {
        return "org.postgresql:postgresql";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, MAXIMUM_IDENTIFIER_LENGTH);
    }

    @Override
    public Identifiers identifiers() {
        return PostgresIdentifiers.IDENTIFIERS;
    }

    @Override
    public ComparisonRules comparison() {
        return new PostgresComparison(types);
    }

    @Override
    public TypeCompiler types() {
        return types;
    }

    @Override
    public Literals literals() {
        return literals;
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
        return new PostgresScratch();
    }

    @Override
    public SchemaScript schemaScript(String text, String file) {
        return PostgresSchemaScript.read(text, file, splitter());
    }

    @Override
    public OperationEffects effects() {
        return new PostgresEffects();
    }

    @Override
    public TableStatistics statistics() {
        return new PostgresStatistics();
    }

    @Override
    public Optional<BackupMethod> backups() {
        return Optional.of(new PostgresBackup());
    }
}
