package dev.aludel.dialect.sqlite;

import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.Index;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads the CREATE statements that SQLite keeps as its catalogue (sqlite.org/schematab.html), with one query for each
 * schema. They say more than the pragmas do: names of constraints, checks, collations, AUTOINCREMENT, options. The tables
 * that SQLite and the modules of virtual tables make for themselves are left out. A virtual table has no columns here; its
 * engine is the module with its arguments.
 */
final class SqliteReflector implements SchemaReflector {

    private final SqliteTypes types;

    SqliteReflector(SqliteTypes types) {
        this.types = types;
    }

    @Override
    public Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        if (schemas.isEmpty()) {
            return reflect(connection, SqliteDialect.MAIN);
        }
        Schema all = Schema.EMPTY;
        for (String schema : schemas) {
            Schema one = reflect(connection, schema);
            all = all.withTables(joined(all.tables(), one.tables()))
                    .withViews(joined(all.views(), one.views()))
                    .withTriggers(joined(all.triggers(), one.triggers()))
                    .withDependencies(joined(all.dependencies(), one.dependencies()))
                    .withLeftOut(joined(all.leftOut(), one.leftOut()));
        }
        return all;
    }

    private Schema reflect(Connection connection, String schema) throws SQLException {
        List<Entry> entries = entries(connection, schema);
        QualifiedName any = new QualifiedName(schema.equals(SqliteDialect.MAIN) ? null : schema, "any");
        List<LeftOut> leftOut = new ArrayList<>();
        List<Table> tables = each(entries, "table", any, leftOut, entry -> table(entry, any, entries, leftOut)).stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
        List<View> views = each(
                entries,
                "view",
                any,
                leftOut,
                entry -> SqliteObjectParser.view(entry.sql(), any.sibling(entry.name())));
        List<Trigger> triggers = entries.stream()
                .filter(entry -> entry.type().equals("trigger"))
                .map(entry -> new Trigger(entry.name(), any.sibling(entry.table()), entry.sql()))
                .sorted(Comparator.comparing(Trigger::table).thenComparing(Trigger::name))
                .toList();
        Schema all = Schema.EMPTY
                .withTables(tables)
                .withViews(SqliteOrder.views(views))
                .withTriggers(triggers)
                .withLeftOut(leftOut);
        return all.withDependencies(SqliteDependencies.of(all));
    }

    /** Reads what is of one type; a definition that is not understood is left out, and named. */
    private static <T> List<T> each(
            List<Entry> entries, String type, QualifiedName any, List<LeftOut> leftOut, Function<Entry, T> read) {
        List<T> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.type().equals(type)) {
                try {
                    found.add(read.apply(entry));
                } catch (SqliteCursor.UnreadableDefinition e) {
                    leftOut.add(new LeftOut(
                            type,
                            any.sibling(entry.name()),
                            "has a definition that is not understood: " + e.getMessage()));
                }
            }
        }
        return found;
    }

    private Table table(Entry entry, QualifiedName any, List<Entry> entries, List<LeftOut> leftOut) {
        Table table = SqliteTableParser.parse(entry.sql(), any.sibling(entry.name()), types);
        List<Entry> own = entries.stream()
                .filter(each -> each.table().equalsIgnoreCase(entry.name()))
                .toList();
        List<Index> indexes =
                each(own, "index", any, leftOut, each -> SqliteObjectParser.index(each.sql(), each.name(), table));
        return table.withIndexes(
                indexes.stream().sorted(Comparator.comparing(Index::name)).toList());
    }

    /**
     * One row of the catalogue.
     *
     * @param type table, index, view or trigger
     * @param name its name
     * @param table the table it belongs to
     * @param sql its CREATE statement
     */
    private record Entry(String type, String name, String table, String sql) {}

    /** Indexes of keys have no statement; what SQLite makes for itself begins with {@code sqlite_}. */
    private static List<Entry> entries(Connection connection, String schema) throws SQLException {
        String file = SqliteIdentifiers.INSTANCE.quoted(schema);
        String sql = "SELECT m.type, m.name, m.tbl_name, m.sql FROM " + file + ".sqlite_master m"
                + " WHERE m.sql IS NOT NULL AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name NOT IN"
                + " (SELECT l.name FROM pragma_table_list l WHERE l.type = 'shadow' AND lower(l.schema) = "
                + new SqliteLiterals().text(schema.toLowerCase(Locale.ROOT)) + ") ORDER BY m.rowid";
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                entries.add(new Entry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return entries;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
