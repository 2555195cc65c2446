package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.View;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What CREATE VIEW says besides columns and query, out of the view's parameters (MySQL 8.0 manual 13.1.23). */
record ViewText(View view) {

    static final String ALGORITHM = "algorithm";
    static final String DEFINER = "definer";
    static final String SECURITY = "security";
    static final String CHECK_OPTION = "check_option";

    /** The parameters this family knows. */
    static final Set<String> NAMES = Set.of(
            ALGORITHM, DEFINER, SECURITY, CHECK_OPTION, "sql_mode", "character_set_client", "collation_connection");

    /** What stands between CREATE and VIEW, with a space after it. */
    String head() {
        StringBuilder sql = new StringBuilder();
        Map<String, String> parameters = view.options().parameters();
        if (parameters.containsKey(ALGORITHM)) {
            sql.append("ALGORITHM = ").append(upper(parameters, ALGORITHM)).append(' ');
        }
        if (parameters.containsKey(DEFINER)) {
            sql.append("DEFINER = ").append(parameters.get(DEFINER)).append(' ');
        }
        if (parameters.containsKey(SECURITY)) {
            sql.append("SQL SECURITY ").append(upper(parameters, SECURITY)).append(' ');
        }
        return sql.toString();
    }

    /** What follows the query, with a space before it. */
    String tail() {
        Map<String, String> parameters = view.options().parameters();
        return parameters.containsKey(CHECK_OPTION) ? " WITH " + upper(parameters, CHECK_OPTION) + " CHECK OPTION" : "";
    }

    /** The settings it is made under. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(view.options().parameters());
        settings.keySet().retainAll(Surroundings.NAMES);
        return settings;
    }

    private static String upper(Map<String, String> parameters, String name) {
        return String.valueOf(parameters.get(name)).toUpperCase(Locale.ROOT);
    }
}
