package dev.aludel.dialect.h2;

import dev.aludel.schema.LeftOut;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts tables together, and hands views on to {@link H2ViewReader}. */
final class H2TableReader {

    private static final String TABLES = """
        SELECT * FROM (
            SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, STORAGE_TYPE, TABLE_CLASS, REMARKS,
                   CAST(NULL AS VARCHAR) AS VIEW_DEFINITION
            FROM INFORMATION_SCHEMA.TABLES
            UNION ALL
            SELECT TABLE_SCHEMA, TABLE_NAME, 'QUERY', NULL, NULL, NULL, VIEW_DEFINITION
            FROM INFORMATION_SCHEMA.VIEWS)
        WHERE TABLE_SCHEMA IN\
        """;

    private static final String OWN_ENGINE = "org.h2.mvstore.db.MVTable";
    private static final String LINKED = "org.h2.table.TableLink";
    private static final String MATERIALIZED = "org.h2.table.MaterializedView";

    /** One row of TABLES. */
    record Found(
            QualifiedName name,
            String schema,
            String stored,
            String type,
            @Nullable String storage,
            String kind,
            @Nullable String comment,
            @Nullable String query) {

        boolean isQuery() {
            return type.equals("QUERY");
        }

        boolean isMaterialized() {
            return kind.equals(MATERIALIZED);
        }
    }

    private final H2Catalog catalog;
    private final List<Found> found;
    private final Map<QualifiedName, String> queries;
    private final Set<String> hidden;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private H2TableReader(H2Catalog catalog, List<Found> found, Map<QualifiedName, String> queries) {
        this.catalog = catalog;
        this.found = found;
        this.queries = queries;
        this.hidden = found.stream()
                .filter(Found::isMaterialized)
                .map(view -> view.schema() + "." + view.stored() + "$")
                .collect(Collectors.toSet());
    }

    static H2TableReader read(H2Catalog catalog) throws SQLException {
        List<Found> rows = catalog.ask(TABLES, "", row -> found(catalog, row));
        return new H2TableReader(
                catalog,
                rows.stream()
                        .filter(row -> !row.isQuery())
                        .sorted(Comparator.comparing(Found::name))
                        .toList(),
                rows.stream()
                        .filter(row -> row.query() != null)
                        .collect(Collectors.toMap(Found::name, row -> String.valueOf(row.query()))));
    }

    private static Found found(H2Catalog catalog, ResultSet row) throws SQLException {
        return new Found(
                catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                row.getString("TABLE_SCHEMA"),
                row.getString("TABLE_NAME"),
                row.getString("TABLE_TYPE"),
                row.getString("STORAGE_TYPE"),
                String.valueOf(row.getString("TABLE_CLASS")),
                row.getString("REMARKS"),
                row.getString("VIEW_DEFINITION"));
    }

    /** The query of a plain view, as it is printed. */
    Optional<String> query(Found view) {
        return Optional.ofNullable(queries.get(view.name()));
    }

    List<Found> views() {
        return found.stream().filter(each -> each.type().equals("VIEW")).toList();
    }

    List<Table> tables(H2ColumnReader columns, H2ConstraintReader constraints, H2IndexReader indexes) {
        List<Table> tables = new ArrayList<>();
        for (Found each : found) {
            if (isTable(each)) {
                tables.add(new Table(
                        each.name(),
                        columns.of(each.name()),
                        constraints.of(each.name()),
                        indexes.of(each.name()),
                        each.comment(),
                        options(each)));
            }
        }
        return tables;
    }

    /** Tables that were seen and are none of the schema; known after {@link #tables}. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private boolean isTable(Found each) {
        boolean rowsOfView = hidden.contains((each.schema() + "." + each.stored()).replaceFirst("(?<=\\$)[0-9]+$", ""));
        boolean ours = each.stored().startsWith(H2Lock.PREFIX);
        if (each.type().equals("VIEW") || each.type().equals("LOCAL TEMPORARY") || rowsOfView || ours) {
            return false;
        }
        if (each.type().equals("GLOBAL TEMPORARY")) {
            leftOut.add(new LeftOut("table", each.name(), "is temporary and ends with the open database"));
            return false;
        }
        if (each.kind().equals(LINKED)) {
            leftOut.add(new LeftOut("linked table", each.name(), "needs a password that H2 does not tell"));
            return false;
        }
        if (!each.kind().equals(OWN_ENGINE)) {
            leftOut.add(new LeftOut("table", each.name(), "is kept by the table engine " + each.kind()));
            return false;
        }
        return true;
    }

    /** In a database in memory, everything is kept there, whatever was said. */
    private TableOptions options(Found each) {
        boolean memory = !catalog.inMemory() && "MEMORY".equals(each.storage());
        return memory ? TableOptions.NONE.withEngine("memory") : TableOptions.NONE;
    }
}
