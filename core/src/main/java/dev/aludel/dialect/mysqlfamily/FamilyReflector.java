package dev.aludel.dialect.mysqlfamily;

import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue of MySQL or MariaDB: about ten questions for a database, and one more for each routine and trigger.
 *
 * <p>A table's engine, character set and collation are always told, so that they do not depend on what the database takes
 * by default; a column's when they are not the table's, the row format when somebody chose one. An index that the server
 * made for a foreign key is not told ({@link ForeignKeyIndexes}).
 *
 * <p>Not told, as the model has no place for it: prefix lengths and descending keys of primary keys, invisible and ignored
 * indexes, USING BTREE where it is the default anyway, events, SQL SECURITY and ALGORITHM of views, table options beyond
 * {@link TableOptions}, system versioning, comments and engines of single partitions.
 */
public abstract class FamilyReflector implements SchemaReflector {

    private static final Pattern ROW_FORMAT = Pattern.compile("row_format=(\\w+)", Pattern.CASE_INSENSITIVE);

    private final CatalogSpelling spelling;

    /**
     * Makes a reflector.
     *
     * @param spelling how the catalogue spells things
     */
    protected FamilyReflector(CatalogSpelling spelling) {
        this.spelling = spelling;
    }

    private record TableRow(
            String name, String type, @Nullable String engine, String collation, String createOptions, String comment) {

        boolean isTable() {
            return type.equals("BASE TABLE") || type.equals("SYSTEM VERSIONED");
        }
    }

    @Override
    public final Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        if (schemas.isEmpty()) {
            return read(connection, new CatalogScope(defaultSchema(connection), false, null));
        }
        Schema all = Schema.EMPTY;
        for (String schema : schemas) {
            all = joined(all, read(connection, new CatalogScope(schema, true, null)));
        }
        return all;
    }

    @Override
    public final Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        String schema = name.schema() == null ? defaultSchema(connection) : name.schema();
        CatalogScope scope = new CatalogScope(schema, name.schema() != null, name.name());
        return read(connection, scope).table(name);
    }

    private static String defaultSchema(Connection connection) throws SQLException {
        List<@Nullable String> chosen =
                new CatalogQuery("SELECT DATABASE()", List.of()).read(connection, row -> row.getString(1));
        String schema = chosen.getFirst();
        if (schema == null) {
            throw new SQLException("No database is chosen: name one at the end of the URL.", "3D000", 1046);
        }
        return schema;
    }

    private Schema read(Connection connection, CatalogScope scope) throws SQLException {
        List<TableRow> rows = tableRows(connection, scope);
        return Schema.EMPTY
                .withTables(tables(connection, scope, rows))
                .withSequences(sequences(connection, scope, names(rows, "SEQUENCE")))
                .withViews(new ViewReader(scope).read(connection))
                .withRoutines(new ProgramReader(scope).routines(connection))
                .withTriggers(new ProgramReader(scope).triggers(connection));
    }

    /**
     * Reads the sequences.
     *
     * @param connection the connection
     * @param scope what is read
     * @param comments their names, each with its comment or an empty text
     * @return the sequences by name
     * @throws SQLException when the catalogue cannot be read
     */
    protected abstract List<Sequence> sequences(Connection connection, CatalogScope scope, Map<String, String> comments)
            throws SQLException;

    private static Map<String, String> names(List<TableRow> rows, String type) {
        Map<String, String> comments = new LinkedHashMap<>();
        rows.stream().filter(row -> row.type().equals(type)).forEach(row -> comments.put(row.name(), row.comment()));
        return comments;
    }

    private static List<TableRow> tableRows(Connection connection, CatalogScope scope) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, table_type, engine, table_collation, create_options, table_comment "
                        + "FROM information_schema.tables WHERE " + scope.condition("table_schema", "table_name")
                        + " AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') ORDER BY table_name",
                scope.parameters());
        return query.read(connection, FamilyReflector::tableRow);
    }

    private static TableRow tableRow(ResultSet row) throws SQLException {
        return new TableRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Objects.requireNonNullElse(row.getString(4), ""),
                Objects.requireNonNullElse(row.getString(5), ""),
                Objects.requireNonNullElse(row.getString(6), ""));
    }

    private List<Table> tables(Connection connection, CatalogScope scope, List<TableRow> rows) throws SQLException {
        Map<String, String> collations = new LinkedHashMap<>();
        rows.forEach(row -> collations.put(row.name(), row.collation()));
        boolean partitioned = rows.stream().anyMatch(row -> row.createOptions().contains("partitioned"));
        CheckReader.Checks checks = new CheckReader(spelling, scope).read(connection);
        Map<String, List<Column>> columns =
                new ColumnReader(spelling, scope).read(connection, collations, checks.json());
        Map<String, KeyReader.Keys> keys = new KeyReader(spelling, scope).read(connection);
        Map<String, List<ForeignKey>> foreignKeys = new ForeignKeyReader(spelling, scope).read(connection);
        Map<String, String> partitions = partitioned ? new PartitionReader(scope).read(connection) : Map.of();
        List<Table> tables = new ArrayList<>();
        for (TableRow row : rows) {
            if (!row.isTable()) {
                continue;
            }
            String name = row.name();
            List<Constraint> constraints =
                    new ArrayList<>(keys.getOrDefault(name, KeyReader.Keys.NONE).constraints());
            constraints.addAll(foreignKeys.getOrDefault(name, List.of()));
            constraints.addAll(checks.byTable().getOrDefault(name, List.<CheckConstraint>of()));
            Table table = new Table(
                    scope.name(name),
                    columns.getOrDefault(name, List.of()),
                    constraints,
                    keys.getOrDefault(name, KeyReader.Keys.NONE).indexes(),
                    row.comment().isEmpty() ? null : row.comment(),
                    options(row, partitions.get(name)));
            tables.add(withoutOwnedIndexes(table));
        }
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    private static TableOptions options(TableRow row, @Nullable String partitions) {
        Matcher format = ROW_FORMAT.matcher(row.createOptions());
        TableOptions options = TableOptions.NONE
                .withEngine(row.engine())
                .withRowFormat(format.find() ? format.group(1).toUpperCase(Locale.ROOT) : null)
                .withPartitionBy(partitions);
        return row.collation().isEmpty()
                ? options
                : options.withCollation(row.collation()).withCharset(Collations.charset(row.collation()));
    }

    private static Table withoutOwnedIndexes(Table table) {
        Table kept = table;
        for (ForeignKey key : table.constraintsOf(ForeignKey.class)) {
            Index index = key.name() == null ? null : kept.index(key.name()).orElse(null);
            boolean asMade = index != null
                    && Index.of(
                                    index.name(),
                                    key.columns().stream()
                                            .map(IndexElement::column)
                                            .toList())
                            .equals(index);
            List<Index> others = kept.indexes().stream()
                    .filter(other -> !other.equals(index))
                    .toList();
            if (asMade
                    && !ForeignKeyIndexes.servesEarlier(table, key)
                    && ForeignKeyIndexes.owned(kept.withIndexes(others), key)) {
                kept = kept.withIndexes(others);
            }
        }
        return kept;
    }

    private static Schema joined(Schema one, Schema other) {
        return one.withTables(both(one.tables(), other.tables()))
                .withSequences(both(one.sequences(), other.sequences()))
                .withViews(both(one.views(), other.views()))
                .withRoutines(both(one.routines(), other.routines()))
                .withTriggers(both(one.triggers(), other.triggers()))
                .withNatives(both(one.natives(), other.natives()))
                .withDependencies(both(one.dependencies(), other.dependencies()))
                .withLeftOut(both(one.leftOut(), other.leftOut()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
