package dev.aludel.runtime.journal;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which part of a database a fingerprint is taken of, and what in it is left out. */
public final class CatalogScope {

    private static final Pattern ABOUT_SCHEMAS = Pattern.compile("\\b(SCHEMA|DATABASE)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<QualifiedName> own;

    /**
     * Leaves tables out.
     *
     * @param own Aludel's own tables, which change with every step
     */
    public CatalogScope(Set<QualifiedName> own) {
        this.own = Set.copyOf(own);
    }

    /**
     * The schemas that a statement names, besides the connection's default one.
     *
     * @param connection the connection
     * @param sql the statement
     * @return their names; on MySQL and its like these are databases
     * @throws SQLException when the catalogue cannot be read
     */
    public static List<String> named(Connection connection, String sql) throws SQLException {
        List<String> named = new ArrayList<>();
        boolean catalogs = connection.getSchema() == null;
        String current = catalogs ? connection.getCatalog() : connection.getSchema();
        for (String schema : schemas(connection.getMetaData(), catalogs)) {
            if (!schema.equals(current) && names(sql, schema)) {
                named.add(schema);
            }
        }
        return named;
    }

    /** A name before a dot, quoted or not; or any word, where the statement is about schemas. */
    private static boolean names(String sql, String schema) {
        String word = "(?i)(?<![\\w$])" + Pattern.quote(schema) + "(?![\\w$])";
        String qualifier = word + "[`\"\\]]?\\s*\\.";
        return Pattern.compile(ABOUT_SCHEMAS.matcher(sql).find() ? word : qualifier)
                .matcher(sql)
                .find();
    }

    private static List<String> schemas(DatabaseMetaData meta, boolean catalogs) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = catalogs ? meta.getCatalogs() : meta.getSchemas()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /**
     * What is in several schemas, without the tables that are left out.
     *
     * @param parts what is in each
     * @return all of it
     */
    public Schema merged(List<Schema> parts) {
        return new Schema(
                all(parts, Schema::tables).stream()
                        .filter(table -> !own.contains(table.name()))
                        .toList(),
                all(parts, Schema::enums),
                all(parts, Schema::sequences),
                all(parts, Schema::views),
                all(parts, Schema::routines),
                all(parts, Schema::triggers),
                all(parts, Schema::natives),
                all(parts, Schema::namespaces).stream().distinct().toList(),
                all(parts, Schema::extensions).stream().distinct().toList(),
                List.of(),
                List.of());
    }

    private static <T> List<T> all(List<Schema> parts, Function<Schema, List<T>> kind) {
        return parts.stream().map(kind).flatMap(Collection::stream).toList();
    }
}
