package dev.aludel.dialect.h2;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of all tables in three questions; a foreign key finds its columns through the key it refers to. */
final class H2ConstraintReader {

    private static final String CONSTRAINTS =
            "SELECT * FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA IN";

    /** Of all schemas, since a foreign key may lead out of those that are asked for. */
    private static final String COLUMNS = "SELECT * FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
            + " ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION";

    private static final String DETAILS = """
        SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE, CAST(NULL AS VARCHAR) AS KEY_SCHEMA,
               CAST(NULL AS VARCHAR) AS KEY_NAME, CAST(NULL AS VARCHAR) AS UPDATE_RULE, CAST(NULL AS VARCHAR) AS DELETE_RULE
        FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
        UNION ALL
        SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, NULL, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE,
               DELETE_RULE
        FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS
        """;

    /** A constraint, named in the catalogue. */
    private record Key(String schema, String name) {}

    /** The columns of a key, each with its place in the key it refers to. */
    private record Usage(QualifiedName table, List<String> columns, List<Integer> places) {}

    private record Detail(
            @Nullable String check,
            @Nullable Key key,
            @Nullable String onUpdate,
            @Nullable String onDelete) {}

    private final H2Catalog catalog;
    private final Map<Key, Usage> usages = new HashMap<>();
    private final Map<Key, Detail> details = new HashMap<>();
    private final Map<QualifiedName, List<Constraint>> constraints = new HashMap<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();

    private H2ConstraintReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    static H2ConstraintReader read(H2Catalog catalog) throws SQLException {
        H2ConstraintReader reader = new H2ConstraintReader(catalog);
        catalog.askAll(COLUMNS, reader::takeColumn);
        catalog.askAll(DETAILS, reader::takeDetail);
        catalog.ask(CONSTRAINTS, "ORDER BY CONSTRAINT_TYPE, CONSTRAINT_NAME", reader::take);
        return reader;
    }

    /** The constraints of a table: its primary key, then the others by kind and name. */
    List<Constraint> of(QualifiedName table) {
        return constraints.getOrDefault(table, List.of());
    }

    /** What checks name. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** Comments on constraints, and unique keys of a form the model has no word for. */
    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    private Key takeColumn(ResultSet row) throws SQLException {
        Key key = new Key(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
        Usage usage = usages.get(key);
        if (usage == null) {
            usage = new Usage(catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"), new ArrayList<>(), new ArrayList<>());
            usages.put(key, usage);
        }
        usage.columns().add(catalog.name(row.getString("COLUMN_NAME")));
        usage.places().add(row.getInt("POSITION_IN_UNIQUE_CONSTRAINT"));
        return key;
    }

    private Key takeDetail(ResultSet row) throws SQLException {
        Key key = new Key(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
        String referenced = row.getString("KEY_NAME");
        details.put(
                key,
                new Detail(
                        row.getString("CHECK_CLAUSE"),
                        referenced == null ? null : new Key(row.getString("KEY_SCHEMA"), referenced),
                        row.getString("UPDATE_RULE"),
                        row.getString("DELETE_RULE")));
        return key;
    }

    /** The check of a domain or a table, by the names in the catalogue. */
    String check(String schema, String name) {
        Detail detail = details.get(new Key(schema, name));
        return catalog.line(Objects.requireNonNull(detail == null ? null : detail.check(), name));
    }

    private QualifiedName take(ResultSet row) throws SQLException {
        QualifiedName table = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
        Key key = new Key(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
        String name = catalog.name(key.name());
        String nulls = H2Catalog.text(row, "NULLS_DISTINCT");
        if ("ALL".equals(nulls)) {
            natives.add(allDistinct(table, name, usage(key).columns()));
        } else {
            Constraint constraint = constraint(row.getString("CONSTRAINT_TYPE"), key, name, "NO".equals(nulls));
            List<Constraint> all = constraints.computeIfAbsent(table, added -> new ArrayList<>());
            all.add(constraint instanceof PrimaryKey ? 0 : all.size(), constraint);
        }
        Detail detail = details.get(key);
        if (detail != null && detail.check() != null) {
            ObjectReference by = new ObjectReference(ObjectReference.Kind.TABLE, table, "");
            mentions.add(new H2Mention(by, new H2Text(detail.check(), catalog).qualified()));
        }
        String comment = row.getString("REMARKS");
        if (comment != null) {
            natives.add(H2NativeReader.comment("constraint", table.sibling(name), table, comment));
        }
        return table;
    }

    private Constraint constraint(String type, Key key, String name, boolean nullsNotDistinct) {
        return switch (type) {
            case "PRIMARY KEY" -> new PrimaryKey(name, usage(key).columns());
            case "UNIQUE" ->
                new UniqueConstraint(name, usage(key).columns(), nullsNotDistinct, Deferrability.NOT_DEFERRABLE);
            case "FOREIGN KEY" -> foreignKey(key, name);
            case "CHECK" -> CheckConstraint.of(name, check(key.schema(), key.name()));
            default -> throw new IllegalStateException("H2 has a constraint of the kind " + type + ": " + name);
        };
    }

    private Usage usage(Key key) {
        return Objects.requireNonNull(usages.get(key), () -> "columns of " + key);
    }

    private ForeignKey foreignKey(Key key, String name) {
        Detail detail = Objects.requireNonNull(details.get(key), name);
        Usage own = usage(key);
        Usage referenced = usage(Objects.requireNonNull(detail.key(), name));
        List<String> columns = own.places().stream()
                .map(place -> referenced.columns().get(place - 1))
                .toList();
        return new ForeignKey(
                name,
                own.columns(),
                referenced.table(),
                columns,
                action(detail.onDelete()),
                action(detail.onUpdate()),
                MatchType.SIMPLE,
                Deferrability.NOT_DEFERRABLE,
                true);
    }

    private static ReferentialAction action(@Nullable String rule) {
        return rule == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    /** Rows with any NULL in the key count as different; the standard's key wants all of it NULL for that. */
    private static NativeObject allDistinct(QualifiedName table, String name, List<String> columns) {
        String alter = "ALTER TABLE " + H2Identifiers.INSTANCE.quoted(table);
        String quoted = H2Identifiers.INSTANCE.quoted(name);
        return new NativeObject(
                "unique constraint",
                table.sibling(name),
                table,
                List.of(alter + " ADD CONSTRAINT " + quoted + " UNIQUE NULLS ALL DISTINCT ("
                        + H2Identifiers.INSTANCE.quoted(columns) + ")"),
                List.of(alter + " DROP CONSTRAINT " + quoted));
    }
}
