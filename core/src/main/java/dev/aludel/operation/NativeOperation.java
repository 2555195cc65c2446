package dev.aludel.operation;

import dev.aludel.schema.NativeObject;
import java.util.Optional;

/** Makes and takes away what has no noun of its own, in the database's own words. */
public sealed interface NativeOperation extends Operation {

    /** The object. */
    NativeObject object();

    /**
     * Makes one.
     *
     * @param object with its statements
     */
    record CreateNative(NativeObject object) implements NativeOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropNative(object));
        }

        @Override
        public String describe() {
            return "create " + object.describe();
        }
    }

    /**
     * Takes one away.
     *
     * @param object with its statements
     */
    record DropNative(NativeObject object) implements NativeOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new CreateNative(object));
        }

        @Override
        public String describe() {
            return "drop " + object.describe();
        }
    }
}
