package dev.aludel.dialect.h2;

import dev.aludel.AludelException;
import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
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
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** H2's SQL for each operation, where it is not the standard's (manual, "Commands"). */
final class H2Ddl extends AnsiDdlCompiler {

    private static final String MEMORY = "MEMORY";

    private final H2Definitions definitions;

    H2Ddl(H2Definitions definitions) {
        super(H2Dialect.DISPLAY_NAME, definitions);
        this.definitions = definitions;
    }

    @Override
    protected String dialectName() {
        return H2Dialect.NAME;
    }

    // Tables

    /** Comments of columns stand with the columns, so that little follows the statement that commits. */
    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = op.table();
        List<SqlStatement> statements = new ArrayList<>();
        String unless = op.ifNotExists() ? "IF NOT EXISTS " : "";
        String body =
                tableParts(table).isEmpty() ? "()" : "(\n    " + String.join(",\n    ", tableParts(table)) + "\n)";
        statements.add(
                SqlStatement.of("CREATE " + storage(table) + "TABLE " + unless + quoted(table.name()) + " " + body));
        if (table.comment() != null) {
            statements.add(tableComment(table.name(), table.comment()));
        }
        for (Index index : table.indexes()) {
            statements.addAll(createIndex(new CreateIndex(table.name(), index, op.ifNotExists(), false), catalog));
        }
        return statements;
    }

    private static String storage(Table table) {
        TableOptions options = table.options();
        if (options.engine() == null) {
            return "";
        }
        if (!options.engine().equalsIgnoreCase(MEMORY)) {
            throw H2Definitions.unsupported(
                    "create table " + table.name() + " with the engine " + options.engine(),
                    "Leave the engine out; H2 has MEMORY besides its own.");
        }
        return MEMORY + " ";
    }

    @Override
    protected List<SqlStatement> alterTableOptions(AlterTableOptions op, CatalogLookup catalog) {
        throw unsupported(op.describe(), "Create a table of another kind, copy the rows, and rename it.");
    }

    // Columns

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        String place = "";
        if (op.position() != null) {
            place = op.position().after() == null
                    ? " FIRST"
                    : " AFTER " + quoted(op.position().after());
        }
        return one(alter(op.table()) + "ADD COLUMN " + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + definitions.column(op.column(), null) + place);
    }

    /** DROP COLUMN knows no CASCADE; constraints of the column alone go with it all the same. */
    @Override
    protected List<SqlStatement> dropColumn(DropColumn op, CatalogLookup catalog) {
        if (op.cascade()) {
            throw unsupported(
                    op.describe() + " with what depends on it", "Drop the views and constraints that use it first.");
        }
        return super.dropColumn(op, catalog);
    }

    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        Column existing = op.existing() != null
                ? op.existing()
                : catalog.table(op.table())
                        .flatMap(table -> table.column(op.column()))
                        .orElse(null);
        return new H2ColumnAlteration(definitions, op, existing).statements();
    }

    // Indexes

    /** An index is in the schema of its table. */
    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        if (op.concurrently()) {
            throw unsupported(op.describe() + " concurrently", "Leave CONCURRENTLY out for this database.");
        }
        Index index = op.index();
        QualifiedName name = op.table().sibling(index.name());
        SqlStatement create = SqlStatement.of(
                "CREATE " + H2Definitions.indexKind(index) + "INDEX " + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                        + quoted(name) + " ON " + quoted(op.table()) + " " + definitions.indexKeys(index));
        return index.comment() == null ? List.of(create) : List.of(create, comment("INDEX ", name, index.comment()));
    }

    @Override
    protected List<SqlStatement> setIndexComment(SetIndexComment op, CatalogLookup catalog) {
        return List.of(comment("INDEX ", op.table().sibling(op.index()), op.comment()));
    }

    // Constraints

    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        String definition = definitions.constraint(op.constraint());
        if (op.ifNotExists() && op.constraint().name() == null) {
            throw new AludelException(
                    new DdlProblem.SayMore(H2Dialect.DISPLAY_NAME, op.describe() + " if not there", "its name"));
        }
        String added =
                op.ifNotExists() ? definition.replaceFirst("^CONSTRAINT ", "CONSTRAINT IF NOT EXISTS ") : definition;
        return one(alter(op.table()) + "ADD " + added);
    }

    /**
     * The constraint is made a second time, which looks at the rows, and only then takes the place of the first: a statement
     * that fails leaves the first as it was.
     */
    @Override
    protected List<SqlStatement> validateConstraint(ValidateConstraint op, CatalogLookup catalog) {
        Constraint there = constraintOf(op, tableOf(op, op.table(), catalog), op.name());
        String second = op.name() + "_validated";
        String alter = alter(op.table());
        return List.of(
                SqlStatement.of(
                        alter + "ADD " + definitions.constraint(validated(there).withName(second))),
                SqlStatement.of(alter + "DROP CONSTRAINT " + quoted(op.name())),
                SqlStatement.of(alter + "RENAME CONSTRAINT " + quoted(second) + " TO " + quoted(op.name())));
    }

    private static Constraint validated(Constraint constraint) {
        return switch (constraint) {
            case ForeignKey key -> key.withValidated(true);
            case CheckConstraint check -> check.withValidated(true);
            case UniqueConstraint unique -> unique;
            case PrimaryKey key -> key;
            case ExcludeConstraint exclude -> exclude;
        };
    }

    // Enums

    @Override
    protected List<SqlStatement> createEnum(CreateEnum op, CatalogLookup catalog) {
        return new H2EnumLabels(definitions).create(op.type(), op.ifNotExists());
    }

    @Override
    protected List<SqlStatement> dropEnum(DropEnum op, CatalogLookup catalog) {
        return one("DROP DOMAIN " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    @Override
    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        return new H2EnumLabels(definitions).add(op, catalog);
    }

    @Override
    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        return new H2EnumLabels(definitions).rename(op, catalog);
    }

    @Override
    protected List<SqlStatement> renameEnum(RenameEnum op, CatalogLookup catalog) {
        return one("ALTER DOMAIN " + quoted(op.from()) + " RENAME TO " + quoted(op.to()));
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        return new H2EnumLabels(definitions).replace(op, catalog);
    }

    @Override
    protected List<SqlStatement> setEnumComment(SetEnumComment op, CatalogLookup catalog) {
        return List.of(comment("DOMAIN ", op.type(), op.comment()));
    }

    // Sequences

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        if (sequence.ownedBy() != null) {
            throw unsupported(
                    op.describe() + " owned by a column", "Leave the owner out and drop the sequence with the column.");
        }
        List<SqlStatement> statements = new ArrayList<>(super.createSequence(op, catalog));
        if (sequence.comment() != null) {
            statements.add(comment("SEQUENCE ", sequence.name(), sequence.comment()));
        }
        return statements;
    }

    /** Where it is known that the sequence goes round, leaving CYCLE out has to be said. */
    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        boolean endsCycle =
                op.existing() != null && op.existing().cycle() && !op.options().cycle();
        String options = definitions.sequenceOptions(op.options()) + (endsCycle ? " NO CYCLE" : "");
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }

    /** The type of a sequence stays as it was created. */
    @Override
    protected List<SqlStatement> redefineSequence(RedefineSequence op, CatalogLookup catalog) {
        Sequence after = op.sequence();
        Sequence before = op.existing();
        boolean sameType = before != null && Objects.equals(before.type(), after.type());
        if (before == null || !sameType || after.ownedBy() != null) {
            throw unsupported(
                    op.describe() + " with another type or owner",
                    "Create one of the new kind that goes on where this one stands, and drop this.");
        }
        List<SqlStatement> statements = new ArrayList<>();
        String options = definitions.changedOptions(before.options(), after.options());
        if (!options.isEmpty()) {
            statements.add(SqlStatement.of("ALTER SEQUENCE " + quoted(after.name()) + options));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            statements.add(comment("SEQUENCE ", after.name(), after.comment()));
        }
        return statements;
    }

    // Views

    @Override
    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        return dressed(op.view(), List.of(create("CREATE ", op.view())));
    }

    /** A materialised view cannot be replaced, only dropped and created; nor can one become a plain one. */
    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        View view = op.view();
        View existing = op.existing();
        if (view.materialized() || (existing != null && existing.materialized())) {
            boolean materialized = existing == null || existing.materialized();
            String drop = "DROP " + kind(materialized) + ifExists(existing == null) + quoted(view.name());
            return dressed(view, List.of(drop, create("CREATE ", view)));
        }
        List<SqlStatement> statements = new ArrayList<>(dressed(view, List.of(create("CREATE OR REPLACE ", view))));
        if (view.comment() == null && existing != null && existing.comment() != null) {
            statements.add(comment("VIEW ", view.name(), null));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        return one("DROP " + kind(op.materialized()) + ifExists(op.ifExists()) + quoted(op.name())
                + cascade(op.cascade()));
    }

    private String create(String create, View view) {
        if (view.materialized() && !view.columns().isEmpty()) {
            throw unsupported(
                    "name the columns of materialised view " + view.name() + " apart",
                    "Name them in the query: SELECT a AS b.");
        }
        String columns =
                view.columns().isEmpty() ? "" : " (" + definitions.identifiers().quoted(view.columns()) + ")";
        return create + kind(view.materialized()) + quoted(view.name()) + columns + " AS\n" + view.query();
    }

    /** A view with its comment and indexes. */
    private List<SqlStatement> dressed(View view, List<String> sql) {
        List<SqlStatement> statements =
                new ArrayList<>(sql.stream().map(SqlStatement::of).toList());
        if (view.comment() != null) {
            statements.add(comment("VIEW ", view.name(), view.comment()));
        }
        for (Index index : view.indexes()) {
            statements.addAll(createIndex(new CreateIndex(view.name(), index, false, false), CatalogLookup.empty()));
        }
        return statements;
    }

    private static String kind(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    // Aliases of Java methods

    /** An alias cannot be replaced. */
    @Override
    protected List<SqlStatement> createRoutine(CreateRoutine op, CatalogLookup catalog) {
        List<SqlStatement> statements = new ArrayList<>();
        Routine existing = op.existing();
        if (existing != null) {
            statements.add(SqlStatement.of("DROP ALIAS " + quoted(existing.name())));
        }
        statements.add(SqlStatement.of(op.routine().definition()));
        return statements;
    }

    @Override
    protected List<SqlStatement> dropRoutine(DropRoutine op, CatalogLookup catalog) {
        return one("DROP ALIAS " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    // Rows

    /** A text is a JSON string to a column of JSON, so that the columns' types have to be known. */
    @Override
    protected ValueSpelling spelling(BulkInsert op, CatalogLookup catalog) {
        List<Boolean> json = op.columns().stream()
                .map(column -> catalog.table(op.table())
                        .flatMap(table -> table.column(column))
                        .filter(found -> H2Literals.isJson(found.type()))
                        .isPresent())
                .toList();
        return (value, column) -> (value instanceof String && json.get(column) ? "JSON " : "")
                + definitions.literals().sql(value);
    }

    private SqlStatement comment(String kind, QualifiedName name, @Nullable String comment) {
        return SqlStatement.of("COMMENT ON " + kind + quoted(name) + " IS "
                + definitions.literals().sql(comment));
    }
}
