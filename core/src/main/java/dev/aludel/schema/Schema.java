package dev.aludel.schema;

import java.util.List;
import java.util.Optional;

/**
 * Everything in a database, or in a model of one, that Aludel looks after. Made from {@link #EMPTY} with the methods below.
 *
 * @param tables its tables
 * @param enums its named enum types
 * @param sequences its sequences of their own
 * @param views its views
 * @param routines its functions and procedures
 * @param triggers its triggers
 * @param natives everything else in it, in the database's own words
 * @param namespaces schemas in the sense of SQL that it has besides the default one, by name
 * @param extensions its extensions
 * @param dependencies what of it needs what, as far as the catalogue told; made-up schemas may know none
 * @param leftOut what was there and is not in it
 */
public record Schema(
        List<Table> tables,
        List<EnumType> enums,
        List<Sequence> sequences,
        List<View> views,
        List<Routine> routines,
        List<Trigger> triggers,
        List<NativeObject> natives,
        List<String> namespaces,
        List<Extension> extensions,
        List<Dependency> dependencies,
        List<LeftOut> leftOut) {

    /** Nothing at all. */
    public static final Schema EMPTY = new Schema(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    /** Copies the parts. */
    public Schema {
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        sequences = List.copyOf(sequences);
        views = List.copyOf(views);
        routines = List.copyOf(routines);
        triggers = List.copyOf(triggers);
        natives = List.copyOf(natives);
        namespaces = List.copyOf(namespaces);
        extensions = List.copyOf(extensions);
        dependencies = List.copyOf(dependencies);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A schema of tables alone.
     *
     * @param tables the tables
     * @return the schema
     */
    public static Schema ofTables(Table... tables) {
        return EMPTY.withTables(List.of(tables));
    }

    /**
     * The table of that name.
     *
     * @param name its name
     * @return the table, or empty when there is none
     */
    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The same schema with other tables. */
    public Schema withTables(List<Table> value) {
        return new Schema(
                value,
                enums,
                sequences,
                views,
                routines,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other enum types. */
    public Schema withEnums(List<EnumType> value) {
        return new Schema(
                tables,
                value,
                sequences,
                views,
                routines,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other sequences. */
    public Schema withSequences(List<Sequence> value) {
        return new Schema(
                tables,
                enums,
                value,
                views,
                routines,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other views. */
    public Schema withViews(List<View> value) {
        return new Schema(
                tables,
                enums,
                sequences,
                value,
                routines,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other routines. */
    public Schema withRoutines(List<Routine> value) {
        return new Schema(
                tables,
                enums,
                sequences,
                views,
                value,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other triggers. */
    public Schema withTriggers(List<Trigger> value) {
        return new Schema(
                tables,
                enums,
                sequences,
                views,
                routines,
                value,
                natives,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other native objects. */
    public Schema withNatives(List<NativeObject> value) {
        return new Schema(
                tables,
                enums,
                sequences,
                views,
                routines,
                triggers,
                value,
                namespaces,
                extensions,
                dependencies,
                leftOut);
    }

    /** The same schema with other namespaces. */
    public Schema withNamespaces(List<String> value) {
        return new Schema(
                tables, enums, sequences, views, routines, triggers, natives, value, extensions, dependencies, leftOut);
    }

    /** The same schema with other extensions. */
    public Schema withExtensions(List<Extension> value) {
        return new Schema(
                tables, enums, sequences, views, routines, triggers, natives, namespaces, value, dependencies, leftOut);
    }

    /** The same schema with other dependencies. */
    public Schema withDependencies(List<Dependency> value) {
        return new Schema(
                tables, enums, sequences, views, routines, triggers, natives, namespaces, extensions, value, leftOut);
    }

    /** The same schema with other words on what is left out. */
    public Schema withLeftOut(List<LeftOut> value) {
        return new Schema(
                tables,
                enums,
                sequences,
                views,
                routines,
                triggers,
                natives,
                namespaces,
                extensions,
                dependencies,
                value);
    }
}
