package dev.aludel.dialect.h2;

import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads types out of the columns that COLUMNS, DOMAINS, ELEMENT_TYPES and FIELDS have in common. Parts of a type are found by
 * the object it belongs to and the identifier of the whole. What the database takes by itself is left out, since the
 * catalogue does not tell it from what was said: 6 digits of a second in a timestamp, none in a time.
 */
final class H2TypeReader {

    private static final String FACTS =
            "DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, DECLARED_NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION,"
                    + " INTERVAL_TYPE, INTERVAL_PRECISION, MAXIMUM_CARDINALITY, GEOMETRY_TYPE, GEOMETRY_SRID";

    /** Elements of arrays, fields of rows and labels of enums: KIND says which, IN_TYPE of which whole. */
    private static final String PARTS = """
        SELECT * FROM (
            SELECT 'element' AS KIND, OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, COLLECTION_TYPE_IDENTIFIER AS IN_TYPE,
                   DTD_IDENTIFIER, CAST(NULL AS VARCHAR) AS NAME, 0 AS PLACE, %1$s
            FROM INFORMATION_SCHEMA.ELEMENT_TYPES
            UNION ALL
            SELECT 'field', OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, ROW_IDENTIFIER, DTD_IDENTIFIER, FIELD_NAME,
                   ORDINAL_POSITION, %1$s
            FROM INFORMATION_SCHEMA.FIELDS
            UNION ALL
            SELECT 'label', OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, ENUM_IDENTIFIER, NULL, VALUE_NAME, VALUE_ORDINAL,
                   NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM INFORMATION_SCHEMA.ENUM_VALUES)
        WHERE OBJECT_SCHEMA IN\
        """.formatted(FACTS);

    private static final long UNLIMITED_TEXT = 1_000_000_000;
    private static final long UNLIMITED_ARRAY = 65_536;
    private static final long USUAL_SECONDS = 6;
    private static final long USUAL_SPAN = 2;

    /** A part of a type: of which object, of which kind, and of which whole. */
    private record Part(String schema, String object, String kind, String identifier) {}

    /** What the catalogue says of a type. */
    private record Facts(
            String name,
            @Nullable Long length,
            @Nullable Long precision,
            @Nullable Long scale,
            @Nullable Long seconds,
            @Nullable String interval,
            @Nullable Long span,
            @Nullable Long cardinality,
            @Nullable String shape,
            @Nullable Long system) {

        static Facts of(ResultSet row) throws SQLException {
            return new Facts(
                    row.getString("DATA_TYPE"),
                    H2Catalog.number(row, "CHARACTER_MAXIMUM_LENGTH"),
                    H2Catalog.number(row, "DECLARED_NUMERIC_PRECISION"),
                    H2Catalog.number(row, "NUMERIC_SCALE"),
                    H2Catalog.number(row, "DATETIME_PRECISION"),
                    row.getString("INTERVAL_TYPE"),
                    H2Catalog.number(row, "INTERVAL_PRECISION"),
                    H2Catalog.number(row, "MAXIMUM_CARDINALITY"),
                    row.getString("GEOMETRY_TYPE"),
                    H2Catalog.number(row, "GEOMETRY_SRID"));
        }

        @Nullable
        Integer limit() {
            return length == null || length >= UNLIMITED_TEXT ? null : length.intValue();
        }

        @Nullable
        Integer fraction(long usual) {
            return seconds == null || seconds == usual ? null : seconds.intValue();
        }
    }

    private record Element(Facts facts, Part part) {}

    private record Field(String name, Facts facts, Part part) {}

    private final H2Catalog catalog;
    private final TypeCompiler compiler;
    private final Map<Part, List<String>> labels = new HashMap<>();
    private final Map<Part, List<Field>> fields = new HashMap<>();
    private final Map<Part, Element> elements = new HashMap<>();

    private H2TypeReader(H2Catalog catalog, TypeCompiler compiler) {
        this.catalog = catalog;
        this.compiler = compiler;
    }

    static H2TypeReader of(H2Catalog catalog, TypeCompiler compiler) throws SQLException {
        H2TypeReader reader = new H2TypeReader(catalog, compiler);
        catalog.ask(PARTS, "ORDER BY PLACE", reader::take);
        return reader;
    }

    private Part take(ResultSet row) throws SQLException {
        Part whole = part(row, "IN_TYPE");
        switch (row.getString("KIND")) {
            case "element" -> elements.put(whole, new Element(Facts.of(row), part(row, "DTD_IDENTIFIER")));
            case "field" ->
                fields.computeIfAbsent(whole, added -> new ArrayList<>())
                        .add(new Field(
                                catalog.name(row.getString("NAME")), Facts.of(row), part(row, "DTD_IDENTIFIER")));
            default -> labels.computeIfAbsent(whole, added -> new ArrayList<>()).add(row.getString("NAME"));
        }
        return whole;
    }

    private static Part part(ResultSet row, String identifier) throws SQLException {
        return new Part(
                row.getString("OBJECT_SCHEMA"),
                row.getString("OBJECT_NAME"),
                row.getString("OBJECT_TYPE"),
                row.getString(identifier));
    }

    /** The type of a column of a table that is of no domain. */
    SqlType ofColumn(ResultSet row) throws SQLException {
        Part part = new Part(
                row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"), "TABLE", row.getString("DTD_IDENTIFIER"));
        return read(Facts.of(row), part);
    }

    /** The type a domain stands for, or the domain it is made of. */
    SqlType ofDomain(ResultSet row) throws SQLException {
        String parent = row.getString("PARENT_DOMAIN_NAME");
        if (parent != null) {
            QualifiedName name = catalog.name(row.getString("PARENT_DOMAIN_SCHEMA"), parent);
            return new SqlType.Native(H2Identifiers.INSTANCE.quoted(name));
        }
        Part part = new Part(
                row.getString("DOMAIN_SCHEMA"),
                row.getString("DOMAIN_NAME"),
                "DOMAIN",
                row.getString("DTD_IDENTIFIER"));
        return read(Facts.of(row), part);
    }

    private SqlType read(Facts facts, Part part) {
        return switch (facts.name()) {
            case "SMALLINT" -> new SqlType.SmallInt();
            case "INTEGER" -> new SqlType.Int();
            case "BIGINT" -> new SqlType.BigInt();
            case "NUMERIC" -> numeric(facts);
            case "REAL" -> new SqlType.Real();
            case "DOUBLE PRECISION" -> new SqlType.DoublePrecision();
            case "BOOLEAN" -> new SqlType.Bool();
            case "CHARACTER" -> character(facts);
            case "CHARACTER VARYING" -> new SqlType.VarChar(facts.limit());
            case "CHARACTER LARGE OBJECT" -> lob(facts, new SqlType.Text(), "clob");
            case "BINARY LARGE OBJECT" -> lob(facts, new SqlType.Blob(), "blob");
            case "BINARY" -> binary(facts);
            case "BINARY VARYING" -> varBinary(facts);
            case "DATE" -> new SqlType.Date();
            case "TIME" -> new SqlType.Time(facts.fraction(0), false);
            case "TIME WITH TIME ZONE" -> new SqlType.Time(facts.fraction(0), true);
            case "TIMESTAMP" -> new SqlType.Timestamp(facts.fraction(USUAL_SECONDS), false);
            case "TIMESTAMP WITH TIME ZONE" -> new SqlType.Timestamp(facts.fraction(USUAL_SECONDS), true);
            case "INTERVAL" -> interval(facts);
            case "UUID" -> new SqlType.Uuid();
            case "JSON" -> facts.limit() == null ? new SqlType.Json() : other("json", facts.limit());
            case "ENUM" -> new SqlType.Enumeration(null, null, labels.getOrDefault(part, List.of()));
            case "ARRAY" -> array(facts, part);
            case "ROW" -> row(part);
            case "GEOMETRY" -> geometry(facts);
            case "DECFLOAT" -> other("decfloat", facts.precision());
            default -> other(facts.name().toLowerCase(Locale.ROOT), facts.limit());
        };
    }

    private static SqlType numeric(Facts facts) {
        if (facts.precision() == null) {
            return new SqlType.Numeric(null, null);
        }
        int scale = facts.scale() == null ? 0 : facts.scale().intValue();
        return new SqlType.Numeric(facts.precision().intValue(), scale);
    }

    private static SqlType character(Facts facts) {
        Integer length = facts.limit();
        return length == null ? other("char", UNLIMITED_TEXT) : new SqlType.Char(length);
    }

    private static SqlType lob(Facts facts, SqlType unlimited, String name) {
        Long length = facts.length();
        return length == null || length == Long.MAX_VALUE ? unlimited : other(name, length);
    }

    private static SqlType binary(Facts facts) {
        Integer length = facts.limit();
        return length == null ? other("binary", UNLIMITED_TEXT) : new SqlType.Binary(length);
    }

    private static SqlType varBinary(Facts facts) {
        Integer length = facts.limit();
        return length == null ? other("varbinary", null) : new SqlType.VarBinary(length);
    }

    private static SqlType interval(Facts facts) {
        String fields = String.valueOf(facts.interval()).toLowerCase(Locale.ROOT);
        long span = facts.span() == null ? USUAL_SPAN : facts.span();
        Integer fraction = fields.endsWith("second") ? facts.fraction(USUAL_SECONDS) : null;
        if (span == USUAL_SPAN) {
            return new SqlType.Interval(fields, fraction);
        }
        if (fields.equals("second")) {
            return new SqlType.Native("interval second(" + span + (fraction == null ? ")" : ", " + fraction + ")"));
        }
        String first = fields.contains(" ") ? fields.substring(0, fields.indexOf(' ')) : fields;
        return new SqlType.Native("interval " + first + "(" + span + ")" + fields.substring(first.length())
                + (fraction == null ? "" : "(" + fraction + ")"));
    }

    private static SqlType geometry(Facts facts) {
        if (facts.shape() == null && facts.system() == null) {
            return new SqlType.Native("geometry");
        }
        String shape = facts.shape() == null ? "geometry" : facts.shape().toLowerCase(Locale.ROOT);
        return new SqlType.Native("geometry(" + shape + (facts.system() == null ? ")" : ", " + facts.system() + ")"));
    }

    private SqlType array(Facts facts, Part part) {
        Element found = elements.get(part);
        SqlType element = found == null ? new SqlType.Native("null") : read(found.facts(), found.part());
        boolean unlimited = facts.cardinality() == null || facts.cardinality() == UNLIMITED_ARRAY;
        if (!unlimited || element instanceof SqlType.Native) {
            String limit = unlimited ? "" : "[" + facts.cardinality() + "]";
            return new SqlType.Native(compiler.sql(element) + " array" + limit);
        }
        return element instanceof SqlType.Array inner
                ? new SqlType.Array(inner.element(), inner.dimensions() + 1)
                : new SqlType.Array(element, 1);
    }

    private SqlType row(Part part) {
        List<String> written = new ArrayList<>();
        for (Field field : fields.getOrDefault(part, List.of())) {
            String type = compiler.sql(read(field.facts(), field.part()));
            written.add(H2Identifiers.INSTANCE.quoted(field.name()) + " " + type);
        }
        return new SqlType.Native("row(" + String.join(", ", written) + ")");
    }

    private static SqlType other(String name, @Nullable Number length) {
        return new SqlType.Native(length == null ? name : name + "(" + length + ")");
    }
}
