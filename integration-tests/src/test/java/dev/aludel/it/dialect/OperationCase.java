package dev.aludel.it.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.function.Function;

/**
 * One operation tried on a live database.
 *
 * @param name what a dialect calls it when it declares a difference; lower snake case
 * @param start the operations that make the schema it starts from
 * @param operation the operation, made from the schema as it was read just before
 * @param check what must have changed
 * @param wayBack what taking it back gives
 */
record OperationCase(
        String name, List<Operation> start, Function<Schema, Operation> operation, Check check, WayBack wayBack) {

    /** What {@code reverse()} is good for. */
    enum WayBack {
        /** The reverse gives exactly the schema from before. */
        EXACT,
        /** There is no reverse. */
        NONE,
        /** There may be one, and it does not bring everything back: nothing was done, or CASCADE took more. */
        PARTIAL
    }

    /** Looks at what an operation did. */
    @FunctionalInterface
    interface Check {
        void of(Applied applied) throws Exception;
    }

    /**
     * What a check looks at.
     *
     * @param before the schema read before the operation
     * @param after the schema read after it
     * @param database the database, after it
     */
    record Applied(Schema before, Schema after, LiveDatabase database) {}

    static OperationCase of(String name, List<Operation> start, Operation operation, Check check) {
        return new OperationCase(name, start, before -> operation, check, WayBack.EXACT);
    }

    static OperationCase of(String name, List<Operation> start, Function<Schema, Operation> operation, Check check) {
        return new OperationCase(name, start, operation, check, WayBack.EXACT);
    }

    /** A case whose object is there already, or is not there, so that nothing may happen. */
    static OperationCase changingNothing(String name, List<Operation> start, Operation operation) {
        Check same = applied ->
                org.assertj.core.api.Assertions.assertThat(applied.after()).isEqualTo(applied.before());
        return new OperationCase(name, start, before -> operation, same, WayBack.PARTIAL);
    }

    OperationCase back(WayBack value) {
        return new OperationCase(name, start, operation, check, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
