package dev.aludel.migration;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;

/**
 * A view as authors write it: {@code view("totals", "SELECT ...").materialized().index(index("ix_totals", "id"))}.
 * Immutable: each call gives a new value.
 *
 * @param view the view itself
 */
public record ViewDefinition(View view) {

    /** Its rows are kept (PostgreSQL). */
    public ViewDefinition materialized() {
        return new ViewDefinition(
                new View(view.name(), view.query(), true, view.columns(), view.comment(), view.indexes()));
    }

    /** Names of its columns, in place of those of the query. */
    public ViewDefinition columns(String... columns) {
        return new ViewDefinition(new View(
                view.name(), view.query(), view.materialized(), List.of(columns), view.comment(), view.indexes()));
    }

    /** A comment. */
    public ViewDefinition comment(String comment) {
        return new ViewDefinition(
                new View(view.name(), view.query(), view.materialized(), view.columns(), comment, view.indexes()));
    }

    /** One more index of its rows. */
    public ViewDefinition index(IndexDefinition index) {
        List<Index> more = new ArrayList<>(view.indexes());
        more.add(index.index());
        return new ViewDefinition(
                new View(view.name(), view.query(), view.materialized(), view.columns(), view.comment(), more));
    }

    /** The view under a completed name. */
    View named(QualifiedName name) {
        return new View(name, view.query(), view.materialized(), view.columns(), view.comment(), view.indexes());
    }
}
