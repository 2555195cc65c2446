package dev.aludel.dialect.h2;

import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.EnumColumns;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes of the labels of a named enum: a second domain is made, the columns move over to it one by one, and it takes the
 * place and the name of the first. H2 converts labels by their text (measured on 2.5.252), so that a place among others
 * changes no row.
 */
final class H2EnumLabels {

    private final H2Definitions definitions;

    H2EnumLabels(H2Definitions definitions) {
        this.definitions = definitions;
    }

    /** A comment is a statement of its own: one that comes with CREATE DOMAIN is not in what SCRIPT writes. */
    List<SqlStatement> create(EnumType type, boolean ifNotExists) {
        String name = definitions.identifiers().quoted(type.name());
        SqlStatement create = SqlStatement.of("CREATE DOMAIN " + (ifNotExists ? "IF NOT EXISTS " : "") + name + " AS "
                + definitions.labels(type.asType()));
        return type.comment() == null
                ? List.of(create)
                : List.of(
                        create,
                        SqlStatement.of("COMMENT ON DOMAIN " + name + " IS "
                                + definitions.literals().text(type.comment())));
    }

    List<SqlStatement> add(AddEnumValue op, CatalogLookup catalog) {
        List<EnumColumns.Change> changes = changes(op.type(), op, catalog);
        if (changes.getFirst().before().values().contains(op.value())) {
            if (op.ifNotExists()) {
                return List.of();
            }
            throw H2Definitions.unsupported(
                    op.describe() + ", which has it already", "Say ifNotExists, or leave the operation out.");
        }
        return moved(after(op.type(), changes), changes, column -> "");
    }

    /** The rows are given their new label while they move over. */
    List<SqlStatement> rename(RenameEnumValue op, CatalogLookup catalog) {
        List<EnumColumns.Change> changes = changes(op.type(), op, catalog);
        List<String> before = changes.getFirst().before().values();
        if (!before.contains(op.from())) {
            throw H2Definitions.unsupported(
                    op.describe() + ": there is no such label", "It has: " + String.join(", ", before));
        }
        String from = definitions.literals().text(op.from());
        String to = definitions.literals().text(op.to());
        List<SqlStatement> statements = new ArrayList<>(moved(after(op.type(), changes), changes, column -> {
            String label = "CAST(" + definitions.identifiers().quoted(column) + " AS VARCHAR)";
            return " USING CASE " + label + " WHEN " + from + " THEN " + to + " ELSE " + label + " END";
        }));
        for (EnumColumns.Change change : changes) {
            if (isDefault(op.from(), change, catalog)) {
                statements.add(alter(change, "SET DEFAULT " + to));
            }
        }
        return statements;
    }

    /** Labels that go on under another name take the rows along; a row with a label that goes away makes it fail. */
    List<SqlStatement> replace(ReplaceEnum op, CatalogLookup catalog) {
        List<EnumColumns.Change> changes = EnumColumns.of(op.type().name(), op, catalog);
        List<SqlStatement> statements = new ArrayList<>(moved(op.type(), changes, column -> using(column, op)));
        for (EnumColumns.Change change : changes) {
            for (String from : op.renamed().keySet()) {
                if (isDefault(from, change, catalog)) {
                    String to = definitions.literals().text(op.after(from));
                    statements.add(alter(change, "SET DEFAULT " + to));
                }
            }
        }
        return statements;
    }

    private String using(String column, ReplaceEnum op) {
        if (op.renamed().isEmpty()) {
            return "";
        }
        String label = "CAST(" + definitions.identifiers().quoted(column) + " AS VARCHAR)";
        String cases = op.renamed().keySet().stream()
                .map(from -> " WHEN " + definitions.literals().text(from) + " THEN "
                        + definitions.literals().text(op.after(from)))
                .collect(Collectors.joining());
        return " USING CASE " + label + cases + " ELSE " + label + " END";
    }

    private static boolean isDefault(String label, EnumColumns.Change change, CatalogLookup catalog) {
        return catalog.table(change.table())
                .flatMap(table -> table.column(change.name()))
                .map(Column::defaultValue)
                .filter(new ColumnDefault.Text(label)::equals)
                .isPresent();
    }

    private static EnumType after(QualifiedName type, List<EnumColumns.Change> changes) {
        return new EnumType(type, changes.getFirst().after().values(), null);
    }

    private List<SqlStatement> moved(EnumType after, List<EnumColumns.Change> changes, Function<String, String> using) {
        QualifiedName type = after.name();
        QualifiedName second = type.sibling(type.name() + "_changed");
        List<SqlStatement> statements =
                new ArrayList<>(create(new EnumType(second, after.values(), after.comment()), false));
        for (EnumColumns.Change change : changes) {
            String to = definitions.identifiers().quoted(second);
            statements.add(alter(change, "SET DATA TYPE " + to + using.apply(change.name())));
        }
        statements.add(
                SqlStatement.of("DROP DOMAIN " + definitions.identifiers().quoted(type)));
        statements.add(
                SqlStatement.of("ALTER DOMAIN " + definitions.identifiers().quoted(second) + " RENAME TO "
                        + definitions.identifiers().quoted(type.name())));
        return statements;
    }

    private static List<EnumColumns.Change> changes(QualifiedName type, Operation op, CatalogLookup catalog) {
        List<EnumColumns.Change> changes = EnumColumns.of(type, op, catalog);
        if (changes.isEmpty()) {
            throw H2Definitions.unsupported(
                    op.describe() + " without a column that has it, which tells the labels there are",
                    "Drop the type and create it with the labels it shall have.");
        }
        return changes;
    }

    private SqlStatement alter(EnumColumns.Change change, String action) {
        return SqlStatement.of("ALTER TABLE " + definitions.identifiers().quoted(change.table()) + " ALTER COLUMN "
                + definitions.identifiers().quoted(change.name()) + " " + action);
    }
}
