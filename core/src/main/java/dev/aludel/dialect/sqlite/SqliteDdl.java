package dev.aludel.dialect.sqlite;

import dev.aludel.AludelException;
import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.SequenceOperation;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Operations in SQLite's SQL (sqlite.org/lang.html). What ALTER TABLE cannot do is done by a rebuild of the table
 * ({@link SqliteRebuild}). SQLite has no comments: an operation that sets one is no error and becomes nothing. It has no enum
 * types either: labels are text, so a label more needs no statement.
 */
final class SqliteDdl extends AnsiDdlCompiler {

    private final SqliteDefinitions definitions;
    private final SqliteNativeChanges natively;

    SqliteDdl(SqliteDefinitions definitions) {
        super(SqliteDialect.DISPLAY_NAME, definitions);
        this.definitions = definitions;
        this.natively = new SqliteNativeChanges(definitions);
    }

    @Override
    protected String dialectName() {
        return SqliteDialect.NAME;
    }

    @Override
    protected SqliteDefinitions definitions() {
        return definitions;
    }

    // Rebuild

    @Override
    public boolean rebuilds(Operation operation, CatalogLookup catalog) {
        return switch (operation) {
            case ColumnOperation op -> rebuildsColumn(op, catalog);
            case ConstraintOperation op -> !(op instanceof ValidateConstraint);
            case TableOperation op -> op instanceof AlterTableOptions;
            case IndexOperation ignored -> false;
            case EnumOperation ignored -> false;
            case SequenceOperation ignored -> false;
            case ViewOperation ignored -> false;
            case RoutineOperation ignored -> false;
            case NamespaceOperation ignored -> false;
            case NativeOperation ignored -> false;
            case DataOperation ignored -> false;
            case CustomOperation ignored -> false;
        };
    }

    private boolean rebuildsColumn(ColumnOperation operation, CatalogLookup catalog) {
        return switch (operation) {
            case AddColumn op -> natively.refuses(op);
            case DropColumn op ->
                catalog.table(op.table())
                        .filter(table -> natively.refuses(op, table))
                        .isPresent();
            case AlterColumn op -> natively.refuses(op);
            case RenameColumn ignored -> false;
            case MoveColumn ignored -> true;
        };
    }

    @Override
    public List<SqlStatement> compileTogether(List<Operation> operations, CatalogLookup catalog) {
        operations.forEach(this::refuseCascade);
        Operation first = operations.getFirst();
        Table before = tableOf(first, SqliteTableChange.tableOf(first), catalog);
        return new SqliteRebuild(this, before, catalog).statements(operations);
    }

    // Tables

    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = op.table();
        if (isVirtual(table)) {
            return one("CREATE VIRTUAL TABLE " + (op.ifNotExists() ? "IF NOT EXISTS " : "") + quoted(table.name())
                    + " USING " + table.options().engine());
        }
        table.constraintsOf(ForeignKey.class).forEach(key -> refuseOtherFile(table.name(), key));
        List<SqlStatement> statements = new ArrayList<>(super.createTable(op, catalog));
        for (Column column : table.columns()) {
            Long start = column.identity() == null
                    ? null
                    : column.identity().options().start();
            if (start != null && start != 1) {
                statements.add(1, firstNumber(table.name(), start));
            }
        }
        return statements;
    }

    /** A virtual table has no columns of its own; its engine is the module with its arguments. */
    static boolean isVirtual(Table table) {
        return table.columns().isEmpty() && table.options().engine() != null;
    }

    @Override
    protected List<String> tableParts(Table table) {
        Stream<String> columns = table.columns().stream().map(column -> definitions.column(column, table));
        Stream<String> constraints = table.constraints().stream()
                .filter(each -> !(each instanceof PrimaryKey key && SqliteDefinitions.isWithColumn(key, table)))
                .map(each -> definitions.constraint(each, table));
        return Stream.concat(columns, constraints).toList();
    }

    @Override
    protected String tableSuffix(Table table) {
        if (table.options().partitionBy() != null) {
            throw unsupported("partition table " + table.name(), "Keep the rows in one table.");
        }
        List<String> options = new ArrayList<>();
        if (table.options().strict()) {
            options.add("STRICT");
        }
        if (table.options().withoutRowid()) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** The counter of a table is a row of sqlite_sequence that an ordinary statement may write (sqlite.org/autoinc.html). */
    private SqlStatement firstNumber(QualifiedName table, long start) {
        return SqlStatement.of("INSERT INTO " + quoted(table.sibling("sqlite_sequence")) + " (name, seq) VALUES ("
                + definitions.literals().text(table.name()) + ", " + (start - 1) + ")");
    }

    @Override
    protected List<SqlStatement> comments(Table table) {
        return List.of();
    }

    @Override
    protected List<SqlStatement> setTableComment(SetTableComment op, CatalogLookup catalog) {
        return List.of();
    }

    @Override
    protected List<SqlStatement> alterTableOptions(AlterTableOptions op, CatalogLookup catalog) {
        TableOptions options = op.options();
        TableOptions own = TableOptions.NONE
                .withStrict(options.strict())
                .withWithoutRowid(options.withoutRowid())
                .withVerbatim(options.verbatim());
        if (!options.equals(own)) {
            throw unsupported(
                    op.describe() + " to more than STRICT and WITHOUT ROWID",
                    "What else they say is another database's, or a virtual table's; leave it out.");
        }
        return compileTogether(List.of(op), catalog);
    }

    @Override
    protected List<SqlStatement> dropTable(DropTable op, CatalogLookup catalog) {
        refuseCascade(op.cascade(), op);
        return super.dropTable(op, catalog);
    }

    // Columns

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        if (op.ifNotExists()
                && tableOf(op, op.table(), catalog).column(op.column().name()).isPresent()) {
            return List.of();
        }
        if (rebuilds(op, catalog)) {
            return compileTogether(List.of(op), catalog);
        }
        boolean strict = catalog.table(op.table())
                .filter(table -> table.options().strict())
                .isPresent();
        Column column = strict ? definitions.inStrictTable(op.column()) : op.column();
        return one(alter(op.table()) + "ADD COLUMN " + definitions.column(column, null));
    }

    @Override
    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        refuseCascade(op.cascade(), op);
        if (op.ifExists()
                && tableOf(op, op.table(), catalog).column(op.column()).isEmpty()) {
            return List.of();
        }
        if (rebuilds(op, catalog)) {
            return compileTogether(List.of(op), catalog);
        }
        return one(alter(op.table()) + "DROP COLUMN " + quoted(op.column()));
    }

    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        return rebuilds(op, catalog) ? compileTogether(List.of(op), catalog) : List.of();
    }

    @Override
    protected List<SqlStatement> moveColumn(MoveColumn op, CatalogLookup catalog) {
        return compileTogether(List.of(op), catalog);
    }

    // Indexes

    /** An index names its schema, its table does not (sqlite.org/lang_createindex.html). */
    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            return super.createIndex(op, catalog);
        }
        return one(createIndexSql(op.table(), op.index(), op.ifNotExists()));
    }

    String createIndexSql(QualifiedName table, Index index, boolean ifNotExists) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + (ifNotExists ? "IF NOT EXISTS " : "")
                + quoted(table.sibling(index.name())) + " ON " + quoted(table.name()) + " "
                + definitions.indexKeys(index);
    }

    @Override
    protected List<SqlStatement> renameIndex(RenameIndex op, CatalogLookup catalog) {
        Table table = tableOf(op, op.table(), catalog);
        Index index = table.index(op.from())
                .orElseThrow(() -> missing(
                        op,
                        "index " + op.from(),
                        table,
                        table.indexes().stream().map(Index::name).toList()));
        return List.of(
                SqlStatement.of("DROP INDEX " + quoted(op.table().sibling(op.from()))),
                SqlStatement.of(createIndexSql(op.table(), index.withName(op.to()), false)));
    }

    // Constraints

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        return compileTogether(List.of(op), catalog);
    }

    @Override
    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        return compileTogether(List.of(op), catalog);
    }

    @Override
    protected List<SqlStatement> renameConstraint(RenameConstraint op, CatalogLookup catalog) {
        return compileTogether(List.of(op), catalog);
    }

    // Enum types

    @Override
    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        return List.of();
    }

    @Override
    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        throw unsupported(
                op.describe(), "Labels are text in the rows here: UPDATE each column that holds it with op.execute.");
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        if (!op.renamed().isEmpty()) {
            throw unsupported(
                    op.describe(),
                    "Labels are text in the rows here: UPDATE each column that holds it with op.execute.");
        }
        return List.of();
    }

    // Views

    /** There is no CREATE OR REPLACE, and with the view its INSTEAD OF triggers go; they are put back. */
    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("DROP VIEW IF EXISTS " + quoted(op.view().name())));
        statements.add(SqlStatement.of(createViewSql("CREATE ", op.view())));
        for (Trigger trigger : catalog.triggers(op.view().name())) {
            statements.add(SqlStatement.of(trigger.definition()));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        refuseCascade(op.cascade(), op);
        return super.dropView(op, catalog);
    }

    // What SQLite does not have

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> dropSequence(DropSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> renameSequence(RenameSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    @Override
    protected List<SqlStatement> redefineSequence(RedefineSequence op, CatalogLookup catalog) {
        throw noSequences(op);
    }

    private AludelException noSequences(Operation op) {
        return unsupported(
                op.describe(), "It has no sequences: number an integer primary key, or keep a counter in a table.");
    }

    @Override
    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        throw noRoutines(op);
    }

    @Override
    protected List<SqlStatement> dropRoutine(DropRoutine op, CatalogLookup catalog) {
        throw noRoutines(op);
    }

    private AludelException noRoutines(Operation op) {
        return unsupported(
                op.describe(),
                "Functions belong to the program that opens the file: register them in the application.");
    }

    @Override
    protected List<SqlStatement> createSchema(CreateSchema op, CatalogLookup catalog) {
        throw noSchemas(op);
    }

    @Override
    protected List<SqlStatement> dropSchema(DropSchema op, CatalogLookup catalog) {
        throw noSchemas(op);
    }

    private AludelException noSchemas(Operation op) {
        return unsupported(op.describe(), "A schema is another file: use ATTACH DATABASE on the connection.");
    }

    // What the rebuild shares

    void refuseOtherFile(QualifiedName table, ForeignKey key) {
        String other = key.referencedTable().schema();
        String own = table.schema() == null ? SqliteDialect.MAIN : table.schema();
        if (other != null && !other.equalsIgnoreCase(own)) {
            throw unsupported(
                    "refer from " + table + " to " + key.referencedTable() + ", a table of another file",
                    "Keep both tables in one file, or leave the foreign key out.");
        }
    }

    void refuseWithoutKey(Table table) {
        if (table.options().withoutRowid() && table.primaryKey().isEmpty()) {
            throw unsupported(
                    "keep table " + table.name() + " WITHOUT ROWID and without a primary key",
                    "Create the other primary key right after dropping the one it has.");
        }
    }

    private void refuseCascade(Operation operation) {
        if (operation instanceof DropColumn op) {
            refuseCascade(op.cascade(), op);
        } else if (operation instanceof DropConstraint op) {
            refuseCascade(op.cascade(), op);
        }
    }

    private void refuseCascade(boolean cascade, Operation operation) {
        if (cascade) {
            throw unsupported(
                    operation.describe() + " with what depends on it", "Drop what depends on it first, one by one.");
        }
    }

    static AludelException missing(Operation operation, String what, Table table, List<String> there) {
        return new AludelException(
                new DdlProblem.Missing(operation.describe(), what, table.name().toString(), String.join(", ", there)));
    }
}
