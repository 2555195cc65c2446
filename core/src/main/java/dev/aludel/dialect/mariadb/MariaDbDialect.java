package dev.aludel.dialect.mariadb;

import dev.aludel.backup.BackupMethod;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.Identifiers;
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
import dev.aludel.dialect.mysqlfamily.FamilyBackup;
import dev.aludel.dialect.mysqlfamily.FamilyClients;
import dev.aludel.dialect.mysqlfamily.FamilyComparison;
import dev.aludel.dialect.mysqlfamily.FamilyEffects;
import dev.aludel.dialect.mysqlfamily.FamilyLexicalRules;
import dev.aludel.dialect.mysqlfamily.FamilyLock;
import dev.aludel.dialect.mysqlfamily.FamilySchemaScript;
import dev.aludel.dialect.mysqlfamily.FamilyScratch;
import dev.aludel.dialect.mysqlfamily.FamilySession;
import dev.aludel.dialect.mysqlfamily.FamilyStatistics;
import dev.aludel.reflect.SchemaReflector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** MariaDB 10.6 and newer, through MariaDB's driver or MySQL's. */
public final class MariaDbDialect implements Dialect {

    static final String NAME = "mariadb";
    static final String DISPLAY_NAME = "MariaDB";

    private static final String PREFIX = "jdbc:mariadb:";

    private final MariaDbDefinitions definitions = new MariaDbDefinitions();
    private final MariaDbDdl ddl = new MariaDbDdl();
    private final MariaDbReflector reflector = new MariaDbReflector();
    private final StatementSplitter splitter = new LexicalSplitter(FamilyLexicalRules.RULES);
    private final FamilySession session = new FamilySession();
    private final FamilyLock lock = new FamilyLock();

    /** For {@link java.util.ServiceLoader}. */
    public MariaDbDialect() {}

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
        return List.of(PREFIX);
    }

    /** MySQL's driver calls the server MySQL, version {@code 5.5.5-10.11.5-MariaDB} before 11.0. */
    @Override
    public boolean accepts(String product, String version) {
        return product.equalsIgnoreCase("MariaDB")
                || version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public String driver() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }

    @Override
    public Optional<String> otherDriverUrl(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX)
                ? Optional.of("jdbc:mysql:" + jdbcUrl.substring(PREFIX.length()))
                : Optional.empty();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, 64);
    }

    @Override
    public Identifiers identifiers() {
        return definitions.identifiers();
    }

    @Override
    public Literals literals() {
        return definitions.literals();
    }

    @Override
    public ComparisonRules comparison() {
        return new FamilyComparison();
    }

    @Override
    public TypeCompiler types() {
        return definitions.types();
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
        return new FamilyScratch(identifiers());
    }

    @Override
    public SchemaScript schemaScript(String text, String file) {
        return FamilySchemaScript.read(text, file, splitter());
    }

    @Override
    public OperationEffects effects() {
        return new FamilyEffects();
    }

    @Override
    public TableStatistics statistics() {
        return new FamilyStatistics();
    }

    @Override
    public Optional<BackupMethod> backups() {
        return Optional.of(new FamilyBackup(new FamilyClients(
                displayName(),
                true,
                "mariadb-client (Debian, Ubuntu), mariadb (Fedora, Homebrew), which have mariadb-dump and mariadb")));
    }
}
