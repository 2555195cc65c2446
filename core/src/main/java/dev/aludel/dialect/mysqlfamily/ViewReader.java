package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Reads views. The catalogue writes the database before every table, which would tie a view to one database; that is taken
 * out, except from views where a table or alias has the database's own name: of these the server itself is asked.
 */
final class ViewReader {

    private static final String AS = " AS ";

    private final CatalogScope scope;

    ViewReader(CatalogScope scope) {
        this.scope = scope;
    }

    private record Row(String name, String definition, String checkOption) {}

    /** Reads all views, each after those it reads from. */
    List<View> read(Connection connection) throws SQLException {
        if (scope.table() != null) {
            return List.of();
        }
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, view_definition, check_option FROM information_schema.views "
                        + "WHERE table_schema = ? ORDER BY table_name",
                scope.parameters());
        List<View> views = new ArrayList<>();
        for (Row row : inOrder(query.read(connection, ViewReader::row))) {
            views.add(View.of(scope.name(row.name()), query(connection, row)));
        }
        return views;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), Objects.requireNonNullElse(row.getString(2), ""), row.getString(3));
    }

    private String query(Connection connection, Row row) throws SQLException {
        if (!scope.named() && (row.definition().isEmpty() || isAmbiguous(row.definition()))) {
            return shown(connection, row.name());
        }
        String option = row.checkOption().equals("NONE") ? "" : " WITH " + row.checkOption() + " CHECK OPTION";
        return scope.expression(row.definition()) + option;
    }

    /** Whether the database's name stands for something else too. */
    private boolean isAmbiguous(String definition) {
        String name = scope.quotedSchema();
        for (int at = definition.indexOf(name); at >= 0; at = definition.indexOf(name, at + 1)) {
            boolean begins = at == 0 || definition.charAt(at - 1) != '.';
            if (!begins || !definition.startsWith(".", at + name.length())) {
                return true;
            }
        }
        return false;
    }

    /** The query after the first AS of SHOW CREATE VIEW, which writes no database where it is the default one. */
    private String shown(Connection connection, String view) throws SQLException {
        String name = "`" + view.replace("`", "``") + "`";
        CatalogQuery show = new CatalogQuery("SHOW CREATE VIEW " + scope.quotedSchema() + "." + name, List.of());
        String statement = show.read(connection, row -> row.getString(2)).getFirst();
        int begin = statement.indexOf(AS, statement.indexOf(" VIEW ") + " VIEW ".length() + name.length());
        return statement.substring(begin + AS.length());
    }

    private List<Row> inOrder(List<Row> views) {
        List<Row> waiting = new ArrayList<>(views);
        List<Row> ordered = new ArrayList<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Iterator<Row> rows = waiting.iterator(); rows.hasNext(); ) {
                Row view = rows.next();
                if (waiting.stream().noneMatch(other -> !other.equals(view) && readsFrom(view, other))) {
                    ordered.add(view);
                    rows.remove();
                    moved = true;
                    break;
                }
            }
        }
        ordered.addAll(waiting);
        return ordered;
    }

    private boolean readsFrom(Row view, Row other) {
        return view.definition()
                .contains(scope.quotedSchema() + ".`" + other.name().replace("`", "``") + "`");
    }
}
