package dev.aludel.dialect.h2;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of all tables and views in one question, with what a column needs and has no word for in the model.
 */
final class H2ColumnReader {

    private static final String COLUMNS = "SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA IN";

    private static final List<String> EXPRESSIONS =
            List.of("COLUMN_DEFAULT", "GENERATION_EXPRESSION", "COLUMN_ON_UPDATE");

    private final H2Catalog catalog;
    private final H2TypeReader types;
    private final H2DomainReader domains;
    private final Map<QualifiedName, List<Column>> columns = new HashMap<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();

    private H2ColumnReader(H2Catalog catalog, H2TypeReader types, H2DomainReader domains) {
        this.catalog = catalog;
        this.types = types;
        this.domains = domains;
    }

    static H2ColumnReader read(H2Catalog catalog, H2TypeReader types, H2DomainReader domains) throws SQLException {
        H2ColumnReader reader = new H2ColumnReader(catalog, types, domains);
        catalog.ask(COLUMNS, "ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION", reader::take);
        return reader;
    }

    /** The columns of a table or view, in order. */
    List<Column> of(QualifiedName table) {
        return columns.getOrDefault(table, List.of());
    }

    /** DEFAULT ON NULL of a column, which the model has no word for. */
    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    /** Domains of columns, and what their expressions name. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    private Column take(ResultSet row) throws SQLException {
        QualifiedName table = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
        Column column = column(row);
        columns.computeIfAbsent(table, key -> new ArrayList<>()).add(column);
        boolean alwaysDefault = "TRUE".equals(H2Catalog.text(row, "DEFAULT_ON_NULL"));
        if (alwaysDefault && column.identity() == null) {
            natives.add(defaultOnNull(table, column.name()));
        }
        mention(row, table);
        return column;
    }

    private void mention(ResultSet row, QualifiedName table) throws SQLException {
        Set<QualifiedName> names = new HashSet<>();
        QualifiedName domain = domain(row);
        if (domain != null) {
            names.add(domain);
        }
        for (String expression : EXPRESSIONS) {
            String sql = row.getString(expression);
            if (sql != null) {
                names.addAll(new H2Text(sql, catalog).qualified());
            }
        }
        if (!names.isEmpty()) {
            mentions.add(new H2Mention(new ObjectReference(ObjectReference.Kind.TABLE, table, ""), names));
        }
    }

    private static NativeObject defaultOnNull(QualifiedName table, String column) {
        String alter = "ALTER TABLE " + H2Identifiers.INSTANCE.quoted(table) + " ALTER COLUMN "
                + H2Identifiers.INSTANCE.quoted(column);
        return new NativeObject(
                "default on null",
                table.sibling(column),
                table,
                List.of(alter + " SET DEFAULT ON NULL"),
                List.of(alter + " DROP DEFAULT ON NULL"));
    }

    private Column column(ResultSet row) throws SQLException {
        QualifiedName domain = domain(row);
        SqlType type = domain == null ? types.ofColumn(row) : domains.typeOf(domain);
        return new Column(
                catalog.name(row.getString("COLUMN_NAME")),
                type,
                "YES".equals(row.getString("IS_NULLABLE")),
                defaultOf(row, type),
                identity(row, type),
                generated(row),
                comment(row, domain),
                new ColumnOptions(null, null, onUpdate(row), "FALSE".equals(row.getString("IS_VISIBLE"))));
    }

    private @Nullable QualifiedName domain(ResultSet row) throws SQLException {
        return row.getString("DOMAIN_NAME") == null ? null : catalog.name(row, "DOMAIN_SCHEMA", "DOMAIN_NAME");
    }

    private @Nullable String comment(ResultSet row, @Nullable QualifiedName domain) throws SQLException {
        String comment = row.getString("REMARKS");
        boolean ofDomain = domain != null && comment != null && comment.equals(domains.commentOf(domain));
        return ofDomain ? null : comment;
    }

    private @Nullable ColumnDefault defaultOf(ResultSet row, SqlType type) throws SQLException {
        String sql = row.getString("COLUMN_DEFAULT");
        return sql == null ? null : H2DefaultReader.read(catalog.line(sql), type);
    }

    private @Nullable GeneratedColumn generated(ResultSet row) throws SQLException {
        String sql = row.getString("GENERATION_EXPRESSION");
        return sql == null ? null : new GeneratedColumn(catalog.line(sql), true);
    }

    private @Nullable String onUpdate(ResultSet row) throws SQLException {
        String sql = row.getString("COLUMN_ON_UPDATE");
        return sql == null ? null : catalog.line(sql);
    }

    private static @Nullable Identity identity(ResultSet row, SqlType type) throws SQLException {
        if (!"YES".equals(row.getString("IS_IDENTITY"))) {
            return null;
        }
        boolean always = "ALWAYS".equals(row.getString("IDENTITY_GENERATION"));
        SequenceOptions options = H2SequenceReader.unusual(
                new SequenceOptions(
                        H2Catalog.number(row, "IDENTITY_START"),
                        H2Catalog.number(row, "IDENTITY_INCREMENT"),
                        H2Catalog.number(row, "IDENTITY_MINIMUM"),
                        H2Catalog.number(row, "IDENTITY_MAXIMUM"),
                        H2Catalog.number(row, "IDENTITY_CACHE"),
                        "YES".equals(row.getString("IDENTITY_CYCLE"))),
                type);
        return new Identity(always ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT, options);
    }
}
