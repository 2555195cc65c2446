package dev.aludel.command;

import dev.aludel.ddl.Identifiers;
import dev.aludel.migration.Row;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for rows that refer to nothing, and deletes them. */
final class OrphanSearch {

    private static final int EXAMPLES = 5;

    private final DatabaseSession session;
    private final Identifiers identifiers;

    OrphanSearch(DatabaseSession session) {
        this.session = session;
        this.identifiers = session.dialect().identifiers();
    }

    /** A foreign key of a table. */
    record Key(Table table, ForeignKey key) {}

    /** The declared foreign keys of a schema, or of one table, each with the columns it refers to. */
    static List<Key> declared(Schema schema, Optional<QualifiedName> only) {
        List<Key> keys = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (only.isEmpty() || only.get().equals(table.name())) {
                table.constraintsOf(ForeignKey.class).forEach(key -> keys.add(new Key(table, complete(schema, key))));
            }
        }
        return keys;
    }

    /** A key that names no columns refers to the primary key. */
    static ForeignKey complete(Schema schema, ForeignKey key) {
        if (!key.referencedColumns().isEmpty()) {
            return key;
        }
        return schema.table(key.referencedTable())
                .flatMap(Table::primaryKey)
                .map(PrimaryKey::columns)
                .filter(columns -> columns.size() == key.columns().size())
                .map(columns -> key.withReferenced(key.referencedTable(), columns))
                .orElse(key);
    }

    /** The rows that refer to nothing by a key; empty when there are none. */
    Optional<Orphan> find(Key key, boolean parentThere) throws SQLException {
        long count = number("SELECT COUNT(*) FROM " + from(key) + " WHERE " + condition(key, parentThere));
        return count == 0
                ? Optional.empty()
                : Optional.of(new Orphan(key.table().name(), key.key(), count, examples(key, parentThere)));
    }

    private List<Row> examples(Key key, boolean parentThere) throws SQLException {
        Set<String> columns = new LinkedHashSet<>(
                key.table().primaryKey().map(PrimaryKey::columns).orElse(List.of()));
        columns.addAll(key.key().columns());
        String query = "SELECT " + identifiers.quoted(List.copyOf(columns)) + " FROM " + from(key) + " WHERE "
                + condition(key, parentThere) + " LIMIT " + EXAMPLES;
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return Inspect.rows(rows);
        }
    }

    /** Deletes them; says how many there were. */
    long delete(Key key, boolean parentThere) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            return statement.executeUpdate("DELETE FROM " + from(key) + " WHERE " + condition(key, parentThere));
        }
    }

    private String from(Key key) {
        return identifiers.quoted(key.table().name());
    }

    /**
     * A row with a NULL in its key refers to nothing and needs not to (SQL, MATCH SIMPLE). The parent is a table made on the
     * spot, for MySQL does not delete from a table that a subquery reads (manual, error 1093).
     */
    private String condition(Key key, boolean parentThere) {
        String child = from(key);
        String present = String.join(
                " AND ",
                key.key().columns().stream()
                        .map(column -> child + "." + identifiers.quoted(column) + " IS NOT NULL")
                        .toList());
        if (!parentThere) {
            return present;
        }
        List<String> own = key.key().columns();
        List<String> other = key.key().referencedColumns();
        String equal = String.join(
                " AND ",
                IntStream.range(0, own.size())
                        .mapToObj(i -> "parent." + identifiers.quoted(other.get(i)) + " = " + child + "."
                                + identifiers.quoted(own.get(i)))
                        .toList());
        return present + " AND NOT EXISTS (SELECT 1 FROM (SELECT " + identifiers.quoted(other) + " FROM "
                + identifiers.quoted(key.key().referencedTable()) + ") parent WHERE " + equal + ")";
    }

    private long number(String query) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
