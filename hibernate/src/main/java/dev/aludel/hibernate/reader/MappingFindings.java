package dev.aludel.hibernate.reader;

import dev.aludel.model.ModelFinding;
import dev.aludel.model.ModelFinding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** Looks for mappings that cannot be what their authors think. */
final class MappingFindings {

    private static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "integer", "int", "bigint");

    private final Metadata metadata;
    private final List<ModelFinding> findings;

    MappingFindings(Metadata metadata, List<ModelFinding> findings) {
        this.metadata = metadata;
        this.findings = findings;
    }

    void look() {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getProperties().forEach(property -> look(entity, property));
        }
        for (Table table : metadata.collectTableMappings()) {
            if (table.isPhysicalTable()) {
                table.getIndexes().values().forEach(index -> look(table, index));
                foreignKeys(table).forEach(key -> look(table, key));
            }
        }
    }

    private void look(PersistentClass entity, Property property) {
        String where = entity.getEntityName() + "." + property.getName();
        if (entity instanceof SingleTableSubclass && !property.isOptional()) {
            property.getColumns().forEach(column -> shared(entity, column, where));
        }
        if (property.getValue() instanceof BasicValue value) {
            lob(value, where);
            ordinal(value, where);
        }
    }

    /** Whether Hibernate takes NOT NULL there has changed; neither is what was meant. */
    private void shared(PersistentClass entity, Column column, String where) {
        String table = entity.getTable().getName();
        warn(
                where + " may not be null, and other classes share its table " + table + ": "
                        + (column.isNullable()
                                ? "column " + column.getName() + " stays nullable for their rows"
                                : "column " + column.getName()
                                        + " is NOT NULL, so that none of their rows can be saved"),
                where,
                "Leave nullable = false out, and put a check on the table that looks at the discriminator.");
    }

    private void lob(BasicValue value, String where) {
        boolean large = value.getColumns().stream()
                .anyMatch(column -> column.getSqlType(metadata).equalsIgnoreCase("oid"));
        if (large) {
            warn(
                    where + " is a large object of PostgreSQL: its column holds a number (oid), the text or bytes are "
                            + "elsewhere, and stay there when the row goes",
                    where,
                    "For a long text write @Column(length = Length.LONG32) in place of @Lob; for bytes leave @Lob"
                            + " out.");
        }
    }

    private void ordinal(BasicValue value, String where) {
        Class<?> type = value.getType().getReturnedClass();
        boolean number =
                value.getColumns().stream().anyMatch(column -> NUMBERS.contains(base(column.getSqlType(metadata))));
        if (type != null && type.isEnum() && number) {
            note(
                    where
                            + " keeps the position of an enum's constant, so that a constant added in between changes"
                            + " the meaning of the rows that are there",
                    where,
                    "Write @Enumerated(EnumType.STRING).");
        }
    }

    private void look(Table table, Index index) {
        List<String> names = new ArrayList<>();
        for (Selectable key : index.getSelectables()) {
            if (key instanceof Column column) {
                names.add(column.getName());
                if (table.getColumn(column) == null) {
                    findings.add(new ModelFinding(
                            Severity.ERROR,
                            "Index " + index.getName() + " of table " + table.getName() + " names column "
                                    + column.getName() + ", which the table does not have",
                            "table " + table.getName(),
                            "columnList takes names of columns, which Hibernate does not check."));
                }
            }
        }
        boolean keyed = names(
                        table.getPrimaryKey() == null
                                ? List.of()
                                : table.getPrimaryKey().getColumns())
                .equals(names);
        for (UniqueKey unique : table.getUniqueKeys().values()) {
            keyed |= names(unique.getColumns()).equals(names);
        }
        if (keyed) {
            note(
                    "Index " + index.getName() + " of table " + table.getName()
                            + " is on the columns of a key, which has " + "an index already",
                    "table " + table.getName(),
                    "Leave the index out.");
        }
    }

    private static List<String> names(Collection<Column> columns) {
        return columns.stream().map(Column::getName).toList();
    }

    @SuppressWarnings("removal") // its successor is not there in 6.6
    private static Collection<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeys().values();
    }

    private void look(Table table, ForeignKey key) {
        if (!key.isPhysicalConstraint()) {
            return;
        }
        List<Column> referenced = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        for (int i = 0; i < Math.min(referenced.size(), key.getColumns().size()); i++) {
            Column from = key.getColumns().get(i);
            String own = base(from.getSqlType(metadata));
            String other = base(referenced.get(i).getSqlType(metadata));
            if (!own.equals(other)) {
                warn(
                        "Column " + from.getName() + " of table " + table.getName() + " is " + own + " and refers to "
                                + key.getReferencedTable().getName() + "."
                                + referenced.get(i).getName() + ", which is "
                                + other,
                        "table " + table.getName(),
                        "Give both the same type.");
            }
        }
    }

    private static String base(String type) {
        return type.toLowerCase(Locale.ROOT).replaceFirst("\\s*\\(.*", "").strip();
    }

    private void warn(String what, String where, String next) {
        findings.add(new ModelFinding(Severity.WARNING, what, where, next));
    }

    private void note(String what, String where, String next) {
        findings.add(new ModelFinding(Severity.NOTE, what, where, next));
    }
}
