package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads routines and triggers as SHOW CREATE writes them, without their DEFINER. One question for each: the texts in
 * {@code information_schema} have lost the quotes inside strings (tried on MySQL 8.0.31). Routines whose text the account
 * may not read are left out.
 */
final class ProgramReader {

    private static final Pattern DEFINER = Pattern.compile(
            "\\sDEFINER\\s*=\\s*(?:`(?:[^`]|``)*`|[^\\s@`]+)(?:@(?:`(?:[^`]|``)*`|\\S+))?", Pattern.CASE_INSENSITIVE);

    private final CatalogScope scope;

    ProgramReader(CatalogScope scope) {
        this.scope = scope;
    }

    private record Name(String kind, String name, String table) {}

    List<Routine> routines(Connection connection) throws SQLException {
        if (scope.table() != null) {
            return List.of();
        }
        CatalogQuery query = new CatalogQuery(
                "SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = ? "
                        + "AND routine_type IN ('FUNCTION', 'PROCEDURE') ORDER BY routine_name, routine_type",
                scope.parameters());
        List<Routine> routines = new ArrayList<>();
        for (Name found : query.read(connection, row -> new Name(row.getString(1), row.getString(2), ""))) {
            String definition = definition(connection, found);
            if (definition != null) {
                Routine.Kind kind = Routine.Kind.valueOf(found.kind().toUpperCase(Locale.ROOT));
                routines.add(new Routine(scope.name(found.name()), kind, "", definition));
            }
        }
        return routines;
    }

    /** Triggers of one table and moment run in the order in which they come here. */
    List<Trigger> triggers(Connection connection) throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT 'TRIGGER', trigger_name, event_object_table FROM information_schema.triggers WHERE "
                        + scope.condition("trigger_schema", "event_object_table")
                        + " ORDER BY event_object_table, action_timing, event_manipulation, action_order, trigger_name",
                scope.parameters());
        List<Trigger> triggers = new ArrayList<>();
        for (Name found :
                query.read(connection, row -> new Name(row.getString(1), row.getString(2), row.getString(3)))) {
            String definition = definition(connection, found);
            if (definition != null) {
                triggers.add(new Trigger(found.name(), scope.name(found.table()), definition));
            }
        }
        return triggers;
    }

    private @Nullable String definition(Connection connection, Name found) throws SQLException {
        String name = "`" + found.name().replace("`", "``") + "`";
        CatalogQuery show =
                new CatalogQuery("SHOW CREATE " + found.kind() + " " + scope.quotedSchema() + "." + name, List.of());
        List<@Nullable String> shown = show.read(connection, row -> row.getString(3));
        String statement = shown.isEmpty() ? null : shown.getFirst();
        return statement == null ? null : withoutDefiner(statement.strip());
    }

    private static String withoutDefiner(String statement) {
        return DEFINER.matcher(statement).replaceFirst("");
    }
}
