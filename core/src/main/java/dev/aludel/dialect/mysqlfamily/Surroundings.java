package dev.aludel.dialect.mysqlfamily;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the session takes by itself when it makes views, routines, triggers and events: only what differs from it has to be
 * said.
 *
 * @param schema the default database; {@code null} when none is chosen
 * @param user the account, as after DEFINER
 * @param settings what objects are made under, by the names of the session's variables
 */
record Surroundings(@Nullable String schema, String user, Map<String, String> settings) {

    private static final String CLIENT = "character_set_client";

    /** The variables that SHOW CREATE tells, in the order in which they are written. */
    static final List<String> NAMES = List.of("sql_mode", "time_zone", CLIENT, "collation_connection");

    private static final String QUERY = "SELECT DATABASE(), CURRENT_USER(), @@SESSION.sql_mode, @@SESSION.time_zone, "
            + "@@SESSION.character_set_client, @@SESSION.collation_connection";

    static Surroundings of(Connection connection) throws SQLException {
        return new CatalogQuery(QUERY, List.of())
                .read(connection, row -> {
                    Map<String, String> settings = new LinkedHashMap<>();
                    for (int at = 0; at < NAMES.size(); at++) {
                        settings.put(NAMES.get(at), row.getString(at + 3));
                    }
                    return new Surroundings(row.getString(1), account(row.getString(2)), settings);
                })
                .getFirst();
    }

    /** The host is what follows the last {@code @}. */
    static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? quoted(user) : quoted(user.substring(0, at)) + "@" + quoted(user.substring(at + 1));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /**
     * The settings an object was made under that are not the session's. A client's character set that is not Unicode is none
     * of them: it says how the statement was sent, and MariaDB's driver closes a connection that is switched to it. Nor is
     * IGNORE_SPACE, which that driver turns on by itself, and the clients do not.
     */
    Map<String, String> others(ShowCreate.Shown shown) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = shown.setting(name);
            boolean sent = name.equals(CLIENT) && value != null && !value.startsWith("utf8");
            String own = settings.get(name);
            boolean same = own != null && value != null && withoutSpaces(value).equalsIgnoreCase(withoutSpaces(own));
            if (value != null && !sent && !same) {
                others.put(name, value);
            }
        }
        return others;
    }

    private static String withoutSpaces(String setting) {
        return setting.replace("IGNORE_SPACE,", "").replace("IGNORE_SPACE", "");
    }
}
