package dev.aludel.schema;

import java.util.List;
import java.util.Optional;

/**
 * Everything in a database, or in a model of one, that Aludel looks after.
 *
 * @param tables its tables
 * @param enums its named enum types
 * @param sequences its sequences of their own
 * @param views its views
 * @param routines its functions and procedures
 * @param triggers its triggers
 */
public record Schema(
        List<Table> tables,
        List<EnumType> enums,
        List<Sequence> sequences,
        List<View> views,
        List<Routine> routines,
        List<Trigger> triggers) {

    /** Nothing at all. */
    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the parts. */
    public Schema {
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
        sequences = List.copyOf(sequences);
        views = List.copyOf(views);
        routines = List.copyOf(routines);
        triggers = List.copyOf(triggers);
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
        return new Schema(value, enums, sequences, views, routines, triggers);
    }

    /** The same schema with other enum types. */
    public Schema withEnums(List<EnumType> value) {
        return new Schema(tables, value, sequences, views, routines, triggers);
    }

    /** The same schema with other sequences. */
    public Schema withSequences(List<Sequence> value) {
        return new Schema(tables, enums, value, views, routines, triggers);
    }

    /** The same schema with other views. */
    public Schema withViews(List<View> value) {
        return new Schema(tables, enums, sequences, value, routines, triggers);
    }

    /** The same schema with other routines. */
    public Schema withRoutines(List<Routine> value) {
        return new Schema(tables, enums, sequences, views, value, triggers);
    }

    /** The same schema with other triggers. */
    public Schema withTriggers(List<Trigger> value) {
        return new Schema(tables, enums, sequences, views, routines, value);
    }
}
