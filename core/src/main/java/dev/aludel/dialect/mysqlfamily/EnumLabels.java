package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType.Enumeration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the labels of a named enum, which live in every column that has that type: each such column that the lookup
 * knows is modified. A live catalogue does not know the names of enum types; a schema projected from revisions does.
 */
final class EnumLabels {

    private final FamilyDefinitions definitions;

    EnumLabels(FamilyDefinitions definitions) {
        this.definitions = definitions;
    }

    private record Place(Table table, Column column, Enumeration type) {

        List<String> labels() {
            return type.values();
        }
    }

    List<SqlStatement> add(AddEnumValue op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Place place : places(op, op.type(), catalog)) {
            if (place.labels().contains(op.value()) && op.ifNotExists()) {
                continue;
            }
            if (place.labels().contains(op.value())) {
                throw definitions.unsupported(
                        op.describe() + ": " + place.table().name() + "."
                                + place.column().name() + " has it",
                        "Say ifNotExists, or leave the operation out.");
            }
            List<String> labels = new ArrayList<>(place.labels());
            labels.add(index(op, labels), op.value());
            statements.add(modify(place, labels, place.column().defaultValue()));
        }
        return statements;
    }

    private int index(AddEnumValue op, List<String> labels) {
        return switch (op.place()) {
            case EnumValuePlace.Last ignored -> labels.size();
            case EnumValuePlace.Before before -> indexOf(op, labels, before.value());
            case EnumValuePlace.After after -> indexOf(op, labels, after.value()) + 1;
        };
    }

    /** Adds the new label, moves the rows over, takes the old label away; a mere change of case needs no move. */
    List<SqlStatement> rename(RenameEnumValue op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Place place : places(op, op.type(), catalog)) {
            int at = indexOf(op, place.labels(), op.from());
            List<String> after = new ArrayList<>(place.labels());
            after.set(at, op.to());
            ColumnDefault value = place.column().defaultValue();
            if (!op.from().toLowerCase(Locale.ROOT).equals(op.to().toLowerCase(Locale.ROOT))) {
                List<String> both = new ArrayList<>(place.labels());
                both.add(op.to());
                statements.add(modify(place, both, value));
                statements.add(update(place, op));
            }
            boolean renamesDefault = new ColumnDefault.Text(op.from()).equals(value);
            statements.add(modify(place, after, renamesDefault ? new ColumnDefault.Text(op.to()) : value));
        }
        return statements;
    }

    /**
     * Where labels are renamed, the old and the new ones stand together while the rows move over. A row with a label that goes
     * away makes the last statement fail (error 1265, in the strict mode that is the default).
     */
    List<SqlStatement> replace(ReplaceEnum op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Place place : places(op, op.type().name(), catalog)) {
            List<String> moved = op.renamed().keySet().stream()
                    .filter(from -> !from.equalsIgnoreCase(op.after(from)))
                    .toList();
            ColumnDefault value = place.column().defaultValue();
            if (!moved.isEmpty()) {
                List<String> both = new ArrayList<>(place.labels());
                op.type().values().stream()
                        .filter(label -> both.stream().noneMatch(label::equalsIgnoreCase))
                        .forEach(both::add);
                statements.add(modify(place, both, value));
                statements.add(update(place, op, moved));
            }
            ColumnDefault after =
                    value instanceof ColumnDefault.Text label ? new ColumnDefault.Text(op.after(label.value())) : value;
            statements.add(modify(place, op.type().values(), after));
        }
        return statements;
    }

    /** All at once, so that labels may change places. */
    private SqlStatement update(Place place, ReplaceEnum op, List<String> moved) {
        String column = definitions.identifiers().quoted(place.column().name());
        StringBuilder sql = new StringBuilder("UPDATE "
                + definitions.identifiers().quoted(place.table().name()) + " SET " + column + " = CASE " + column);
        moved.forEach(from -> sql.append(" WHEN ")
                .append(definitions.literals().text(from))
                .append(" THEN ")
                .append(definitions.literals().text(op.after(from))));
        return SqlStatement.of(sql + " ELSE " + column + " END WHERE " + column + " IN ("
                + moved.stream().map(definitions.literals()::text).collect(Collectors.joining(", ")) + ")");
    }

    private SqlStatement update(Place place, RenameEnumValue op) {
        String column = definitions.identifiers().quoted(place.column().name());
        return SqlStatement.of(
                "UPDATE " + definitions.identifiers().quoted(place.table().name()) + " SET " + column
                        + " = " + definitions.literals().text(op.to()) + " WHERE " + column + " = "
                        + definitions.literals().text(op.from()));
    }

    private SqlStatement modify(Place place, List<String> labels, @Nullable ColumnDefault value) {
        Enumeration type = new Enumeration(place.type().schema(), place.type().name(), labels);
        Column column = place.column().withType(type).withDefault(value);
        return SqlStatement.of(
                "ALTER TABLE " + definitions.identifiers().quoted(place.table().name()) + " MODIFY COLUMN "
                        + definitions.column(column, place.table()));
    }

    private List<Place> places(Operation op, QualifiedName name, CatalogLookup catalog) {
        List<Place> places = new ArrayList<>();
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                if (column.type() instanceof Enumeration type
                        && type.name() != null
                        && name.equals(new QualifiedName(type.schema(), type.name()))) {
                    places.add(new Place(table, column, type));
                }
            }
        }
        if (places.isEmpty()) {
            throw unknown(op);
        }
        return places;
    }

    private AludelException unknown(Operation op) {
        return definitions.unsupported(
                op.describe() + " without knowing which columns have it: the labels are kept in each column",
                "Say op.alterColumn(table, column) with the new list of labels for each column that uses it.");
    }

    private int indexOf(Operation op, List<String> labels, String label) {
        int at = labels.indexOf(label);
        if (at < 0) {
            throw definitions.unsupported(
                    op.describe() + ": there is no label " + label, "It has: " + String.join(", ", labels));
        }
        return at;
    }
}
