package dev.aludel.dialect;

import dev.aludel.backup.BackupMethod;
import dev.aludel.ddl.DdlCompiler;
import dev.aludel.ddl.Identifiers;
import dev.aludel.ddl.Literals;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.TypeCompiler;
import dev.aludel.reflect.SchemaReflector;
import java.util.List;
import java.util.Optional;

/**
 * One database, as a bundle of roles that can each be used and tested alone. Implementations are found with
 * {@link java.util.ServiceLoader}; they are stateless and safe to share between threads.
 */
public interface Dialect {

    /**
     * The name used in configuration, messages for programs and {@code op.dialect()}.
     *
     * @return lower case letters, for example {@code postgres}
     */
    String name();

    /**
     * The name for people.
     *
     * @return for example {@code PostgreSQL}
     */
    String displayName();

    /**
     * The beginnings of JDBC URLs that are this database's.
     *
     * @return for example {@code jdbc:postgresql:}
     */
    List<String> jdbcPrefixes();

    /**
     * Says whether a server that a JDBC URL of this dialect leads to is really this database (a MySQL driver can lead to a
     * MariaDB server).
     *
     * @param product {@code DatabaseMetaData.getDatabaseProductName()}
     * @param version {@code DatabaseMetaData.getDatabaseProductVersion()}
     * @return whether this dialect is the right one
     */
    boolean accepts(String product, String version);

    /**
     * The driver to get when none is there.
     *
     * @return its Maven coordinates, group and artifact
     */
    String driver();

    /**
     * How a URL of this database is written for another driver that speaks to it as well.
     *
     * @param jdbcUrl a URL with one of {@link #jdbcPrefixes()}
     * @return the other spelling, or empty when only one driver is known
     */
    default Optional<String> otherDriverUrl(String jdbcUrl) {
        return Optional.empty();
    }

    /** What the database can do. */
    Capabilities capabilities();

    /** How names are quoted. */
    Identifiers identifiers();

    /** How types are spelled. */
    TypeCompiler types();

    /** How values are spelled. */
    Literals literals();

    /** How operations become SQL. */
    DdlCompiler ddl();

    /** How the catalogue is read. */
    SchemaReflector reflector();

    /** How a script is cut into statements. */
    StatementSplitter splitter();

    /** What a comparison of schemas has to know. */
    default ComparisonRules comparison() {
        return ComparisonRules.CAREFUL;
    }

    /** How a connection is prepared and its transactions are begun and ended. */
    SessionControl session();

    /** How runners keep out of each other's way. */
    MigrationLock lock();

    /**
     * How places for trying things out are made.
     *
     * @return the role; of a database that Aludel only writes scripts for, one that always refuses
     */
    default ScratchPlaces scratch() {
        return (server, request) -> {
            throw new ScriptsOnly(displayName()).refusal("open a scratch place");
        };
    }

    /**
     * How files of SQL that make a schema are read.
     *
     * @param text the text of a file
     * @param file its name, for messages
     * @return what of it is run in a scratch place; all of it unless overridden
     * @throws dev.aludel.AludelException when it holds what must not be in it
     */
    default SchemaScript schemaScript(String text, String file) {
        return new SchemaScriptReader(splitter(), List.of()).read(text, file);
    }

    /** What operations cost those who use the database meanwhile; nothing is known unless overridden. */
    default OperationEffects effects() {
        return OperationEffects.UNKNOWN;
    }

    /** How large tables are; nothing is known unless overridden. */
    default TableStatistics statistics() {
        return TableStatistics.UNKNOWN;
    }

    /** How a whole database is backed up; nobody knows unless overridden. */
    default Optional<BackupMethod> backups() {
        return Optional.empty();
    }
}
