package dev.aludel.operation;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of constraints of a table. */
public sealed interface ConstraintOperation extends Operation {

    /**
     * The table.
     *
     * @return its name
     */
    QualifiedName table();

    /**
     * Adds a constraint of any kind.
     *
     * @param table the table
     * @param constraint the constraint
     * @param ifNotExists whether a constraint of that name is left as it is instead of being an error
     */
    record CreateConstraint(QualifiedName table, Constraint constraint, boolean ifNotExists)
            implements ConstraintOperation {
        @Override
        public Optional<Operation> reverse() {
            String name = constraint.name();
            if (name == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new DropConstraint(table, name, ConstraintKind.of(constraint), false, false, constraint));
        }

        @Override
        public String describe() {
            String kind = ConstraintKind.of(constraint).words();
            return "create " + kind + (constraint.name() == null ? "" : " " + constraint.name()) + " on " + table;
        }
    }

    /**
     * Drops a constraint.
     *
     * @param table the table
     * @param name the constraint
     * @param kind what it is; {@code null} when the author did not say
     * @param ifExists whether a missing constraint is no error
     * @param cascade whether what depends on it goes as well
     * @param existing the constraint as it was; {@code null} when not known
     */
    record DropConstraint(
            QualifiedName table,
            String name,
            @Nullable ConstraintKind kind,
            boolean ifExists,
            boolean cascade,
            @Nullable Constraint existing)
            implements ConstraintOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(value -> new CreateConstraint(table, value, false));
        }

        @Override
        public String describe() {
            return "drop " + (kind == null ? "constraint" : kind.words()) + " " + name + " on " + table;
        }
    }

    /**
     * Gives a constraint another name.
     *
     * @param table the table
     * @param from the constraint
     * @param to its new name
     */
    record RenameConstraint(QualifiedName table, String from, String to) implements ConstraintOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameConstraint(table, to, from));
        }

        @Override
        public String describe() {
            return "rename constraint " + from + " to " + to + " on " + table;
        }
    }

    /**
     * Checks the existing rows against a constraint that was added without doing so (PostgreSQL {@code VALIDATE}).
     *
     * @param table the table
     * @param name the constraint
     */
    record ValidateConstraint(QualifiedName table, String name) implements ConstraintOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "validate constraint " + name + " on " + table;
        }
    }
}
