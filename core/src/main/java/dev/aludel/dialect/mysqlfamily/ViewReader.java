package dev.aludel.dialect.mysqlfamily;

import dev.aludel.dialect.mysqlfamily.ShowCreate.Shown;
import dev.aludel.dialect.mysqlfamily.SqlTokens.Token;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import dev.aludel.schema.ViewOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a view out of {@code SHOW CREATE VIEW}. It writes no database before the tables of the default one, and the names of
 * the columns where the query does not have them, which {@code information_schema.views} has lost.
 */
final class ViewReader {

    private static final String CHECK_OPTION = " CHECK OPTION";

    private final CatalogScope scope;
    private final Surroundings surroundings;

    ViewReader(CatalogScope scope, Surroundings surroundings) {
        this.scope = scope;
        this.surroundings = surroundings;
    }

    /** The view; {@code null} when the account may not see it. */
    @Nullable
    View read(String name, Shown shown) {
        String sql = shown.statement();
        if (sql == null) {
            return null;
        }
        List<Token> tokens = SqlTokens.placed(sql);
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        while (!tokens.get(at).is("VIEW")) {
            at++;
        }
        options(sql, tokens.subList(0, at), options);
        List<String> columns = new ArrayList<>();
        while (!tokens.get(at).is("AS")) {
            boolean isColumn = tokens.get(at - 1).is("(") || tokens.get(at - 1).is(",");
            if (isColumn) {
                columns.add(SqlTokens.unquoted(tokens.get(at).text()));
            }
            at++;
        }
        String query = withoutCheckOption(sql.substring(tokens.get(at).end()).strip(), options);
        surroundings.others(shown).forEach(options::put);
        QualifiedName qualified = scope.name(name);
        return new View(
                qualified,
                scope.expression(query),
                false,
                columns,
                null,
                List.of(),
                ViewOptions.NONE.withParameters(options));
    }

    private void options(String sql, List<Token> tokens, Map<String, String> options) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is("ALGORITHM") && !tokens.get(at + 2).is("UNDEFINED")) {
                options.put(ViewText.ALGORITHM, tokens.get(at + 2).text().toLowerCase(Locale.ROOT));
            }
            if (tokens.get(at).is("SECURITY") && !tokens.get(at + 1).is("DEFINER")) {
                options.put(ViewText.SECURITY, tokens.get(at + 1).text().toLowerCase(Locale.ROOT));
            }
            if (tokens.get(at).is("DEFINER")
                    && at + 2 < tokens.size()
                    && tokens.get(at + 1).is("=")) {
                int end = at + 4 < tokens.size() && tokens.get(at + 3).is("@") ? at + 4 : at + 2;
                String definer = sql.substring(
                        tokens.get(at + 2).start(), tokens.get(end).end());
                if (!definer.equals(surroundings.user())) {
                    options.put(ViewText.DEFINER, definer);
                }
            }
        }
    }

    private static String withoutCheckOption(String query, Map<String, String> options) {
        for (String kind : List.of("CASCADED", "LOCAL")) {
            String end = " WITH " + kind + CHECK_OPTION;
            if (query.endsWith(end)) {
                options.put(ViewText.CHECK_OPTION, kind.toLowerCase(Locale.ROOT));
                return query.substring(0, query.length() - end.length());
            }
        }
        return query;
    }

    /** The views in an order in which they can be created. */
    static List<View> inOrder(List<View> views) {
        List<View> waiting = new ArrayList<>(views);
        List<View> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            View next = waiting.stream()
                    .filter(view -> waiting.stream()
                            .noneMatch(other -> !other.equals(view)
                                    && ViewReferences.of(view).names(other.name())))
                    .findFirst()
                    .orElse(waiting.getFirst());
            ordered.add(next);
            waiting.remove(next);
        }
        return List.copyOf(ordered);
    }
}
