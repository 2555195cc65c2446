package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of views, materialised ones included. */
public sealed interface ViewOperation extends Operation {

    /**
     * Creates a view.
     *
     * @param view the view
     */
    record CreateView(View view) implements ViewOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropView(view.name(), view.materialized(), false, false, view));
        }

        @Override
        public String describe() {
            return "create view " + view.name();
        }
    }

    /**
     * Puts another query in the place of a view's, or creates it.
     *
     * @param view the view as it shall be
     * @param existing the view as it was; {@code null} when not known
     */
    record ReplaceView(View view, @Nullable View existing) implements ViewOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(before -> new ReplaceView(before, view));
        }

        @Override
        public String describe() {
            return "replace view " + view.name();
        }
    }

    /**
     * Drops a view.
     *
     * @param name the view
     * @param materialized whether it is a materialised one
     * @param ifExists whether a missing view is no error
     * @param cascade whether what depends on it goes as well
     * @param existing the view as it was; {@code null} when not known
     */
    record DropView(
            QualifiedName name,
            boolean materialized,
            boolean ifExists,
            boolean cascade,
            @Nullable View existing) implements ViewOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(CreateView::new);
        }

        @Override
        public String describe() {
            return "drop view " + name;
        }
    }
}
