package dev.aludel.runtime.journal;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionId;
import dev.aludel.runtime.journal.JournalRow.Place;
import dev.aludel.runtime.journal.JournalRow.Work;
import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table that says what a step had done when it was broken off. It has rows only while a step runs that is not covered by
 * one transaction; they go when the step is done, in the transaction that says so in the version table.
 */
public final class JournalTable {

    private static final int NAME_LENGTH = 255;
    private static final int WORD_LENGTH = 64;

    /** A text of so many characters fits wherever it is put: a {@code text} of MySQL holds 65,535 bytes. */
    private static final int PART_LENGTH = 16_000;

    private static final String OPEN = "open";
    private static final String DONE = "done";

    private static final List<Column> KEYS = List.of(
            Column.of("revision", new SqlType.VarChar(NAME_LENGTH)).withNullable(false),
            Column.of("direction", new SqlType.VarChar(16)).withNullable(false),
            Column.of("operation_number", new SqlType.Int()).withNullable(false),
            Column.of("statement_number", new SqlType.Int()).withNullable(false),
            Column.of("part_number", new SqlType.Int()).withNullable(false));

    private static final List<Column> OTHERS = List.of(
            Column.of("operation_count", new SqlType.Int()).withNullable(false),
            Column.of("statement_count", new SqlType.Int()).withNullable(false),
            Column.of("hash", new SqlType.VarChar(WORD_LENGTH)).withNullable(false),
            Column.of("description", new SqlType.VarChar(NAME_LENGTH)).withNullable(false),
            Column.of("state", new SqlType.VarChar(16)).withNullable(false),
            Column.of("run_tag", new SqlType.VarChar(WORD_LENGTH)).withNullable(false),
            Column.of("run_by", new SqlType.VarChar(NAME_LENGTH)),
            Column.of("run_host", new SqlType.VarChar(NAME_LENGTH)),
            Column.of("run_version", new SqlType.VarChar(NAME_LENGTH)).withNullable(false),
            Column.of("started", new SqlType.VarChar(WORD_LENGTH)).withNullable(false),
            Column.of("payload", new SqlType.Text()));

    private static final String PLACE =
            "revision = ? AND direction = ? AND operation_number = ? AND statement_number = ?";

    private final Dialect dialect;
    private final QualifiedName name;
    private boolean there;

    /**
     * Names the table; nothing is read yet. Once the table was found to be there, that is remembered.
     *
     * @param dialect the database
     * @param name the table
     */
    public JournalTable(Dialect dialect, QualifiedName name) {
        this.dialect = dialect;
        this.name = name;
    }

    /** The table's name. */
    public QualifiedName name() {
        return name;
    }

    /**
     * Whether the table is there.
     *
     * @param connection the connection
     * @return whether it is
     * @throws SQLException when the catalogue cannot be read
     */
    public boolean exists(Connection connection) throws SQLException {
        if (!there) {
            there = AccountTable.exists(connection, dialect.identifiers(), name);
        }
        return there;
    }

    /** Forgets that the table is there: the transaction that created it was rolled back. */
    public void forget() {
        there = false;
    }

    /**
     * Creates the table when it is not there.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses
     */
    public void ensure(Connection connection) throws SQLException {
        if (exists(connection)) {
            return;
        }
        List<Column> columns = new ArrayList<>(KEYS);
        columns.addAll(OTHERS);
        List<String> key = KEYS.stream().map(Column::name).toList();
        Table table = Table.of(name, columns).withConstraints(List.of(new PrimaryKey(name.name() + "_pkc", key)));
        AccountTable.create(connection, dialect.ddl().compile(new CreateTable(table, false), CatalogLookup.empty()));
    }

    /**
     * All rows, read without creating anything.
     *
     * @param connection the connection
     * @return the rows in the order in which they are done; none when the table is not there
     * @throws SQLException when the table cannot be read
     */
    public List<JournalRow> rows(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return List.of();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + names(KEYS) + ", " + names(OTHERS) + " FROM "
                        + quoted()
                        + " ORDER BY revision, direction, operation_number, statement_number, part_number")) {
            return JournalRows.read(rows);
        }
    }

    /** Adds a row; the caller's transaction makes its parts one. */
    public void insert(Connection connection, JournalRow row) throws SQLException {
        delete(connection, row.place()); // what an earlier try left
        List<String> parts = parts(new Payload(row.intent(), row.following(), row.cursor()).text());
        String sql = "INSERT INTO " + quoted() + " (" + names(KEYS) + ", " + names(OTHERS) + ") VALUES ("
                + "?, ".repeat(KEYS.size() + OTHERS.size() - 1) + "?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int part = 0; part < parts.size(); part++) {
                int next = place(statement, 1, row.place());
                statement.setInt(next++, part);
                next = others(statement, next, row);
                statement.setString(next, parts.get(part));
                statement.executeUpdate();
            }
        }
    }

    /** Cuts a text, but never a character in two. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + PART_LENGTH);
            to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
            parts.add(text.substring(from, to));
            from = to;
        } while (from < text.length());
        return parts;
    }

    private static int others(PreparedStatement statement, int first, JournalRow row) throws SQLException {
        int next = first;
        Work work = row.work();
        RunMark mark = row.mark();
        statement.setInt(next++, work.operations());
        statement.setInt(next++, work.statements());
        statement.setString(next++, work.hash());
        statement.setString(next++, limited(work.description()));
        statement.setString(next++, row.open() ? OPEN : DONE);
        statement.setString(next++, mark.tag());
        statement.setString(next++, limited(mark.who()));
        statement.setString(next++, limited(mark.host()));
        statement.setString(next++, mark.version());
        statement.setString(next++, mark.at().toString());
        return next;
    }

    /** Says that a statement is done. What was noted before it goes, unless more of its operation follows. */
    public void close(Connection connection, JournalRow row) throws SQLException {
        boolean keep = !row.following().isEmpty();
        String sql = "UPDATE " + quoted() + " SET state = '" + DONE + "'" + (keep ? "" : ", payload = ''") + " WHERE "
                + PLACE;
        execute(connection, sql, row.place());
        if (!keep) {
            execute(connection, "DELETE FROM " + quoted() + " WHERE " + PLACE + " AND part_number > 0", row.place());
        }
    }

    /** Says how far work in batches has come. */
    public void moveCursor(Connection connection, Place place, String cursor) throws SQLException {
        String sql = "UPDATE " + quoted() + " SET payload = ? WHERE " + PLACE + " AND part_number = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, new Payload(null, List.of(), cursor).text());
            place(statement, 2, place);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the row of table " + name + " that says how far the work has come is gone");
            }
        }
    }

    /** Takes a row away: what it was to say has not happened. */
    public void delete(Connection connection, Place place) throws SQLException {
        execute(connection, "DELETE FROM " + quoted() + " WHERE " + PLACE, place);
    }

    /** Takes away all rows of a step. */
    public void clear(Connection connection, JournalStep step) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + quoted() + " WHERE revision = ? AND direction = ?")) {
            statement.setString(1, step.revision().value());
            statement.setString(2, step.direction().word());
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            place(statement, 1, place);
            statement.executeUpdate();
        }
    }

    private static int place(PreparedStatement statement, int first, Place place) throws SQLException {
        int next = first;
        statement.setString(next++, place.step().revision().value());
        statement.setString(next++, place.step().direction().word());
        statement.setInt(next++, place.operation());
        statement.setInt(next++, place.statement());
        return next;
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    private static @Nullable String limited(@Nullable String text) {
        return text == null || text.length() <= NAME_LENGTH ? text : text.substring(0, NAME_LENGTH);
    }

    private String quoted() {
        return dialect.identifiers().quoted(name);
    }

    /** Puts rows and their parts together. */
    private static final class JournalRows {

        private final List<JournalRow> rows = new ArrayList<>();
        private final StringBuilder payload = new StringBuilder();
        private @Nullable JournalRow last;

        static List<JournalRow> read(ResultSet result) throws SQLException {
            JournalRows reading = new JournalRows();
            while (result.next()) {
                reading.add(result);
            }
            reading.finish();
            return List.copyOf(reading.rows);
        }

        private void add(ResultSet row) throws SQLException {
            if (row.getInt("part_number") == 0) {
                finish();
                last = row(row);
            }
            String part = row.getString("payload");
            payload.append(part == null ? "" : part);
        }

        private void finish() {
            if (last != null) {
                Payload texts = Payload.parse(payload.toString());
                rows.add(new JournalRow(
                        last.place(),
                        last.work(),
                        last.open(),
                        last.mark(),
                        texts.intent(),
                        texts.following(),
                        texts.cursor()));
            }
            last = null;
            payload.setLength(0);
        }

        private static JournalRow row(ResultSet row) throws SQLException {
            Direction direction = Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT));
            JournalStep step = new JournalStep(new RevisionId(row.getString("revision")), direction);
            return new JournalRow(
                    new Place(step, row.getInt("operation_number"), row.getInt("statement_number")),
                    new Work(
                            row.getInt("operation_count"),
                            row.getInt("statement_count"),
                            row.getString("hash"),
                            row.getString("description")),
                    row.getString("state").equals(OPEN),
                    new RunMark(
                            row.getString("run_tag"),
                            row.getString("run_by"),
                            row.getString("run_host"),
                            row.getString("run_version"),
                            Instant.parse(row.getString("started"))),
                    null,
                    List.of(),
                    null);
        }
    }
}
