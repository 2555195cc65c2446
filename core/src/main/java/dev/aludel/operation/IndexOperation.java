package dev.aludel.operation;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of indexes. */
public sealed interface IndexOperation extends Operation {

    /**
     * Creates an index.
     *
     * @param table the table
     * @param index the index
     * @param ifNotExists whether an index of that name is left as it is instead of being an error
     * @param concurrently whether writers go on meanwhile (PostgreSQL); this leaves the transaction
     */
    record CreateIndex(QualifiedName table, Index index, boolean ifNotExists, boolean concurrently)
            implements IndexOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropIndex(table.sibling(index.name()), table, false, concurrently, index));
        }

        @Override
        public String describe() {
            return "create index " + index.name() + " on " + table;
        }
    }

    /**
     * Drops an index.
     *
     * @param name the index, in the table's schema
     * @param table the table; {@code null} where the author did not say it, which is enough for databases whose index
     *     names belong to the schema (PostgreSQL, SQLite, H2, Oracle)
     * @param ifExists whether a missing index is no error
     * @param concurrently whether writers go on meanwhile (PostgreSQL); this leaves the transaction
     * @param existing the index as it was; {@code null} when not known
     */
    record DropIndex(
            QualifiedName name,
            @Nullable QualifiedName table,
            boolean ifExists,
            boolean concurrently,
            @Nullable Index existing)
            implements IndexOperation {
        @Override
        public Optional<Operation> reverse() {
            if (table == null || existing == null) {
                return Optional.empty();
            }
            return Optional.of(new CreateIndex(table, existing, false, concurrently));
        }

        @Override
        public String describe() {
            return "drop index " + name + (table == null ? "" : " on " + table);
        }
    }

    /**
     * Gives an index another name.
     *
     * @param table the table
     * @param from the index
     * @param to its new name
     */
    record RenameIndex(QualifiedName table, String from, String to) implements IndexOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameIndex(table, to, from));
        }

        @Override
        public String describe() {
            return "rename index " + from + " to " + to;
        }
    }

    /**
     * Sets or removes the comment of an index.
     *
     * @param table the table
     * @param index the index
     * @param comment the comment; {@code null} removes it
     * @param existing what was there, or that it is not known
     */
    record SetIndexComment(
            QualifiedName table, String index, @Nullable String comment, Existing<String> existing)
            implements IndexOperation {
        @Override
        public Optional<Operation> reverse() {
            return existing.known()
                    ? Optional.of(new SetIndexComment(table, index, existing.value(), Existing.of(comment)))
                    : Optional.empty();
        }

        @Override
        public String describe() {
            return (comment == null ? "remove comment of index " : "comment on index ") + index + " on " + table;
        }
    }
}
