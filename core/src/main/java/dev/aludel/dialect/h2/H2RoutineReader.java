package dev.aludel.dialect.h2;

import dev.aludel.schema.LeftOut;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads aliases of Java methods as routines, aggregates as natives, and triggers. Methods that share a name are one alias; it
 * is a procedure when none of them gives a value.
 */
final class H2RoutineReader {

    private static final String ROUTINES = "SELECT * FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA IN";
    private static final String TRIGGERS = "SELECT * FROM INFORMATION_SCHEMA.TRIGGERS WHERE TRIGGER_SCHEMA IN";

    private static final int USUAL_QUEUE = 1024;

    private final H2Catalog catalog;
    private final H2Script script;
    private final Map<QualifiedName, Routine> routines = new LinkedHashMap<>();
    private final Map<QualifiedName, FoundTrigger> found = new LinkedHashMap<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private record FoundTrigger(
            QualifiedName table,
            String schema,
            String stored,
            TreeSet<String> events,
            String timing,
            boolean eachRow,
            boolean onRollback,
            @Nullable String className,
            int queue,
            boolean noWait) {}

    private H2RoutineReader(H2Catalog catalog, H2Script script) {
        this.catalog = catalog;
        this.script = script;
    }

    static H2RoutineReader read(H2Catalog catalog, H2Script script) throws SQLException {
        H2RoutineReader reader = new H2RoutineReader(catalog, script);
        catalog.ask(ROUTINES, "ORDER BY ROUTINE_SCHEMA, ROUTINE_NAME, SPECIFIC_NAME", reader::takeRoutine);
        catalog.ask(TRIGGERS, "ORDER BY EVENT_OBJECT_TABLE, TRIGGER_NAME", reader::takeTrigger);
        for (Map.Entry<QualifiedName, FoundTrigger> each : reader.found.entrySet()) {
            reader.define(each.getKey(), each.getValue());
        }
        return reader;
    }

    List<Routine> routines() {
        return List.copyOf(routines.values());
    }

    List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /** Aggregates, and comments on aliases and triggers. */
    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    /** The aliases that comments say something of. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** Triggers whose source is not to be had. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private QualifiedName takeRoutine(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row, "ROUTINE_SCHEMA", "ROUTINE_NAME");
        String type = row.getString("ROUTINE_TYPE");
        String quoted = H2Identifiers.INSTANCE.quoted(name);
        if (type.equals("AGGREGATE")) {
            natives.add(new NativeObject(
                    "aggregate",
                    name,
                    null,
                    List.of("CREATE AGGREGATE " + quoted + " FOR " + text(row.getString("EXTERNAL_NAME"))),
                    List.of("DROP AGGREGATE " + quoted)));
            return name;
        }
        Routine before = routines.get(name);
        boolean function = type.equals("FUNCTION") || (before != null && before.kind() == Routine.Kind.FUNCTION);
        String source = row.getString("ROUTINE_DEFINITION");
        String code = source == null ? " FOR " + text(row.getString("EXTERNAL_NAME")) : " AS " + text(source);
        boolean deterministic = "YES".equals(row.getString("IS_DETERMINISTIC"));
        routines.put(
                name,
                new Routine(
                        name,
                        function ? Routine.Kind.FUNCTION : Routine.Kind.PROCEDURE,
                        "",
                        "CREATE ALIAS " + quoted + (deterministic ? " DETERMINISTIC" : "") + code));
        String comment = row.getString("REMARKS");
        if (comment != null && before == null) {
            NativeObject remark = H2NativeReader.comment("alias", name, null, comment);
            natives.add(remark);
            mentions.add(new H2Mention(ObjectReference.of(remark), Set.of(name)));
        }
        return name;
    }

    private QualifiedName takeTrigger(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row, "TRIGGER_SCHEMA", "TRIGGER_NAME");
        FoundTrigger trigger = found.get(name);
        if (trigger == null) {
            trigger = new FoundTrigger(
                    catalog.name(row, "EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE"),
                    row.getString("TRIGGER_SCHEMA"),
                    row.getString("TRIGGER_NAME"),
                    new TreeSet<>(),
                    row.getString("ACTION_TIMING"),
                    row.getString("ACTION_ORIENTATION").equals("ROW"),
                    row.getBoolean("IS_ROLLBACK"),
                    row.getString("JAVA_CLASS"),
                    row.getInt("QUEUE_SIZE"),
                    row.getBoolean("NO_WAIT"));
            found.put(name, trigger);
            String comment = row.getString("REMARKS");
            if (comment != null) {
                natives.add(H2NativeReader.comment("trigger", name, trigger.table(), comment));
            }
        }
        String event = row.getString("EVENT_MANIPULATION");
        if (event != null) {
            trigger.events().add(event);
        }
        if (trigger.onRollback()) {
            trigger.events().add("ROLLBACK");
        }
        return name;
    }

    private void define(QualifiedName name, FoundTrigger trigger) throws SQLException {
        Optional<String> code =
                trigger.className() == null ? source(trigger) : Optional.of(" CALL " + text(trigger.className()));
        if (code.isEmpty()) {
            leftOut.add(new LeftOut("trigger", name, "tells its source to administrators only"));
            return;
        }
        String queue = trigger.queue() == USUAL_QUEUE ? "" : " QUEUE " + trigger.queue();
        triggers.add(new Trigger(
                name.name(),
                trigger.table(),
                "CREATE TRIGGER " + H2Identifiers.INSTANCE.quoted(name) + " " + trigger.timing() + " "
                        + String.join(", ", trigger.events()) + " ON "
                        + H2Identifiers.INSTANCE.quoted(trigger.table())
                        + (trigger.eachRow() ? " FOR EACH ROW" : " FOR EACH STATEMENT") + queue
                        + (trigger.noWait() ? " NOWAIT" : "") + code.get()));
    }

    private Optional<String> source(FoundTrigger trigger) throws SQLException {
        return script.afterName("TRIGGER", trigger.schema(), trigger.stored())
                .filter(printed -> printed.contains(" AS "))
                .map(printed -> new H2Text(printed, catalog).lines())
                .map(printed -> " " + printed.substring(printed.indexOf("AS '")));
    }

    private static String text(@Nullable String value) {
        return new H2Literals().text(String.valueOf(value));
    }
}
