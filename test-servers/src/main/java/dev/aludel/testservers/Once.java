package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, by one thread while the others wait; a failure is remembered too. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> maker) {
        this.maker = requireNonNull(maker);
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            value = make();
        }
        return value;
    }

    private T make() {
        try {
            return maker.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
