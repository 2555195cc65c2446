package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.ddl.Literals;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a table into ranges of a key, each of which begins behind the one before and is found through the key's index. */
final class KeyWalk {

    private final String table;
    private final List<String> key;
    private final List<String> quotedKey;
    private final Literals literals;

    /** Goes along the key that the operation names, or the primary key. */
    KeyWalk(Batched operation, Table table, Dialect dialect) {
        this.table = dialect.identifiers().quoted(operation.table());
        this.key = key(operation, table);
        this.quotedKey =
                key.stream().map(column -> dialect.identifiers().quoted(column)).toList();
        this.literals = dialect.literals();
    }

    private static List<String> key(Batched operation, Table table) {
        List<String> key = operation.key().isEmpty()
                ? table.primaryKey().map(PrimaryKey::columns).orElseThrow(() -> none(table, "it has no primary key"))
                : operation.key();
        for (String name : key) {
            Column column = table.column(name).orElseThrow(() -> none(table, "it has no column " + name));
            boolean primary = table.primaryKey()
                    .filter(each -> each.columns().contains(name))
                    .isPresent();
            if (column.nullable() && !primary) {
                throw none(table, "column " + name + " may be NULL, and such rows would be passed over");
            }
        }
        if (keys(table).noneMatch(key::equals)) {
            throw none(table, "no key of it has just the columns " + String.join(", ", key) + " in this order");
        }
        return key;
    }

    private static Stream<List<String>> keys(Table table) {
        Stream<List<String>> constraints = Stream.concat(
                table.primaryKey().stream().map(PrimaryKey::columns),
                table.constraintsOf(UniqueConstraint.class).stream().map(UniqueConstraint::columns));
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(index -> index.unique() && index.valid() && index.where() == null)
                .filter(index -> index.elements().stream().allMatch(each -> each.column() != null))
                .map(KeyWalk::columns);
        return Stream.concat(constraints, indexes);
    }

    private static List<String> columns(Index index) {
        return index.elements().stream()
                .map(IndexElement::column)
                .map(String::valueOf)
                .toList();
    }

    private static AludelException none(Table table, String reason) {
        return new AludelException(new RuntimeProblem.NoKeyToFollow(table.name().toString(), reason));
    }

    /** The key of the last of so many rows behind a place, or of the last there is; empty when there is none. */
    Optional<List<String>> end(Connection connection, List<String> after, int rows) throws SQLException {
        String from = "SELECT " + String.join(", ", quotedKey) + " FROM " + table + where(after) + " ORDER BY ";
        Optional<List<String>> end =
                first(connection, from + String.join(", ", quotedKey) + " LIMIT 1 OFFSET " + (rows - 1));
        return end.isPresent()
                ? end
                : first(
                        connection,
                        from + quotedKey.stream().collect(Collectors.joining(" DESC, ", "", " DESC")) + " LIMIT 1");
    }

    /** How many rows there are behind one place and up to another. */
    long count(Connection connection, List<String> after, List<String> upTo) throws SQLException {
        String sql = "SELECT COUNT(*) FROM " + table + " WHERE " + condition("", after, upTo);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private String where(List<String> after) {
        return after.isEmpty() ? "" : " WHERE " + beyond("", after);
    }

    /**
     * What is true for the rows behind one place and up to another.
     *
     * @param alias what stands before a column: nothing, or an alias and a dot
     * @param after the key of the last row before; empty for all from the beginning
     * @param upTo the key of the last row
     */
    String condition(String alias, List<String> after, List<String> upTo) {
        String upper = upTo(alias, upTo);
        return after.isEmpty() ? "(" + upper + ")" : "(" + beyond(alias, after) + " AND " + upper + ")";
    }

    /** Spelled out, because not every database finds a comparison of rows through an index. */
    private String beyond(String alias, List<String> place) {
        return compared(alias, place, ">", ">");
    }

    private String upTo(String alias, List<String> place) {
        return compared(alias, place, "<", "<=");
    }

    private String compared(String alias, List<String> place, String strict, String last) {
        int columns = quotedKey.size();
        if (columns == 1) {
            return alias + quotedKey.getFirst() + " " + last + " " + place.getFirst();
        }
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            StringBuilder one = new StringBuilder("(");
            for (int j = 0; j < i; j++) {
                one.append(alias)
                        .append(quotedKey.get(j))
                        .append(" = ")
                        .append(place.get(j))
                        .append(" AND ");
            }
            String comparison = i == columns - 1 ? last : strict;
            one.append(alias).append(quotedKey.get(i)).append(' ').append(comparison);
            cases.add(one.append(' ').append(place.get(i)).append(')').toString());
        }
        // The first column alone bounds the range, and that is what an index is searched by.
        String bound = alias + quotedKey.getFirst() + " " + strict + "= " + place.getFirst();
        return "(" + bound + " AND (" + String.join(" OR ", cases) + "))";
    }

    private Optional<List<String>> first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= key.size(); i++) {
                values.add(literal(row, i));
            }
            return Optional.of(values);
        }
    }

    /** Texts as the database spells them, so that nothing is lost on the way through a Java type. */
    private String literal(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Number || value instanceof byte[] || value instanceof Boolean
                ? literals.sql(value)
                : literals.sql(row.getString(column));
    }

    /** A row by its key, for people. */
    String words(List<String> place) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            words.add(key.get(i) + " = " + place.get(i));
        }
        return String.join(", ", words);
    }
}
