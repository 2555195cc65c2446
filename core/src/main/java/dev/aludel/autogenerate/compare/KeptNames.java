package dev.aludel.autogenerate.compare;

import dev.aludel.dialect.ComparisonRules;
import dev.aludel.schema.Column;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the names that are native objects of their own and that nobody wants otherwise, as a key that is wanted without a name
 * keeps the one it has. Such a name comes about when a table or column is renamed and what is named after it is not.
 *
 * @param from what is there, under its new names
 * @param to what is wanted
 */
record KeptNames(Schema from, Schema to) {

    /** Both sides without a difference in such names. */
    static KeptNames of(Schema from, Schema to, ComparisonRules rules) {
        List<NativeObject> before = new ArrayList<>();
        List<NativeObject> after = new ArrayList<>(to.natives());
        for (NativeObject object : from.natives()) {
            boolean open = rules.isNameOfColumn(object) && to.natives().stream().noneMatch(object::isSameAs);
            boolean holds = open
                    && columnOf(object, to).filter(column -> !column.nullable()).isPresent();
            if (!open || holds) {
                before.add(object);
            }
            if (holds) {
                after.add(object);
            }
        }
        return new KeptNames(from.withNatives(before), to.withNatives(after));
    }

    private static Optional<Column> columnOf(NativeObject object, Schema schema) {
        return Optional.ofNullable(object.table())
                .flatMap(schema::table)
                .flatMap(table -> table.column(object.name().name()));
    }
}
