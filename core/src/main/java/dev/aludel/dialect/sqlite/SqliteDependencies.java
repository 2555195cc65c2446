package dev.aludel.dialect.sqlite;

import dev.aludel.schema.Dependency;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tells which tables and views a view or trigger names. SQLite keeps no account of that; a name in the text that is also one
 * of a column counts as well, which orders more than is needed and nothing wrongly.
 */
final class SqliteDependencies {

    private final Map<String, ObjectReference> objects = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Dependency> found = new ArrayList<>();

    private SqliteDependencies(Schema schema) {
        for (Table table : schema.tables()) {
            objects.put(table.name().name(), ObjectReference.of(table));
        }
        for (View view : schema.views()) {
            objects.put(view.name().name(), ObjectReference.of(view));
        }
    }

    /** What the views and triggers of a schema name; its views are in an order in which they can be created. */
    static List<Dependency> of(Schema schema) {
        SqliteDependencies dependencies = new SqliteDependencies(schema);
        Set<QualifiedName> earlier = new HashSet<>();
        for (View view : schema.views()) {
            dependencies.add(
                    ObjectReference.of(view),
                    view.query(),
                    object -> object.kind() == ObjectReference.Kind.TABLE || earlier.contains(object.name()));
            earlier.add(view.name());
        }
        for (Trigger trigger : schema.triggers()) {
            dependencies.add(
                    ObjectReference.of(trigger),
                    trigger.definition(),
                    object -> !object.name().equals(trigger.table()));
        }
        return List.copyOf(dependencies.found);
    }

    private void add(ObjectReference dependent, String sql, Predicate<ObjectReference> counts) {
        Set<String> names = SqliteExpressions.names(sql);
        objects.forEach((name, object) -> {
            if (names.contains(name) && counts.test(object)) {
                found.add(new Dependency(dependent, object, null));
            }
        });
    }
}
