package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.ShowCreate.Shown;
import dev.aludel.dialect.mysqlfamily.SqlTokens.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statement that makes a routine, trigger or event out of {@code SHOW CREATE}: the texts in
 * {@code information_schema} have lost the quotes inside strings (tried on MySQL 8.0.31). DEFINER stays where it is another
 * than the account itself, and the settings of the session where they are others than this session's.
 */
final class ProgramReader {

    private final CatalogScope scope;
    private final Surroundings surroundings;

    ProgramReader(CatalogScope scope, Surroundings surroundings) {
        this.scope = scope;
        this.surroundings = surroundings;
    }

    /** The statement; {@code null} when the account may not see it. */
    @Nullable
    String definition(Shown shown) {
        return definition(shown, null);
    }

    /**
     * The statement of a trigger.
     *
     * @param follows the trigger of the same table and moment that runs just before it; {@code null} for none
     */
    @Nullable
    String definition(Shown shown, @Nullable String follows) {
        String sql = shown.statement();
        if (sql == null) {
            return null;
        }
        String statement = withoutOwnDefiner(sql.strip());
        if (shown.values().containsKey("sql original statement")) {
            statement = following(withoutOwnDatabase(statement), follows);
        }
        return new MadeUnder(surroundings.others(shown), statement).definition();
    }

    private String withoutOwnDefiner(String sql) {
        List<Token> tokens = SqlTokens.placed(sql);
        for (int at = 1; at + 2 < tokens.size() && at < 5; at++) {
            if (tokens.get(at).is("DEFINER") && tokens.get(at + 1).is("=")) {
                int end = at + 4 < tokens.size() && tokens.get(at + 3).is("@") ? at + 4 : at + 2;
                String definer = sql.substring(
                        tokens.get(at + 2).start(), tokens.get(end).end());
                boolean own = definer.replace('"', '`').equals(surroundings.user());
                return own
                        ? sql.substring(0, tokens.get(at).start())
                                + sql.substring(tokens.get(end + 1).start())
                        : sql;
            }
        }
        return sql;
    }

    /** A trigger's head as its author wrote it may name the database it is in; its body is left alone. */
    private String withoutOwnDatabase(String sql) {
        if (scope.named()) {
            return sql;
        }
        List<Token> tokens = SqlTokens.placed(sql);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int at = 1; at + 1 < tokens.size() && !tokens.get(at).is("EACH"); at++) {
            boolean own = SqlTokens.unquoted(tokens.get(at).text()).equals(scope.schema())
                    && tokens.get(at + 1).is(".");
            if (own) {
                text.append(sql, copied, tokens.get(at).start());
                copied = tokens.get(at + 1).end();
            }
        }
        return text + sql.substring(copied);
    }

    private static String following(String sql, @Nullable String follows) {
        List<Token> tokens = SqlTokens.placed(sql);
        for (int at = 1; follows != null && at + 1 < tokens.size(); at++) {
            if (tokens.get(at - 1).is("EACH") && tokens.get(at).is("ROW")) {
                int end = tokens.get(at).end();
                return sql.substring(0, end) + " FOLLOWS `" + follows.replace("`", "``") + "`" + sql.substring(end);
            }
        }
        return sql;
    }
}
