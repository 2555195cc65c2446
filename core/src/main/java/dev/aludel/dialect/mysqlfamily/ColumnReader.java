package dev.aludel.dialect.mysqlfamily;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnOptions;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Identity;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads columns. */
final class ColumnReader {

    private static final Pattern ON_UPDATE =
            Pattern.compile("on update (current_timestamp(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE);

    private final CatalogSpelling spelling;
    private final CatalogScope scope;

    ColumnReader(CatalogSpelling spelling, CatalogScope scope) {
        this.spelling = spelling;
        this.scope = scope;
    }

    /** A column with what its meaning depends on besides its own row. */
    private record Row(
            String table,
            String name,
            @Nullable String defaultText,
            boolean nullable,
            String type,
            String extra,
            @Nullable String expression,
            @Nullable String collation,
            String comment,
            @Nullable String referenceSystem) {}

    /**
     * Reads the columns of all tables.
     *
     * @param collations each table's collation
     * @param json the columns that are checked for being JSON, as {@code table.column}; those of the right type are JSON
     * @return table to columns in order
     */
    Map<String, List<Column>> read(Connection connection, Map<String, String> collations, Set<String> json)
            throws SQLException {
        CatalogQuery query = new CatalogQuery(
                "SELECT table_name, column_name, column_default, is_nullable, column_type, extra, "
                        + "generation_expression, collation_name, column_comment, " + spelling.referenceSystem()
                        + " FROM information_schema.columns WHERE "
                        + scope.condition("table_schema", "table_name") + " ORDER BY table_name, ordinal_position",
                scope.parameters());
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (Row row : query.read(connection, ColumnReader::row)) {
            boolean isJson = json.contains(row.table() + "." + row.name())
                    && row.type().equals("longtext")
                    && "utf8mb4_bin".equals(row.collation());
            columns.computeIfAbsent(row.table(), ignored -> new ArrayList<>())
                    .add(column(row, isJson, Objects.requireNonNullElse(collations.get(row.table()), "")));
        }
        return columns;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).equals("YES"),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private Column column(Row row, boolean isJson, String tableCollation) {
        String extra = row.extra().toLowerCase(Locale.ROOT);
        SqlType type = isJson ? new SqlType.Json() : withAttributes(TypeReader.read(row.type()), row, extra);
        GeneratedColumn generated = generated(row, extra);
        return new Column(
                row.name(),
                type,
                row.nullable(),
                generated == null ? defaultValue(row, extra, type) : null,
                extra.contains("auto_increment") ? Identity.of(Identity.Kind.AUTOINCREMENT) : null,
                generated,
                row.comment().isEmpty() ? null : row.comment(),
                options(row, extra, isJson ? null : row.collation(), tableCollation));
    }

    /** What the model has no words for stands with the type: the grammar takes it there. */
    private static SqlType withAttributes(SqlType type, Row row, String extra) {
        String attributes = (row.referenceSystem() == null ? "" : " SRID " + row.referenceSystem())
                + (extra.contains("without system versioning") ? " WITHOUT SYSTEM VERSIONING" : "");
        return attributes.isEmpty() ? type : new SqlType.Native(row.type() + attributes);
    }

    private @Nullable ColumnDefault defaultValue(Row row, String extra, SqlType type) {
        if (row.defaultText() == null) {
            return null;
        }
        ColumnDefault value = spelling.defaultValue(row.defaultText(), extra.contains("default_generated"), type);
        return value instanceof ColumnDefault.Expression expression
                ? new ColumnDefault.Expression(scope.expression(expression.sql()))
                : value;
    }

    private @Nullable GeneratedColumn generated(Row row, String extra) {
        String expression = row.expression();
        if (expression == null || expression.isEmpty() || extra.contains("default_generated")) {
            return null;
        }
        boolean stored = extra.contains("stored generated") || extra.contains("persistent");
        return new GeneratedColumn(scope.expression(spelling.expression(expression)), stored);
    }

    private static ColumnOptions options(Row row, String extra, @Nullable String collation, String tableCollation) {
        Matcher update = ON_UPDATE.matcher(row.extra());
        String onUpdate = update.find() ? now(update.group(1)) : null;
        boolean invisible = Pattern.compile("\\binvisible\\b").matcher(extra).find();
        if (collation == null || collation.equals(tableCollation)) {
            return new ColumnOptions(null, null, onUpdate, invisible);
        }
        return new ColumnOptions(collation, Collations.charsetUnlessOf(collation, tableCollation), onUpdate, invisible);
    }

    /** The time now in one spelling: with digits only where there are some. */
    static String now(String sql) {
        String digits = sql.replaceAll("\\D", "");
        return digits.isEmpty() || digits.equals("0") ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(" + digits + ")";
    }
}
