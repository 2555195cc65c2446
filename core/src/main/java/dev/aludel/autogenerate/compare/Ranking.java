package dev.aludel.autogenerate.compare;

import dev.aludel.autogenerate.compare.Step.Rank;
import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;

/**
 * Where a step goes when nothing else decides: what stands in the way goes first, then things are made from the ground up,
 * tables are changed one by one, and what holds rows goes last.
 */
final class Ranking {

    private static final int DOWN = 10;
    private static final int FOREIGN_KEYS_DOWN = 20;
    private static final int TYPES = 30;
    private static final int NEW_TABLES = 40;
    private static final int TABLES = 50;
    private static final int FOREIGN_KEYS = 60;
    private static final int PROGRAMS = 70;
    private static final int TABLES_DOWN = 80;
    private static final int TYPES_DOWN = 90;

    private final ComparisonRules rules;
    private int number;

    Ranking(ComparisonRules rules) {
        this.rules = rules;
    }

    Rank making(Part part, Inventory in) {
        return switch (part.kind()) {
            case NAMESPACE -> rank(0, part, 0);
            case EXTENSION -> rank(0, part, 1);
            case ENUM -> alone(TYPES, 0);
            case SEQUENCE -> alone(TYPES, 1);
            case TABLE -> rank(NEW_TABLES, part, 0);
            case COLUMN -> inTable(part, 5);
            case DEFAULT -> inTable(part, 7);
            case CONSTRAINT -> makingConstraint(part, in.noun(part, Constraint.class));
            case INDEX -> inTable(part, 10);
            case OWNER -> alone(FOREIGN_KEYS, 1);
            case ROUTINE -> alone(PROGRAMS, 0);
            case VIEW -> alone(PROGRAMS, 1);
            case NATIVE -> in.ownerOf(part) == null ? alone(TYPES, 2) : alone(PROGRAMS, 2);
            case TRIGGER -> alone(PROGRAMS, 3);
        };
    }

    private Rank makingConstraint(Part part, Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey ignored -> inTable(part, 8);
            case ForeignKey ignored -> rules.rebuildsTables() ? inTable(part, 11) : rank(FOREIGN_KEYS, part, 0);
            case UniqueConstraint ignored -> inTable(part, 9);
            case CheckConstraint ignored -> inTable(part, 9);
            case ExcludeConstraint ignored -> inTable(part, 9);
        };
    }

    Rank removing(Part part, Inventory in) {
        return switch (part.kind()) {
            case TRIGGER -> alone(DOWN, 0);
            case VIEW -> alone(DOWN, 2);
            case NATIVE -> in.ownerOf(part) == null ? alone(TYPES_DOWN, 3) : alone(DOWN, 1);
            case CONSTRAINT ->
                isForeignKey(part, in) && !rules.rebuildsTables() ? rank(FOREIGN_KEYS_DOWN, part, 0) : inTable(part, 1);
            case INDEX -> inTable(part, 0);
            case DEFAULT -> inTable(part, 2);
            case COLUMN -> rules.rebuildsTables() ? inTable(part, 6) : rank(TABLES_DOWN, part, 0);
            case TABLE -> rank(TABLES_DOWN, part, 1);
            case OWNER -> alone(DOWN, 3);
            case ROUTINE -> alone(TYPES_DOWN, 0);
            case SEQUENCE -> alone(TYPES_DOWN, 1);
            case ENUM -> alone(TYPES_DOWN, 2);
            case EXTENSION -> alone(TYPES_DOWN, 4);
            case NAMESPACE -> alone(TYPES_DOWN, 5);
        };
    }

    Rank altering(Part part, Operation operation, boolean rename) {
        return switch (part.kind()) {
            case NAMESPACE, EXTENSION -> rank(0, part, 2);
            case ENUM -> alone(TYPES, 0);
            case SEQUENCE, OWNER -> alone(FOREIGN_KEYS, 1);
            case TABLE -> inTable(part, 12);
            case COLUMN, DEFAULT -> inTable(part, operation instanceof MoveColumn ? 4 : 7);
            case CONSTRAINT -> rename ? inTable(part, 3) : rank(FOREIGN_KEYS, part, 2);
            case INDEX -> inTable(part, rename ? 3 : 12);
            case ROUTINE -> alone(PROGRAMS, 0);
            case VIEW -> alone(PROGRAMS, 1);
            case NATIVE, TRIGGER -> alone(PROGRAMS, 4);
        };
    }

    private static boolean isForeignKey(Part part, Inventory in) {
        return in.noun(part, Constraint.class) instanceof ForeignKey;
    }

    private Rank inTable(Part part, int place) {
        return rank(TABLES, part, place);
    }

    private Rank rank(int phase, Part part, int place) {
        return new Rank(phase, part.name().toString(), place, number++);
    }

    private Rank alone(int phase, int place) {
        return new Rank(phase, "", place, number++);
    }
}
