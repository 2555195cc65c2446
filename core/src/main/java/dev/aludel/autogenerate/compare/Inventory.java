package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.Extension;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.Partition;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema taken apart: every part of it with its noun, in the order of the schema. */
final class Inventory {

    private final Schema schema;
    private final Map<Part, Object> nouns = new LinkedHashMap<>();
    private final Map<QualifiedName, List<Part>> keys = new HashMap<>();

    private final boolean numbersKeysOnly;

    Inventory(Schema schema, ComparisonRules rules) {
        this.schema = schema;
        this.numbersKeysOnly = rules.numbersKeysOnly();
        schema.namespaces().forEach(name -> nouns.put(Part.namespace(name), name));
        schema.extensions().forEach(each -> nouns.put(partOf(each), each));
        schema.enums().forEach(each -> nouns.put(Part.enumType(each.name()), each));
        schema.sequences().forEach(this::add);
        schema.tables().forEach(this::add);
        schema.views().forEach(this::add);
        schema.routines().forEach(each -> nouns.put(Part.of(ObjectReference.of(each)), each));
        schema.natives().forEach(each -> nouns.put(Part.of(ObjectReference.of(each)), each));
        schema.triggers().forEach(each -> nouns.put(Part.of(ObjectReference.of(each)), each));
    }

    private void add(Sequence sequence) {
        nouns.put(Part.sequence(sequence.name()), sequence);
        if (sequence.ownedBy() != null) {
            nouns.put(Part.ownerOf(sequence.name()), sequence);
        }
    }

    private void add(Table table) {
        nouns.put(Part.table(table.name()), table);
        for (Column column : table.columns()) {
            nouns.put(Part.column(table.name(), column.name()), column);
            if (column.defaultValue() != null) {
                nouns.put(Part.defaultOf(table.name(), column.name()), column.defaultValue());
            }
            if (numbersKeysOnly && column.identity() != null) {
                nouns.put(Part.identityOf(table.name(), column.name()), column.identity());
            }
        }
        for (Constraint constraint : table.constraints()) {
            Part part = Part.constraint(table.name(), keyOf(constraint));
            while (nouns.containsKey(part)) {
                part = Part.constraint(table.name(), part.detail() + "'");
            }
            nouns.put(part, constraint);
            keys.computeIfAbsent(table.name(), key -> new ArrayList<>()).add(part);
        }
        for (Index index : table.indexes()) {
            Part part = Part.index(table.name(), index.name());
            nouns.put(part, index);
            keys.computeIfAbsent(table.name(), key -> new ArrayList<>()).add(part);
        }
    }

    private void add(View view) {
        nouns.put(Part.view(view.name()), view);
        view.indexes().forEach(index -> nouns.put(Part.index(view.name(), index.name()), index));
    }

    static Part partOf(Extension extension) {
        return new Part(Part.Kind.EXTENSION, QualifiedName.of(extension.name()), "");
    }

    /** The name of a constraint, or for one without a name what it says. */
    static String keyOf(Constraint constraint) {
        if (constraint.name() != null) {
            return constraint.name();
        }
        return switch (constraint) {
            case PrimaryKey ignored -> "(primary key)";
            case UniqueConstraint unique -> "(unique " + String.join(", ", unique.columns()) + ")";
            case ForeignKey key ->
                "(foreign key " + String.join(", ", key.columns()) + " to " + key.referencedTable()
                        + key.referencedColumns() + ")";
            case CheckConstraint check -> "(check " + check.expression() + ")";
            case ExcludeConstraint exclude -> "(exclude " + exclude.elements() + ")";
        };
    }

    Schema schema() {
        return schema;
    }

    Set<Part> parts() {
        return nouns.keySet();
    }

    /** The constraints and indexes of a table, in this order. */
    List<Part> keysOf(QualifiedName table) {
        return keys.getOrDefault(table, List.of());
    }

    boolean has(Part part) {
        return nouns.containsKey(part);
    }

    /** The noun of a part that is there. */
    <T> T noun(Part part, Class<T> kind) {
        return kind.cast(Objects.requireNonNull(nouns.get(part), part::words));
    }

    /** The noun of a part, or null when it is not there or of another kind. */
    <T> @Nullable T nounOrNull(Part part, Class<T> kind) {
        Object noun = nouns.get(part);
        return kind.isInstance(noun) ? kind.cast(noun) : null;
    }

    @Nullable
    Table table(QualifiedName name) {
        return nounOrNull(Part.table(name), Table.class);
    }

    /** What a part belongs to and goes with; null for one that stands alone. */
    @Nullable
    Part ownerOf(Part part) {
        return switch (part.kind()) {
            case COLUMN -> Part.table(part.name());
            case DEFAULT, IDENTITY -> Part.column(part.name(), part.detail());
            case CONSTRAINT -> Part.table(part.name());
            case INDEX, TRIGGER -> relation(part.name());
            case NATIVE -> ownerOf(noun(part, NativeObject.class));
            case OWNER -> Part.sequence(part.name());
            case SEQUENCE -> ownerOf(noun(part, Sequence.class));
            case TABLE -> partitioned(noun(part, Table.class));
            case NAMESPACE, EXTENSION, ENUM, ROUTINE, VIEW -> null;
        };
    }

    private static @Nullable Part partitioned(Table table) {
        Partition partition = table.options().partition();
        return partition == null ? null : Part.table(partition.table());
    }

    private @Nullable Part ownerOf(NativeObject object) {
        return object.table() == null ? null : relation(object.table());
    }

    private static @Nullable Part ownerOf(Sequence sequence) {
        return sequence.ownedBy() == null || sequence.ownedByColumn() == null
                ? null
                : Part.column(sequence.ownedBy(), sequence.ownedByColumn());
    }

    /** The table or view of a name. */
    Part relation(QualifiedName name) {
        return has(Part.view(name)) ? Part.view(name) : Part.table(name);
    }
}
