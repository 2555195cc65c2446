package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * Changes the rows of a table in batches along a key, each batch in a short transaction of its own.
     *
     * @param table the table
     * @param key the columns of a primary or unique key, none of which may be NULL; empty for the primary key
     * @param statements what is done for each batch; {@code {batch}} in them stands for the condition that is true for its
     *     rows, {@code {batch u}} for the same with the columns of the key written {@code u.id}, {@code {table}} for the table
     * @param options how it is done
     */
    record Batched(QualifiedName table, List<String> key, List<String> statements, BatchOptions options)
            implements DataOperation {

        private static final Pattern PLACE = Pattern.compile("\\{batch(?:\\s+([^{}\\s]+))?}");

        /** Copies and checks the parts. */
        public Batched {
            key = List.copyOf(key);
            statements = List.copyOf(statements);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("batches of " + table + " do something");
            }
            for (String statement : statements) {
                if (!PLACE.matcher(statement).find()) {
                    throw new IllegalArgumentException(
                            "a statement for batches says {batch} where the condition goes: " + statement);
                }
            }
        }

        /**
         * The statements for one batch.
         *
         * @param name the table's name in SQL
         * @param condition makes the condition out of what stands before the columns of the key: nothing, or an alias and a dot
         * @return the statements, without placeholders
         */
        public List<String> statementsFor(String name, UnaryOperator<String> condition) {
            return statements.stream()
                    .map(statement -> PLACE.matcher(statement.replace("{table}", name))
                            .replaceAll(place -> Matcher.quoteReplacement(
                                    condition.apply(place.group(1) == null ? "" : place.group(1) + "."))))
                    .toList();
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "change rows of " + table + " in batches";
        }
    }
}
