package dev.aludel.dialect.mysql;

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

/** MySQL 8.0 and newer, through MySQL's driver or MariaDB's. */
public final class MySqlDialect implements Dialect {

    static final String NAME = "mysql";
    static final String DISPLAY_NAME = "MySQL";

    private static final String PREFIX = "jdbc:mysql:";

    private final MySqlDefinitions definitions = new MySqlDefinitions();
    private final MySqlDdl ddl = new MySqlDdl();
    private final MySqlReflector reflector = new MySqlReflector();
    private final StatementSplitter splitter = new LexicalSplitter(FamilyLexicalRules.RULES);
    private final FamilySession session = new FamilySession();
    private final FamilyLock lock = new FamilyLock();

    /** For {@link java.util.ServiceLoader}. */
    public MySqlDialect() {}

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

    @Override
    public boolean accepts(String product, String version) {
        return product.equalsIgnoreCase("MySQL")
                && !version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public String driver() {
        return "com.mysql:mysql-connector-j";
    }

    @Override
    public Optional<String> otherDriverUrl(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX)
                ? Optional.of("jdbc:mariadb:" + jdbcUrl.substring(PREFIX.length()))
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
                false,
                "mysql-client (MySQL's repositories, Homebrew) or mariadb-client (Debian, Ubuntu), which have"
                        + " mysqldump and mysql")));
    }
}
