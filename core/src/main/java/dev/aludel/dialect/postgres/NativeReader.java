package dev.aludel.dialect.postgres;

import dev.aludel.ddl.Literals;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has no noun of its own, in one question of many parts. Each part gives rows of the same shape, in which the server
 * has written the statements that make an object and take it away:
 *
 * <ul>
 *   <li>{@code catalog, oid, sub}: which object it is in the catalogue; without a catalogue, a property of another object
 *   <li>{@code kind, schema, name, relation}: what it is called, and the table or view it goes with
 *   <li>{@code definition, removal}: the statements; without a removal, the definition is why it is left out; without
 *       both, the object is a noun and only its comment is asked for
 *   <li>{@code phrase}: what stands after COMMENT ON
 *   <li>{@code needs}: objects it is made after, as {@code pg_class:1234}
 * </ul>
 */
final class NativeReader {

    private static final String NATIVES = """
        WITH asked AS MATERIALIZED (
            SELECT n.oid, n.nspname, CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                ELSE pg_catalog.quote_ident(n.nspname) || '.' END AS prefix
            FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (?)),
        natives (catalog, oid, sub, kind, schema, name, relation, definition, removal, phrase, needs) AS (
        SELECT ''::text, 0::oid, 0, ''::text, ''::text, ''::text, 0::oid, '{}'::text[], '{}'::text[], ''::text, '{}'::text[]
        WHERE false
        UNION ALL
        %s)
        SELECT x.*, rn.nspname AS table_schema, r.relname AS table_name, d.description AS comment
        FROM natives x
        LEFT JOIN pg_catalog.pg_class r ON r.oid = x.relation
        LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
        LEFT JOIN pg_catalog.pg_description d ON d.classoid = x.catalog::regclass AND d.objoid = x.oid
            AND d.objsubid = x.sub AND x.phrase IS NOT NULL
        WHERE x.definition IS NOT NULL OR d.description IS NOT NULL
        """;

    /** What a partition with columns of its own says in these. */
    private static final Set<String> OF_TAKEN_COLUMNS =
            Set.of("inherited column default", "inherited column not null", "partition column");

    private static final int FIRST_WITH_FILTERED_PUBLICATIONS = 150000;

    private static final Comparator<NativeObject> BY_NAME = Comparator.comparing(NativeObject::kind)
            .thenComparing(object -> Optional.ofNullable(object.table())
                    .map(QualifiedName::toString)
                    .orElse(""))
            .thenComparing(NativeObject::name);

    private final Catalog catalog;
    private final Literals literals;
    private final ObjectIds ids;
    private final Set<QualifiedName> attached;
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    /** What an object is made after, to be resolved when all objects are known. */
    private record Need(
            ObjectReference dependent,
            ObjectIds.Id on,
            @Nullable String column) {

        /** Reads {@code pg_class:1234} or, for one column of it, {@code pg_class:1234:name}. */
        static Need parse(ObjectReference dependent, String text) {
            String[] parts = text.split(":", 3);
            return new Need(
                    dependent,
                    new ObjectIds.Id(parts[0], Long.parseLong(parts[1])),
                    parts.length == 3 ? parts[2] : null);
        }
    }

    private NativeReader(Catalog catalog, Literals literals, ObjectIds ids, List<Table> tables) {
        this.attached = tables.stream()
                .filter(table ->
                        table.options().partition() != null && !table.columns().isEmpty())
                .map(Table::name)
                .collect(Collectors.toSet());
        this.catalog = catalog;
        this.literals = literals;
        this.ids = ids;
    }

    /**
     * Reads them.
     *
     * @param catalog the catalogue
     * @param literals quotes comments
     * @param ids takes in which object is which
     * @param tables the tables; what is left out of a partition is so only when it has columns of its own
     */
    static NativeReader read(Catalog catalog, Literals literals, ObjectIds ids, List<Table> tables)
            throws SQLException {
        NativeReader reader = new NativeReader(catalog, literals, ids, tables);
        String parts = parts(catalog).stream()
                .filter(part -> catalog.holds(part.there()))
                .map(NativePart::sql)
                .collect(Collectors.joining("UNION ALL\n"));
        catalog.ask(NATIVES.replace("%s", parts), row -> {
            reader.take(row);
            return true;
        });
        return reader;
    }

    private static List<NativePart> parts(Catalog catalog) {
        return parts(catalog.version() >= FIRST_WITH_FILTERED_PUBLICATIONS);
    }

    private static List<NativePart> parts(boolean filteredPublications) {
        return Stream.of(
                        NativeTypes.PARTS,
                        NativeTableParts.PARTS,
                        NativeRoutines.PARTS,
                        NativeSearch.PARTS,
                        NativeForeign.parts(filteredPublications),
                        NativeComments.PARTS)
                .flatMap(List::stream)
                .toList();
    }

    /** What decides which parts are asked, to be found out when the catalogue is opened. */
    static List<String> conditions() {
        return parts(true).stream().map(NativePart::there).distinct().toList();
    }

    List<NativeObject> natives() {
        return natives.stream().sorted(BY_NAME).toList();
    }

    List<LeftOut> leftOut() {
        return leftOut.stream()
                .sorted(Comparator.comparing(LeftOut::kind).thenComparing(LeftOut::name))
                .toList();
    }

    /** What the objects need that the catalogue does not say. */
    List<Dependency> dependencies() {
        return needs.stream()
                .flatMap(need -> ids
                        .find(need.on())
                        .filter(on -> !on.equals(need.dependent()))
                        .map(on -> new Dependency(need.dependent(), on, need.column()))
                        .stream())
                .toList();
    }

    private void take(ResultSet row) throws SQLException {
        String schema = row.getString("schema");
        QualifiedName name =
                schema == null ? QualifiedName.of(row.getString("name")) : catalog.name(schema, row.getString("name"));
        List<String> definition = Catalog.texts(row, "definition");
        List<String> removal = Catalog.texts(row, "removal");
        QualifiedName table = table(row);
        if (!definition.isEmpty() && removal.isEmpty()) {
            if (table == null || attached.contains(table)) {
                leftOut.add(new LeftOut(row.getString("kind"), name, definition.getFirst()));
            }
            return;
        }
        if (OF_TAKEN_COLUMNS.contains(row.getString("kind")) && attached.contains(table)) {
            return;
        }
        List<String> needed = new ArrayList<>(Catalog.texts(row, "needs"));
        if (!definition.isEmpty()) {
            NativeObject object = new NativeObject(row.getString("kind"), name, table, definition, removal);
            add(object, needed);
            register(row, object);
        }
        comment(row, name, table, needed);
    }

    private @Nullable QualifiedName table(ResultSet row) throws SQLException {
        return row.getString("table_name") == null ? null : catalog.name(row, "table_schema", "table_name");
    }

    private void register(ResultSet row, NativeObject object) throws SQLException {
        if (row.getString("catalog") != null) {
            ids.add(row.getString("catalog"), row.getLong("oid"), ObjectReference.of(object));
        }
    }

    /** The comment is an object of its own, so that it can change without what it is on. */
    private void comment(ResultSet row, QualifiedName name, @Nullable QualifiedName table, List<String> needed)
            throws SQLException {
        String text = row.getString("comment");
        if (text == null) {
            return;
        }
        String start = "COMMENT ON " + row.getString("phrase") + " IS ";
        NativeObject comment = new NativeObject(
                row.getString("kind") + " comment",
                name,
                table,
                List.of(start + literals.text(text)),
                List.of(start + "NULL"));
        needed.add(row.getString("catalog") + ":" + row.getLong("oid"));
        add(comment, needed);
    }

    private void add(NativeObject object, List<String> needed) {
        natives.add(object);
        ObjectReference reference = ObjectReference.of(object);
        needed.forEach(on -> needs.add(Need.parse(reference, on)));
    }
}
