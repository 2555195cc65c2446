package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.runtime.RuntimeProblem;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises that a revision failed because what it makes is there already, and points to the stamp. */
final class AlreadyThere {

    /** PostgreSQL: duplicate_table, duplicate_column, duplicate_object; the standard's and H2's 42S01, 42S11, 42S21. */
    private static final Set<String> STATES = Set.of("42P07", "42701", "42710", "42S01", "42S11", "42S21");

    /** MySQL and MariaDB: table exists, duplicate column, duplicate key name. */
    private static final Set<Integer> CODES = Set.of(1050, 1060, 1061);

    private static final Pattern STEP = Pattern.compile("upgrade .*-> ([^\\s,]+).*", Pattern.DOTALL);

    private AlreadyThere() {}

    /** The failure with that advice, where it is of that kind; else the failure itself. */
    static AludelException explained(AludelException failure) {
        if (!(failure.problem() instanceof RuntimeProblem.StepFailed failed) || !isThere(failure)) {
            return failure;
        }
        Matcher step = STEP.matcher(failed.step());
        return step.matches()
                ? new AludelException(new CommandProblem.AlreadyThere(failed, step.group(1)), failure)
                : failure;
    }

    private static boolean isThere(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isThere(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQLite has one code for all errors of SQL, so its words are all there is. */
    private static boolean isThere(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return STATES.contains(String.valueOf(failure.getSQLState()))
                || (CODES.contains(failure.getErrorCode()) && failure.getSQLState() != null)
                || (message.contains("already exists") && message.contains("SQLITE_ERROR"))
                || message.contains("duplicate column name");
    }
}
