package dev.aludel.command;

import dev.aludel.Problem;

/**
 * Something that {@code validate} found.
 *
 * @param severity how much it matters
 * @param what what is wrong, one sentence
 * @param where file and line, or the table it is about; empty where neither is known
 * @param next what to do about it; empty where that is plain
 */
public record ValidationFinding(Severity severity, String what, String where, String next) {

    /** How much a finding matters. */
    public enum Severity {
        /** The project cannot be worked with as it is. */
        ERROR,
        /** It can, and somebody may regret it. */
        WARNING
    }

    static ValidationFinding error(String what, String where, String next) {
        return new ValidationFinding(Severity.ERROR, what, where, next);
    }

    static ValidationFinding warning(String what, String where, String next) {
        return new ValidationFinding(Severity.WARNING, what, where, next);
    }

    static ValidationFinding of(Problem problem) {
        return error(problem.what(), problem.where().orElse(""), problem.next().orElse(""));
    }
}
