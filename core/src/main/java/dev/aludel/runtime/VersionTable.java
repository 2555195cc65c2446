package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.revision.PlanProblem;
import dev.aludel.revision.RevisionId;
import dev.aludel.revision.VersionChange;
import dev.aludel.runtime.journal.AccountTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table that says where a database stands: one row per head. Its shape is Alembic's, so that a table Alembic made can
 * be taken over as it is.
 */
public final class VersionTable {

    private static final String COLUMN = "version_num";
    private static final int LENGTH = 255;

    private final Dialect dialect;
    private final QualifiedName name;

    /**
     * Names the table; nothing is read yet.
     *
     * @param dialect the database
     * @param name the table
     */
    public VersionTable(Dialect dialect, QualifiedName name) {
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
     * Whether the table is there.
     *
     * @param connection the connection
     * @return whether there is a table of that name
     * @throws SQLException when the catalogue cannot be read
     */
    public boolean exists(Connection connection) throws SQLException {
        return AccountTable.exists(connection, dialect.identifiers(), name);
    }

    /**
     * The heads, read without creating anything.
     *
     * @param connection the connection
     * @return the rows in order; empty when there are none or the table is not there
     * @throws SQLException when the table cannot be read
     */
    public Set<RevisionId> heads(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return Set.of();
        }
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + COLUMN + " FROM " + quoted())) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        Set<RevisionId> heads = new LinkedHashSet<>();
        values.stream().sorted().map(this::id).forEach(heads::add);
        return heads;
    }

    /** The statements that create the table. */
    public List<SqlStatement> createStatements() {
        return dialect.ddl().compile(new CreateTable(table(), false), CatalogLookup.empty());
    }

    /**
     * Creates the table when it is not there.
     *
     * @param connection the connection
     * @return whether it was created
     * @throws SQLException when the database refuses
     */
    public boolean ensure(Connection connection) throws SQLException {
        if (exists(connection)) {
            return false;
        }
        AccountTable.create(connection, createStatements());
        return true;
    }

    /** The statement that makes a change of rows, values written into it. */
    public SqlStatement statement(VersionChange change) {
        return SqlStatement.of(
                switch (change) {
                    case VersionChange.Insert insert ->
                        "INSERT INTO " + quoted() + " (" + COLUMN + ") VALUES (" + literal(insert.revision()) + ")";
                    case VersionChange.Update update ->
                        "UPDATE " + quoted() + " SET " + COLUMN + " = " + literal(update.to()) + " WHERE " + COLUMN
                                + " = " + literal(update.from());
                    case VersionChange.Delete delete ->
                        "DELETE FROM " + quoted() + " WHERE " + COLUMN + " = " + literal(delete.revision());
                });
    }

    /** The statement that empties the table. */
    public SqlStatement clearStatement() {
        return SqlStatement.of("DELETE FROM " + quoted());
    }

    /**
     * Makes a change of rows and checks that it hit exactly one.
     *
     * @param connection the connection
     * @param change the change
     * @throws SQLException when the database refuses
     * @throws AludelException when another number of rows was hit
     */
    public void apply(Connection connection, VersionChange change) throws SQLException {
        int rows;
        try (PreparedStatement statement =
                connection.prepareStatement(statement(change).sql())) {
            rows = statement.executeUpdate();
        }
        if (rows != 1) {
            throw new AludelException(new PlanProblem.UnexpectedVersionRows(change, name.toString(), rows));
        }
    }

    /**
     * Removes all rows.
     *
     * @param connection the connection
     * @throws SQLException when the database refuses
     */
    public void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(clearStatement().sql());
        }
    }

    /**
     * How many characters an id may have in the table that is there.
     *
     * @param connection the connection
     * @return the length of its column; {@link Integer#MAX_VALUE} when the table is not there or sets no limit
     * @throws SQLException when the catalogue cannot be read
     */
    public int capacity(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return LENGTH;
        }
        if (!dialect.capabilities().enforcesLength()) {
            return Integer.MAX_VALUE;
        }
        return dialect.reflector()
                .table(connection, name)
                .flatMap(table -> table.column(COLUMN))
                .map(column -> column.type() instanceof SqlType.VarChar text && text.length() != null
                        ? text.length()
                        : Integer.MAX_VALUE)
                .orElse(Integer.MAX_VALUE);
    }

    /** The statements that make the column of the table that is there, now so wide, as wide as that of a new one. */
    String widenStatements(int capacity) {
        AlterColumn widen = new AlterColumn(
                name, COLUMN, List.of(new ColumnChange.SetType(new SqlType.VarChar(LENGTH), null)), column(LENGTH));
        return dialect
                .ddl()
                .compile(widen, new SchemaLookup(Schema.ofTables(table().withColumns(List.of(column(capacity))))))
                .stream()
                .map(SqlStatement::sql)
                .collect(Collectors.joining("; "));
    }

    private Table table() {
        return Table.of(name, List.of(column(LENGTH)))
                .withConstraints(List.of(new PrimaryKey(name.name() + "_pkc", List.of(COLUMN))));
    }

    private static Column column(int length) {
        return Column.of(COLUMN, new SqlType.VarChar(length)).withNullable(false);
    }

    private RevisionId id(String value) {
        try {
            return new RevisionId(value);
        } catch (AludelException e) {
            throw new AludelException(new RuntimeProblem.StrangeVersionRow(name.toString(), value), e);
        }
    }

    private String quoted() {
        return dialect.identifiers().quoted(name);
    }

    private static String literal(RevisionId id) {
        return "'" + id.value().replace("'", "''") + "'";
    }
}
