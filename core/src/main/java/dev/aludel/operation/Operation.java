package dev.aludel.operation;

import java.util.Optional;

/**
 * One change of a schema or its data, as a value.
 *
 * <p>The families group what belongs together; the leaves are records named as the DDL is: verb and noun.
 */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                IndexOperation,
                ConstraintOperation,
                EnumOperation,
                SequenceOperation,
                ViewOperation,
                RoutineOperation,
                NamespaceOperation,
                NativeOperation,
                DataOperation,
                CustomOperation {

    /**
     * The operation that takes this one back.
     *
     * @return the reverse, or empty where none exists or where what was there before is not known
     */
    Optional<Operation> reverse();

    /**
     * What this operation does, for people: verb and objects, without schema details.
     *
     * @return for example {@code add column users.email}
     */
    String describe();
}
