package dev.aludel.dialect.postgres;

import dev.aludel.schema.Dependency;
import dev.aludel.schema.ObjectReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what needs what from {@code pg_depend} (manual, 53.18) in one question. An object that is none of the model, such as
 * the rule behind a view or the expression of a default, stands for the one it is a part of.
 */
final class DependencyReader {

    /** Object ids below 16384 are the server's own (FirstNormalObjectId). */
    private static final String DEPENDENCIES = """
        SELECT d.classid::regclass::text AS catalog, d.objid, d.refclassid::regclass::text AS on_catalog, d.refobjid,
               a.attname AS on_column, d.deptype
        FROM pg_catalog.pg_depend d
        LEFT JOIN pg_catalog.pg_attribute a ON d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
            AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype IN ('n', 'a', 'i', 'P')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
        """;

    private static final Comparator<ObjectReference> BY_NAME = Comparator.comparing(ObjectReference::kind)
            .thenComparing(ObjectReference::name)
            .thenComparing(ObjectReference::detail);

    /** A row: what needs, what is needed, which column of it, and how (manual, 53.18). */
    private record Edge(
            ObjectIds.Id dependent,
            ObjectIds.Id on,
            @Nullable String column,
            String type) {}

    /** How closely a part is bound to its whole: made with it or for a partition of it, or only dropped with it. */
    private static final List<String> PARTS = List.of("i", "P", "a");

    private final ObjectIds ids;
    private final Map<ObjectIds.Id, List<ObjectIds.Id>> wholes = new HashMap<>();

    private DependencyReader(ObjectIds ids) {
        this.ids = ids;
    }

    /**
     * The dependencies among objects of the model, in an order that does not depend on object ids.
     *
     * @param catalog the catalogue
     * @param ids which object is which
     * @param more those that the catalogue does not keep
     */
    static List<Dependency> read(Catalog catalog, ObjectIds ids, List<Dependency> more) throws SQLException {
        List<Edge> edges = catalog.ask(DEPENDENCIES, DependencyReader::edge);
        DependencyReader reader = new DependencyReader(ids);
        edges.stream()
                .filter(edge -> PARTS.contains(edge.type()))
                .sorted(Comparator.comparingInt(edge -> PARTS.indexOf(edge.type())))
                .forEach(edge -> reader.wholes
                        .computeIfAbsent(edge.dependent(), id -> new ArrayList<>())
                        .add(edge.on()));
        Set<Dependency> found = new LinkedHashSet<>(more);
        edges.forEach(edge -> reader.dependency(edge).ifPresent(found::add));
        return found.stream()
                .sorted(Comparator.comparing(Dependency::dependent, BY_NAME)
                        .thenComparing(Dependency::on, BY_NAME)
                        .thenComparing(dependency -> String.valueOf(dependency.column())))
                .toList();
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(
                new ObjectIds.Id(row.getString("catalog"), row.getLong("objid")),
                new ObjectIds.Id(row.getString("on_catalog"), row.getLong("refobjid")),
                row.getString("on_column"),
                row.getString("deptype"));
    }

    /**
     * What a constraint, an index or a trigger is a part of, and what a sequence is owned by, the nouns say themselves; not
     * which columns stand in their expressions.
     */
    private Optional<Dependency> dependency(Edge edge) {
        Optional<ObjectReference> dependent = whole(edge.dependent(), new HashSet<>());
        Optional<ObjectReference> on = whole(edge.on(), new HashSet<>());
        // An index that is a part of a partitioned table's can be made before it.
        boolean attached = edge.type().equals("P");
        if (attached || dependent.isEmpty() || on.isEmpty() || ids.saysItself(dependent.get())) {
            return Optional.empty();
        }
        // The column is one of the needed relation only where that relation is itself an object of the model.
        String column = ids.find(edge.on()).isPresent() ? edge.column() : null;
        return belongs(dependent.get(), on.get(), column)
                ? Optional.empty()
                : Optional.of(new Dependency(dependent.get(), on.get(), column));
    }

    private Optional<ObjectReference> whole(ObjectIds.Id id, Set<ObjectIds.Id> seen) {
        Optional<ObjectReference> known = ids.find(id);
        if (known.isPresent() || !seen.add(id)) {
            return known;
        }
        return wholes.getOrDefault(id, List.of()).stream()
                .flatMap(whole -> whole(whole, seen).stream())
                .findFirst();
    }

    private static boolean belongs(ObjectReference part, ObjectReference whole, @Nullable String column) {
        boolean owned = part.kind() == ObjectReference.Kind.SEQUENCE && whole.kind() == ObjectReference.Kind.TABLE;
        boolean own = isPartOfTable(part) && isRelation(whole) && part.name().equals(whole.name());
        boolean ofPartition = isKeyOrIndex(part) && isKeyOrIndex(whole);
        return part.equals(whole) || owned || ofPartition || (own && column == null);
    }

    /** Keys and indexes need one another only as partitions share them. */
    private static boolean isKeyOrIndex(ObjectReference reference) {
        return switch (reference.kind()) {
            case INDEX, CONSTRAINT -> true;
            case EXTENSION, TABLE, VIEW, TRIGGER, ENUM, SEQUENCE, ROUTINE, NATIVE -> false;
        };
    }

    private static boolean isPartOfTable(ObjectReference reference) {
        return switch (reference.kind()) {
            case INDEX, CONSTRAINT, TRIGGER -> true;
            case EXTENSION, TABLE, ENUM, SEQUENCE, VIEW, ROUTINE, NATIVE -> false;
        };
    }

    private static boolean isRelation(ObjectReference reference) {
        return switch (reference.kind()) {
            case TABLE, VIEW -> true;
            case EXTENSION, INDEX, CONSTRAINT, TRIGGER, ENUM, SEQUENCE, ROUTINE, NATIVE -> false;
        };
    }
}
