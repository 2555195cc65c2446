package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of whole tables. */
public sealed interface TableOperation extends Operation {

    /**
     * Creates a table with its constraints, indexes and comments.
     *
     * @param table the table
     * @param ifNotExists whether a table of that name is left as it is instead of being an error
     */
    record CreateTable(Table table, boolean ifNotExists) implements TableOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropTable(table.name(), false, false, table));
        }

        @Override
        public String describe() {
            return "create table " + table.name();
        }
    }

    /**
     * Drops a table.
     *
     * @param name the table
     * @param ifExists whether a missing table is no error
     * @param cascade whether what depends on it goes as well
     * @param existing the table as it was; {@code null} when not known
     */
    record DropTable(
            QualifiedName name,
            boolean ifExists,
            boolean cascade,
            @Nullable Table existing) implements TableOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(table -> new CreateTable(table, false));
        }

        @Override
        public String describe() {
            return "drop table " + name;
        }
    }

    /**
     * Gives a table another name in the same schema.
     *
     * @param from the table
     * @param to its new name
     */
    record RenameTable(QualifiedName from, String to) implements TableOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameTable(from.sibling(to), from.name()));
        }

        @Override
        public String describe() {
            return "rename table " + from + " to " + to;
        }
    }

    /**
     * Sets or removes the comment of a table.
     *
     * @param table the table
     * @param comment the comment; {@code null} removes it
     * @param existing what was there, or that it is not known
     */
    record SetTableComment(QualifiedName table, @Nullable String comment, Existing<String> existing)
            implements TableOperation {
        @Override
        public Optional<Operation> reverse() {
            return existing.known()
                    ? Optional.of(new SetTableComment(table, existing.value(), Existing.of(comment)))
                    : Optional.empty();
        }

        @Override
        public String describe() {
            return (comment == null ? "remove comment of table " : "comment on table ") + table;
        }
    }

    /**
     * Changes how a table is kept: engine, collation, row format, partitions and the like.
     *
     * @param table the table
     * @param options the options it has afterwards, all of them
     * @param existing those it has before; null when that is not known
     */
    record AlterTableOptions(
            QualifiedName table,
            TableOptions options,
            @Nullable TableOptions existing) implements TableOperation {
        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(existing).map(before -> new AlterTableOptions(table, before, options));
        }

        @Override
        public String describe() {
            return "alter options of table " + table;
        }
    }
}
