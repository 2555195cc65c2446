package dev.aludel.migration;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import dev.aludel.schema.ViewOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view as authors write it: {@code view("totals", "SELECT ...").materialized().index(index("ix_totals", "id"))}.
 * Immutable: each call gives a new value.
 *
 * @param view the view itself
 */
public record ViewDefinition(View view) {

    /** Its rows are kept (PostgreSQL). */
    public ViewDefinition materialized() {
        return with(true, view.columns(), view.comment(), view.indexes(), view.options());
    }

    /** Names of its columns, in place of those of the query. */
    public ViewDefinition columns(String... columns) {
        return with(view.materialized(), List.of(columns), view.comment(), view.indexes(), view.options());
    }

    /** A comment. */
    public ViewDefinition comment(String comment) {
        return with(view.materialized(), view.columns(), comment, view.indexes(), view.options());
    }

    /** A parameter (PostgreSQL {@code WITH}), for example {@code security_invoker} and {@code true}. */
    public ViewDefinition with(String parameter, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(view.options().parameters());
        parameters.put(parameter, value);
        return with(
                view.materialized(),
                view.columns(),
                view.comment(),
                view.indexes(),
                view.options().withParameters(parameters));
    }

    /** Materialised: it holds no rows until it is refreshed (PostgreSQL {@code WITH NO DATA}). */
    public ViewDefinition notPopulated() {
        return with(
                view.materialized(),
                view.columns(),
                view.comment(),
                view.indexes(),
                view.options().withPopulated(false));
    }

    /** Materialised: one more index of its rows. */
    public ViewDefinition index(IndexDefinition index) {
        List<Index> more = new ArrayList<>(view.indexes());
        more.add(index.index());
        return with(view.materialized(), view.columns(), view.comment(), more, view.options());
    }

    /** The view under a completed name. */
    View named(QualifiedName name) {
        return new View(
                name,
                view.query(),
                view.materialized(),
                view.columns(),
                view.comment(),
                view.indexes(),
                view.options());
    }

    private ViewDefinition with(
            boolean materialized,
            List<String> columns,
            @Nullable String comment,
            List<Index> indexes,
            ViewOptions options) {
        return new ViewDefinition(
                new View(view.name(), view.query(), materialized, columns, comment, indexes, options));
    }
}
