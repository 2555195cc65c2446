package dev.aludel.lint;

import dev.aludel.operation.DataOperation.Execute;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQL of the author's own that drops, empties or overwrites. There is no operation to ask here, so the words are looked at;
 * strings and comments do not count.
 */
final class SqlThatLoses implements Rule {

    private static final Pattern NOT_CODE =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern DROPS = Pattern.compile(
            "^(drop (table|schema|database)\\b.*|alter table\\b.*\\bdrop (column )?(?!constraint|index|key"
                    + "|primary|foreign|check|default|not null|identity|expression).*)");

    @Override
    public Optional<Finding> check(Change change) {
        if (!(change.operation() instanceof Execute execute)) {
            return Optional.empty();
        }
        String words = NOT_CODE.matcher(execute.sql())
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return loss(words)
                .map(what -> new Finding(
                        "sql-loss",
                        FindingKind.LOSS,
                        what,
                        "Look twice: SQL is run as it is written, with no way back."));
    }

    private static Optional<String> loss(String sql) {
        if (sql.startsWith("truncate")) {
            return Optional.of("all rows of what is truncated");
        }
        if (sql.startsWith("delete from") && !sql.contains(" where ")) {
            return Optional.of("all rows: DELETE without WHERE");
        }
        if (sql.startsWith("delete from")) {
            return Optional.of("the rows that are deleted");
        }
        if (sql.startsWith("update ") && !sql.contains(" where ")) {
            return Optional.of("what all rows had there before: UPDATE without WHERE");
        }
        return DROPS.matcher(sql).matches() ? Optional.of("what is dropped, with its data") : Optional.empty();
    }
}
