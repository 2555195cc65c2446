package dev.aludel.dialect.postgres;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What stands in the way of changes in PostgreSQL (manual, ALTER TABLE, CREATE VIEW, CREATE FUNCTION). */
final class PostgresComparison implements ComparisonRules {

    private final PostgresTypes types;

    PostgresComparison(PostgresTypes types) {
        this.types = types;
    }

    /** A function may be made before what its body names, when the body is not looked at (manual, check_function_bodies). */
    @Override
    public List<Operation> preparations(List<Operation> operations) {
        return LateNames.in(operations)
                ? List.of(new Execute("SET LOCAL check_function_bodies = off", List.of(), false))
                : List.of();
    }

    /** Renaming a table or a column leaves the names of its NOT NULL constraints as they were (PostgreSQL 18). */
    @Override
    public boolean isNameOfColumn(NativeObject object) {
        return object.kind().equals(NativeTableParts.NOT_NULL_NAME);
    }

    @Override
    public Optional<String> using(String column, SqlType from, SqlType to) {
        return new Conversion(from, to).using(column, types.sql(to));
    }

    /**
     * A column does not become a computed one; one whose values are stored can stop being computed. SET EXPRESSION is left
     * alone, for it is new in 17.
     */
    @Override
    public boolean altersInPlace(Column from, Column to) {
        return Objects.equals(from.generated(), to.generated())
                || (to.generated() == null
                        && from.generated() != null
                        && from.generated().stored());
    }

    @Override
    public Optional<QualifiedName> usualSequence(QualifiedName table, String column) {
        return Optional.of(OwnedSequence.usualName(table, column));
    }

    /** How a table is partitioned stays as it was created. */
    @Override
    public boolean altersInPlace(TableOptions from, TableOptions to) {
        return Objects.equals(from.partitionBy(), to.partitionBy());
    }

    /** Keys and checks are built again by the server; a foreign key only when both its ends still go together. */
    @Override
    public boolean staysWhenRetyped(Dependent dependent, SqlType from, SqlType to) {
        return switch (dependent) {
            case KEY, CHECK -> true;
            case FOREIGN_KEY -> isInteger(from) && isInteger(to);
            case GENERATED_COLUMN, VIEW, OTHER -> false;
        };
    }

    private static boolean isInteger(SqlType type) {
        return type instanceof SqlType.SmallInt || type instanceof SqlType.Int || type instanceof SqlType.BigInt;
    }

    /** The new query must give the same columns first; as the server prints queries, it is seen from their beginning. */
    @Override
    public boolean replacesInPlace(View from, View to) {
        return !from.materialized()
                && !to.materialized()
                && from.columns().equals(to.columns())
                && from.options().equals(to.options())
                && (from.query().equals(to.query()) || beginsWith(outputs(to.query()), outputs(from.query())));
    }

    private static boolean beginsWith(List<String> list, List<String> start) {
        return !start.isEmpty()
                && list.size() >= start.size()
                && list.subList(0, start.size()).equals(start);
    }

    /** What the query gives, column by column; none when it is not as plain as that. */
    private static List<String> outputs(String query) {
        String text = query.strip();
        if (!text.startsWith("SELECT ") || text.startsWith("SELECT DISTINCT")) {
            return List.of();
        }
        List<String> outputs = new ArrayList<>();
        int depth = 0;
        int start = "SELECT ".length();
        for (int at = start; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\'' || character == '"') {
                at = text.indexOf(character, at + 1);
                if (at < 0) {
                    return List.of();
                }
            } else if (character == '(') {
                depth++;
            } else if (character == ')') {
                depth--;
            } else if (depth == 0 && (character == ',' || text.startsWith("\n   FROM ", at))) {
                outputs.add(text.substring(start, at).strip());
                start = at + 1;
                if (character != ',') {
                    return isCombined(text) ? List.of() : outputs;
                }
            }
        }
        return List.of();
    }

    private static boolean isCombined(String query) {
        return query.contains("\nUNION") || query.contains("\nINTERSECT") || query.contains("\nEXCEPT");
    }

    /** The result type and the names of the parameters must stay; they stand before the language. */
    @Override
    public boolean replacesInPlace(Routine from, Routine to) {
        return head(from).equals(head(to));
    }

    private static String head(Routine routine) {
        int language = routine.definition().indexOf("\n LANGUAGE ");
        return language < 0 ? routine.definition() : routine.definition().substring(0, language);
    }

    /** A time of day or a timestamp has six digits unless told otherwise (PostgreSQL 18, 8.5). */
    @Override
    public boolean keepSameValues(SqlType one, SqlType other) {
        return sixDigits(one).equals(sixDigits(other));
    }

    private static SqlType sixDigits(SqlType type) {
        return switch (type) {
            case SqlType.Timestamp time when time.precision() == null -> new SqlType.Timestamp(6, time.withTimeZone());
            case SqlType.Time time when time.precision() == null -> new SqlType.Time(6, time.withTimeZone());
            case SqlType same -> same;
        };
    }
}
