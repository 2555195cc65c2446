package dev.aludel.dialect.postgres;

import dev.aludel.backup.BackupTask;
import dev.aludel.backup.ClientProcess;
import dev.aludel.backup.ClientProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores an archive: {@code pg_restore} turns it into SQL, and {@code psql} runs that behind the statements that drop what
 * is there, all in one transaction. Schemas that stay, because they belong to somebody else or hold an extension, and
 * extensions are left as they are.
 */
final class PostgresRestore {

    /**
     * Drops everything that is in a schema of users and does not belong to an extension. What is to be dropped is listed
     * first, for each drop takes others along. pg_identify_object writes names so that DDL reads them (manual 9.27).
     */
    private static final String DROP_ALL = """
        DO $aludel$
        DECLARE
          item record;
          kinds text[];
        BEGIN
          FOR item IN
            SELECT o.type, o.identity FROM pg_catalog.pg_event_trigger t,
              pg_catalog.pg_identify_object('pg_catalog.pg_event_trigger'::regclass, t.oid, 0) o
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_event_trigger'::regclass
              AND d.objid = t.oid AND d.deptype = 'e')
            UNION ALL
            SELECT o.type, o.identity FROM pg_catalog.pg_publication t,
              pg_catalog.pg_identify_object('pg_catalog.pg_publication'::regclass, t.oid, 0) o
          LOOP
            EXECUTE pg_catalog.format('DROP %s IF EXISTS %s CASCADE', item.type, item.identity);
          END LOOP;
          FOR item IN
            WITH own AS (
              SELECT n.oid FROM pg_catalog.pg_namespace n
              WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                  WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e'))
            SELECT o.type, o.identity
            FROM pg_catalog.pg_depend d
            JOIN own ON own.oid = d.refobjid
            CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
            WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.deptype = 'n'
              AND o.identity IS NOT NULL
              AND o.type NOT IN ('default acl', 'extension', 'rule', 'trigger', 'policy', 'table constraint', 'index',
                'composite type', 'toast table', 'schema', 'publication namespace', 'publication relation')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
            ORDER BY CASE WHEN o.type IN ('view', 'materialized view') THEN 1 WHEN o.type IN ('table', 'foreign table')
              THEN 2 WHEN o.type = 'sequence' THEN 3 WHEN o.type IN ('type', 'domain') THEN 5 ELSE 4 END
          LOOP
            EXECUTE pg_catalog.format('DROP %s IF EXISTS %s CASCADE',
              CASE item.type WHEN 'statistics object' THEN 'statistics' ELSE item.type END, item.identity);
          END LOOP;
          FOR item IN
            SELECT n.nspname FROM pg_catalog.pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
              AND pg_catalog.pg_has_role(n.nspowner, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = n.oid)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
          LOOP
            EXECUTE pg_catalog.format('DROP SCHEMA %I', item.nspname);
          END LOOP;
          PERFORM pg_catalog.lo_unlink(l.oid) FROM pg_catalog.pg_largeobject_metadata l
            WHERE pg_catalog.pg_has_role(l.lomowner, 'USAGE');
        END
        $aludel$;
        """;

    /** Schemas that are still there after that. */
    private static final String SCHEMAS_THAT_STAY = """
        SELECT n.nspname FROM pg_catalog.pg_namespace n
        WHERE n.nspname = 'public' OR NOT pg_catalog.pg_has_role(n.nspowner, 'USAGE')
          OR EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
          OR EXISTS (SELECT FROM pg_catalog.pg_extension x WHERE x.extnamespace = n.oid)
        """;

    private static final String EXTENSIONS = "SELECT extname FROM pg_catalog.pg_extension";

    /** {@code 12; 2615 16385 SCHEMA - app owner}, {@code 3; 0 0 COMMENT - EXTENSION citext }. */
    private static final Pattern ENTRY =
            Pattern.compile("\\d+; \\d+ \\d+ (SCHEMA|EXTENSION|COMMENT|ACL) - (?:(SCHEMA|EXTENSION) )?(\\S+).*");

    /** Settings of newer versions that pg_dump writes whatever the server is: older ones do not know them. */
    private static final Pattern NEWER_SETTING = Pattern.compile("SET (transaction_timeout) = .*;");

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;
    private static final int HEADER_LINES = 60;

    private final BackupTask task;
    private final ClientProgram dump;

    PostgresRestore(BackupTask task, ClientProgram dump) {
        this.task = task;
        this.dump = dump;
    }

    void run() throws SQLException, IOException {
        Path entries = Files.createTempFile("aludel", ".list");
        try {
            Files.writeString(entries, entries());
            ClientProcess archive = new ClientProcess(dump.sibling("pg_restore").toString())
                    .with("--file=-", "--use-list=" + entries, task.file().toString());
            int server = task.connection().getMetaData().getDatabaseMajorVersion();
            psql().run(to -> feed(archive, to, server), from -> from.transferTo(OutputStream.nullOutputStream()));
        } finally {
            Files.deleteIfExists(entries);
        }
    }

    private ClientProcess psql() throws SQLException {
        return PostgresConnection.of(task)
                .apply(new ClientProcess(dump.sibling("psql").toString()))
                .with(
                        "--no-psqlrc",
                        "--quiet",
                        "--no-password",
                        "--single-transaction",
                        "--set=ON_ERROR_STOP=1",
                        "--file=-");
    }

    /**
     * Where the archive cannot be read to its end, the transaction must not be committed: what is fed last then is no SQL.
     */
    private static void feed(ClientProcess archive, OutputStream to, int server) throws IOException {
        to.write(("SET client_min_messages = warning;\n" + DROP_ALL).getBytes(StandardCharsets.UTF_8));
        try {
            archive.run(null, from -> copy(from, to, server));
        } catch (RuntimeException | IOException e) {
            to.write("\n\\.\n;the archive could not be read to its end;\n".getBytes(StandardCharsets.UTF_8));
            to.flush();
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    private static void copy(InputStream from, OutputStream to, int server) throws IOException {
        for (int line = 0; line < HEADER_LINES; line++) {
            byte[] bytes = line(from);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            boolean unknown = server < FIRST_WITH_TRANSACTION_TIMEOUT
                    && NEWER_SETTING.matcher(text).matches();
            if (!unknown) {
                to.write(bytes);
            }
        }
        from.transferTo(to);
    }

    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = from.read(); each >= 0; each = from.read()) {
            line.write(each);
            if (each == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /** The table of contents without the schemas and extensions that are there already and stay. */
    private String entries() throws SQLException, IOException {
        Set<String> schemas = names(SCHEMAS_THAT_STAY);
        Set<String> extensions = names(EXTENSIONS);
        StringBuilder kept = new StringBuilder();
        new ClientProcess(dump.sibling("pg_restore").toString())
                .with("--list", task.file().toString())
                .run(null, from -> {
                    String list = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    list.lines()
                            .filter(line -> !isThere(line, schemas, extensions))
                            .forEach(line -> kept.append(line).append('\n'));
                });
        return kept.toString();
    }

    private static boolean isThere(String line, Set<String> schemas, Set<String> extensions) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return false;
        }
        String kind = entry.group(2) == null ? entry.group(1) : entry.group(2);
        return switch (kind) {
            case "SCHEMA" -> !entry.group(1).equals("ACL") && schemas.contains(entry.group(3));
            case "EXTENSION" -> extensions.contains(entry.group(3));
            default -> false;
        };
    }

    private Set<String> names(String query) throws SQLException {
        Set<String> names = new HashSet<>();
        Connection connection = task.connection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
