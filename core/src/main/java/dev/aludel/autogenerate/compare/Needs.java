package dev.aludel.autogenerate.compare;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Dependency;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.Extension;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which part of a schema needs which. From the nouns themselves, from the dependencies the database tells of, and, for what
 * is kept as text, from the names in it: what the database has told about a view or a trigger counts, and its text does not.
 */
final class Needs {

    private static final int MOST_WORDS = 100_000;

    private final Inventory inventory;
    private final Map<Part, Map<Part, Boolean>> needs = new LinkedHashMap<>();
    private final Map<Part, Set<Part>> dependents = new LinkedHashMap<>();
    private final Map<String, List<Part>> byName = new LinkedHashMap<>();
    private final Set<Part> told = new LinkedHashSet<>();

    Needs(Inventory inventory) {
        this.inventory = inventory;
        inventory.parts().forEach(this::nameOf);
        inventory.schema().dependencies().forEach(this::tell);
        inventory.parts().forEach(this::read);
        needs.forEach((part, on) -> on.keySet()
                .forEach(each -> dependents
                        .computeIfAbsent(each, key -> new LinkedHashSet<>())
                        .add(part)));
    }

    /** What a part needs. */
    List<Need> of(Part part) {
        return needs.getOrDefault(part, Map.of()).entrySet().stream()
                .map(entry -> new Need(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What needs a part. */
    Set<Part> dependentsOf(Part part) {
        return dependents.getOrDefault(part, Set.of());
    }

    /** Whether one part needs another for certain. */
    boolean isFirm(Part part, Part on) {
        return needs.getOrDefault(part, Map.of()).getOrDefault(on, false);
    }

    // What is known

    private void nameOf(Part part) {
        switch (part.kind()) {
            case ENUM, SEQUENCE, TABLE, VIEW, ROUTINE, NATIVE ->
                byName.computeIfAbsent(part.name().name().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(part);
            case NAMESPACE, EXTENSION, COLUMN, DEFAULT, IDENTITY, CONSTRAINT, INDEX, OWNER, TRIGGER -> {}
        }
    }

    /** What goes by another name here, as a constraint does that a scratch place had named, is known from its noun alone. */
    private void need(Part part, Part on, boolean firm) {
        if (!part.equals(on) && inventory.has(part) && inventory.has(on)) {
            needs.computeIfAbsent(part, key -> new LinkedHashMap<>()).merge(on, firm, Boolean::logicalOr);
        }
    }

    /** A table that needs a routine or a sequence needs it for one of its defaults; the text tells for which. */
    private void tell(Dependency dependency) {
        Part dependent = Part.of(dependency.dependent());
        Part on = Part.of(dependency.on());
        String column = dependency.column();
        told.add(dependent);
        need(dependent, on, true);
        if (column != null) {
            need(dependent, Part.column(on.name(), column), true);
        }
    }

    // What the nouns say

    private void read(Part part) {
        String schema = part.name().schema();
        if (schema != null && part.kind() != Part.Kind.NAMESPACE) {
            need(part, Part.namespace(schema), true);
        }
        Part owner = inventory.ownerOf(part);
        if (owner != null && part.kind() != Part.Kind.SEQUENCE) {
            need(part, owner, true);
        }
        switch (part.kind()) {
            case COLUMN -> column(part, inventory.noun(part, Column.class));
            case DEFAULT -> defaultOf(part, inventory.noun(part, ColumnDefault.class));
            case CONSTRAINT -> constraint(part, inventory.noun(part, Constraint.class));
            case INDEX -> index(part, inventory.noun(part, Index.class));
            case IDENTITY -> identity(part);
            case OWNER -> ownership(part, inventory.noun(part, Sequence.class));
            case VIEW -> text(part, inventory.noun(part, View.class).query());
            case ROUTINE -> routine(part, inventory.noun(part, Routine.class));
            case TRIGGER -> text(part, inventory.noun(part, Trigger.class).definition());
            case NATIVE -> nativeObject(part, inventory.noun(part, NativeObject.class));
            case TABLE ->
                inventory
                        .noun(part, Table.class)
                        .options()
                        .inherits()
                        .forEach(parent -> need(part, Part.table(parent), true));
            case EXTENSION -> {
                String where = inventory.noun(part, Extension.class).schema();
                if (where != null) {
                    need(part, Part.namespace(where), true);
                }
            }
            case NAMESPACE, ENUM, SEQUENCE -> {}
        }
    }

    private void column(Part part, Column column) {
        type(part, column.type());
        if (column.generated() != null) {
            Set<String> words = Words.of(column.generated().expression());
            columnsNamed(part, part.name(), words);
            named(words, Part.Kind.ROUTINE, Part.Kind.NATIVE).forEach(on -> need(part, on, isTold(part.name(), on)));
        }
    }

    private void type(Part part, SqlType type) {
        switch (type) {
            case SqlType.Array array -> type(part, array.element());
            case SqlType.Enumeration labels -> {
                if (labels.name() != null) {
                    need(part, Part.enumType(new QualifiedName(labels.schema(), labels.name())), true);
                }
            }
            case SqlType.Native other ->
                named(Words.of(other.sql()), Part.Kind.NATIVE, Part.Kind.ENUM, Part.Kind.TABLE)
                        .filter(on -> on.kind() != Part.Kind.NATIVE || inventory.ownerOf(on) == null)
                        .filter(on -> !on.equals(Part.table(part.name())))
                        .forEach(on -> need(part, on, true));
            default -> {}
        }
    }

    private void defaultOf(Part part, ColumnDefault value) {
        if (value instanceof ColumnDefault.Text) {
            type(
                    part,
                    inventory
                            .noun(Part.column(part.name(), part.detail()), Column.class)
                            .type());
        }
        if (value instanceof ColumnDefault.Expression expression) {
            named(Words.andThoseInStrings(expression.sql()), Part.Kind.SEQUENCE, Part.Kind.ROUTINE)
                    .forEach(on -> need(part, on, on.kind() == Part.Kind.SEQUENCE || isTold(part.name(), on)));
        }
    }

    private boolean isTold(QualifiedName table, Part on) {
        return needs.getOrDefault(Part.table(table), Map.of()).containsKey(on);
    }

    /** The first key that begins with the column. */
    private void identity(Part part) {
        inventory.keysOf(part.name()).stream()
                .filter(key -> beginsWith(key, part.detail()))
                .findFirst()
                .ifPresent(key -> need(part, key, true));
    }

    private boolean beginsWith(Part key, String column) {
        if (key.kind() == Part.Kind.INDEX) {
            return column.equals(
                    inventory.noun(key, Index.class).elements().getFirst().column());
        }
        return switch (inventory.noun(key, Constraint.class)) {
            case PrimaryKey primary -> primary.columns().getFirst().equals(column);
            case UniqueConstraint unique -> unique.columns().getFirst().equals(column);
            case ForeignKey ignored -> false;
            case CheckConstraint ignored -> false;
            case ExcludeConstraint ignored -> false;
        };
    }

    private void constraint(Part part, Constraint constraint) {
        QualifiedName table = part.name();
        switch (constraint) {
            case PrimaryKey key -> {
                columns(part, table, key.columns());
                columns(part, table, key.options().include());
            }
            case UniqueConstraint unique -> {
                columns(part, table, unique.columns());
                columns(part, table, unique.options().include());
            }
            case ForeignKey key -> foreignKey(part, key);
            case CheckConstraint check -> expression(part, check.expression());
            case ExcludeConstraint exclude -> {
                exclude.elements().forEach(element -> expression(part, element.expression()));
                if (exclude.where() != null) {
                    expression(part, exclude.where());
                }
            }
        }
    }

    private void columns(Part part, QualifiedName table, List<String> columns) {
        columns.forEach(column -> need(part, Part.column(table, column), true));
    }

    /** A foreign key stands on the unique key it refers to. */
    private void foreignKey(Part part, ForeignKey key) {
        columns(part, part.name(), key.columns());
        Table target = inventory.table(key.referencedTable());
        if (target == null) {
            return;
        }
        need(part, Part.table(target.name()), true);
        List<String> columns = !key.referencedColumns().isEmpty()
                ? key.referencedColumns()
                : target.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        columns(part, target.name(), columns);
        Set<String> wanted = Set.copyOf(columns);
        inventory.keysOf(target.name()).stream()
                .filter(each -> isKeyOver(each, wanted))
                .findFirst()
                .ifPresent(each -> need(part, each, true));
    }

    private boolean isKeyOver(Part part, Set<String> columns) {
        return switch (part.kind()) {
            case CONSTRAINT ->
                switch (inventory.noun(part, Constraint.class)) {
                    case PrimaryKey key -> Set.copyOf(key.columns()).equals(columns);
                    case UniqueConstraint unique -> Set.copyOf(unique.columns()).equals(columns);
                    case ForeignKey ignored -> false;
                    case CheckConstraint ignored -> false;
                    case ExcludeConstraint ignored -> false;
                };
            case INDEX -> {
                Index index = inventory.noun(part, Index.class);
                yield index.unique()
                        && index.where() == null
                        && index.elements().size() == columns.size()
                        && index.elements().stream()
                                .allMatch(element -> element.column() != null && columns.contains(element.column()));
            }
            default -> false;
        };
    }

    private void index(Part part, Index index) {
        for (IndexElement element : index.elements()) {
            if (element.column() != null) {
                need(part, Part.column(part.name(), element.column()), true);
            }
            if (element.expression() != null) {
                expression(part, element.expression());
            }
        }
        columns(part, part.name(), index.include());
        if (index.where() != null) {
            expression(part, index.where());
        }
    }

    private void ownership(Part part, Sequence sequence) {
        if (sequence.ownedBy() != null && sequence.ownedByColumn() != null) {
            need(part, Part.column(sequence.ownedBy(), sequence.ownedByColumn()), true);
        }
    }

    /** What an expression of a table names: columns of it, routines, types. */
    private void expression(Part part, String sql) {
        Set<String> words = Words.of(sql);
        columnsNamed(part, part.name(), words);
        named(words, Part.Kind.ROUTINE, Part.Kind.ENUM, Part.Kind.NATIVE)
                .filter(on -> inventory.ownerOf(on) == null)
                .forEach(on -> need(part, on, on.kind() == Part.Kind.ENUM || isTold(part.name(), on)));
    }

    private void columnsNamed(Part part, QualifiedName table, Set<String> words) {
        Table of = inventory.table(table);
        if (of != null) {
            of.columns().stream()
                    .filter(column -> words.contains(column.name().toLowerCase(Locale.ROOT)))
                    .forEach(column -> need(part, Part.column(table, column.name()), true));
        }
    }

    // What texts name

    private void routine(Part part, Routine routine) {
        text(part, routine.definition());
    }

    private void nativeObject(Part part, NativeObject object) {
        text(part, String.join("\n", object.definition()));
    }

    private void text(Part part, String sql) {
        if (told.contains(part) || sql.length() > MOST_WORDS) {
            return;
        }
        Set<String> words = Words.andThoseInStrings(sql);
        named(
                        words,
                        Part.Kind.ENUM,
                        Part.Kind.SEQUENCE,
                        Part.Kind.TABLE,
                        Part.Kind.VIEW,
                        Part.Kind.ROUTINE,
                        Part.Kind.NATIVE)
                .filter(on -> !part.equals(inventory.ownerOf(on)))
                .forEach(on -> {
                    need(part, on, false);
                    columnsMentioned(part, on, words);
                });
    }

    private void columnsMentioned(Part part, Part on, Set<String> words) {
        Table table = on.kind() == Part.Kind.TABLE ? inventory.table(on.name()) : null;
        if (table == null) {
            return;
        }
        table.columns().stream()
                .filter(column -> words.contains(column.name().toLowerCase(Locale.ROOT)))
                .forEach(column -> need(part, Part.column(on.name(), column.name()), false));
    }

    private Stream<Part> named(Set<String> words, Part.Kind... kinds) {
        List<Part.Kind> wanted = List.of(kinds);
        return words.stream()
                .flatMap(word -> byName.getOrDefault(word, List.of()).stream())
                .filter(part -> wanted.contains(part.kind()));
    }
}
