package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of columns of a table. */
public sealed interface ColumnOperation extends Operation {

    /**
     * The table.
     *
     * @return its name
     */
    QualifiedName table();

    /**
     * Adds a column.
     *
     * @param table the table
     * @param column the column
     * @param ifNotExists whether a column of that name is left as it is instead of being an error
     * @param position where it goes; {@code null} puts it last
     */
    record AddColumn(
            QualifiedName table,
            Column column,
            boolean ifNotExists,
            @Nullable ColumnPosition position) implements ColumnOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropColumn(table, column.name(), false, false, column));
        }

        @Override
        public String describe() {
            return "add column " + table + "." + column.name();
        }
    }

    /**
     * Drops a column with what is in it.
     *
     * @param table the table
     * @param column the column
     * @param ifExists whether a missing column is no error
     * @param cascade whether what depends on it goes as well
     * @param existing the column as it was; {@code null} when not known
     */
    record DropColumn(
            QualifiedName table,
            String column,
            boolean ifExists,
            boolean cascade,
            @Nullable Column existing) implements ColumnOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(value -> new AddColumn(table, value, false, null));
        }

        @Override
        public String describe() {
            return "drop column " + table + "." + column;
        }
    }

    /**
     * Changes a column in place.
     *
     * @param table the table
     * @param column the column
     * @param changes what changes, at least one thing
     * @param existing the column as it was; {@code null} when not known
     */
    record AlterColumn(
            QualifiedName table,
            String column,
            List<ColumnChange> changes,
            @Nullable Column existing) implements ColumnOperation {

        /** Copies the changes. */
        public AlterColumn {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("alter column " + table + "." + column + " changes nothing");
            }
        }

        @Override
        public Optional<Operation> reverse() {
            if (existing == null) {
                return Optional.empty();
            }
            Column before = existing;
            Column after = applyTo(before);
            List<ColumnChange> back = changes.reversed().stream()
                    .map(change -> change.reverse(before))
                    .toList();
            return Optional.of(new AlterColumn(table, column, back, after));
        }

        /**
         * The column after all changes.
         *
         * @param before the column before
         * @return the column after
         */
        public Column applyTo(Column before) {
            Column after = before;
            for (ColumnChange change : changes) {
                after = change.applyTo(after);
            }
            return after;
        }

        @Override
        public String describe() {
            return "alter column " + table + "." + column;
        }
    }

    /**
     * Gives a column another name.
     *
     * @param table the table
     * @param from the column
     * @param to its new name
     */
    record RenameColumn(QualifiedName table, String from, String to) implements ColumnOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameColumn(table, to, from));
        }

        @Override
        public String describe() {
            return "rename column " + table + "." + from + " to " + to;
        }
    }

    /**
     * Puts a column at another place of its table.
     *
     * @param table the table
     * @param column the column
     * @param position its new place
     * @param existing its place before; {@code null} when not known
     */
    record MoveColumn(
            QualifiedName table,
            String column,
            ColumnPosition position,
            @Nullable ColumnPosition existing) implements ColumnOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(before -> new MoveColumn(table, column, before, position));
        }

        @Override
        public String describe() {
            return "move column " + table + "." + column
                    + (position.after() == null ? " to the front" : " after " + position.after());
        }
    }
}
