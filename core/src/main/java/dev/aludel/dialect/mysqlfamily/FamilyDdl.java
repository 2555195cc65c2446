package dev.aludel.dialect.mysqlfamily;

import dev.aludel.AludelException;
import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles operations to the SQL that MySQL and MariaDB share. DDL commits by itself on both, so whatever one operation
 * does to one table is one statement where the server can take it as one.
 */
public abstract class FamilyDdl extends AnsiDdlCompiler {

    private final FamilyDefinitions definitions;
    private final ColumnModification modification;
    private final ConstraintChange constraints;
    private final EnumLabels enums;

    /**
     * Makes a compiler.
     *
     * @param definitions spells columns, constraints and indexes
     * @param dropCheck the words that drop a check constraint, with a space after them
     */
    protected FamilyDdl(FamilyDefinitions definitions, String dropCheck) {
        super(definitions.database(), definitions);
        this.definitions = definitions;
        this.modification = new ColumnModification(definitions);
        this.constraints = new ConstraintChange(definitions, dropCheck);
        this.enums = new EnumLabels(definitions);
    }

    /** What is kept in the words of this family is no reason to refuse. */
    @Override
    protected void refuse(Operation operation) {
        super.refuse(new FamilyWords(knowsPeriods()).without(operation));
    }

    /** Whether keys know WITHOUT OVERLAPS. */
    protected abstract boolean knowsPeriods();

    /** Whether columns, indexes and constraints know IF EXISTS and IF NOT EXISTS. */
    protected abstract boolean knowsIfExists();

    // Tables

    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = constraints.resolved(op.table(), op, catalog);
        return one("CREATE TABLE " + (op.ifNotExists() ? "IF NOT EXISTS " : "") + quoted(table.name()) + " (\n    "
                + String.join(",\n    ", tableParts(table)) + "\n)" + tableSuffix(table));
    }

    /** Indexes stand inside: AUTO_INCREMENT needs its key at once, and one statement is done or not done. */
    @Override
    protected List<String> tableParts(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(definitions.column(column, table)));
        standing(table).forEach(constraint -> parts.add(definitions.constraint(constraint)));
        table.indexes().forEach(index -> parts.add(definitions.inlineIndex(index)));
        parts.addAll(TablePeriods.parts(table.options(), definitions.identifiers()));
        return parts;
    }

    /** The constraints of a table that do not stand with a column. */
    protected List<Constraint> standing(Table table) {
        return table.constraints();
    }

    @Override
    protected String tableSuffix(Table table) {
        TableOptions options = table.options();
        StringBuilder sql = new StringBuilder();
        append(sql, " ENGINE=", options.engine());
        append(sql, " AUTO_INCREMENT=", startOf(table));
        append(sql, " DEFAULT CHARACTER SET=", options.charset());
        append(sql, " COLLATE=", options.collation());
        append(sql, " ROW_FORMAT=", options.rowFormat());
        options.storage().forEach((name, value) -> {
            if (!name.startsWith(TablePeriods.PERIOD_FOR)) {
                boolean assigned = !value.isEmpty() && !name.equals("TABLESPACE");
                sql.append(' ').append(name).append(assigned ? "=" : " ").append(value);
            }
        });
        append(
                sql,
                " COMMENT=",
                table.comment() == null ? null : definitions.literals().text(table.comment()));
        append(sql, "\nPARTITION BY ", options.partitionBy());
        return sql.toString().stripTrailing();
    }

    private static @Nullable String startOf(Table table) {
        return table.columns().stream()
                .map(Column::identity)
                .filter(Objects::nonNull)
                .map(Identity::options)
                .filter(options -> options.start() != null && options.start() != 1)
                .map(options -> String.valueOf(options.start()))
                .findFirst()
                .orElse(null);
    }

    /** The server reads CASCADE and ignores it, so the foreign keys and views that are known go first. */
    @Override
    protected List<SqlStatement> dropTable(DropTable op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        if (op.cascade()) {
            statements.addAll(constraints.dropReferencing(op.name(), catalog));
            statements.addAll(dropViews(ViewReferences.readers(op.name(), catalog.views())));
        }
        statements.addAll(one("DROP TABLE " + ifExists(op.ifExists()) + quoted(op.name())));
        return statements;
    }

    @Override
    protected List<SqlStatement> renameTable(RenameTable op, CatalogLookup catalog) {
        return one(
                "RENAME TABLE " + quoted(op.from()) + " TO " + quoted(op.from().sibling(op.to())));
    }

    @Override
    protected SqlStatement tableComment(QualifiedName table, @Nullable String comment) {
        return SqlStatement.of(
                alter(table) + "COMMENT = " + definitions.literals().text(comment == null ? "" : comment));
    }

    @Override
    protected List<SqlStatement> alterTableOptions(AlterTableOptions op, CatalogLookup catalog) {
        TableOptions before = op.existing() != null
                ? op.existing()
                : catalog.table(op.table()).map(Table::options).orElse(TableOptions.NONE);
        return new TableOptionsChange(before, op.options(), definitions.identifiers())
                .clauses().stream()
                        .map(clause -> SqlStatement.of(alter(op.table()) + clause))
                        .toList();
    }

    // Columns

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        if (op.column().identity() != null) {
            throw unsupported(
                    op.describe() + " as a numbered one, for it is no key yet",
                    "Add it without identity, make it the primary key or unique, then say "
                            + "op.alterColumn(...) with an identity; or create the table with it.");
        }
        Boolean there = op.ifNotExists() ? there(op.table(), op.column().name(), false, catalog) : null;
        if (Boolean.TRUE.equals(there)) {
            return List.of();
        }
        String unless = op.ifNotExists() && there == null ? ifNotExists(op.describe()) : "";
        return one(alter(op.table()) + "ADD COLUMN " + unless + definitions.column(op.column(), null)
                + position(op.position()));
    }

    private String position(@Nullable ColumnPosition position) {
        if (position == null) {
            return "";
        }
        return position.after() == null ? " FIRST" : " AFTER " + quoted(position.after());
    }

    @Override
    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        Boolean there = op.ifExists() ? there(op.table(), op.column(), false, catalog) : null;
        if (Boolean.FALSE.equals(there)) {
            return List.of();
        }
        List<SqlStatement> statements = new ArrayList<>();
        String first = "";
        if (op.cascade()) {
            statements.addAll(constraints.dropReferencing(op.table(), op.column(), catalog));
            statements.addAll(dropViews(ViewReferences.readers(op.table(), op.column(), catalog.views())));
            first = constraints.dropDependent(op.table(), op.column(), catalog);
        }
        String when = op.ifExists() && there == null ? ifExistsOrRefuse(op.describe()) : "";
        statements.addAll(one(alter(op.table()) + first + "DROP COLUMN " + when + quoted(op.column())));
        return statements;
    }

    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        Table table = catalog.table(op.table()).orElse(null);
        Column before = op.existing();
        if (before == null && table != null) {
            before = columnOf(op, table, op.column());
        }
        String metadata = modification.ofDefault(op, before);
        if (metadata != null) {
            return one(alter(op.table()) + metadata);
        }
        if (before == null) {
            before = columnOf(op, tableOf(op, op.table(), catalog), op.column());
        }
        return one(alter(op.table()) + modification.ofAll(op, before, table));
    }

    /** What renames a column whose checks the server would not let go along (MySQL, error 3959). */
    protected final List<SqlStatement> renameColumnWithChecks(RenameColumn op, CatalogLookup catalog) {
        List<CheckConstraint> checks = catalog.table(op.table())
                .map(table -> ConstraintChange.checksOf(table, op.from()))
                .orElse(List.of());
        return one(alter(op.table()) + constraints.dropChecks(checks) + "RENAME COLUMN " + quoted(op.from()) + " TO "
                + quoted(op.to()) + constraints.addChecks(checks, op.from(), op.to()));
    }

    /** MODIFY takes the whole column, wherever it goes. */
    @Override
    protected List<SqlStatement> moveColumn(MoveColumn op, CatalogLookup catalog) {
        Table table = tableOf(op, op.table(), catalog);
        return one(alter(op.table()) + "MODIFY COLUMN " + definitions.column(columnOf(op, table, op.column()), table)
                + position(op.position()));
    }

    // Indexes

    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(
                    op.describe() + " concurrently",
                    "Leave CONCURRENTLY out: InnoDB lets writers go on while it builds an index.");
        }
        Boolean there = op.ifNotExists() ? there(op.table(), op.index().name(), true, catalog) : null;
        if (Boolean.TRUE.equals(there)) {
            return List.of();
        }
        String unless = op.ifNotExists() && there == null ? ifNotExists(op.describe()) : "";
        String relieved = catalog.table(op.table())
                .map(table -> constraints.relieved(with(table, op.index()), table))
                .orElse("");
        if (!relieved.isEmpty() && unless.isEmpty()) {
            return one(alter(op.table()) + "ADD " + definitions.inlineIndex(op.index()) + relieved);
        }
        return one("CREATE " + definitions.indexKind(op.index()) + "INDEX " + unless
                + quoted(op.index().name()) + definitions.using(op.index()) + " ON " + quoted(op.table()) + " "
                + definitions.indexKeys(op.index()) + definitions.indexOptions(op.index()));
    }

    private static Table with(Table table, Index index) {
        List<Index> indexes = new ArrayList<>(table.indexes());
        indexes.add(index);
        return table.withIndexes(indexes);
    }

    @Override
    protected List<SqlStatement> dropIndex(DropIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(
                    op.describe() + " concurrently",
                    "Leave CONCURRENTLY out: InnoDB lets writers go on while it drops an index.");
        }
        QualifiedName name = op.table() == null ? constraints.tableOfIndex(op, catalog) : op.table();
        Boolean there = op.ifExists() ? there(name, op.name().name(), true, catalog) : null;
        if (Boolean.FALSE.equals(there)) {
            return List.of();
        }
        String when = op.ifExists() && there == null ? ifExistsOrRefuse(op.describe()) : "";
        return one(alter(name) + "DROP INDEX " + when + quoted(op.name().name())
                + constraints.replacements(name, op.name().name(), catalog));
    }

    @Override
    protected List<SqlStatement> renameIndex(RenameIndex op, CatalogLookup catalog) {
        return one(alter(op.table()) + "RENAME INDEX " + quoted(op.from()) + " TO " + quoted(op.to()));
    }

    /** A comment belongs to the definition of an index, so that it is made anew, in one statement. */
    @Override
    protected List<SqlStatement> setIndexComment(SetIndexComment op, CatalogLookup catalog) {
        Table table = tableOf(op, op.table(), catalog);
        Index index = table.index(op.index())
                .orElseThrow(() -> new AludelException(new DdlProblem.Missing(
                        op.describe(),
                        "index " + op.index(),
                        op.table().toString(),
                        table.indexes().stream().map(Index::name).collect(Collectors.joining(", ")))));
        return one(alter(op.table()) + "DROP INDEX " + quoted(op.index()) + ", ADD "
                + definitions.inlineIndex(index.withComment(op.comment())));
    }

    // Constraints

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        if (op.ifNotExists()) {
            Table table = catalog.table(op.table()).orElse(null);
            String name = op.constraint().name();
            if (table == null || name == null) {
                throw unsupported(
                        op.describe() + " if it does not exist, without knowing the table",
                        "Ask information_schema with op.query and decide in Java.");
            }
            if (constraints.find(table, name) != null) {
                return List.of();
            }
        }
        Constraint constraint = constraints.resolved(op.constraint(), op, op.table(), catalog);
        String relieved = catalog.table(op.table())
                .map(table -> constraints.relieved(with(table, constraint), table))
                .orElse("");
        return one(alter(op.table()) + "ADD " + definitions.constraint(constraint) + relieved);
    }

    private static Table with(Table table, Constraint constraint) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        boolean second = constraint instanceof PrimaryKey && table.primaryKey().isPresent();
        if (!second) {
            constraints.add(constraint);
        }
        return table.withConstraints(constraints);
    }

    @Override
    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        Table table = catalog.table(op.table()).orElse(null);
        if (op.ifExists() && table != null && !constraints.has(table, op)) {
            return List.of();
        }
        String when = op.ifExists() && table == null ? ifExistsOrRefuse(op.describe()) : "";
        List<SqlStatement> statements = new ArrayList<>();
        if (op.cascade() && table != null) {
            statements.addAll(constraints.dropReferencing(op, table, catalog));
        }
        statements.addAll(one(alter(op.table()) + constraints.drop(op, table, when)));
        return statements;
    }

    /** A primary key is always named PRIMARY here, so it needs no statement. */
    @Override
    protected List<SqlStatement> renameConstraint(RenameConstraint op, CatalogLookup catalog) {
        if (op.from().equalsIgnoreCase("PRIMARY") || op.to().equalsIgnoreCase("PRIMARY")) {
            return List.of();
        }
        Table table = tableOf(op, op.table(), catalog);
        String change = constraints.rename(op, table, constraintOf(op, table, op.from()), catalog);
        return change.isEmpty() ? List.of() : one(alter(op.table()) + change);
    }

    // Enums

    @Override
    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        return enums.add(op, catalog);
    }

    @Override
    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        return enums.rename(op, catalog);
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        return enums.replace(op, catalog);
    }

    // Views, routines, schemas

    @Override
    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        refuseComment(op.view());
        return viewText("CREATE ", op.view());
    }

    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        refuseComment(op.view());
        return viewText("CREATE OR REPLACE ", op.view());
    }

    private List<SqlStatement> viewText(String create, View view) {
        ViewText text = new ViewText(view);
        return SessionSettings.around(text.settings(), createViewSql(create + text.head(), view) + text.tail());
    }

    private void refuseComment(View view) {
        if (view.comment() != null) {
            throw unsupported("keep the comment of view " + view.name(), "Leave it out, or write it in the query.");
        }
    }

    /** A view whose source has gone stays, and fails when it is read; CASCADE takes those that are known. */
    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        if (op.materialized()) {
            throw unsupported("drop materialised view " + op.name(), "There are none here; drop what stands for it.");
        }
        List<SqlStatement> statements = new ArrayList<>();
        if (op.cascade()) {
            statements.addAll(dropViews(ViewReferences.readers(op.name(), catalog.views())));
        }
        statements.addAll(one("DROP VIEW " + ifExists(op.ifExists()) + quoted(op.name())));
        return statements;
    }

    private List<SqlStatement> dropViews(List<View> views) {
        String names =
                views.reversed().stream().map(view -> quoted(view.name())).collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : one("DROP VIEW " + names);
    }

    /** Only MariaDB can replace a routine, and not under a definition that says CREATE; so the old one goes first. */
    @Override
    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        if (op.existing() != null) {
            statements.add(SqlStatement.of("DROP " + op.existing().kind().name().toUpperCase(Locale.ROOT)
                    + " IF EXISTS " + quoted(op.existing().name())));
        }
        statements.addAll(SessionSettings.around(op.routine().definition()));
        return statements;
    }

    @Override
    protected List<SqlStatement> createTrigger(CreateTrigger op, CatalogLookup catalog) {
        return SessionSettings.around(op.trigger().definition());
    }

    @Override
    protected List<SqlStatement> createNative(CreateNative op, CatalogLookup catalog) {
        return op.object().definition().stream()
                .flatMap(definition -> SessionSettings.around(definition).stream())
                .toList();
    }

    /**
     * The server always drops a schema with all that is in it. Where the author did not ask for that, a statement before
     * fails as soon as there is a table or view: a subquery of two rows (error 1242).
     */
    @Override
    protected List<SqlStatement> dropSchema(DropSchema op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        if (!op.cascade()) {
            statements.add(SqlStatement.of(
                    "SET @aludel_empty = (SELECT 'the schema is not empty' FROM information_schema.tables "
                            + "WHERE table_schema = " + definitions.literals().text(op.name())
                            + " UNION ALL SELECT 'drop it with cascade to lose its tables')"));
        }
        statements.add(SqlStatement.of("DROP SCHEMA " + ifExists(op.ifExists()) + quoted(op.name())));
        return statements;
    }

    // What IF EXISTS becomes

    /** Whether a column or key is there; {@code null} when the server shall say, or nothing is known. */
    private @Nullable Boolean there(QualifiedName name, String part, boolean key, CatalogLookup catalog) {
        if (knowsIfExists()) {
            return null;
        }
        Table table = catalog.table(name).orElse(null);
        if (table == null) {
            return null;
        }
        if (!key) {
            return table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(part));
        }
        return table.index(part).isPresent() || table.constraint(part).isPresent();
    }

    private String ifNotExists(String operation) {
        refuseUnlessKnown(operation + " if it does not exist");
        return "IF NOT EXISTS ";
    }

    private String ifExistsOrRefuse(String operation) {
        refuseUnlessKnown(operation + " if it exists");
        return "IF EXISTS ";
    }

    private void refuseUnlessKnown(String operation) {
        if (!knowsIfExists()) {
            throw unsupported(
                    operation + " without knowing the table",
                    "Run it on a connection, create the table with typed operations in an earlier revision, or ask "
                            + "information_schema with op.query and decide in Java.");
        }
    }

    private static void append(StringBuilder sql, String words, @Nullable String value) {
        if (value != null) {
            sql.append(words).append(value);
        }
    }
}
