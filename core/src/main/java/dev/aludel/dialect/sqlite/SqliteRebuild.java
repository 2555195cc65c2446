package dev.aludel.dialect.sqlite;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a table anew, by the procedure of sqlite.org/lang_altertable.html, section 7: a new table, the rows copied, the old
 * one dropped, the new one renamed, indexes and triggers made again.
 *
 * <p>Rows keep their rowids (sqlite.org/rowidtable.html) and the table its AUTOINCREMENT counter. Values are copied as they
 * are and take the new type's affinity, which loses nothing; a CAST would turn text that is no number into 0. Views are left
 * alone: they find the new table under the old name. Foreign keys of other tables are left alone too, because foreign keys
 * are not enforced meanwhile; {@link SqliteSession} sees to it and checks them before the commit.
 */
final class SqliteRebuild {

    private static final String PREFIX = "_aludel_new_";
    private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

    private final SqliteDdl ddl;
    private final Table before;
    private final CatalogLookup catalog;
    private final QualifiedName building;

    SqliteRebuild(SqliteDdl ddl, Table before, CatalogLookup catalog) {
        this.ddl = ddl;
        this.before = before;
        this.catalog = catalog;
        this.building = before.name().sibling(PREFIX + before.name().name());
    }

    /** The statements; none when the operations change nothing. */
    List<SqlStatement> statements(List<Operation> operations) {
        SqliteTableChange change = new SqliteTableChange(before);
        Map<String, String> unchanged = Map.copyOf(change.sources());
        operations.forEach(change::apply);
        Table after = change.table();
        if (after.equals(before) && unchanged.equals(change.sources())) {
            return List.of();
        }
        ddl.refuseWithoutKey(after);
        after.constraintsOf(ForeignKey.class).forEach(key -> ddl.refuseOtherFile(after.name(), key));
        List<String> sql = new ArrayList<>();
        // Inside a transaction this does nothing (sqlite.org/pragma.html#pragma_foreign_keys) and the session has done
        // it;
        // outside one it keeps the DROP TABLE below from deleting the rows of other tables that refer to this one.
        sql.add("PRAGMA foreign_keys = OFF");
        sql.addAll(copy(after, change.sources()));
        sql.addAll(swap());
        sql.addAll(dependants(after));
        if (change.dropsColumns()) {
            sql.add(look(after));
        }
        return sql.stream().map(SqlStatement::of).toList();
    }

    private List<String> copy(Table after, Map<String, String> sources) {
        List<String> sql = new ArrayList<>();
        Table bare = withoutOwnName(after).withName(building).withIndexes(List.of());
        ddl.createTable(new CreateTable(bare, false), catalog).forEach(each -> sql.add(each.sql()));
        Map<String, String> values = values(after, sources);
        if (!values.isEmpty()) {
            sql.add("INSERT INTO " + quoted(building) + " (" + String.join(", ", values.keySet()) + ")\nSELECT "
                    + String.join(", ", values.values()) + "\nFROM " + quoted(before.name()));
        }
        if (countsUpwards(before) && countsUpwards(after)) {
            sql.addAll(counter());
        }
        return sql;
    }

    /** What goes into which column; a rowid that is no column is copied as well. */
    private Map<String, String> values(Table after, Map<String, String> sources) {
        Map<String, String> values = new LinkedHashMap<>();
        String alias = rowidColumn(after);
        if (!before.options().withoutRowid() && !after.options().withoutRowid() && !sources.containsKey(alias)) {
            String target = alias == null
                    ? rowidName(after)
                    : ddl.definitions().identifiers().quoted(alias);
            String source = rowidName(before);
            if (target != null && source != null) {
                values.put(target, source);
            }
        }
        for (Column column : after.columns()) {
            String source = sources.get(column.name());
            if (source != null && column.generated() == null) {
                values.put(ddl.definitions().identifiers().quoted(column.name()), source);
            }
        }
        return values;
    }

    /** The column that is the rowid under another name (sqlite.org/lang_createtable.html, 5); null for none. */
    private @Nullable String rowidColumn(Table table) {
        Optional<PrimaryKey> key = table.options().withoutRowid() ? Optional.empty() : table.primaryKey();
        return key.filter(each -> each.columns().size() == 1)
                .flatMap(each -> table.column(each.columns().getFirst()))
                .filter(column -> ddl.definitions().declaredType(column, table).equalsIgnoreCase("INTEGER"))
                .map(Column::name)
                .orElse(null);
    }

    /** A name for the rowid that no column of the table has taken; null when all are taken. */
    private static @Nullable String rowidName(Table table) {
        return ROWID_NAMES.stream()
                .filter(name -> table.columns().stream()
                        .noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElse(null);
    }

    private static boolean countsUpwards(Table table) {
        return table.columns().stream().map(Column::identity).anyMatch(Identity.class::isInstance);
    }

    /** The counter may be ahead of the greatest number in use, and goes with the old table. */
    private List<String> counter() {
        String counters = quoted(before.name().sibling("sqlite_sequence"));
        String oldName = ddl.definitions().literals().text(before.name().name());
        String newName = ddl.definitions().literals().text(building.name());
        return List.of(
                "DELETE FROM " + counters + " WHERE name = " + newName,
                "INSERT INTO " + counters + " (name, seq) SELECT " + newName + ", seq FROM " + counters
                        + " WHERE name = " + oldName);
    }

    /**
     * A rename looks through all views and triggers and refuses when one of them names the table that is gone for the moment;
     * the legacy form (sqlite.org/pragma.html#pragma_legacy_alter_table) does not look, and rewrites nothing.
     */
    private List<String> swap() {
        return List.of(
                "DROP TABLE " + quoted(before.name()),
                "PRAGMA legacy_alter_table = ON",
                "ALTER TABLE " + quoted(building) + " RENAME TO "
                        + ddl.definitions().identifiers().quoted(before.name().name()),
                "PRAGMA legacy_alter_table = OFF");
    }

    private List<String> dependants(Table after) {
        Stream<String> indexes = after.indexes().stream().map(this::index);
        Stream<String> triggers = catalog.triggers(before.name()).stream().map(Trigger::definition);
        return Stream.concat(indexes, triggers).toList();
    }

    private String index(Index index) {
        return ddl.createIndexSql(before.name(), index, false);
    }

    /** A rename of a column to its own name changes nothing, but fails when a view or trigger names what is not there. */
    private String look(Table after) {
        String column = ddl.definitions()
                .identifiers()
                .quoted(after.columns().getFirst().name());
        return "ALTER TABLE " + quoted(before.name()) + " RENAME COLUMN " + column + " TO " + column;
    }

    /** In a check the table's own name may stand before a column, and is another one while the table is built. */
    private static Table withoutOwnName(Table table) {
        String name = table.name().name();
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(
                    constraint instanceof CheckConstraint check
                            ? check.withExpression(SqliteExpressions.unqualified(check.expression(), name))
                            : constraint);
        }
        return table.withConstraints(constraints);
    }

    private String quoted(QualifiedName name) {
        return ddl.definitions().identifiers().quoted(name);
    }
}
