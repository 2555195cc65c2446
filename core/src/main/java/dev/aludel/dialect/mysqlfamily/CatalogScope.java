package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of the catalogue is read.
 *
 * @param schema the database
 * @param named whether names carry it; those of the connection's default database do not
 * @param table the one table to read; {@code null} for all
 */
public record CatalogScope(
        String schema, boolean named, @Nullable String table) {

    /** The name of something in this database. */
    public QualifiedName name(String name) {
        return named ? new QualifiedName(schema, name) : QualifiedName.of(name);
    }

    /** The name of something in this database or another. */
    QualifiedName name(String in, String name) {
        return in.equals(schema) ? name(name) : new QualifiedName(in, name);
    }

    /** An SQL condition on the columns with the names of schema and table. */
    String condition(String schemaColumn, String tableColumn) {
        return schemaColumn + " = ?" + (table == null ? "" : " AND " + tableColumn + " = ?");
    }

    /** The values of its placeholders. */
    List<String> parameters() {
        return table == null ? List.of(schema) : List.of(schema, table);
    }

    /** An expression without the name of the database, where names do not carry it. */
    String expression(String sql) {
        return named ? sql : ExpressionText.withoutDatabase(sql, quotedSchema());
    }

    /** The database's name as the server prints it. */
    String quotedSchema() {
        return "`" + schema.replace("`", "``") + "`";
    }
}
