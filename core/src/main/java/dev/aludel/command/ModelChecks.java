package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.command.Validate.Places;
import dev.aludel.command.ValidationResult.Group;
import dev.aludel.ddl.SchemaLookup;
import dev.aludel.dialect.Dialect;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a schema for what a database would refuse or somebody would regret: keys, names, types, foreign keys. */
final class ModelChecks {

    static final String CONSISTENCY = "Model consistency";
    static final String FOREIGN_KEYS = "Foreign keys";

    private final Schema schema;
    private final Places places;
    private final @Nullable Dialect dialect;

    ModelChecks(Schema schema, Places places, @Nullable Dialect dialect) {
        this.schema = schema;
        this.places = places;
        this.dialect = dialect;
    }

    /** Where there is no schema to look at. */
    static Group skipped(String name) {
        return new Group(name, List.of("the revisions have to be readable first"), List.of(), true);
    }

    Group consistency() {
        List<ValidationFinding> findings = new ArrayList<>();
        Map<String, QualifiedName> names = new HashMap<>();
        for (Table table : schema.tables()) {
            if (table.primaryKey().isEmpty()) {
                findings.add(ValidationFinding.warning(
                        "Table " + table.name() + " has no primary key",
                        places.of(table.name()),
                        "Give it one: without it a single row cannot be named, and replication is slow."));
            }
            QualifiedName other = names.putIfAbsent(table.name().toString().toLowerCase(Locale.ROOT), table.name());
            if (other != null) {
                findings.add(ValidationFinding.error(
                        "Tables " + other + " and " + table.name() + " differ by upper and lower case only",
                        places.of(table.name()),
                        "Rename one of them: some databases do not tell them apart."));
            }
            columns(table, findings);
            spelled(table, findings);
        }
        return Group.of(CONSISTENCY, List.of(Counted.of(schema.tables().size(), "table")), findings);
    }

    private void columns(Table table, List<ValidationFinding> findings) {
        Map<String, String> names = new HashMap<>();
        for (Column column : table.columns()) {
            String other = names.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column.name());
            if (other != null) {
                findings.add(ValidationFinding.error(
                        "Columns " + other + " and " + column.name() + " of " + table.name()
                                + " differ by upper and lower case only",
                        places.of(table.name()),
                        "Rename one of them."));
            }
        }
        Set<String> known =
                Set.copyOf(table.columns().stream().map(Column::name).toList());
        for (Index index : table.indexes()) {
            index.elements().stream()
                    .flatMap(element -> Optional.ofNullable(element.column()).stream())
                    .filter(column -> !known.contains(column))
                    .forEach(column -> findings.add(ValidationFinding.error(
                            "Index " + index.name() + " names column " + column + ", which " + table.name()
                                    + " does not have",
                            places.of(table.name()),
                            "Correct the name.")));
        }
    }

    /** Whether the database has types and words for all of it. */
    private void spelled(Table table, List<ValidationFinding> findings) {
        if (dialect == null) {
            return;
        }
        try {
            dialect.ddl().compile(new CreateTable(table, false), new SchemaLookup(schema));
        } catch (AludelException e) {
            findings.add(ValidationFinding.error(
                    e.problem().what(),
                    places.of(table.name()),
                    e.problem().next().orElse("")));
        }
    }

    Group foreignKeys() {
        List<ValidationFinding> findings = new ArrayList<>();
        int keys = 0;
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.constraintsOf(ForeignKey.class)) {
                keys++;
                foreignKey(table, key, findings);
            }
        }
        return Group.of(FOREIGN_KEYS, List.of(Counted.of(keys, "foreign key")), findings);
    }

    private void foreignKey(Table table, ForeignKey key, List<ValidationFinding> findings) {
        String what = "The foreign key " + (key.name() == null ? "" : key.name() + " ") + "of " + table.name() + " ("
                + String.join(", ", key.columns()) + ")";
        Optional<Table> parent = schema.table(key.referencedTable());
        if (parent.isEmpty()) {
            findings.add(ValidationFinding.error(
                    what + " refers to table " + key.referencedTable() + ", which is not there",
                    places.of(table.name()),
                    "Correct the name, or create the table first."));
            return;
        }
        List<String> referred = key.referencedColumns().isEmpty()
                ? parent.get().primaryKey().map(PrimaryKey::columns).orElse(List.of())
                : key.referencedColumns();
        for (int i = 0; i < Math.min(referred.size(), key.columns().size()); i++) {
            pair(what, table, key.columns().get(i), parent.get(), referred.get(i))
                    .ifPresent(findings::add);
        }
        if (!isKeyed(parent.get(), referred)) {
            findings.add(ValidationFinding.error(
                    what + " refers to " + parent.get().name() + " (" + String.join(", ", referred)
                            + "), which is no key there",
                    places.of(table.name()),
                    "Refer to the primary key, or make those columns unique."));
        }
    }

    private Optional<ValidationFinding> pair(
            String what, Table child, String column, Table parent, String parentColumn) {
        Optional<SqlType> own = child.column(column).map(Column::type);
        Optional<SqlType> other = parent.column(parentColumn).map(Column::type);
        if (own.isEmpty()) {
            return Optional.of(ValidationFinding.error(
                    what + " names column " + column + ", which " + child.name() + " does not have",
                    places.of(child.name()),
                    "Correct the name."));
        }
        if (other.isEmpty()) {
            return Optional.of(ValidationFinding.error(
                    what + " refers to column " + parentColumn + ", which " + parent.name() + " does not have",
                    places.of(child.name()),
                    "Correct the name."));
        }
        if (own.get().equals(other.get()) || isText(own.get()) && isText(other.get())) {
            return Optional.empty();
        }
        String differ = what + ": " + column + " is of another type than " + parent.name() + "." + parentColumn;
        String next = "Give both columns the same type.";
        return Optional.of(
                isWhole(own.get()) && isWhole(other.get())
                        ? ValidationFinding.warning(differ, places.of(child.name()), next)
                        : ValidationFinding.error(differ, places.of(child.name()), next));
    }

    private static boolean isKeyed(Table table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return table.primaryKey()
                        .filter(key -> Set.copyOf(key.columns()).equals(wanted))
                        .isPresent()
                || table.constraintsOf(UniqueConstraint.class).stream()
                        .anyMatch(key -> Set.copyOf(key.columns()).equals(wanted))
                || table.indexes().stream().anyMatch(index -> isKey(index, wanted));
    }

    private static boolean isKey(Index index, Set<String> columns) {
        List<String> own = index.elements().stream()
                .flatMap(element -> Optional.ofNullable(element.column()).stream())
                .toList();
        return index.unique()
                && index.where() == null
                && own.size() == index.elements().size()
                && Set.copyOf(own).equals(columns);
    }

    private static boolean isWhole(SqlType type) {
        return type instanceof SqlType.SmallInt || type instanceof SqlType.Int || type instanceof SqlType.BigInt;
    }

    private static boolean isText(SqlType type) {
        return type instanceof SqlType.VarChar || type instanceof SqlType.Text || type instanceof SqlType.Char;
    }
}
