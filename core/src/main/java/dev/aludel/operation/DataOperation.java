package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of the author's own, and rows. */
public sealed interface DataOperation extends Operation {

    /**
     * Runs one statement as written.
     *
     * @param sql the statement, without a closing delimiter
     * @param parameters values for its {@code ?} placeholders in order; empty for none, and then {@code ?} is plain text
     * @param outsideTransaction whether it must run outside a transaction
     */
    record Execute(String sql, List<@Nullable Object> parameters, boolean outsideTransaction) implements DataOperation {

        /** Copies the parameters. */
        public Execute {
            parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
            if (sql.isBlank()) {
                throw new IllegalArgumentException("a statement is not blank");
            }
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            String line = sql.strip().replaceAll("\\s+", " ");
            return "execute " + (line.length() <= 60 ? line : line.substring(0, 57) + "...");
        }
    }

    /**
     * Inserts rows.
     *
     * @param table the table
     * @param columns the columns that have values, at least one
     * @param rows the values, each row as long as the columns; {@code null} is NULL
     */
    record BulkInsert(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows)
            implements DataOperation {

        /** Copies and checks the rows. */
        public BulkInsert {
            columns = List.copyOf(columns);
            List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
            for (List<@Nullable Object> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + table + " has " + row.size() + " values for " + columns.size() + " columns");
                }
                copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
            }
            rows = Collections.unmodifiableList(copy);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("rows of " + table + " have at least one column");
            }
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "insert " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " into " + table;
        }
    }
}
