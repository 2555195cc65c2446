package dev.aludel.dialect.oracle;

import dev.aludel.ddl.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PL/SQL that runs a statement and takes one error for no error, in the place of IF EXISTS and IF NOT EXISTS, which came
 * with 23ai. The numbers are those of Database Error Messages 19c.
 */
enum ExistenceGuard {
    /** ORA-00955: name is already used by an existing object. */
    NAME_IN_USE(955),
    /** ORA-01430: column being added already exists in table. */
    COLUMN_THERE(1430),
    /** ORA-02264: name already used by an existing constraint. */
    CONSTRAINT_THERE(2264),
    /** ORA-00942: table or view does not exist. */
    NO_TABLE(942),
    /** ORA-00904: invalid identifier. */
    NO_COLUMN(904),
    /** ORA-01418: specified index does not exist. */
    NO_INDEX(1418),
    /** ORA-02443: cannot drop constraint, nonexistent constraint. */
    NO_CONSTRAINT(2443),
    /** ORA-02289: sequence does not exist. */
    NO_SEQUENCE(2289),
    /** ORA-12003: materialized view does not exist. */
    NO_MATERIALIZED_VIEW(12003),
    /** ORA-04043: object does not exist. */
    NO_ROUTINE(4043),
    /** ORA-04080: trigger does not exist. */
    NO_TRIGGER(4080);

    private final int error;

    ExistenceGuard(int error) {
        this.error = error;
    }

    /**
     * Runs statements; when the first ends with the error, none of the others runs.
     *
     * @param statements at least one
     * @return a block of PL/SQL
     */
    List<SqlStatement> around(List<SqlStatement> statements) {
        String first = """
            BEGIN
                BEGIN
                    %s
                EXCEPTION
                    WHEN OTHERS THEN
                        IF SQLCODE = -%d THEN RETURN; END IF;
                        RAISE;
                END;
            """.formatted(run(statements.getFirst()), error);
        String others = statements.stream()
                .skip(1)
                .map(statement -> "    " + run(statement) + "\n")
                .collect(Collectors.joining());
        return List.of(SqlStatement.of(first + others + "END;"));
    }

    private static String run(SqlStatement statement) {
        return "EXECUTE IMMEDIATE '" + statement.sql().replace("'", "''") + "';";
    }
}
