package dev.aludel.hibernate.reader;

import dev.aludel.ddl.Identifiers;
import dev.aludel.hibernate.EntityReading;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Names as the database stores them: what Hibernate writes without quotes, some databases fold. */
final class Names {

    private final String dialect;
    private final Identifiers identifiers;
    private final @Nullable String defaultSchema;

    /** Names for the database that is read for. */
    Names(EntityReading reading) {
        dialect = reading.dialect().name();
        identifiers = reading.dialect().identifiers();
        String key = catalogs() ? "hibernate.default_catalog" : "hibernate.default_schema";
        String schema = reading.properties().get(key);
        defaultSchema = schema == null || schema.isBlank() ? null : stored(schema, false);
    }

    /** Whether a schema is a database there, which Hibernate calls a catalogue. */
    private boolean catalogs() {
        return dialect.equals("mysql") || dialect.equals("mariadb");
    }

    /** A name that is written with quotes or without. */
    String stored(String name, boolean quoted) {
        return switch (dialect) {
            case "postgres" -> quoted ? name : name.toLowerCase(Locale.ROOT);
            case "oracle" -> quoted ? name : name.toUpperCase(Locale.ROOT);
            case "h2" -> folded(quoted ? name : name.toUpperCase(Locale.ROOT));
            default -> name;
        };
    }

    /** H2 keeps plain names in capitals, and they are modelled in lower case; those it keeps in lower case, in quotes. */
    private String folded(String kept) {
        String lower = kept.toLowerCase(Locale.ROOT);
        if (!identifiers.quoted(lower).equals(lower)) {
            return kept;
        }
        if (kept.equals(kept.toUpperCase(Locale.ROOT))) {
            return lower;
        }
        return kept.equals(lower) ? identifiers.always(kept) : kept;
    }

    /** A name as Hibernate writes it into SQL: quotes say that it is to stay as it is. */
    String written(String sql) {
        String name = sql.strip();
        boolean quoted = name.length() > 1 && "\"`[".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : stored(name, false);
    }

    QualifiedName table(Table table) {
        String schema = catalogs() ? table.getCatalog() : table.getSchema();
        boolean quoted = catalogs() ? table.isCatalogQuoted() : table.isSchemaQuoted();
        return new QualifiedName(
                schema == null ? defaultSchema : stored(schema, quoted), stored(table.getName(), table.isQuoted()));
    }

    QualifiedName object(org.hibernate.boot.model.relational.QualifiedName name) {
        org.hibernate.boot.model.naming.Identifier schema = catalogs() ? name.getCatalogName() : name.getSchemaName();
        return new QualifiedName(
                schema == null ? defaultSchema : stored(schema.getText(), schema.isQuoted()),
                stored(name.getObjectName().getText(), name.getObjectName().isQuoted()));
    }

    String column(Column column) {
        return stored(column.getName(), column.isQuoted());
    }

    List<String> columns(List<Column> columns) {
        return columns.stream().map(this::column).toList();
    }
}
