package dev.aludel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one exception Aludel throws on purpose; {@link #problem()} tells what happened, where, and what to do next. */
public final class AludelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Wraps a problem.
     *
     * @param problem what went wrong
     */
    public AludelException(Problem problem) {
        this(problem, null);
    }

    /**
     * Wraps a problem together with the failure underneath it.
     *
     * @param problem what went wrong, in the user's terms
     * @param cause the failure underneath, kept for {@code --debug}
     */
    public AludelException(Problem problem, @Nullable Throwable cause) {
        super(messageOf(problem), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * The problem, for matching by kind.
     *
     * @return the problem this exception was made from
     */
    public Problem problem() {
        return problem;
    }

    private static String messageOf(Problem problem) {
        StringBuilder message = new StringBuilder(problem.what());
        problem.where().ifPresent(where -> message.append("\n  at ").append(where));
        problem.next().ifPresent(next -> message.append("\n  ").append(next.replace("\n", "\n  ")));
        return message.toString();
    }
}
