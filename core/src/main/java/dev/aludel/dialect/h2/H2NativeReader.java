package dev.aludel.dialect.h2;

import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constants and synonyms, which the model has no nouns for. */
final class H2NativeReader {

    private static final String OTHERS = """
        SELECT * FROM (
            SELECT 'constant' AS KIND, CONSTANT_SCHEMA AS IN_SCHEMA, CONSTANT_NAME AS NAME, VALUE_DEFINITION AS IS_FOR,
                   CAST(NULL AS VARCHAR) AS FOR_SCHEMA, REMARKS
            FROM INFORMATION_SCHEMA.CONSTANTS
            UNION ALL
            SELECT 'synonym', SYNONYM_SCHEMA, SYNONYM_NAME, SYNONYM_FOR, SYNONYM_FOR_SCHEMA, REMARKS
            FROM INFORMATION_SCHEMA.SYNONYMS)
        WHERE IN_SCHEMA IN\
        """;

    private final H2Catalog catalog;
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();

    private H2NativeReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    static H2NativeReader read(H2Catalog catalog) throws SQLException {
        H2NativeReader reader = new H2NativeReader(catalog);
        catalog.ask(OTHERS, "ORDER BY KIND, NAME", reader::takeOther);
        return reader;
    }

    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    /** What synonyms stand for, and comments say something of. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** A comment on something that is a noun or a native itself and has no place for one. */
    static NativeObject comment(String kind, QualifiedName name, @Nullable QualifiedName table, String comment) {
        String on = "COMMENT ON " + kind.toUpperCase(Locale.ROOT) + " " + H2Identifiers.INSTANCE.quoted(name) + " IS ";
        return new NativeObject(
                "comment on " + kind, name, table, List.of(on + new H2Literals().text(comment)), List.of(on + "NULL"));
    }

    /** Whether an object is such a comment, on which nothing else can depend. */
    static boolean isComment(NativeObject object) {
        return object.kind().startsWith("comment on ");
    }

    private QualifiedName takeOther(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row, "IN_SCHEMA", "NAME");
        String quoted = H2Identifiers.INSTANCE.quoted(name);
        if (row.getString("KIND").equals("constant")) {
            String value = catalog.line(row.getString("IS_FOR"));
            add(
                    new NativeObject(
                            "constant",
                            name,
                            null,
                            List.of("CREATE CONSTANT " + quoted + " VALUE " + value),
                            List.of("DROP CONSTANT " + quoted)),
                    Set.of());
            String comment = row.getString("REMARKS");
            if (comment != null) {
                add(comment("constant", name, null, comment), Set.of(name));
            }
            return name;
        }
        QualifiedName target = catalog.name(row, "FOR_SCHEMA", "IS_FOR");
        add(
                new NativeObject(
                        "synonym",
                        name,
                        null,
                        List.of("CREATE SYNONYM " + quoted + " FOR " + H2Identifiers.INSTANCE.quoted(target)),
                        List.of("DROP SYNONYM " + quoted)),
                Set.of(target));
        return name;
    }

    private void add(NativeObject object, Set<QualifiedName> named) {
        natives.add(object);
        mentions.add(new H2Mention(ObjectReference.of(object), named));
    }
}
