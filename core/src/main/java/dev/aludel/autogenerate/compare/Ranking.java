package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.Step.Rank;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;

/**
 * Where a step goes when nothing else decides: what stands in the way goes first, then things are made from the ground up,
 * tables are changed one by one, and what holds rows goes last. Where a table is built anew for a change, what needs no such
 * thing goes to either end, so that the rest is done together.
 */
final class Ranking {

    /** Of the whole. */
    private enum Phase {
        GROUND,
        PROGRAMS_DOWN,
        FOREIGN_KEYS_DOWN,
        TYPES,
        NEW_TABLES,
        TABLES,
        FOREIGN_KEYS,
        PROGRAMS,
        TABLES_DOWN,
        TYPES_DOWN;

        private static final List<Phase> ORDER = List.of(values());
    }

    /** Within one table. */
    private enum Place {
        INDEXES_DOWN,
        ADDED_IN_PLACE,
        DROPPED_IN_PLACE,
        KEYS_DOWN,
        RENAMED,
        MOVED,
        ADDED,
        CHANGED,
        PRIMARY_KEY,
        KEYS,
        FOREIGN_KEYS,
        INDEXES,
        SETTINGS;

        private static final List<Place> ORDER = List.of(values());
    }

    private final ComparisonRules rules;
    private int number;

    Ranking(ComparisonRules rules) {
        this.rules = rules;
    }

    Rank making(Part part, Inventory in, Operation operation) {
        return switch (part.kind()) {
            case NAMESPACE -> alone(Phase.GROUND, 0);
            case EXTENSION -> alone(Phase.GROUND, 1);
            case ENUM -> alone(Phase.TYPES, 0);
            case SEQUENCE -> alone(Phase.TYPES, 1);
            case TABLE -> inOrder(Phase.NEW_TABLES, part, 0);
            case COLUMN -> in(part, isAddedInPlace(operation) ? Place.ADDED_IN_PLACE : Place.ADDED);
            case DEFAULT -> in(part, Place.CHANGED);
            case IDENTITY -> in(part, Place.PRIMARY_KEY);
            case CONSTRAINT -> makingConstraint(part, in.noun(part, Constraint.class));
            case INDEX -> in(part, Place.INDEXES);
            case OWNER -> alone(Phase.FOREIGN_KEYS, 1);
            case ROUTINE -> alone(Phase.PROGRAMS, 0);
            case VIEW -> alone(Phase.PROGRAMS, 1);
            case NATIVE -> in.ownerOf(part) == null ? alone(Phase.TYPES, 2) : alone(Phase.PROGRAMS, 2);
            case TRIGGER -> alone(Phase.PROGRAMS, 3);
        };
    }

    /** At the end of the table; anywhere else it has to be among the others that are moved. */
    private boolean isAddedInPlace(Operation operation) {
        return rules.rebuildsTables() && operation instanceof AddColumn add && add.position() == null;
    }

    private Rank makingConstraint(Part part, Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey ignored -> in(part, Place.PRIMARY_KEY);
            case UniqueConstraint ignored -> in(part, Place.KEYS);
            case CheckConstraint ignored -> in(part, Place.KEYS);
            case ExcludeConstraint ignored -> in(part, Place.KEYS);
            case ForeignKey ignored ->
                rules.rebuildsTables() ? in(part, Place.FOREIGN_KEYS) : inOrder(Phase.FOREIGN_KEYS, part, 0);
        };
    }

    Rank removing(Part part, Inventory in) {
        return switch (part.kind()) {
            case TRIGGER -> alone(Phase.PROGRAMS_DOWN, 0);
            case NATIVE -> in.ownerOf(part) == null ? alone(Phase.TYPES_DOWN, 3) : alone(Phase.PROGRAMS_DOWN, 1);
            case VIEW -> alone(Phase.PROGRAMS_DOWN, 2);
            case OWNER -> alone(Phase.PROGRAMS_DOWN, 3);
            case CONSTRAINT -> removingConstraint(part, in.noun(part, Constraint.class));
            case INDEX -> in(part, Place.INDEXES_DOWN);
            case DEFAULT, IDENTITY -> in(part, Place.KEYS_DOWN);
            case COLUMN ->
                rules.rebuildsTables() ? in(part, Place.DROPPED_IN_PLACE) : inOrder(Phase.TABLES_DOWN, part, 0);
            case TABLE -> inOrder(Phase.TABLES_DOWN, part, 1);
            case ROUTINE -> alone(Phase.TYPES_DOWN, 0);
            case SEQUENCE -> alone(Phase.TYPES_DOWN, 1);
            case ENUM -> alone(Phase.TYPES_DOWN, 2);
            case EXTENSION -> alone(Phase.TYPES_DOWN, 4);
            case NAMESPACE -> alone(Phase.TYPES_DOWN, 5);
        };
    }

    private Rank removingConstraint(Part part, Constraint constraint) {
        boolean first = constraint instanceof ForeignKey && !rules.rebuildsTables();
        return first ? inOrder(Phase.FOREIGN_KEYS_DOWN, part, 0) : in(part, Place.KEYS_DOWN);
    }

    /**
     * A sequence goes along when its owner stops or begins to be logged (PostgreSQL 18, ALTER TABLE), unless it is let go
     * before.
     */
    private static boolean losesOwner(Operation operation) {
        return operation instanceof RedefineSequence change
                && change.existing() != null
                && change.existing().ownedBy() != null
                && change.sequence().ownedBy() == null;
    }

    Rank altering(Part part, Operation operation, boolean rename) {
        return switch (part.kind()) {
            case NAMESPACE, EXTENSION -> alone(Phase.GROUND, 2);
            case ENUM -> alone(Phase.TYPES, 0);
            case SEQUENCE, OWNER ->
                losesOwner(operation) ? alone(Phase.FOREIGN_KEYS_DOWN, 1) : alone(Phase.FOREIGN_KEYS, 1);
            case TABLE -> in(part, rules.rebuildsTables() ? Place.CHANGED : Place.SETTINGS);
            case COLUMN, DEFAULT, IDENTITY -> in(part, operation instanceof MoveColumn ? Place.MOVED : Place.CHANGED);
            case CONSTRAINT -> rename ? in(part, Place.RENAMED) : inOrder(Phase.FOREIGN_KEYS, part, 2);
            case INDEX -> alteringIndex(part, rename);
            case ROUTINE -> alone(Phase.PROGRAMS, 0);
            case VIEW -> alone(Phase.PROGRAMS, 1);
            case NATIVE, TRIGGER -> alone(Phase.PROGRAMS, 4);
        };
    }

    private Rank alteringIndex(Part part, boolean rename) {
        if (!rename) {
            return in(part, Place.SETTINGS);
        }
        return in(part, rules.rebuildsTables() ? Place.INDEXES_DOWN : Place.RENAMED);
    }

    /** In the group of a table. */
    private Rank in(Part part, Place place) {
        return inOrder(Phase.TABLES, part, Place.ORDER.indexOf(place));
    }

    /** Among those of a table or by its name. */
    private Rank inOrder(Phase phase, Part part, int place) {
        return new Rank(Phase.ORDER.indexOf(phase), part.name().toString(), place, number++);
    }

    private Rank alone(Phase phase, int place) {
        return new Rank(Phase.ORDER.indexOf(phase), "", place, number++);
    }
}
