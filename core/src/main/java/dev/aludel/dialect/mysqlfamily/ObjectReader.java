package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.ShowCreate.Asked;
import dev.aludel.dialect.mysqlfamily.ShowCreate.Shown;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.LeftOut;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.ObjectReference.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads views, routines, triggers and events: first their names, then what SHOW CREATE says of them. */
final class ObjectReader {

    private static final String HIDDEN = "may not be read by this account";

    private final CatalogScope scope;
    private final Surroundings surroundings;
    private final List<View> views = new ArrayList<>();
    private final List<Routine> routines = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    ObjectReader(CatalogScope scope, Surroundings surroundings) {
        this.scope = scope;
        this.surroundings = surroundings;
    }

    /** A view, routine, trigger or event that is there; a trigger with its table and its moment. */
    private record Found(String kind, String name, String table, String moment) {}

    /** The names of what is there, in their order. */
    record Names(List<Found> found) {

        List<Asked> asked(CatalogScope scope) {
            return found.stream()
                    .map(each -> new Asked(each.kind(), scope.schema(), each.name()))
                    .toList();
        }
    }

    /** Asks for the names. */
    Names names(Connection connection) throws SQLException {
        List<Found> found = new ArrayList<>();
        if (scope.table() == null) {
            found.addAll(named(
                    connection,
                    "SELECT 'VIEW', table_name FROM information_schema.views "
                            + "WHERE table_schema = ? ORDER BY table_name"));
            found.addAll(named(
                    connection,
                    "SELECT routine_type, routine_name FROM information_schema.routines "
                            + "WHERE routine_schema = ? ORDER BY routine_name, routine_type"));
            found.addAll(named(
                    connection,
                    "SELECT 'EVENT', event_name FROM information_schema.events "
                            + "WHERE event_schema = ? ORDER BY event_name"));
        }
        String triggered = "SELECT trigger_name, event_object_table, action_timing, event_manipulation FROM "
                + "information_schema.triggers WHERE " + scope.condition("trigger_schema", "event_object_table")
                + " ORDER BY event_object_table, action_timing, event_manipulation, action_order, trigger_name";
        found.addAll(new CatalogQuery(triggered, scope.parameters())
                .read(
                        connection,
                        row -> new Found(
                                "TRIGGER",
                                row.getString(1),
                                row.getString(2),
                                row.getString(3) + " " + row.getString(4))));
        return new Names(List.copyOf(found));
    }

    private List<Found> named(Connection connection, String query) throws SQLException {
        return new CatalogQuery(query, scope.parameters())
                .read(connection, row -> new Found(row.getString(1), row.getString(2), "", ""));
    }

    /**
     * Adds what was shown to a schema.
     *
     * @param schema the schema with its tables
     */
    Schema added(Schema schema, Names names, Map<Asked, Shown> shown) {
        Found before = null;
        for (Found each : names.found()) {
            Shown answer = shown.get(new Asked(each.kind(), scope.schema(), each.name()));
            if (answer == null || !read(each, before, answer)) {
                leftOut.add(new LeftOut(each.kind().toLowerCase(Locale.ROOT), scope.name(each.name()), HIDDEN));
            } else {
                before = each;
            }
        }
        List<View> ordered = ViewReader.inOrder(views);
        ordered.forEach(view -> depend(view, schema.tables()));
        return schema.withViews(ordered)
                .withRoutines(routines)
                .withTriggers(triggers)
                .withNatives(natives)
                .withDependencies(dependencies)
                .withLeftOut(Stream.concat(schema.leftOut().stream(), leftOut.stream())
                        .toList());
    }

    private boolean read(Found found, @Nullable Found before, Shown shown) {
        if (found.kind().equals("VIEW")) {
            View view = new ViewReader(scope, surroundings).read(found.name(), shown);
            return view != null && views.add(view);
        }
        boolean follows = before != null
                && before.table().equals(found.table())
                && before.moment().equals(found.moment());
        String earlier = follows && before != null && found.kind().equals("TRIGGER") ? before.name() : null;
        String definition = new ProgramReader(scope, surroundings).definition(shown, earlier);
        return definition != null && read(found, earlier, definition);
    }

    private boolean read(Found found, @Nullable String earlier, String definition) {
        QualifiedName name = scope.name(found.name());
        return switch (found.kind()) {
            case "FUNCTION" -> routines.add(new Routine(name, Routine.Kind.FUNCTION, "", definition));
            case "PROCEDURE" -> routines.add(new Routine(name, Routine.Kind.PROCEDURE, "", definition));
            case "TRIGGER" -> trigger(found, earlier, definition);
            default ->
                natives.add(new NativeObject(
                        found.kind().toLowerCase(Locale.ROOT),
                        name,
                        null,
                        List.of(definition),
                        List.of("DROP " + found.kind() + " " + quoted(name))));
        };
    }

    private boolean trigger(Found found, @Nullable String earlier, String definition) {
        QualifiedName table = scope.name(found.table());
        triggers.add(new Trigger(found.name(), table, definition));
        if (earlier != null) {
            dependencies.add(new Dependency(
                    new ObjectReference(Kind.TRIGGER, table, found.name()),
                    new ObjectReference(Kind.TRIGGER, table, earlier),
                    null));
        }
        return true;
    }

    private void depend(View view, List<Table> tables) {
        ViewReferences references = ViewReferences.of(view);
        ObjectReference dependent = ObjectReference.of(view);
        for (Table table : tables) {
            if (references.names(table.name())) {
                List<String> columns = table.columns().stream()
                        .map(column -> column.name())
                        .filter(column -> references.names(table.name(), column))
                        .toList();
                ObjectReference on = ObjectReference.of(table);
                if (columns.isEmpty()) {
                    dependencies.add(new Dependency(dependent, on, null));
                }
                columns.forEach(column -> dependencies.add(new Dependency(dependent, on, column)));
            }
        }
        for (View other : views) {
            if (!other.equals(view) && references.names(other.name())) {
                dependencies.add(new Dependency(dependent, ObjectReference.of(other), null));
            }
        }
        for (Routine routine : routines) {
            if (references.calls(routine.name().name())) {
                dependencies.add(new Dependency(dependent, ObjectReference.of(routine), null));
            }
        }
    }

    private static String quoted(QualifiedName name) {
        String schema = name.schema();
        String own = "`" + name.name().replace("`", "``") + "`";
        return schema == null ? own : "`" + schema.replace("`", "``") + "`." + own;
    }
}
