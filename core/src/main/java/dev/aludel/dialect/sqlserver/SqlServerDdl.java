package dev.aludel.dialect.sqlserver;

import dev.aludel.AludelException;
import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.EnumColumns;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles operations to Transact-SQL. Where the name of what has to go is one that the server made up, the batch looks it
 * up; where IF EXISTS or IF NOT EXISTS does not exist, the batch asks the catalogue first.
 */
final class SqlServerDdl extends AnsiDdlCompiler {

    private static final Pattern CREATE = Pattern.compile("\\s*CREATE\\s+(OR\\s+ALTER\\s+)?", Pattern.CASE_INSENSITIVE);

    private final SqlServerDefinitions definitions;
    private final ConstraintLookup lookup;

    SqlServerDdl(SqlServerDefinitions definitions) {
        super(SqlServerDialect.DISPLAY_NAME, definitions);
        this.definitions = definitions;
        this.lookup = new ConstraintLookup(definitions);
    }

    @Override
    protected String dialectName() {
        return SqlServerDialect.NAME;
    }

    // Tables

    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = op.table();
        if (table.options().partitionBy() != null) {
            throw unsupported(
                    op.describe() + " with PARTITION BY",
                    "Create a partition function and scheme, and the table on it, with op.execute.");
        }
        List<SqlStatement> statements = new ArrayList<>(super.createTable(new CreateTable(table, false), catalog));
        for (Constraint constraint : table.constraints()) {
            statements.addAll(notEnforced(table.name(), constraint));
        }
        return op.ifNotExists() ? guarded("IF OBJECT_ID(" + text(table.name()) + ") IS NULL", statements) : statements;
    }

    @Override
    protected SqlStatement tableComment(QualifiedName table, @Nullable String comment) {
        ExtendedProperty property = ExtendedProperty.of("TABLE", table);
        return SqlStatement.of(comment == null ? property.drop() : property.add(comment));
    }

    @Override
    protected SqlStatement columnComment(QualifiedName table, String column, @Nullable String comment) {
        ExtendedProperty property = ExtendedProperty.ofColumn(table, column);
        return SqlStatement.of(comment == null ? property.drop() : property.add(comment));
    }

    @Override
    protected List<SqlStatement> setTableComment(SetTableComment op, CatalogLookup catalog) {
        ExtendedProperty property = ExtendedProperty.of("TABLE", op.table());
        String before = op.existing().value();
        if (!op.existing().known()) {
            return one(property.set(op.comment()));
        }
        if (op.comment() == null) {
            return before == null ? List.of() : one(property.drop());
        }
        return one(before == null ? property.add(op.comment()) : property.update(op.comment()));
    }

    /** No CASCADE is known; foreign keys to the table are what it would take with it. */
    @Override
    protected List<SqlStatement> dropTable(DropTable op, CatalogLookup catalog) {
        String drop = "DROP TABLE " + ifExists(op.ifExists()) + quoted(op.name());
        return one(op.cascade() ? lookup.withoutForeignKeysTo(op.name(), drop) : drop);
    }

    @Override
    protected List<SqlStatement> renameTable(RenameTable op, CatalogLookup catalog) {
        return rename(quoted(op.from()), op.to(), "OBJECT");
    }

    // Columns

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        if (op.position() != null) {
            throw unsupported(op.describe() + " at a place", "Leave the place out: the column goes last.");
        }
        Column column = op.column();
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(alter(op.table()) + "ADD " + definitions.column(column, null)));
        if (column.comment() != null) {
            statements.add(columnComment(op.table(), column.name(), column.comment()));
        }
        String condition = "IF COL_LENGTH(" + text(op.table()) + ", " + lookup.text(column.name()) + ") IS NULL";
        return op.ifNotExists() ? guarded(condition, statements) : statements;
    }

    /** What depends on the column inside its own table goes with it, as the standard's CASCADE and other databases do. */
    @Override
    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        return one(lookup.dropColumn(op.table(), op.column(), ifExists(op.ifExists()), op.cascade()));
    }

    /** A default is in the way of another type, so it goes first and comes last. */
    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        op.changes().forEach(change -> refuse(op, change));
        List<SqlStatement> statements = new ArrayList<>();
        boolean newDefault = op.changes().stream().anyMatch(SqlServerDdl::isDefault);
        if (newDefault) {
            statements.add(SqlStatement.of(lookup.dropDefault(op.table(), op.column())));
        }
        ColumnRestatement.of(op, catalog).ifPresent(restated -> {
            String sql = alter(op.table()) + "ALTER COLUMN " + quoted(op.column()) + " "
                    + definitions.typeAndNullability(restated.column());
            boolean inTheWay = restated.mayHaveDefault() && !newDefault;
            statements.add(SqlStatement.of(inTheWay ? lookup.withoutDefault(op.table(), op.column(), sql) : sql));
        });
        for (ColumnChange change : op.changes()) {
            statements.addAll(alterColumn(op, change));
        }
        return statements;
    }

    private static boolean isDefault(ColumnChange change) {
        return change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropDefault;
    }

    /** What is left to do for one change when the column has been restated and its old default is gone. */
    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, ColumnChange change) {
        return switch (change) {
            case ColumnChange.SetDefault set ->
                one(alter(op.table()) + "ADD DEFAULT " + definitions.defaultSql(set.value()) + " FOR "
                        + quoted(op.column()));
            case ColumnChange.SetComment set ->
                one(ExtendedProperty.ofColumn(op.table(), op.column()).set(set.comment()));
            case ColumnChange.SetType ignored -> List.of();
            case ColumnChange.SetNotNull ignored -> List.of();
            case ColumnChange.DropNotNull ignored -> List.of();
            case ColumnChange.DropDefault ignored -> List.of();
            case ColumnChange.SetOptions ignored -> List.of();
            case ColumnChange.SetIdentity ignored -> List.of();
            case ColumnChange.DropIdentity ignored -> List.of();
            case ColumnChange.SetGenerated ignored -> List.of();
            case ColumnChange.DropGenerated ignored -> List.of();
        };
    }

    private void refuse(AlterColumn op, ColumnChange change) {
        if (change instanceof ColumnChange.SetIdentity || change instanceof ColumnChange.DropIdentity) {
            throw unsupported(
                    "change whether or how " + op.table() + "." + op.column() + " is numbered",
                    "Add a new column, or create a new table and copy the rows; DBCC CHECKIDENT sets the next number.");
        }
        if (change instanceof ColumnChange.SetGenerated || change instanceof ColumnChange.DropGenerated) {
            throw unsupported(
                    "change whether or how " + op.table() + "." + op.column() + " is computed",
                    "Drop the column and add it again; what is to be kept, keep in another column.");
        }
        if (change instanceof ColumnChange.SetType type && type.using() != null) {
            throw unsupported(
                    op.describe() + " with USING",
                    "Add a column of the new type, fill it with an UPDATE, drop the old one and rename.");
        }
    }

    @Override
    protected List<SqlStatement> renameColumn(RenameColumn op, CatalogLookup catalog) {
        return rename(quoted(op.table()) + "." + quoted(op.from()), op.to(), "COLUMN");
    }

    // Indexes

    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        Index index = op.index();
        if (op.concurrently()) {
            throw unsupported(
                    op.describe() + " concurrently",
                    "Leave it out, or say the index option ONLINE = ON, which the Enterprise edition knows.");
        }
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("CREATE " + (index.unique() ? "UNIQUE " : "") + method(op) + "INDEX "
                + quoted(index.name()) + " ON " + quoted(op.table()) + " " + definitions.indexKeys(index)));
        if (index.comment() != null) {
            statements.add(SqlStatement.of(
                    ExtendedProperty.ofIndex(op.table(), index.name()).add(index.comment())));
        }
        String condition = "IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = " + lookup.objectId(op.table())
                + " AND name = " + lookup.text(index.name()) + ")";
        return op.ifNotExists() ? guarded(condition, statements) : statements;
    }

    private String method(CreateIndex op) {
        String method = op.index().method();
        if (method == null || method.equalsIgnoreCase("btree")) {
            return "";
        }
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "clustered" -> "CLUSTERED ";
            case "nonclustered" -> "NONCLUSTERED ";
            case "columnstore", "nonclustered columnstore" -> "NONCLUSTERED COLUMNSTORE ";
            default ->
                throw unsupported(
                        op.describe() + " by the method " + method,
                        "It knows clustered, nonclustered and columnstore; leave the method out for the usual tree.");
        };
    }

    @Override
    protected List<SqlStatement> dropIndex(DropIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(op.describe() + " concurrently", "Leave CONCURRENTLY out for this database.");
        }
        return one("DROP INDEX " + ifExists(op.ifExists()) + quoted(op.name().name()) + " ON "
                + quoted(tableOf(op, catalog)));
    }

    private static QualifiedName tableOf(DropIndex op, CatalogLookup catalog) {
        if (op.table() != null) {
            return op.table();
        }
        return catalog.tables().stream()
                .filter(table -> table.indexes().stream()
                        .anyMatch(index -> index.name().equals(op.name().name())))
                .map(Table::name)
                .findFirst()
                .orElseThrow(() -> new AludelException(new DdlProblem.SayMore(
                        SqlServerDialect.DISPLAY_NAME,
                        op.describe(),
                        "the table: op.dropIndex(\"" + op.name().name() + "\", \"table\")")));
    }

    @Override
    protected List<SqlStatement> renameIndex(RenameIndex op, CatalogLookup catalog) {
        return rename(quoted(op.table()) + "." + quoted(op.from()), op.to(), "INDEX");
    }

    // Constraints

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        Constraint constraint = op.constraint();
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(alter(op.table()) + (isValidated(constraint) ? "" : "WITH NOCHECK ") + "ADD "
                + definitions.constraint(constraint)));
        statements.addAll(notEnforced(op.table(), constraint));
        if (!op.ifNotExists()) {
            return statements;
        }
        if (constraint.name() == null) {
            throw unsupported(op.describe() + " if it does not exist, without a name", "Give the constraint a name.");
        }
        return guarded(
                "IF NOT EXISTS (SELECT 1 FROM sys.objects WHERE parent_object_id = " + lookup.objectId(op.table())
                        + " AND name = " + lookup.text(constraint.name()) + ")",
                statements);
    }

    private static boolean isValidated(Constraint constraint) {
        return switch (constraint) {
            case ForeignKey key -> key.validated();
            case CheckConstraint check -> check.validated() && check.enforced();
            case PrimaryKey ignored -> true;
            case UniqueConstraint ignored -> true;
            case ExcludeConstraint ignored -> true;
        };
    }

    /** The statement that switches a check off, where it is not enforced. */
    private List<SqlStatement> notEnforced(QualifiedName table, Constraint constraint) {
        if (!(constraint instanceof CheckConstraint check) || check.enforced()) {
            return List.of();
        }
        if (check.name() == null) {
            throw unsupported(
                    "create a check on " + table + " that is not enforced, without a name", "Give it a name.");
        }
        return one(alter(table) + "NOCHECK CONSTRAINT " + quoted(check.name()));
    }

    @Override
    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        String drop = alter(op.table()) + "DROP CONSTRAINT " + ifExists(op.ifExists()) + quoted(op.name());
        return one(op.cascade() ? lookup.withoutForeignKeysTo(op.table(), op.name(), drop) : drop);
    }

    /** Constraints are objects of the table's schema. */
    @Override
    protected List<SqlStatement> renameConstraint(RenameConstraint op, CatalogLookup catalog) {
        return rename(quoted(op.table().sibling(op.from())), op.to(), "OBJECT");
    }

    @Override
    protected List<SqlStatement> validateConstraint(ValidateConstraint op, CatalogLookup catalog) {
        return one(alter(op.table()) + "WITH CHECK CHECK CONSTRAINT " + quoted(op.name()));
    }

    // Enums

    /** Columns hold NVARCHAR of the longest label, so only a longer one changes them. */
    @Override
    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        return enumColumns(op.type(), op, catalog).stream()
                .flatMap(column -> widen(column, catalog).stream())
                .toList();
    }

    @Override
    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (EnumColumns.Change column : enumColumns(op.type(), op, catalog)) {
            statements.addAll(widen(column, catalog));
            statements.add(SqlStatement.of("UPDATE " + quoted(column.table()) + " SET " + quoted(column.name()) + " = "
                    + lookup.text(op.to()) + " WHERE " + quoted(column.name()) + " = " + lookup.text(op.from())));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (EnumColumns.Change column : enumColumns(op.type().name(), op, catalog)) {
            statements.addAll(widen(column, catalog));
            if (!op.renamed().isEmpty()) {
                statements.add(SqlStatement.of(
                        column.update(quoted(column.table()), quoted(column.name()), op, lookup::text)));
            }
        }
        return statements;
    }

    private List<EnumColumns.Change> enumColumns(QualifiedName type, EnumOperation op, CatalogLookup catalog) {
        if (catalog.tables().isEmpty()) {
            throw unsupported(
                    op.describe() + " without knowing the columns that use it",
                    "Change the type of each of them with op.alterColumn.");
        }
        return EnumColumns.of(type, op, catalog);
    }

    private List<SqlStatement> widen(EnumColumns.Change column, CatalogLookup catalog) {
        SqlType.Enumeration after = column.after();
        if (after.longest() <= column.before().longest()) {
            return List.of();
        }
        return alterColumn(
                new AlterColumn(column.table(), column.name(), List.of(new ColumnChange.SetType(after, null)), null),
                catalog);
    }

    // Sequences

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        if (sequence.ownedBy() != null) {
            throw unsupported(
                    "let sequence " + sequence.name() + " go with column " + sequence.ownedByColumn(),
                    "Leave the owner out, and drop the sequence yourself.");
        }
        List<SqlStatement> statements =
                new ArrayList<>(super.createSequence(new CreateSequence(sequence, false), catalog));
        if (sequence.comment() != null) {
            statements.add(SqlStatement.of(
                    ExtendedProperty.of("SEQUENCE", sequence.name()).add(sequence.comment())));
        }
        return op.ifNotExists()
                ? guarded("IF OBJECT_ID(" + text(sequence.name()) + ") IS NULL", statements)
                : statements;
    }

    /** The first value matters to a sequence that is started again and to no other, so it is left as it is. */
    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        boolean noLongerCycles =
                op.existing() != null && op.existing().cycle() && !op.options().cycle();
        String options = definitions.counting(op.options()) + (noLongerCycles ? " NO CYCLE" : "");
        if (options.isEmpty() && op.options().start() != null) {
            throw unsupported(
                    "change the first value of sequence " + op.name() + " without starting it again",
                    "To start it again: op.execute(\"ALTER SEQUENCE " + op.name() + " RESTART WITH "
                            + op.options().start() + "\").");
        }
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }

    // Views, routines, schemas

    @Override
    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        return view("CREATE ", op.view(), false);
    }

    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        return view("CREATE OR ALTER ", op.view(), true);
    }

    private List<SqlStatement> view(String create, View view, boolean mayBeThere) {
        List<SqlStatement> statements = new ArrayList<>(one(createViewSql(create, view)));
        if (view.comment() != null) {
            ExtendedProperty property = ExtendedProperty.of("VIEW", view.name());
            statements.add(SqlStatement.of(mayBeThere ? property.set(view.comment()) : property.add(view.comment())));
        }
        return statements;
    }

    /** Views do not stand in each other's way, so there is nothing to cascade to. */
    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        if (op.materialized()) {
            throw unsupported("drop materialised view " + op.name(), "There are none here; drop what stands for it.");
        }
        return one("DROP VIEW " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    @Override
    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        String definition = op.routine().definition();
        Matcher create = CREATE.matcher(definition);
        if (op.existing() == null) {
            return one(definition);
        }
        if (create.lookingAt()) {
            return one("CREATE OR ALTER " + definition.substring(create.end()));
        }
        String kind = op.existing().kind().name();
        return List.of(
                SqlStatement.of(
                        "DROP " + kind + " IF EXISTS " + quoted(op.existing().name())),
                SqlStatement.of(definition));
    }

    /** CREATE SCHEMA must be the first statement of a batch, which inside IF it is only as a batch of its own. */
    @Override
    protected List<SqlStatement> createSchema(CreateSchema op, CatalogLookup catalog) {
        String create = "CREATE SCHEMA " + quoted(op.name());
        return one(
                op.ifNotExists()
                        ? "IF SCHEMA_ID(" + lookup.text(op.name()) + ") IS NULL\n    EXEC (" + lookup.text(create) + ")"
                        : create);
    }

    @Override
    protected List<SqlStatement> dropSchema(DropSchema op, CatalogLookup catalog) {
        if (op.cascade()) {
            throw unsupported(op.describe() + " with what is in it", "Drop its tables, views and routines first.");
        }
        return super.dropSchema(op, catalog);
    }

    // Data

    /** A value for an identity column is taken only while IDENTITY_INSERT is on, for one table at a time. */
    @Override
    protected List<SqlStatement> bulkInsert(BulkInsert op, CatalogLookup catalog) {
        List<SqlStatement> inserts = super.bulkInsert(op, catalog);
        boolean givesIdentity = catalog.table(op.table()).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.identity() != null && op.columns().contains(column.name()));
        if (!givesIdentity || inserts.isEmpty()) {
            return inserts;
        }
        List<SqlStatement> statements = new ArrayList<>(one("SET IDENTITY_INSERT " + quoted(op.table()) + " ON"));
        statements.addAll(inserts);
        statements.addAll(one("SET IDENTITY_INSERT " + quoted(op.table()) + " OFF"));
        return statements;
    }

    // What several share

    private List<SqlStatement> rename(String from, String to, String kind) {
        return one(
                "EXEC sp_rename " + definitions.argument(from) + ", " + definitions.argument(to) + ", '" + kind + "'");
    }

    /** One batch that does all of it or, where the condition does not hold, nothing. */
    private static List<SqlStatement> guarded(String condition, List<SqlStatement> statements) {
        // Not indented: a text of several lines would be another one.
        String body =
                statements.stream().map(statement -> statement.sql() + ";\n").collect(Collectors.joining());
        return one(condition + "\nBEGIN\n" + body + "END");
    }

    private String text(QualifiedName name) {
        return lookup.text(quoted(name));
    }
}
