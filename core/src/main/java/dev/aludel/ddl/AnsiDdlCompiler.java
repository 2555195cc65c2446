package dev.aludel.ddl;

import dev.aludel.AludelException;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles every operation to the SQL of the standard (ISO/IEC 9075-2 and -11), by one exhaustive switch that fans out to
 * one method per operation. A dialect overrides methods, never the switch.
 */
public abstract class AnsiDdlCompiler implements DdlCompiler {

    /** Rows of one INSERT statement at most; keeps statements well under every server's packet limit for usual rows. */
    private static final int ROWS_PER_INSERT = 200;

    private final String database;
    private final DefinitionCompiler definitions;

    /**
     * Makes a compiler.
     *
     * @param database the database in words, for messages
     * @param definitions spells columns, constraints and indexes
     */
    protected AnsiDdlCompiler(String database, DefinitionCompiler definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    @Override
    public final List<SqlStatement> compile(Operation operation, CatalogLookup catalog) {
        refuse(operation);
        return switch (operation) {
            case CreateTable op -> createTable(op, catalog);
            case DropTable op -> dropTable(op, catalog);
            case RenameTable op -> renameTable(op, catalog);
            case SetTableComment op -> setTableComment(op, catalog);
            case AlterTableOptions op -> alterTableOptions(op, catalog);
            case AddColumn op -> addColumn(op, catalog);
            case DropColumn op -> dropColumn(op, catalog);
            case AlterColumn op -> alterColumn(op, catalog);
            case RenameColumn op -> renameColumn(op, catalog);
            case MoveColumn op -> moveColumn(op, catalog);
            case CreateIndex op -> createIndex(op, catalog);
            case DropIndex op -> dropIndex(op, catalog);
            case RenameIndex op -> renameIndex(op, catalog);
            case SetIndexComment op -> setIndexComment(op, catalog);
            case CreateConstraint op -> createConstraint(op, catalog);
            case DropConstraint op -> dropConstraint(op, catalog);
            case RenameConstraint op -> renameConstraint(op, catalog);
            case ValidateConstraint op -> validateConstraint(op, catalog);
            case CreateEnum op -> createEnum(op, catalog);
            case DropEnum op -> dropEnum(op, catalog);
            case AddEnumValue op -> addEnumValue(op, catalog);
            case RenameEnumValue op -> renameEnumValue(op, catalog);
            case RenameEnum op -> renameEnum(op, catalog);
            case ReplaceEnum op -> replaceEnum(op, catalog);
            case SetEnumComment op -> setEnumComment(op, catalog);
            case CreateSequence op -> createSequence(op, catalog);
            case AlterSequence op -> alterSequence(op, catalog);
            case DropSequence op -> dropSequence(op, catalog);
            case RenameSequence op -> renameSequence(op, catalog);
            case RedefineSequence op -> redefineSequence(op, catalog);
            case CreateView op -> createView(op, catalog);
            case ReplaceView op -> replaceView(op, catalog);
            case DropView op -> dropView(op, catalog);
            case CreateRoutine op -> createRoutine(op, catalog);
            case DropRoutine op -> dropRoutine(op, catalog);
            case CreateTrigger op -> createTrigger(op, catalog);
            case DropTrigger op -> dropTrigger(op, catalog);
            case CreateSchema op -> createSchema(op, catalog);
            case DropSchema op -> dropSchema(op, catalog);
            case CreateExtension op -> createExtension(op, catalog);
            case DropExtension op -> dropExtension(op, catalog);
            case CreateNative op -> createNative(op, catalog);
            case DropNative op -> dropNative(op, catalog);
            case Execute op -> execute(op, catalog);
            case BulkInsert op -> bulkInsert(op, catalog);
            case Batched op -> batched(op);
            case CustomOperation op -> custom(op, catalog);
        };
    }

    /** Refuses what the database has no words for, before anything is compiled; by default all that is beyond the standard. */
    protected void refuse(Operation operation) {
        new BeyondStandard(database).refuse(operation);
    }

    /** The name used for this database in {@link CustomOperation#statements}. */
    protected abstract String dialectName();

    /** Spells columns, constraints and indexes. */
    protected DefinitionCompiler definitions() {
        return definitions;
    }

    // Tables

    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = op.table();
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("CREATE TABLE " + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + quoted(table.name()) + " (\n    "
                + tableParts(table).stream().collect(Collectors.joining(",\n    ")) + "\n)" + tableSuffix(table)));
        statements.addAll(comments(table));
        for (Index index : table.indexes()) {
            statements.addAll(createIndex(new CreateIndex(table.name(), index, op.ifNotExists(), false), catalog));
        }
        return statements;
    }

    /** What stands between the parentheses of CREATE TABLE. */
    protected List<String> tableParts(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(definitions.column(column, table)));
        table.constraints().forEach(constraint -> parts.add(definitions.constraint(constraint)));
        return parts;
    }

    /** What follows the closing parenthesis of CREATE TABLE, with a leading space if anything. */
    protected String tableSuffix(Table table) {
        return "";
    }

    /** The statements that set the comments of a table just created, its own and those of its columns. */
    protected List<SqlStatement> comments(Table table) {
        List<SqlStatement> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(tableComment(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(columnComment(table.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    protected SqlStatement tableComment(QualifiedName table, @Nullable String comment) {
        return SqlStatement.of("COMMENT ON TABLE " + quoted(table) + " IS "
                + definitions.literals().sql(comment));
    }

    protected SqlStatement columnComment(QualifiedName table, String column, @Nullable String comment) {
        return SqlStatement.of("COMMENT ON COLUMN " + quoted(table) + "." + quoted(column) + " IS "
                + definitions.literals().sql(comment));
    }

    protected List<SqlStatement> dropTable(DropTable op, CatalogLookup catalog) {
        return one("DROP TABLE " + ifExists(op.ifExists()) + quoted(op.name()) + cascade(op.cascade()));
    }

    protected List<SqlStatement> renameTable(RenameTable op, CatalogLookup catalog) {
        return one("ALTER TABLE " + quoted(op.from()) + " RENAME TO " + quoted(op.to()));
    }

    protected List<SqlStatement> setTableComment(SetTableComment op, CatalogLookup catalog) {
        return List.of(tableComment(op.table(), op.comment()));
    }

    protected List<SqlStatement> alterTableOptions(AlterTableOptions op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Say it in the database's own SQL with op.execute.");
    }

    // Columns

    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        if (op.position() != null) {
            throw unsupported(op.describe() + " at a place", "Leave the place out: the column goes last.");
        }
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(alter(op.table()) + "ADD COLUMN " + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + definitions.column(op.column(), null)));
        if (op.column().comment() != null) {
            statements.add(
                    columnComment(op.table(), op.column().name(), op.column().comment()));
        }
        return statements;
    }

    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        return one(alter(op.table()) + "DROP COLUMN " + ifExists(op.ifExists()) + quoted(op.column())
                + cascade(op.cascade()));
    }

    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        return op.changes().stream()
                .flatMap(change -> alterColumn(op, change).stream())
                .toList();
    }

    /** One change of a column, for databases that take them one by one. */
    protected List<SqlStatement> alterColumn(AlterColumn op, ColumnChange change) {
        String prefix = alter(op.table()) + "ALTER COLUMN " + quoted(op.column()) + " ";
        return switch (change) {
            case ColumnChange.SetType type ->
                one(prefix + "SET DATA TYPE " + definitions.types().sql(type.type()));
            case ColumnChange.SetNotNull ignored -> one(prefix + "SET NOT NULL");
            case ColumnChange.DropNotNull ignored -> one(prefix + "DROP NOT NULL");
            case ColumnChange.SetDefault value -> one(prefix + "SET DEFAULT " + definitions.defaultSql(value.value()));
            case ColumnChange.DropDefault ignored -> one(prefix + "DROP DEFAULT");
            case ColumnChange.SetIdentity identity -> one(prefix + "ADD " + definitions.identity(identity.identity()));
            case ColumnChange.DropIdentity ignored -> one(prefix + "DROP IDENTITY");
            case ColumnChange.SetGenerated ignored ->
                throw unsupported(
                        "turn " + op.table() + "." + op.column() + " into a generated column",
                        "Drop the column and add it again as a generated one.");
            case ColumnChange.DropGenerated ignored -> one(prefix + "DROP EXPRESSION");
            case ColumnChange.SetComment comment -> List.of(columnComment(op.table(), op.column(), comment.comment()));
            case ColumnChange.SetOptions ignored ->
                throw unsupported(
                        "change the options of column " + op.table() + "." + op.column(),
                        "Say it in the database's own SQL with op.execute.");
        };
    }

    protected List<SqlStatement> renameColumn(RenameColumn op, CatalogLookup catalog) {
        return one(alter(op.table()) + "RENAME COLUMN " + quoted(op.from()) + " TO " + quoted(op.to()));
    }

    protected List<SqlStatement> moveColumn(MoveColumn op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Columns stay where they are; name them in the order you want.");
    }

    // Indexes

    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(op.describe() + " concurrently", "Leave CONCURRENTLY out for this database.");
        }
        return one("CREATE " + (op.index().unique() ? "UNIQUE " : "") + "INDEX "
                + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + quoted(op.index().name()) + " ON " + quoted(op.table()) + " "
                + definitions.indexKeys(op.index()));
    }

    protected List<SqlStatement> dropIndex(DropIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(op.describe() + " concurrently", "Leave CONCURRENTLY out for this database.");
        }
        return one("DROP INDEX " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    protected List<SqlStatement> renameIndex(RenameIndex op, CatalogLookup catalog) {
        return one("ALTER INDEX " + quoted(op.table().sibling(op.from())) + " RENAME TO " + quoted(op.to()));
    }

    protected List<SqlStatement> setIndexComment(SetIndexComment op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Indexes have no comments here; leave it out.");
    }

    // Constraints

    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        if (op.ifNotExists()) {
            throw unsupported(
                    op.describe() + " if it does not exist", "Ask the catalogue with op.query and decide in Java.");
        }
        return one(alter(op.table()) + "ADD " + definitions.constraint(op.constraint()));
    }

    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        return one(alter(op.table()) + "DROP CONSTRAINT " + ifExists(op.ifExists()) + quoted(op.name())
                + cascade(op.cascade()));
    }

    protected List<SqlStatement> renameConstraint(RenameConstraint op, CatalogLookup catalog) {
        return one(alter(op.table()) + "RENAME CONSTRAINT " + quoted(op.from()) + " TO " + quoted(op.to()));
    }

    protected List<SqlStatement> validateConstraint(ValidateConstraint op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Constraints are always validated when they are added here; leave it out.");
    }

    // Enum types

    protected List<SqlStatement> createEnum(CreateEnum op, CatalogLookup catalog) {
        return List.of();
    }

    protected List<SqlStatement> dropEnum(DropEnum op, CatalogLookup catalog) {
        return List.of();
    }

    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Change the type of each column that uses it with op.alterColumn.");
    }

    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Change the type of each column that uses it with op.alterColumn.");
    }

    protected List<SqlStatement> renameEnum(RenameEnum op, CatalogLookup catalog) {
        return List.of();
    }

    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Change the type of each column that uses it with op.alterColumn.");
    }

    protected List<SqlStatement> setEnumComment(SetEnumComment op, CatalogLookup catalog) {
        return List.of();
    }

    // Sequences

    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        return one("CREATE SEQUENCE " + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + quoted(op.sequence().name())
                + (op.sequence().type() == null
                        ? ""
                        : " AS " + definitions.types().sql(op.sequence().type()))
                + definitions.sequenceOptions(op.sequence().options()));
    }

    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        String options = definitions.sequenceOptions(op.options());
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }

    protected List<SqlStatement> dropSequence(DropSequence op, CatalogLookup catalog) {
        return one("DROP SEQUENCE " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    protected List<SqlStatement> renameSequence(RenameSequence op, CatalogLookup catalog) {
        throw unsupported(
                op.describe(), "Create one of the new name that goes on where this one stands, and drop this.");
    }

    protected List<SqlStatement> redefineSequence(RedefineSequence op, CatalogLookup catalog) {
        Sequence after = op.sequence();
        Sequence before = op.existing();
        if (before == null || !before.withOptions(after.options()).equals(after)) {
            throw unsupported(
                    op.describe(), "Only how it counts can be changed: op.alterSequence. For the rest create it anew.");
        }
        return alterSequence(new AlterSequence(after.name(), after.options(), before.options()), catalog);
    }

    // Views

    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        return one(createViewSql("CREATE ", op.view()));
    }

    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        return one(createViewSql("CREATE OR REPLACE ", op.view()));
    }

    /** CREATE VIEW with its query. */
    protected final String createViewSql(String create, View view) {
        if (view.materialized()) {
            throw unsupported(
                    "create materialised view " + view.name(), "Create a table and fill it, or a plain view.");
        }
        String columns =
                view.columns().isEmpty() ? "" : " (" + definitions.identifiers().quoted(view.columns()) + ")";
        return create + "VIEW " + quoted(view.name()) + columns + " AS " + view.query();
    }

    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        return one("DROP VIEW " + ifExists(op.ifExists()) + quoted(op.name()) + cascade(op.cascade()));
    }

    // Functions and triggers

    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        return one(op.routine().definition());
    }

    protected List<SqlStatement> dropRoutine(DropRoutine op, CatalogLookup catalog) {
        return one("DROP " + op.kind().name().toUpperCase(Locale.ROOT) + " " + ifExists(op.ifExists())
                + quoted(op.name()));
    }

    protected List<SqlStatement> createTrigger(CreateTrigger op, CatalogLookup catalog) {
        return one(op.trigger().definition());
    }

    protected List<SqlStatement> dropTrigger(DropTrigger op, CatalogLookup catalog) {
        return one("DROP TRIGGER " + ifExists(op.ifExists()) + quoted(op.table().sibling(op.name())));
    }

    // Schemas and extensions

    protected List<SqlStatement> createSchema(CreateSchema op, CatalogLookup catalog) {
        return one("CREATE SCHEMA " + (op.ifNotExists() ? "IF NOT EXISTS " : "") + quoted(op.name()));
    }

    protected List<SqlStatement> dropSchema(DropSchema op, CatalogLookup catalog) {
        return one("DROP SCHEMA " + ifExists(op.ifExists()) + quoted(op.name()) + cascade(op.cascade()));
    }

    protected List<SqlStatement> createExtension(CreateExtension op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Only PostgreSQL has extensions; ask op.dialect() first.");
    }

    protected List<SqlStatement> dropExtension(DropExtension op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Only PostgreSQL has extensions; ask op.dialect() first.");
    }

    // What has no noun of its own

    protected List<SqlStatement> createNative(CreateNative op, CatalogLookup catalog) {
        return op.object().definition().stream().map(SqlStatement::of).toList();
    }

    protected List<SqlStatement> dropNative(DropNative op, CatalogLookup catalog) {
        return op.object().removal().stream().map(SqlStatement::of).toList();
    }

    // Data and everything else

    protected List<SqlStatement> execute(Execute op, CatalogLookup catalog) {
        SqlStatement.Placement placement =
                op.outsideTransaction() ? SqlStatement.Placement.OUTSIDE_TRANSACTION : SqlStatement.Placement.ANYWHERE;
        return List.of(new SqlStatement(op.sql(), op.parameters(), placement));
    }

    protected List<SqlStatement> bulkInsert(BulkInsert op, CatalogLookup catalog) {
        String insert = "INSERT INTO " + quoted(op.table()) + " ("
                + definitions.identifiers().quoted(op.columns()) + ") VALUES\n    ";
        ValueSpelling spelling = spelling(op, catalog);
        List<SqlStatement> statements = new ArrayList<>();
        for (int from = 0; from < op.rows().size(); from += ROWS_PER_INSERT) {
            List<List<@Nullable Object>> rows = op.rows()
                    .subList(from, Math.min(from + ROWS_PER_INSERT, op.rows().size()));
            statements.add(SqlStatement.of(
                    insert + rows.stream().map(row -> values(row, spelling)).collect(Collectors.joining(",\n    "))));
        }
        return statements;
    }

    /** Spells a value of a row for the column it is meant for. */
    @FunctionalInterface
    protected interface ValueSpelling {
        /** The value as SQL, and the place of its column in the operation, from 0. */
        String sql(@Nullable Object value, int column);
    }

    /** How the values of new rows are spelled. */
    protected ValueSpelling spelling(BulkInsert op, CatalogLookup catalog) {
        return (value, column) -> definitions.literals().sql(value);
    }

    /** All rows at once: a script has no loops that all databases know. */
    private List<SqlStatement> batched(Batched op) {
        return op.statementsFor(quoted(op.table()), alias -> "1 = 1").stream()
                .map(SqlStatement::of)
                .toList();
    }

    protected List<SqlStatement> custom(CustomOperation op, CatalogLookup catalog) {
        return op.statements(dialectName()).stream().map(SqlStatement::of).toList();
    }

    // What dialects share

    protected final String quoted(QualifiedName name) {
        return definitions.identifiers().quoted(name);
    }

    protected final String quoted(String name) {
        return definitions.identifiers().quoted(name);
    }

    protected final String alter(QualifiedName table) {
        return "ALTER TABLE " + quoted(table) + " ";
    }

    protected static List<SqlStatement> one(String sql) {
        return List.of(SqlStatement.of(sql));
    }

    protected static String ifExists(boolean ifExists) {
        return ifExists ? "IF EXISTS " : "";
    }

    protected static String cascade(boolean cascade) {
        return cascade ? " CASCADE" : "";
    }

    protected final AludelException unsupported(String operation, String wayRound) {
        return new AludelException(new DdlProblem.Unsupported(database, operation, wayRound));
    }

    /** The columns, constraints and names of a table just before the operation. */
    protected final Table tableOf(Operation operation, QualifiedName name, CatalogLookup catalog) {
        return catalog.table(name)
                .orElseThrow(() -> new AludelException(
                        new DdlProblem.NeedsTable(database, operation.describe(), name.toString())));
    }

    /** A column of a table just before the operation. */
    protected final Column columnOf(Operation operation, Table table, String column) {
        return table.column(column)
                .orElseThrow(() -> missing(
                        operation,
                        "column " + column,
                        table,
                        table.columns().stream().map(Column::name).toList()));
    }

    /** A constraint of a table just before the operation. */
    protected final Constraint constraintOf(Operation operation, Table table, String constraint) {
        return table.constraint(constraint)
                .orElseThrow(() -> missing(
                        operation,
                        "constraint " + constraint,
                        table,
                        table.constraints().stream()
                                .map(each -> String.valueOf(each.name()))
                                .toList()));
    }

    private AludelException missing(Operation operation, String what, Table table, List<String> there) {
        return new AludelException(
                new DdlProblem.Missing(operation.describe(), what, table.name().toString(), String.join(", ", there)));
    }

    private static String values(List<@Nullable Object> row, ValueSpelling spelling) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> spelling.sql(row.get(column), column))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
