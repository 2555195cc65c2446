package dev.aludel.dialect.postgres;

import dev.aludel.AludelException;
import dev.aludel.ddl.AnsiDdlCompiler;
import dev.aludel.ddl.CatalogLookup;
import dev.aludel.ddl.DdlProblem;
import dev.aludel.ddl.SqlStatement;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
import dev.aludel.operation.SequenceOperation.AlterSequence;
import dev.aludel.operation.SequenceOperation.CreateSequence;
import dev.aludel.operation.SequenceOperation.RedefineSequence;
import dev.aludel.operation.SequenceOperation.RenameSequence;
import dev.aludel.operation.TableOperation.AlterTableOptions;
import dev.aludel.operation.TableOperation.CreateTable;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's SQL for each operation, where it is not the standard's. */
final class PostgresDdl extends AnsiDdlCompiler {

    private final PostgresDefinitions definitions;

    PostgresDdl(PostgresDefinitions definitions) {
        super(PostgresDialect.DISPLAY_NAME, definitions);
        this.definitions = definitions;
    }

    @Override
    protected String dialectName() {
        return PostgresDialect.NAME;
    }

    // Tables and columns

    @Override
    protected void refuse(Operation operation) {
        // The options beyond the standard are all this database's own.
    }

    /** A table that is known to be there is left alone entirely, its comments and indexes too. */
    @Override
    protected List<SqlStatement> createTable(CreateTable op, CatalogLookup catalog) {
        Table table = op.table();
        TableCreation creation = new TableCreation(table, op.ifNotExists(), definitions);
        if (op.ifNotExists() && catalog.table(table.name()).isPresent()) {
            return List.of(creation.tableAlone());
        }
        List<SqlStatement> statements = new ArrayList<>(creation.sequencesBefore());
        statements.add(creation.tableAlone());
        statements.addAll(creation.sequencesAfter());
        for (Constraint constraint : creation.addedAfter()) {
            statements.addAll(
                    createConstraint(new CreateConstraint(table.name(), constraint, op.ifNotExists()), catalog));
        }
        statements.addAll(comments(table));
        for (Index index : table.indexes()) {
            statements.addAll(createIndex(new CreateIndex(table.name(), index, op.ifNotExists(), false), catalog));
        }
        statements.addAll(creation.attachment());
        return statements;
    }

    @Override
    protected List<SqlStatement> alterTableOptions(AlterTableOptions op, CatalogLookup catalog) {
        List<SqlStatement> statements = new TableOptionsChange(definitions, op).statements();
        if (statements.isEmpty() && !op.options().equals(op.existing())) {
            throw unsupported(op.describe(), "What they say is another database's; leave them out.");
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> addColumn(AddColumn op, CatalogLookup catalog) {
        Column column = op.column();
        if (!OwnedSequence.neededBy(column) || column.identity() == null) {
            return super.addColumn(op, catalog);
        }
        OwnedSequence sequence = new OwnedSequence(op.table(), column, column.identity(), definitions);
        AddColumn plain = new AddColumn(op.table(), sequence.plainColumn(), op.ifNotExists(), op.position());
        return Stream.of(
                        Stream.of(sequence.create(op.ifNotExists())),
                        super.addColumn(plain, catalog).stream(),
                        Stream.of(sequence.own()))
                .flatMap(part -> part)
                .toList();
    }

    @Override
    protected List<SqlStatement> alterColumn(AlterColumn op, CatalogLookup catalog) {
        Column existing = op.existing() != null
                ? op.existing()
                : catalog.table(op.table())
                        .flatMap(table -> table.column(op.column()))
                        .orElse(null);
        return new ColumnAlteration(definitions, op, existing).statements(op.changes());
    }

    // Indexes

    /** CONCURRENTLY cannot run inside a transaction (manual, CREATE INDEX). */
    @Override
    protected List<SqlStatement> createIndex(CreateIndex op, CatalogLookup catalog) {
        Index index = op.index();
        String sql = "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + (op.concurrently() ? "CONCURRENTLY " : "") + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + quoted(index.name()) + " ON " + quoted(op.table()) + " "
                + definitions.indexKeys(index);
        SqlStatement create = op.concurrently() ? SqlStatement.outsideTransaction(sql) : SqlStatement.of(sql);
        if (index.comment() == null) {
            return List.of(create);
        }
        String name = quoted(op.table().sibling(index.name()));
        return List.of(create, comment("INDEX " + name, index.comment()));
    }

    @Override
    protected List<SqlStatement> dropIndex(DropIndex op, CatalogLookup catalog) {
        String sql = "DROP INDEX " + (op.concurrently() ? "CONCURRENTLY " : "") + ifExists(op.ifExists())
                + quoted(op.name());
        return List.of(op.concurrently() ? SqlStatement.outsideTransaction(sql) : SqlStatement.of(sql));
    }

    @Override
    protected List<SqlStatement> setIndexComment(SetIndexComment op, CatalogLookup catalog) {
        return List.of(comment("INDEX " + quoted(op.table().sibling(op.index())), op.comment()));
    }

    // Constraints

    /** There is no ADD CONSTRAINT IF NOT EXISTS; an anonymous block looks first, in a script as well. */
    @Override
    protected List<SqlStatement> createConstraint(CreateConstraint op, CatalogLookup catalog) {
        String add = alter(op.table()) + "ADD " + definitions.constraint(op.constraint());
        if (!op.ifNotExists()) {
            return one(add);
        }
        String name = op.constraint().name();
        if (name == null) {
            throw new AludelException(
                    new DdlProblem.SayMore(PostgresDialect.DISPLAY_NAME, op.describe() + " if not there", "its name"));
        }
        return one("DO $aludel$ BEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = "
                + definitions.regclass(op.table()) + "::regclass AND conname = "
                + definitions.literals().text(name) + ") THEN\n        " + add + ";\n    END IF;\nEND $aludel$");
    }

    @Override
    protected List<SqlStatement> validateConstraint(ValidateConstraint op, CatalogLookup catalog) {
        return one(alter(op.table()) + "VALIDATE CONSTRAINT " + quoted(op.name()));
    }

    // Enum types

    @Override
    protected List<SqlStatement> createEnum(CreateEnum op, CatalogLookup catalog) {
        String create = "CREATE TYPE " + quoted(op.type().name()) + " AS ENUM ("
                + op.type().values().stream().map(definitions.literals()::text).collect(Collectors.joining(", ")) + ")";
        // There is no CREATE TYPE IF NOT EXISTS.
        SqlStatement statement = op.ifNotExists()
                ? SqlStatement.of("DO $aludel$ BEGIN\n    " + create
                        + ";\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $aludel$")
                : SqlStatement.of(create);
        if (op.type().comment() == null) {
            return List.of(statement);
        }
        return List.of(
                statement, comment("TYPE " + quoted(op.type().name()), op.type().comment()));
    }

    @Override
    protected List<SqlStatement> dropEnum(DropEnum op, CatalogLookup catalog) {
        return one("DROP TYPE " + ifExists(op.ifExists()) + quoted(op.name()));
    }

    /**
     * Outside a transaction: inside one the label could not be used before commit ("unsafe use of new value", manual,
     * ALTER TYPE), and the next step of a revision may well use it.
     */
    @Override
    protected List<SqlStatement> addEnumValue(AddEnumValue op, CatalogLookup catalog) {
        String place = switch (op.place()) {
            case EnumValuePlace.Last ignored -> "";
            case EnumValuePlace.Before before ->
                " BEFORE " + definitions.literals().text(before.value());
            case EnumValuePlace.After after ->
                " AFTER " + definitions.literals().text(after.value());
        };
        return List.of(SqlStatement.outsideTransaction("ALTER TYPE " + quoted(op.type()) + " ADD VALUE "
                + (op.ifNotExists() ? "IF NOT EXISTS " : "")
                + definitions.literals().text(op.value()) + place));
    }

    @Override
    protected List<SqlStatement> renameEnumValue(RenameEnumValue op, CatalogLookup catalog) {
        return one("ALTER TYPE " + quoted(op.type()) + " RENAME VALUE "
                + definitions.literals().text(op.from()) + " TO "
                + definitions.literals().text(op.to()));
    }

    @Override
    protected List<SqlStatement> renameEnum(RenameEnum op, CatalogLookup catalog) {
        return one("ALTER TYPE " + quoted(op.from()) + " RENAME TO " + quoted(op.to()));
    }

    @Override
    protected List<SqlStatement> replaceEnum(ReplaceEnum op, CatalogLookup catalog) {
        return new EnumReplacement(op, definitions)
                .statements(createEnum(new CreateEnum(op.type(), false), catalog), catalog);
    }

    @Override
    protected List<SqlStatement> setEnumComment(SetEnumComment op, CatalogLookup catalog) {
        return List.of(comment("TYPE " + quoted(op.type()), op.comment()));
    }

    // Sequences

    @Override
    protected List<SqlStatement> createSequence(CreateSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        List<SqlStatement> statements = new ArrayList<>(super.createSequence(op, catalog));
        if (sequence.ownedBy() != null && sequence.ownedByColumn() != null) {
            statements.add(SqlStatement.of("ALTER SEQUENCE " + quoted(sequence.name()) + " OWNED BY "
                    + quoted(sequence.ownedBy()) + "." + quoted(sequence.ownedByColumn())));
        }
        if (sequence.comment() != null) {
            statements.add(comment("SEQUENCE " + quoted(sequence.name()), sequence.comment()));
        }
        return statements;
    }

    /** Where it is known that the sequence goes round, leaving CYCLE out has to be said. */
    @Override
    protected List<SqlStatement> alterSequence(AlterSequence op, CatalogLookup catalog) {
        SequenceOptions existing = op.existing();
        String options = definitions.sequenceOptions(op.options())
                + (existing != null && existing.cycle() && !op.options().cycle() ? " NO CYCLE" : "");
        return options.isEmpty() ? List.of() : one("ALTER SEQUENCE " + quoted(op.name()) + options);
    }

    @Override
    protected List<SqlStatement> renameSequence(RenameSequence op, CatalogLookup catalog) {
        return one("ALTER SEQUENCE " + quoted(op.from()) + " RENAME TO " + quoted(op.to()));
    }

    /** What is left open is said as well, for ALTER SEQUENCE keeps what it is not told (manual, ALTER SEQUENCE). */
    @Override
    protected List<SqlStatement> redefineSequence(RedefineSequence op, CatalogLookup catalog) {
        Sequence sequence = op.sequence();
        String type = sequence.type() == null ? "bigint" : definitions.types().sql(sequence.type());
        String owner = sequence.ownedBy() == null || sequence.ownedByColumn() == null
                ? "NONE"
                : quoted(sequence.ownedBy()) + "." + quoted(sequence.ownedByColumn());
        SqlStatement alter = SqlStatement.of("ALTER SEQUENCE " + quoted(sequence.name()) + " AS " + type
                + definitions.everySequenceOption(sequence.options()) + " OWNED BY " + owner);
        boolean sameComment =
                op.existing() != null && Objects.equals(op.existing().comment(), sequence.comment());
        return sameComment
                ? List.of(alter)
                : List.of(alter, comment("SEQUENCE " + quoted(sequence.name()), sequence.comment()));
    }

    // Views

    @Override
    protected List<SqlStatement> createView(CreateView op, CatalogLookup catalog) {
        return dressed(op.view(), Stream.of(create("CREATE ", op.view())));
    }

    /**
     * CREATE OR REPLACE VIEW takes only a query that gives the same columns first, with the same names and types (manual,
     * CREATE VIEW). Where the view that was there is known, the way back may have to take columns away, so that a view
     * that cannot be replaced is dropped and created, which the server refuses while others depend on it.
     */
    @Override
    protected List<SqlStatement> replaceView(ReplaceView op, CatalogLookup catalog) {
        View view = op.view();
        View existing = op.existing();
        if (view.materialized() || (existing != null && existing.materialized())) {
            boolean materialized = existing == null || existing.materialized();
            String drop = "DROP " + kind(materialized) + ifExists(existing == null) + quoted(view.name());
            return dressed(view, Stream.of(drop, create("CREATE ", view)));
        }
        String replace = create("CREATE OR REPLACE ", view);
        if (existing == null) {
            return dressed(view, Stream.of(replace));
        }
        String drop = "DROP VIEW " + quoted(view.name());
        String block = "DO $aludel$ BEGIN\n" + replace + ";\nEXCEPTION WHEN invalid_table_definition THEN\n" + drop
                + ";\n" + create("CREATE ", view) + ";\nEND $aludel$";
        List<SqlStatement> statements = new ArrayList<>(dressed(view, Stream.of(block)));
        if (view.comment() == null && !Objects.equals(existing.comment(), view.comment())) {
            statements.add(comment("VIEW " + quoted(view.name()), null));
        }
        return statements;
    }

    @Override
    protected List<SqlStatement> dropView(DropView op, CatalogLookup catalog) {
        return one("DROP " + kind(op.materialized()) + ifExists(op.ifExists()) + quoted(op.name())
                + cascade(op.cascade()));
    }

    private String create(String create, View view) {
        String columns =
                view.columns().isEmpty() ? "" : " (" + definitions.identifiers().quoted(view.columns()) + ")";
        return create + kind(view.materialized()) + quoted(view.name()) + columns
                + TableSuffix.with(view.options().parameters(), definitions.literals()) + " AS\n" + view.query()
                + (view.options().populated() ? "" : "\nWITH NO DATA");
    }

    /** A view with its comment and indexes. */
    private List<SqlStatement> dressed(View view, Stream<String> sql) {
        List<SqlStatement> statements =
                new ArrayList<>(sql.map(SqlStatement::of).toList());
        if (view.comment() != null) {
            statements.add(comment(kind(view.materialized()) + quoted(view.name()), view.comment()));
        }
        for (Index index : view.indexes()) {
            statements.addAll(createIndex(new CreateIndex(view.name(), index, false, false), CatalogLookup.empty()));
        }
        return statements;
    }

    private static String kind(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    // Functions and triggers

    @Override
    protected List<SqlStatement> dropRoutine(DropRoutine op, CatalogLookup catalog) {
        return one("DROP " + op.kind().name() + " " + ifExists(op.ifExists()) + quoted(op.name()) + "(" + op.arguments()
                + ")");
    }

    @Override
    protected List<SqlStatement> dropTrigger(DropTrigger op, CatalogLookup catalog) {
        return one("DROP TRIGGER " + ifExists(op.ifExists()) + quoted(op.name()) + " ON " + quoted(op.table()));
    }

    // Extensions

    @Override
    protected List<SqlStatement> createExtension(CreateExtension op, CatalogLookup catalog) {
        return one("CREATE EXTENSION " + (op.ifNotExists() ? "IF NOT EXISTS " : "") + quoted(op.name())
                + (op.schema() == null ? "" : " SCHEMA " + quoted(op.schema())));
    }

    @Override
    protected List<SqlStatement> dropExtension(DropExtension op, CatalogLookup catalog) {
        return one("DROP EXTENSION " + ifExists(op.ifExists()) + quoted(op.name()) + cascade(op.cascade()));
    }

    private SqlStatement comment(String object, @Nullable String comment) {
        return SqlStatement.of(
                "COMMENT ON " + object + " IS " + definitions.literals().sql(comment));
    }
}
