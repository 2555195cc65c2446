package dev.aludel.hibernate.reader;

import dev.aludel.migration.Renamed;
import dev.aludel.model.ModelRename;
import dev.aludel.schema.QualifiedName;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Collects what entities say about their former names with {@link Renamed}. */
final class RenameHints {

    private final Names names;
    private final List<ModelRename> hints = new ArrayList<>();

    private RenameHints(Names names) {
        this.names = names;
    }

    static List<ModelRename> of(Metadata metadata, Names names) {
        RenameHints hints = new RenameHints(names);
        metadata.getEntityBindings().forEach(hints::look);
        return hints.hints;
    }

    private void look(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (type == null) {
            return; // mapped in XML without a class
        }
        @Nullable Renamed renamed = type.getDeclaredAnnotation(Renamed.class);
        @Nullable QualifiedName before = renamed == null ? null : former(entity.getTable(), renamed);
        if (before != null) {
            hints.add(new ModelRename(
                    before.toString(), names.table(entity.getTable()).toString()));
        }
        properties(entity).forEach(property -> look(property, type, before));
    }

    private static Stream<Property> properties(PersistentClass entity) {
        return Stream.concat(Stream.ofNullable(entity.getIdentifierProperty()), entity.getProperties().stream());
    }

    /** The table's former name, too: a column may be renamed together with it, or after it. */
    private void look(Property property, Class<?> type, @Nullable QualifiedName tableBefore) {
        @Nullable Renamed renamed = annotation(type, property.getName());
        if (property.getValue() instanceof Component embedded) {
            embedded.getProperties().forEach(part -> look(part, embedded.getComponentClass(), tableBefore));
        } else if (renamed != null && property.getValue() instanceof Collection collection) {
            if (!(collection.getElement() instanceof OneToMany)) {
                Table table = collection.getCollectionTable();
                hints.add(new ModelRename(
                        former(table, renamed).toString(), names.table(table).toString()));
            }
        } else if (renamed != null && property.getColumns().size() == 1) {
            QualifiedName table = names.table(property.getValue().getTable());
            Column column = property.getColumns().getFirst();
            Stream.of(table, tableBefore)
                    .filter(Objects::nonNull)
                    .forEach(owner -> hints.add(new ModelRename(
                            owner + "." + names.written(renamed.from()), table + "." + names.column(column))));
        }
    }

    private QualifiedName former(Table table, Renamed renamed) {
        return new QualifiedName(names.table(table).schema(), names.written(renamed.from()));
    }

    /** From the field or the getter, wherever in the hierarchy it is. */
    private static @Nullable Renamed annotation(Class<?> type, String property) {
        String getter = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        for (@Nullable Class<?> each = type; each != null; each = each.getSuperclass()) {
            Stream<AnnotatedElement> members = Stream.concat(
                    Stream.of(each.getDeclaredFields())
                            .filter(field -> field.getName().equals(property)),
                    Stream.of(each.getDeclaredMethods())
                            .filter(method -> method.getParameterCount() == 0)
                            .filter(method -> method.getName().equals("get" + getter)
                                    || method.getName().equals("is" + getter)));
            @Nullable
            Renamed found = members.map(member -> member.getAnnotation(Renamed.class))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
