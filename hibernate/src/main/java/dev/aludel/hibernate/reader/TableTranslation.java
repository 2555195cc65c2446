package dev.aludel.hibernate.reader;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;

/** Turns Hibernate's tables into ours. */
final class TableTranslation {

    private static final Pattern ENGINE = Pattern.compile("(?i)\\s*(?:engine|type)\\s*=\\s*(\\w+)\\s*");

    private final Dialect hibernate;
    private final Names names;
    private final ColumnTranslation columns;
    private final ConstraintTranslation constraints;

    TableTranslation(Names names, ColumnTranslation columns, ConstraintTranslation constraints, Dialect hibernate) {
        this.names = names;
        this.hibernate = hibernate;
        this.columns = columns;
        this.constraints = constraints;
    }

    dev.aludel.schema.Table of(Table table) {
        List<dev.aludel.schema.Column> made =
                table.getColumns().stream().map(columns::of).toList();
        return dev.aludel.schema.Table.of(names.table(table), made)
                .withConstraints(constraints.of(table))
                .withIndexes(indexes(table))
                .withComment(table.getComment())
                .withOptions(options());
    }

    /** MySQL's dialects name the storage engine. */
    private TableOptions options() {
        Matcher engine = ENGINE.matcher(hibernate.getTableTypeString());
        return engine.matches() ? TableOptions.NONE.withEngine(engine.group(1)) : TableOptions.NONE;
    }

    private List<Index> indexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            Map<Selectable, String> order = index.getSelectableOrderMap();
            List<IndexElement> keys = new ArrayList<>();
            for (Selectable key : index.getSelectables()) {
                IndexElement element = key instanceof Formula formula
                        ? IndexElement.expression(formula.getFormula())
                        : IndexElement.column(names.column((Column) key));
                String direction = order.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
                keys.add(direction.startsWith("desc") ? element.desc() : element);
            }
            if (!keys.isEmpty()) {
                indexes.add(Index.of(names.written(index.getName()), keys).withUnique(index.isUnique()));
            }
        }
        return indexes;
    }
}
