package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.journal.AccountTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table that says what was done to a database: one row for each revision that was applied, reverted or stamped, in the
 * order in which that happened. It is only ever added to.
 */
public final class HistoryTable {

    private static final int NAME_LENGTH = 255;
    private static final int WORD_LENGTH = 16;

    private static final List<Column> COLUMNS = List.of(
            Column.of("id", new SqlType.BigInt()).withNullable(false),
            Column.of("revision", new SqlType.VarChar(NAME_LENGTH)).withNullable(false),
            Column.of("direction", new SqlType.VarChar(WORD_LENGTH)).withNullable(false),
            Column.of("outcome", new SqlType.VarChar(WORD_LENGTH)).withNullable(false),
            Column.of("checksum", new SqlType.VarChar(NAME_LENGTH)),
            Column.of("message", new SqlType.Text()),
            Column.of("run_by", new SqlType.VarChar(NAME_LENGTH)),
            Column.of("run_host", new SqlType.VarChar(NAME_LENGTH)),
            Column.of("run_version", new SqlType.VarChar(NAME_LENGTH)).withNullable(false),
            Column.of("started", new SqlType.Timestamp(3, false)).withNullable(false),
            Column.of("finished", new SqlType.Timestamp(3, false)).withNullable(false),
            Column.of("milliseconds", new SqlType.BigInt()),
            Column.of("statements", new SqlType.Int()).withNullable(false));

    private static final String NAMES =
            String.join(", ", COLUMNS.stream().map(Column::name).toList());

    private final Dialect dialect;
    private final QualifiedName name;

    /**
     * Names the table; nothing is read yet.
     *
     * @param dialect the database
     * @param name the table
     */
    public HistoryTable(Dialect dialect, QualifiedName name) {
        this.dialect = dialect;
        this.name = name;
    }

    /**
     * The table's name.
     *
     * @return the name
     */
    public QualifiedName name() {
        return name;
    }

    /**
     * The rows, read without creating anything.
     *
     * @param connection the connection
     * @return the rows, newest first; none when the table is not there
     * @throws SQLException when the table cannot be read
     * @throws AludelException when a row says something that Aludel does not know
     */
    public List<HistoryEntry> entries(Connection connection) throws SQLException {
        if (!AccountTable.exists(connection, dialect.identifiers(), name)) {
            return List.of();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + NAMES + " FROM " + quoted() + " ORDER BY id DESC")) {
            List<HistoryEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(entry(rows));
            }
            return entries;
        }
    }

    /**
     * What the content of each revision was when it was last applied, stamped or accepted.
     *
     * @param connection the connection
     * @return the row that says so, for each revision that has one
     * @throws SQLException when the table cannot be read
     */
    public Map<RevisionId, HistoryEntry> contents(Connection connection) throws SQLException {
        Map<RevisionId, HistoryEntry> contents = new HashMap<>();
        for (HistoryEntry entry : entries(connection)) {
            boolean says = switch (entry.outcome()) {
                case APPLIED, STAMPED, ACCEPTED -> true;
                case REVERTED, REMOVED -> false;
            };
            if (says) {
                contents.putIfAbsent(entry.revision(), entry); // the newest comes first
            }
        }
        return contents;
    }

    /**
     * The statements that create the table.
     *
     * @param ifNotExists whether they leave a table that is there as it is
     * @return the statements
     */
    public List<SqlStatement> createStatements(boolean ifNotExists) {
        Table table =
                Table.of(name, COLUMNS).withConstraints(List.of(new PrimaryKey(name.name() + "_pkc", List.of("id"))));
        return dialect.ddl().compile(new CreateTable(table, ifNotExists), CatalogLookup.empty());
    }

    /**
     * Creates the table when it is not there.
     *
     * @param connection the connection
     * @return whether it was created
     * @throws SQLException when the database refuses
     */
    public boolean ensure(Connection connection) throws SQLException {
        if (AccountTable.exists(connection, dialect.identifiers(), name)) {
            return false;
        }
        AccountTable.create(connection, createStatements(false));
        return true;
    }

    /** Adds what a step did: begun by this machine's clock, timed up to now. */
    void add(Connection connection, List<HistoryRow> rows, RunOrigin origin, Stopwatch watch, int statements)
            throws SQLException {
        Duration took = watch.elapsed();
        String times = ", " + time(watch.started()) + ", "
                + time(watch.started().plus(took)) + ", " + took.toMillis() + ", " + statements;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // braces in a message are no JDBC escape
            for (HistoryRow row : rows) {
                statement.executeUpdate(insert(row, origin, times));
            }
        }
    }

    /** The statement of a script that adds what a step did, with the time at which it runs. */
    SqlStatement scriptStatement(HistoryRow row, int statements) {
        String now = dialect.session().utcNow();
        return SqlStatement.of(insert(row, RunOrigin.ofScript(), ", " + now + ", " + now + ", NULL, " + statements));
    }

    /** Numbered by hand: only one writes at a time, and a sequence would be one more thing to leave behind. */
    private String insert(HistoryRow row, RunOrigin origin, String times) {
        return "INSERT INTO " + quoted() + " (" + NAMES + ")\nSELECT COALESCE(MAX(id), 0) + 1, "
                + texts(
                        row.revision().value(),
                        row.direction().word(),
                        row.outcome().word(),
                        row.checksum(),
                        row.message(),
                        limited(origin.who()),
                        limited(origin.host()),
                        limited(origin.version()))
                + times + "\nFROM " + quoted();
    }

    private String texts(@Nullable String... values) {
        return String.join(", ", Stream.of(values).map(dialect.literals()::sql).toList());
    }

    private String time(Instant instant) {
        return dialect.literals().sql(LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        long milliseconds = row.getLong("milliseconds");
        Duration took = row.wasNull() ? null : Duration.ofMillis(milliseconds);
        return new HistoryEntry(
                row.getLong("id"),
                new RevisionId(row.getString("revision")),
                direction(row.getString("direction")),
                outcome(row.getString("outcome")),
                row.getString("checksum"),
                row.getString("message"),
                new RunOrigin(row.getString("run_by"), row.getString("run_host"), row.getString("run_version")),
                instant(row.getString("started")),
                instant(row.getString("finished")),
                took,
                row.getInt("statements"));
    }

    private Direction direction(String word) {
        return Stream.of(Direction.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> strange(word));
    }

    private HistoryOutcome outcome(String word) {
        return HistoryOutcome.ofWord(word).orElseThrow(() -> strange(word));
    }

    private AludelException strange(String word) {
        return new AludelException(new RuntimeProblem.StrangeHistoryRow(name.toString(), word));
    }

    /** Read as text, which all drivers give alike; as a date, SQLite's takes six digits for so many milliseconds. */
    private static Instant instant(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable String limited(@Nullable String text) {
        return text == null || text.length() <= NAME_LENGTH ? text : text.substring(0, NAME_LENGTH);
    }

    private String quoted() {
        return dialect.identifiers().quoted(name);
    }
}
