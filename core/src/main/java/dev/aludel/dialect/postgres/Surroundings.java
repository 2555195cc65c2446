package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scratch place takes over from the database it is for, and what its user may do.
 *
 * @param database the name of the database
 * @param user the name of the user
 * @param superuser whether the user may do everything
 * @param createsDatabases whether the user has CREATEDB
 * @param createsSchemas whether the user may create schemas in the database
 * @param defaultSchema the schema that names without a schema are made in; {@code null} when there is none
 * @param schemaComment the comment of that schema; {@code null} for none
 * @param settings those of the session's settings that say how names are found and values are written
 * @param locks how many locks all sessions together can hold
 * @param creation what follows {@code CREATE DATABASE name} for a database with the same encoding and locale
 */
record Surroundings(
        String database,
        String user,
        boolean superuser,
        boolean createsDatabases,
        boolean createsSchemas,
        @Nullable String defaultSchema,
        @Nullable String schemaComment,
        Settings settings,
        long locks,
        String creation) {

    /** Settings of a session; each decides how a default is written down, or which schema a name is in. */
    record Settings(String searchPath, String dateStyle, String intervalStyle, String timeZone, String money) {}

    private static final String COMMENT =
            "obj_description((SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()),"
                    + " 'pg_namespace')";

    /** In pg_database the locale of ICU was daticulocale in 15 and 16, and is datlocale since 17 (manual 51.15). */
    private static final String QUERY = """
        SELECT d.datname, current_user AS name, r.rolsuper, r.rolcreatedb,
            has_database_privilege(d.datname, 'CREATE') AND NOT pg_is_in_recovery() AS creates_schemas,
            pg_is_in_recovery() AS standby, current_schema() AS schema,
                %s AS comment, current_setting('search_path') AS search_path,
            current_setting('DateStyle') AS date_style, current_setting('IntervalStyle') AS interval_style,
            current_setting('TimeZone') AS time_zone, current_setting('lc_monetary') AS money,
            current_setting('max_locks_per_transaction')::bigint * (current_setting('max_connections')::bigint
                + current_setting('max_prepared_transactions')::bigint) AS locks,
            pg_encoding_to_char(d.encoding) AS encoding, d.datcollate, d.datctype,
            coalesce(to_jsonb(d)->>'datlocprovider', 'c') AS provider,
            coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') AS locale
        FROM pg_catalog.pg_database d, pg_catalog.pg_roles r
        WHERE d.datname = current_database() AND r.rolname = current_user
        """;

    static Surroundings of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY.replace("%s", COMMENT))) {
            row.next();
            boolean writes = !row.getBoolean("standby");
            return new Surroundings(
                    text(row, "datname"),
                    text(row, "name"),
                    row.getBoolean("rolsuper"),
                    writes && row.getBoolean("rolcreatedb"),
                    row.getBoolean("creates_schemas"),
                    row.getString("schema"),
                    row.getString("comment"),
                    new Settings(
                            text(row, "search_path"),
                            text(row, "date_style"),
                            text(row, "interval_style"),
                            text(row, "time_zone"),
                            text(row, "money")),
                    row.getLong("locks"),
                    creation(row));
        }
    }

    /** Gives the default schema of a scratch place the comment that the real one has, which template0 may have set. */
    void comment(Connection connection) throws SQLException {
        if (defaultSchema == null || Objects.equals(schemaComment, commentNow(connection))) {
            return;
        }
        String comment = schemaComment == null ? "NULL" : literal(schemaComment);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "COMMENT ON SCHEMA " + PostgresIdentifiers.IDENTIFIERS.quoted(defaultSchema) + " IS " + comment);
        }
    }

    private static @Nullable String commentNow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + COMMENT)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    boolean mayCreateDatabases() {
        return createsDatabases || superuser;
    }

    /** Encoding and locale can differ from the cluster's only with template0 (manual, CREATE DATABASE). */
    private static String creation(ResultSet row) throws SQLException {
        StringBuilder sql = new StringBuilder(" TEMPLATE template0 ENCODING ").append(literal(text(row, "encoding")));
        sql.append(" LC_COLLATE ").append(literal(text(row, "datcollate")));
        sql.append(" LC_CTYPE ").append(literal(text(row, "datctype")));
        String locale = row.getString("locale");
        switch (text(row, "provider")) {
            case "i" -> sql.append(" LOCALE_PROVIDER icu ICU_LOCALE ").append(literal(String.valueOf(locale)));
            case "b" -> sql.append(" LOCALE_PROVIDER builtin BUILTIN_LOCALE ").append(literal(String.valueOf(locale)));
            default -> {
                // libc, the default and before 15 the only one; template0 may have another
                if (row.getStatement().getConnection().getMetaData().getDatabaseMajorVersion() >= 15) {
                    sql.append(" LOCALE_PROVIDER libc");
                }
            }
        }
        return sql.toString();
    }

    static String literal(String text) {
        return new PostgresLiterals().text(text);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
