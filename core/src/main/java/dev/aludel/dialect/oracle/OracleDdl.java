package dev.aludel.dialect.oracle;

import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.EnumColumns;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.DropSequence;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.TableOperation.DropTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Column;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles operations to the SQL of Oracle 19c, and to PL/SQL where something may or may not be there already. */
final class OracleDdl extends AnsiDdlCompiler {

    private static final Pattern CREATE =
            Pattern.compile("\\s*CREATE\\s+(OR\\s+REPLACE\\s+)?", Pattern.CASE_INSENSITIVE);

    private final OracleDefinitions definitions;

    OracleDdl(OracleDefinitions definitions) {
        super(OracleDialect.DISPLAY_NAME, definitions);
        this.definitions = definitions;
    }

    @Override
    protected String dialectName() {
        return OracleDialect.NAME;
    }

    // Tables

    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        List<SqlStatement> statements = super.createTable(new CreateTable(op.table(), false), catalog);
        return op.ifNotExists() ? ExistenceGuard.NAME_IN_USE.around(statements) : statements;
    }

    @Override
    protected String tableSuffix(Table table) {
        String partitions = table.options().partitionBy();
        return partitions == null ? "" : "\nPARTITION BY " + partitions;
    }

    @Override
    protected SqlStatement tableComment(QualifiedName table, @Nullable String comment) {
        return SqlStatement.of("COMMENT ON TABLE " + quoted(table) + " IS " + definitions.comment(comment));
    }

    @Override
    protected SqlStatement columnComment(QualifiedName table, String column, @Nullable String comment) {
        return SqlStatement.of(
                "COMMENT ON COLUMN " + quoted(table) + "." + quoted(column) + " IS " + definitions.comment(comment));
    }

    @Override
    protected List<SqlStatement> dropTable(DropTable op, CatalogLookup catalog) {
        String drop = "DROP TABLE " + quoted(op.name()) + cascadeConstraints(op.cascade());
        return unless(op.ifExists(), ExistenceGuard.NO_TABLE, drop);
    }

    // Columns

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        if (op.position() != null) {
            throw unsupported(op.describe() + " at a place", "Leave the place out: the column goes last.");
        }
        Column column = op.column();
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of(alter(op.table()) + "ADD (" + definitions.column(column, null) + ")"));
        if (column.comment() != null) {
            statements.add(columnComment(op.table(), column.name(), column.comment()));
        }
        return op.ifNotExists() ? ExistenceGuard.COLUMN_THERE.around(statements) : statements;
    }

    @Override
    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        String drop = alter(op.table()) + "DROP COLUMN " + quoted(op.column()) + cascadeConstraints(op.cascade());
        return unless(op.ifExists(), ExistenceGuard.NO_COLUMN, drop);
    }

    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        String modification = ColumnModification.of(op, definitions, catalog);
        if (!modification.isEmpty()) {
            statements.add(SqlStatement.of(alter(op.table()) + "MODIFY (" + quoted(op.column()) + modification + ")"));
        }
        for (ColumnChange change : op.changes()) {
            if (change instanceof ColumnChange.SetComment set) {
                statements.add(columnComment(op.table(), op.column(), set.comment()));
            }
            if (change instanceof ColumnChange.SetOptions set) {
                String visibility = set.options().invisible() ? " INVISIBLE" : " VISIBLE";
                statements.add(
                        SqlStatement.of(alter(op.table()) + "MODIFY (" + quoted(op.column()) + visibility + ")"));
            }
        }
        return statements;
    }

    // Indexes

    /** An index without a schema would be the session's own, whoever owns the table. */
    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        Index index = op.index();
        if (op.concurrently()) {
            throw unsupported(
                    op.describe() + " concurrently",
                    "Leave it out, or say the index option ONLINE, which the Enterprise edition knows.");
        }
        String create = "CREATE " + (index.unique() ? "UNIQUE " : "") + method(op) + "INDEX "
                + quoted(op.table().sibling(index.name())) + " ON " + quoted(op.table()) + " "
                + definitions.indexKeys(index);
        return unless(op.ifNotExists(), ExistenceGuard.NAME_IN_USE, create);
    }

    private String method(CreateIndex op) {
        String method = op.index().method();
        if (method == null || method.equalsIgnoreCase("btree")) {
            return "";
        }
        if (method.equalsIgnoreCase("bitmap")) {
            return "BITMAP ";
        }
        throw unsupported(
                op.describe() + " by the method " + method,
                "It knows bitmap; leave the method out for the usual tree.");
    }

    @Override
    protected List<SqlStatement> dropIndex(DropIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(op.describe() + " concurrently", "Leave CONCURRENTLY out for this database.");
        }
        return unless(op.ifExists(), ExistenceGuard.NO_INDEX, "DROP INDEX " + quoted(op.name()));
    }

    // Constraints

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        if (op.ifNotExists() && op.constraint().name() == null) {
            throw unsupported(op.describe() + " if it does not exist, without a name", "Give the constraint a name.");
        }
        String add = alter(op.table()) + "ADD " + definitions.constraint(op.constraint());
        return unless(op.ifNotExists(), ExistenceGuard.CONSTRAINT_THERE, add);
    }

    @Override
    protected List<SqlStatement> dropConstraint(DropConstraint op, CatalogLookup catalog) {
        String drop = alter(op.table()) + "DROP CONSTRAINT " + quoted(op.name()) + cascade(op.cascade());
        return unless(op.ifExists(), ExistenceGuard.NO_CONSTRAINT, drop);
    }

    @Override
    protected List<SqlStatement> validateConstraint(ValidateConstraint op, CatalogLookup catalog) {
        return one(alter(op.table()) + "MODIFY CONSTRAINT " + quoted(op.name()) + " ENABLE VALIDATE");
    }

    // Enums

    /** Columns hold VARCHAR2 of the longest label, so only a longer one changes them. */
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
                    + definitions.literals().text(op.to()) + " WHERE " + quoted(column.name()) + " = "
                    + definitions.literals().text(op.from())));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        for (EnumColumns.Change column : enumColumns(op.type().name(), op, catalog)) {
            statements.addAll(widen(column, catalog));
            if (!op.renamed().isEmpty()) {
                statements.add(SqlStatement.of(column.update(
                        quoted(column.table()), quoted(column.name()), op, definitions.literals()::text)));
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
        ColumnChange wider = new ColumnChange.SetType(after, null);
        return alterColumn(new AlterColumn(column.table(), column.name(), List.of(wider), null), catalog);
    }

    // Sequences

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        if (sequence.ownedBy() != null || sequence.comment() != null) {
            throw unsupported(
                    "keep an owner or a comment with sequence " + sequence.name(),
                    "Leave them out, and drop the sequence yourself.");
        }
        String create = "CREATE SEQUENCE " + quoted(sequence.name())
                + definitions.sequenceOptions(withLargest(sequence.options(), sequence.type()));
        return unless(op.ifNotExists(), ExistenceGuard.NAME_IN_USE, create);
    }

    /** A sequence has no type here; the largest value of the type takes its place. */
    private static SequenceOptions withLargest(SequenceOptions options, @Nullable SqlType type) {
        Long largest = largest(type);
        boolean downwards = options.increment() != null && options.increment() < 0;
        if (largest == null || downwards || options.maximum() != null) {
            return options;
        }
        return new SequenceOptions(
                options.start(), options.increment(), options.minimum(), largest, options.cache(), options.cycle());
    }

    private static @Nullable Long largest(@Nullable SqlType type) {
        if (type instanceof SqlType.SmallInt) {
            return (long) Short.MAX_VALUE;
        }
        if (type instanceof SqlType.Int) {
            return (long) Integer.MAX_VALUE;
        }
        return type instanceof SqlType.BigInt ? Long.MAX_VALUE : null;
    }

    /** The first value matters to a sequence that is started again and to no other, so it is left as it is. */
    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        boolean noLongerCycles =
                op.existing() != null && op.existing().cycle() && !op.options().cycle();
        String options = definitions.counting(op.options()) + (noLongerCycles ? " NOCYCLE" : "");
        if (options.isEmpty() && op.options().start() != null) {
            throw unsupported(
                    "change the first value of sequence " + op.name() + " without starting it again",
                    "To start it again: op.execute(\"ALTER SEQUENCE " + op.name() + " RESTART START WITH "
                            + op.options().start() + "\").");
        }
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }

    @Override
    protected List<SqlStatement> dropSequence(DropSequence op, CatalogLookup catalog) {
        return unless(op.ifExists(), ExistenceGuard.NO_SEQUENCE, "DROP SEQUENCE " + quoted(op.name()));
    }

    // Views

    @Override
    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        return view("CREATE ", op.view(), catalog);
    }

    /** There is no OR REPLACE for materialised views. */
    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        View view = op.view();
        if (!view.materialized()) {
            return view("CREATE OR REPLACE ", view, catalog);
        }
        List<SqlStatement> statements = new ArrayList<>(
                dropView(new DropView(view.name(), true, op.existing() == null, false, op.existing()), catalog));
        statements.addAll(view("CREATE ", view, catalog));
        return statements;
    }

    private List<SqlStatement> view(String create, View view, CatalogLookup catalog) {
        String kind = view.materialized() ? "MATERIALIZED VIEW " : "VIEW ";
        String columns =
                view.columns().isEmpty() ? "" : " (" + definitions.identifiers().quoted(view.columns()) + ")";
        List<SqlStatement> statements =
                new ArrayList<>(one(create + kind + quoted(view.name()) + columns + " AS " + view.query()));
        if (view.comment() != null) {
            statements.addAll(one("COMMENT ON " + (view.materialized() ? kind : "TABLE ") + quoted(view.name()) + " IS "
                    + definitions.comment(view.comment())));
        }
        for (Index index : view.indexes()) {
            statements.addAll(createIndex(new CreateIndex(view.name(), index, false, false), catalog));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        return op.materialized()
                ? unless(
                        op.ifExists(),
                        ExistenceGuard.NO_MATERIALIZED_VIEW,
                        "DROP MATERIALIZED VIEW " + quoted(op.name()))
                : unless(
                        op.ifExists(),
                        ExistenceGuard.NO_TABLE,
                        "DROP VIEW " + quoted(op.name()) + cascadeConstraints(op.cascade()));
    }

    // Routines, triggers, schemas

    @Override
    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        String definition = op.routine().definition();
        Matcher create = CREATE.matcher(definition);
        if (op.existing() == null) {
            return one(definition);
        }
        if (create.lookingAt()) {
            return one("CREATE OR REPLACE " + definition.substring(create.end()));
        }
        String kind = op.existing().kind().name();
        return List.of(
                SqlStatement.of("DROP " + kind + " " + quoted(op.existing().name())), SqlStatement.of(definition));
    }

    @Override
    protected List<SqlStatement> dropRoutine(DropRoutine op, CatalogLookup catalog) {
        String drop = "DROP " + op.kind().name() + " " + quoted(op.name());
        return unless(op.ifExists(), ExistenceGuard.NO_ROUTINE, drop);
    }

    @Override
    protected List<SqlStatement> dropTrigger(DropTrigger op, CatalogLookup catalog) {
        String drop = "DROP TRIGGER " + quoted(op.table().sibling(op.name()));
        return unless(op.ifExists(), ExistenceGuard.NO_TRIGGER, drop);
    }

    /** A schema is a user, with a password or without, a tablespace and a quota. */
    @Override
    protected List<SqlStatement> createSchema(CreateSchema op, CatalogLookup catalog) {
        throw unsupported(
                op.describe() + ", for a schema is a user there",
                "Create the user, with what it may do, by op.execute(\"CREATE USER " + op.name()
                        + " NO AUTHENTICATION QUOTA UNLIMITED ON USERS\").");
    }

    @Override
    protected List<SqlStatement> dropSchema(DropSchema op, CatalogLookup catalog) {
        throw unsupported(
                op.describe() + ", for a schema is a user there",
                "Drop the user by op.execute(\"DROP USER " + op.name() + (op.cascade() ? " CASCADE" : "") + "\").");
    }

    // Data

    /** One statement a row: INSERT ALL would give all its rows the same number where a column is numbered. */
    @Override
    protected List<SqlStatement> bulkInsert(BulkInsert op, CatalogLookup catalog) {
        catalog.table(op.table()).ifPresent(table -> refuseNumbered(op, table));
        return op.rows().stream()
                .flatMap(row ->
                        super.bulkInsert(new BulkInsert(op.table(), op.columns(), List.of(row)), catalog).stream())
                .map(statement -> SqlStatement.of(statement.sql().replaceFirst(" VALUES\n {4}", " VALUES ")))
                .toList();
    }

    private void refuseNumbered(BulkInsert op, Table table) {
        for (Column column : table.columns()) {
            Identity identity = column.identity();
            if (identity != null
                    && identity.kind() == Identity.Kind.ALWAYS
                    && op.columns().contains(column.name())) {
                throw unsupported(
                        op.describe() + " with values for " + column.name() + ", which it always numbers itself",
                        "Leave the column out, or make its identity BY DEFAULT.");
            }
        }
    }

    // What several share

    private static List<SqlStatement> unless(boolean guarded, ExistenceGuard guard, String sql) {
        List<SqlStatement> statements = one(sql);
        return guarded ? guard.around(statements) : statements;
    }

    private static String cascadeConstraints(boolean cascade) {
        return cascade ? " CASCADE CONSTRAINTS" : "";
    }
}
