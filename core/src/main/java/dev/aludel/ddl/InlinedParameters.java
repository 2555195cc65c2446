package dev.aludel.ddl;

import dev.aludel.AludelException;

/** Writes the values of a statement's placeholders into its text, for scripts. */
public final class InlinedParameters {

    private InlinedParameters() {}

    /**
     * The statement with its values in place of its placeholders.
     *
     * @param statement the statement
     * @param literals spells the values
     * @return the text
     * @throws AludelException when there are more or fewer values than placeholders
     */
    public static String inline(SqlStatement statement, Literals literals) {
        if (statement.parameters().isEmpty()) {
            return statement.sql();
        }
        StringBuilder text = new StringBuilder();
        int used = 0;
        char quote = 0;
        for (char c : statement.sql().toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '?') {
                if (used < statement.parameters().size()) {
                    text.append(literals.sql(statement.parameters().get(used)));
                }
                used++;
                continue;
            }
            text.append(c);
        }
        if (used != statement.parameters().size()) {
            throw new AludelException(new DdlProblem.PlaceholderMismatch(
                    statement.sql(), used, statement.parameters().size()));
        }
        return text.toString();
    }
}
