package dev.aludel.dialect.postgres;

import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.schema.Routine;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds functions whose bodies name what is made only after them. The server reads such a body when the function is created
 * (manual, CREATE FUNCTION, check_function_bodies), but keeps no dependencies of it, so that the order cannot be known.
 */
final class LateNames {

    private static final Pattern CHECKED =
            Pattern.compile("\\bLANGUAGE\\s+'?(sql|plpgsql)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private LateNames() {}

    /**
     * Whether a function names something that comes later.
     *
     * @param operations the operations in order
     * @return true also for a word that only looks like a name
     */
    static boolean in(List<Operation> operations) {
        Set<String> later = new HashSet<>();
        for (Operation operation : operations.reversed()) {
            if (operation instanceof CreateRoutine op && names(op.routine(), later)) {
                return true;
            }
            made(operation).ifPresent(name -> later.add(name.toLowerCase(Locale.ROOT)));
        }
        return false;
    }

    private static boolean names(Routine routine, Set<String> later) {
        if (!CHECKED.matcher(routine.definition()).find()) {
            return false;
        }
        Matcher matcher = NAME.matcher(routine.definition());
        while (matcher.find()) {
            String name = matcher.group().toLowerCase(Locale.ROOT);
            if (later.contains(name) && !name.equals(routine.name().name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The name of what an operation makes. */
    private static Optional<String> made(Operation operation) {
        if (operation instanceof CreateTable op) {
            return Optional.of(op.table().name().name());
        }
        if (operation instanceof AddColumn op) {
            return Optional.of(op.column().name());
        }
        if (operation instanceof CreateView op) {
            return Optional.of(op.view().name().name());
        }
        if (operation instanceof CreateEnum op) {
            return Optional.of(op.type().name().name());
        }
        if (operation instanceof CreateSequence op) {
            return Optional.of(op.sequence().name().name());
        }
        if (operation instanceof CreateRoutine op) {
            return Optional.of(op.routine().name().name());
        }
        return operation instanceof CreateNative op
                ? Optional.of(op.object().name().name())
                : Optional.empty();
    }
}
