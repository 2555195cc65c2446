package dev.aludel.dialect.postgres;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a new enum type in the place of one of the same name, for a label can be added and renamed but not taken away
 * (manual, ALTER TYPE): the old type is renamed away, every column goes over to the new one by the text of its labels, and
 * the old one is dropped. A row with a label that the new type does not have makes it fail.
 *
 * @param op the labels before and after
 * @param definitions spells names and values
 */
record EnumReplacement(ReplaceEnum op, PostgresDefinitions definitions) {

    List<SqlStatement> statements(List<SqlStatement> create, CatalogLookup catalog) {
        QualifiedName name = op.type().name();
        QualifiedName old = name.sibling(oldName(name.name()));
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("ALTER TYPE " + quoted(name) + " RENAME TO "
                + definitions.identifiers().quoted(old.name())));
        statements.addAll(create);
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                if (uses(column.type())) {
                    statements.addAll(converted(table.name(), column));
                }
            }
        }
        statements.add(SqlStatement.of("DROP TYPE " + quoted(old)));
        return statements;
    }

    private List<SqlStatement> converted(QualifiedName table, Column column) {
        String alter = "ALTER TABLE " + quoted(table) + " ALTER COLUMN "
                + definitions.identifiers().quoted(column.name()) + " ";
        SqlStatement type =
                SqlStatement.of(alter + "TYPE " + definitions.types().sql(column.type()) + " USING " + using(column));
        ColumnDefault value = column.defaultValue();
        if (value == null) {
            return List.of(type);
        }
        ColumnDefault after =
                value instanceof ColumnDefault.Text label ? new ColumnDefault.Text(op.after(label.value())) : value;
        return List.of(
                SqlStatement.of(alter + "DROP DEFAULT"),
                type,
                SqlStatement.of(alter + "SET DEFAULT " + definitions.defaultSql(after)));
    }

    private String using(Column column) {
        String name = definitions.identifiers().quoted(column.name());
        String type = "::" + definitions.types().sql(column.type());
        if (column.type() instanceof SqlType.Array) {
            return replacedInArray(name + "::text[]") + type;
        }
        if (op.renamed().isEmpty()) {
            return name + "::text" + type;
        }
        StringBuilder cases = new StringBuilder("(CASE " + name + "::text");
        op.renamed()
                .forEach((from, to) -> cases.append(" WHEN ")
                        .append(text(from))
                        .append(" THEN ")
                        .append(text(to)));
        return cases + " ELSE " + name + "::text END)" + type;
    }

    /** USING takes no subquery, so labels are replaced one after the other; those that change places by way of a third. */
    private String replacedInArray(String array) {
        boolean overlapping = op.renamed().keySet().stream().anyMatch(op.renamed()::containsValue);
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> then = new LinkedHashMap<>();
        op.renamed().forEach((from, to) -> {
            String between = overlapping ? "aludel: " + to : to;
            first.put(from, between);
            then.put(between, to);
        });
        String replaced = replacedInArray(array, first);
        return overlapping ? replacedInArray(replaced, then) : replaced;
    }

    private String replacedInArray(String array, Map<String, String> labels) {
        String replaced = array;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            replaced = "array_replace(" + replaced + ", " + text(label.getKey()) + ", " + text(label.getValue()) + ")";
        }
        return replaced;
    }

    private boolean uses(SqlType type) {
        return switch (type) {
            case SqlType.Array array -> uses(array.element());
            case SqlType.Enumeration labels ->
                labels.name() != null
                        && new QualifiedName(labels.schema(), labels.name())
                                .equals(op.type().name());
            default -> false;
        };
    }

    private static String oldName(String name) {
        String suffix = "__old";
        int most = PostgresDialect.MAXIMUM_IDENTIFIER_LENGTH - suffix.length();
        return (name.length() <= most ? name : name.substring(0, most)) + suffix;
    }

    private String text(String label) {
        return definitions.literals().text(label);
    }

    private String quoted(QualifiedName name) {
        return definitions.identifiers().quoted(name);
    }
}
