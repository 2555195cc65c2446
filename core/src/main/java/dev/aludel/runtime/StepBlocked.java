package dev.aludel.runtime;

/** A step did not get a lock in time and was rolled back as a whole, so that it may be tried again. */
final class StepBlocked extends Exception {

    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    StepBlocked(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    /** What to throw when it is not tried again. */
    RuntimeException failure() {
        return failure;
    }
}
