package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Trigger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of functions, procedures and triggers. */
public sealed interface RoutineOperation extends Operation {

    /**
     * Creates a function or procedure.
     *
     * @param routine the routine
     * @param existing the routine it replaces; {@code null} when there is none or it is not known
     */
    record CreateRoutine(Routine routine, @Nullable Routine existing) implements RoutineOperation {
        @Override
        public Optional<Operation> reverse() {
            if (existing != null) {
                return Optional.of(new CreateRoutine(existing, routine));
            }
            return Optional.of(new DropRoutine(routine.name(), routine.kind(), routine.arguments(), false, routine));
        }

        @Override
        public String describe() {
            return "create " + routine.kind().name().toLowerCase(Locale.ROOT) + " " + routine.name();
        }
    }

    /**
     * Drops a function or procedure.
     *
     * @param name the routine
     * @param kind which of the two
     * @param arguments the types of its arguments, to tell overloads apart; empty for none
     * @param ifExists whether a missing routine is no error
     * @param existing the routine as it was; {@code null} when not known
     */
    record DropRoutine(
            QualifiedName name,
            Routine.Kind kind,
            String arguments,
            boolean ifExists,
            @Nullable Routine existing) implements RoutineOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(routine -> new CreateRoutine(routine, null));
        }

        @Override
        public String describe() {
            return "drop " + kind.name().toLowerCase(Locale.ROOT) + " " + name;
        }
    }

    /**
     * Creates a trigger.
     *
     * @param trigger the trigger
     */
    record CreateTrigger(Trigger trigger) implements RoutineOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropTrigger(trigger.name(), trigger.table(), false, trigger));
        }

        @Override
        public String describe() {
            return "create trigger " + trigger.name() + " on " + trigger.table();
        }
    }

    /**
     * Drops a trigger.
     *
     * @param name the trigger
     * @param table the table it watches
     * @param ifExists whether a missing trigger is no error
     * @param existing the trigger as it was; {@code null} when not known
     */
    record DropTrigger(
            String name,
            QualifiedName table,
            boolean ifExists,
            @Nullable Trigger existing) implements RoutineOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(CreateTrigger::new);
        }

        @Override
        public String describe() {
            return "drop trigger " + name + " on " + table;
        }
    }
}
