package dev.aludel.model;

import dev.aludel.ddl.SqlNormalForm;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.GeneratedColumn;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the database itself could not be asked: texts that differ only in how they are written may mean the same. They are
 * taken to, and said to be unsure, so that no revision is made for them.
 */
final class UnsureTexts {

    private final List<String> unsure = new ArrayList<>();

    /** What could not be compared exactly, in words. */
    List<String> unsure() {
        return List.copyOf(unsure);
    }

    /**
     * The wanted schema with the texts that are there, wherever both have one.
     *
     * @param there what is there
     * @param wanted what is wanted, as it was written
     * @return what is wanted, as far as that can be told
     */
    Schema trusting(Schema there, Schema wanted) {
        return wanted.withTables(wanted.tables().stream()
                        .map(table -> there.table(table.name())
                                .map(before -> table(before, table))
                                .orElse(table))
                        .toList())
                .withViews(merged(there.views(), wanted.views(), View::name, this::view))
                .withRoutines(merged(
                        there.routines(),
                        wanted.routines(),
                        routine -> routine.name() + "(" + routine.arguments() + ")",
                        this::routine))
                .withTriggers(merged(
                        there.triggers(),
                        wanted.triggers(),
                        trigger -> trigger.table() + "." + trigger.name(),
                        this::trigger))
                .withNatives(merged(there.natives(), wanted.natives(), NativeObject::describe, this::object));
    }

    private Table table(Table there, Table wanted) {
        QualifiedName name = wanted.name();
        return wanted.withColumns(merged(
                        there.columns(), wanted.columns(), Column::name, (one, other) -> column(name, one, other)))
                .withConstraints(merged(
                        there.constraints(),
                        wanted.constraints(),
                        Constraint::name,
                        (one, other) -> constraint(name, one, other)))
                .withIndexes(merged(there.indexes(), wanted.indexes(), Index::name, this::index));
    }

    private Column column(QualifiedName table, Column there, Column wanted) {
        String name = table + "." + wanted.name();
        Column column = wanted;
        ColumnDefault before = there.defaultValue();
        ColumnDefault after = wanted.defaultValue();
        boolean expressions = before instanceof ColumnDefault.Expression || after instanceof ColumnDefault.Expression;
        if (before != null && after != null && expressions && !before.equals(after)) {
            say("the default of " + name, text(before), text(after));
            column = column.withDefault(before);
        }
        GeneratedColumn computed = there.generated();
        GeneratedColumn wish = wanted.generated();
        if (computed != null && wish != null && !computed.expression().equals(wish.expression())) {
            say("what computes " + name, computed.expression(), wish.expression());
            column = column.withGenerated(new GeneratedColumn(computed.expression(), wish.stored()));
        }
        return column;
    }

    private static String text(ColumnDefault value) {
        return switch (value) {
            case ColumnDefault.Expression(String sql) -> sql;
            case ColumnDefault.Text(String text) -> "'" + text + "'";
            case ColumnDefault.Number number -> number.value().toPlainString();
            case ColumnDefault.Bool(boolean bool) -> Boolean.toString(bool);
        };
    }

    private Constraint constraint(QualifiedName table, Constraint there, Constraint wanted) {
        if (there instanceof CheckConstraint before
                && wanted instanceof CheckConstraint after
                && !before.expression().equals(after.expression())) {
            say("check " + after.name() + " on " + table, before.expression(), after.expression());
            return after.withExpression(before.expression());
        }
        return wanted;
    }

    private Index index(Index there, Index wanted) {
        Index index = wanted;
        String before = there.where();
        String after = wanted.where();
        if (before != null && after != null && !before.equals(after)) {
            say("the condition of index " + wanted.name(), before, after);
            index = index.withWhere(before);
        }
        if (there.elements().size() != wanted.elements().size()) {
            return index;
        }
        List<IndexElement> elements = new ArrayList<>();
        for (int i = 0; i < wanted.elements().size(); i++) {
            elements.add(element(
                    wanted.name(), there.elements().get(i), wanted.elements().get(i)));
        }
        return index.withElements(elements);
    }

    private IndexElement element(String index, IndexElement there, IndexElement wanted) {
        String before = there.expression();
        String after = wanted.expression();
        if (before == null || after == null || before.equals(after)) {
            return wanted;
        }
        say("a key of index " + index, before, after);
        return new IndexElement(
                null,
                before,
                wanted.descending(),
                wanted.nulls(),
                wanted.operatorClass(),
                wanted.collation(),
                wanted.prefixLength());
    }

    private View view(View there, View wanted) {
        if (there.query().equals(wanted.query())) {
            return wanted;
        }
        say("view " + wanted.name(), there.query(), wanted.query());
        return there;
    }

    private Routine routine(Routine there, Routine wanted) {
        if (!there.definition().equals(wanted.definition())) {
            say("function " + wanted.name(), there.definition(), wanted.definition());
        }
        return there;
    }

    private Trigger trigger(Trigger there, Trigger wanted) {
        if (!there.definition().equals(wanted.definition())) {
            say("trigger " + wanted.name() + " on " + wanted.table(), there.definition(), wanted.definition());
        }
        return there;
    }

    private NativeObject object(NativeObject there, NativeObject wanted) {
        if (!there.definition().equals(wanted.definition())) {
            say(wanted.describe(), String.join("; ", there.definition()), String.join("; ", wanted.definition()));
        }
        return there;
    }

    private void say(String what, String there, String wanted) {
        if (!SqlNormalForm.of(there).equals(SqlNormalForm.of(wanted))) {
            unsure.add(what + ": " + shown(there) + " is there, " + shown(wanted) + " is wanted");
        }
    }

    private static String shown(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private static <T, K> List<T> merged(
            List<T> there, List<T> wanted, Function<T, @Nullable K> name, BinaryOperator<T> merge) {
        Map<K, T> before = new LinkedHashMap<>();
        for (T each : there) {
            @Nullable K key = name.apply(each);
            if (key != null) {
                before.put(key, each);
            }
        }
        List<T> merged = new ArrayList<>();
        for (T each : wanted) {
            @Nullable K key = name.apply(each);
            @Nullable T same = key == null ? null : before.get(key);
            merged.add(same == null ? each : merge.apply(same, each));
        }
        return merged;
    }
}
