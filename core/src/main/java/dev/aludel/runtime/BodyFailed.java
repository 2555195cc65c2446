package dev.aludel.runtime;

import dev.aludel.AludelException;
import dev.aludel.Problem;

/** The author's code, or what it asked for, failed. */
final class BodyFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable failure;
    private final String place;

    BodyFailed(Throwable failure, String place) {
        super(failure);
        this.failure = failure;
        this.place = place;
    }

    String place() {
        return place;
    }

    Throwable failure() {
        return failure;
    }

    /** The problem's own words where it is one of ours, else the exception's. */
    String reason() {
        if (failure instanceof AludelException known) {
            Problem problem = known.problem();
            StringBuilder words = new StringBuilder(problem.what());
            problem.where().ifPresent(where -> words.append("\n     ").append(where));
            problem.next().ifPresent(next -> words.append("\n  ").append(next));
            return words.toString();
        }
        return failure.toString();
    }
}
