package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.ShowCreate.Asked;
import dev.aludel.dialect.mysqlfamily.ShowCreate.Shown;
import dev.aludel.reflect.SchemaReflector;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.LeftOut;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue of MySQL or MariaDB: about a dozen questions for a database, and on MySQL one more for each view,
 * routine, trigger and event, and for each table of which {@code information_schema} does not tell all.
 *
 * <p>A table's engine, character set and collation are always told, so that they do not depend on what the database takes
 * by default; a column's when they are not the table's, the row format when somebody chose one. What else stands after the
 * columns is in {@link TableOptions#storage}, by its name. An index that the server made for a foreign key is not told
 * ({@link ForeignKeyIndexes}).
 *
 * <p>Of MySQL's tables it is not told whether USING BTREE was said where it is the default anyway, and not the block size
 * of a single index: only SHOW CREATE TABLE knows. The counter of AUTO_INCREMENT is data.
 */
public abstract class FamilyReflector implements SchemaReflector {

    private static final Pattern ROW_FORMAT = Pattern.compile("row_format=(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Engines of which the catalogue tells all. */
    private static final Set<String> PLAIN_ENGINES =
            Set.of("INNODB", "MYISAM", "MEMORY", "ARCHIVE", "CSV", "BLACKHOLE", "ARIA");

    private final CatalogSpelling spelling;
    private final ShowCreate showCreate;

    /**
     * Makes a reflector.
     *
     * @param spelling how the catalogue spells things
     * @param showCreate how many objects are asked for
     */
    protected FamilyReflector(CatalogSpelling spelling, ShowCreate showCreate) {
        this.spelling = spelling;
        this.showCreate = showCreate;
    }

    private record TableRow(
            String name, String type, @Nullable String engine, String collation, String createOptions, String comment) {

        boolean isTable() {
            return type.equals("BASE TABLE") || type.equals("SYSTEM VERSIONED");
        }
    }

    @Override
    public final Schema reflect(Connection connection, List<String> schemas) throws SQLException {
        Surroundings surroundings = Surroundings.of(connection);
        if (schemas.isEmpty()) {
            return read(connection, new CatalogScope(chosen(surroundings), false, null), surroundings);
        }
        Schema all = Schema.EMPTY;
        for (String schema : schemas) {
            all = joined(all, read(connection, new CatalogScope(schema, true, null), surroundings));
        }
        return all;
    }

    @Override
    public final Optional<Table> table(Connection connection, QualifiedName name) throws SQLException {
        Surroundings surroundings = Surroundings.of(connection);
        String schema = name.schema() == null ? chosen(surroundings) : name.schema();
        CatalogScope scope = new CatalogScope(schema, name.schema() != null, name.name());
        return read(connection, scope, surroundings).table(name);
    }

    private static String chosen(Surroundings surroundings) throws SQLException {
        if (surroundings.schema() == null) {
            throw new SQLException("No database is chosen: name one at the end of the URL.", "3D000", 1046);
        }
        return surroundings.schema();
    }

    private Schema read(Connection connection, CatalogScope scope, Surroundings surroundings) throws SQLException {
        List<TableRow> rows = tableRows(connection, scope);
        Map<String, Map<String, List<KeyReader.Row>>> keys = new KeyReader(spelling, scope).read(connection);
        ObjectReader objects = new ObjectReader(scope, surroundings);
        ObjectReader.Names names = objects.names(connection);
        List<Asked> asked = new ArrayList<>(names.asked(scope));
        rows.stream()
                .filter(row -> row.isTable() && (showCreate.isCheap() || isHalfTold(row, keys)))
                .forEach(row -> asked.add(new Asked("TABLE", scope.schema(), row.name())));
        Map<Asked, Shown> shown = showCreate.show(connection, asked);
        Map<String, TableDetails> details = new HashMap<>();
        shown.forEach((each, answer) -> {
            String statement = answer.statement();
            if (each.kind().equals("TABLE") && statement != null) {
                details.put(each.name(), CreateTableText.read(statement));
            }
        });
        Schema schema = Schema.EMPTY
                .withTables(tables(connection, scope, rows, keys, details))
                .withSequences(sequences(connection, scope, names(rows, "SEQUENCE")))
                .withLeftOut(leftOut(scope, rows));
        return objects.added(schema, names, shown);
    }

    /** Whether only SHOW CREATE TABLE tells all of it: parsers of full-text indexes, partitions, options of rare engines. */
    private static boolean isHalfTold(TableRow row, Map<String, Map<String, List<KeyReader.Row>>> keys) {
        boolean fullText = keys.getOrDefault(row.name(), Map.of()).values().stream()
                .anyMatch(parts -> parts.getFirst().method().equals("fulltext"));
        return fullText
                || row.createOptions().contains("partitioned")
                || !PLAIN_ENGINES.contains(String.valueOf(row.engine()).toUpperCase(Locale.ROOT));
    }

    /** A table whose engine the server has not loaded, or whose files are broken. */
    private static List<LeftOut> leftOut(CatalogScope scope, List<TableRow> rows) {
        return rows.stream()
                .filter(row -> row.isTable() && row.engine() == null)
                .map(row -> new LeftOut("table", scope.name(row.name()), "cannot be opened: " + row.comment()))
                .toList();
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

    private List<Table> tables(
            Connection connection,
            CatalogScope scope,
            List<TableRow> rows,
            Map<String, Map<String, List<KeyReader.Row>>> keyRows,
            Map<String, TableDetails> details)
            throws SQLException {
        Map<String, String> collations = new LinkedHashMap<>();
        rows.forEach(row -> collations.put(row.name(), row.collation()));
        CheckReader.Checks checks = new CheckReader(spelling, scope).read(connection);
        Map<String, List<Column>> columns = new ColumnReader(spelling, scope)
                .read(connection, collations, checks.json().keySet());
        Map<String, List<ForeignKey>> foreignKeys = new ForeignKeyReader(spelling, scope).read(connection);
        List<Table> tables = new ArrayList<>();
        for (TableRow row : rows) {
            if (!row.isTable() || row.engine() == null) {
                continue;
            }
            String name = row.name();
            TableDetails detail = details.getOrDefault(name, TableDetails.NONE);
            KeyReader.Keys keys = KeyReader.keys(keyRows.getOrDefault(name, Map.of()), detail);
            List<Constraint> others = new ArrayList<>(foreignKeys.getOrDefault(name, List.of()));
            checks.of(name, columns.getOrDefault(name, List.of())).stream()
                    .filter(check -> !detail.isOfPeriod(String.valueOf(check.name())))
                    .forEach(others::add);
            Map<String, Integer> order = new HashMap<>();
            detail.constraints().forEach(constraint -> order.put(constraint, order.size()));
            others.sort(Comparator.comparing(each -> order.getOrDefault(String.valueOf(each.name()), -1)));
            List<Constraint> constraints = new ArrayList<>(keys.constraints());
            constraints.addAll(others);
            Table table = new Table(
                    scope.name(name),
                    columns.getOrDefault(name, List.of()),
                    constraints,
                    keys.indexes(),
                    row.comment().isEmpty() ? null : row.comment(),
                    options(row, detail, scope));
            tables.add(withoutOwnedIndexes(table));
        }
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    private static TableOptions options(TableRow row, TableDetails details, CatalogScope scope) {
        Matcher format = ROW_FORMAT.matcher(row.createOptions());
        Map<String, String> storage = new LinkedHashMap<>(
                details.equals(TableDetails.NONE) ? TableOptionText.read(row.createOptions()) : details.options());
        storage.remove("ENGINE");
        details.periods().forEach((name, columns) -> storage.put(TablePeriods.PERIOD_FOR + name, columns));
        String partitions = details.partitionBy();
        TableOptions options = TableOptions.NONE
                .withEngine(row.engine())
                .withRowFormat(format.find() ? format.group(1).toUpperCase(Locale.ROOT) : null)
                .withPartitionBy(partitions == null ? null : scope.expression(partitions))
                .withStorage(storage);
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
