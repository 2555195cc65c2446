package dev.aludel.migration;

import dev.aludel.AludelException;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.Existing;
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
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a migration can do. Each call makes an {@link Operation} and hands it over; the operations take effect in the order
 * of the calls.
 *
 * <p>Names are given as stored, unquoted; they are quoted exactly where the database needs it. A plain name is in the
 * connection's default schema, or in the one chosen with {@link #schema(String)}. A call that makes no sense throws an
 * {@link AludelException} that says why, before anything reaches the database.
 */
public final class Operations {

    private static final int ROWS_AT_ONCE = 1_000;

    private final OperationSink sink;
    private final @Nullable String schema;

    /**
     * Operations in the default schema.
     *
     * @param sink where they are handed over
     */
    public Operations(OperationSink sink) {
        this(sink, null);
    }

    private Operations(OperationSink sink, @Nullable String schema) {
        this.sink = sink;
        this.schema = schema;
    }

    /** The same operations with plain names in another schema (on MySQL and MariaDB: database). */
    public Operations schema(String name) {
        return new Operations(sink, name);
    }

    // Tables

    /** Creates a table from columns, constraints, indexes, a comment and options, in any order. */
    public void createTable(String table, TableElement... elements) {
        createTable(table, false, elements);
    }

    /** Creates a table unless one of that name is there. What is there is not compared. */
    public void createTableIfNotExists(String table, TableElement... elements) {
        createTable(table, true, elements);
    }

    /** Drops a table with its rows. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropTable(String table, DdlOption... options) {
        Set<DdlOption> given = options("dropTable", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropTable(name(table), given.contains(DdlOption.IF_EXISTS), given.contains(DdlOption.CASCADE), null));
    }

    /** Gives a table another name in the same schema. */
    public void renameTable(String from, String to) {
        apply(new RenameTable(name(from), to));
    }

    /** Sets the comment of a table. */
    public void createTableComment(String table, String comment) {
        apply(new SetTableComment(name(table), comment, Existing.unknown()));
    }

    /** Sets the comment of a table and says the one it has; {@code null} for none. */
    public void createTableComment(String table, String comment, @Nullable String existing) {
        apply(new SetTableComment(name(table), comment, Existing.of(existing)));
    }

    /** Removes the comment of a table. */
    public void dropTableComment(String table) {
        apply(new SetTableComment(name(table), null, Existing.unknown()));
    }

    /** Removes the comment of a table and says the one it has; {@code null} for none. */
    public void dropTableComment(String table, @Nullable String existing) {
        apply(new SetTableComment(name(table), null, Existing.of(existing)));
    }

    /**
     * Changes how a table is kept: engine, character set, row format and the like, see {@link TableOptions}.
     *
     * @param table the table
     * @param options what it has afterwards; what is left out stays as it is
     */
    public void alterTableOptions(String table, TableOptions options) {
        apply(new AlterTableOptions(name(table), options, null));
    }

    /**
     * Changes how a table is kept and says how it was, so that the change can be taken back.
     *
     * @param table the table
     * @param options what it has afterwards
     * @param existing what it has before
     */
    public void alterTableOptions(String table, TableOptions options, TableOptions existing) {
        apply(new AlterTableOptions(name(table), options, existing));
    }

    // Columns

    /**
     * Adds a column, with the keys and indexes said on it. Fits {@link DdlOption#IF_NOT_EXISTS}.
     */
    public void addColumn(String table, ColumnElement column, DdlOption... options) {
        addColumn(table, column, null, options("addColumn", options, DdlOption.IF_NOT_EXISTS));
    }

    /** Adds a column before all others (MySQL, MariaDB). Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void addColumnFirst(String table, ColumnElement column, DdlOption... options) {
        addColumn(table, column, ColumnPosition.FIRST, options("addColumnFirst", options, DdlOption.IF_NOT_EXISTS));
    }

    /** Adds a column after another one (MySQL, MariaDB). Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void addColumnAfter(String table, ColumnElement column, String after, DdlOption... options) {
        addColumn(
                table, column, new ColumnPosition(after), options("addColumnAfter", options, DdlOption.IF_NOT_EXISTS));
    }

    /** Drops a column with what is in it. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropColumn(String table, String column, DdlOption... options) {
        Set<DdlOption> given = options("dropColumn", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropColumn(
                name(table), column, given.contains(DdlOption.IF_EXISTS), given.contains(DdlOption.CASCADE), null));
    }

    /** Changes a column in place: {@code op.alterColumn("users", "email", column -> column.type(text()).notNull())}. */
    public void alterColumn(String table, String column, Consumer<ColumnAlteration> changes) {
        ColumnAlteration alteration = new ColumnAlteration();
        changes.accept(alteration);
        if (alteration.changes().isEmpty() && alteration.newName().isEmpty()) {
            throw malformed("alterColumn(\"" + table + "\", \"" + column + "\")", "nothing is changed");
        }
        if (!alteration.changes().isEmpty()) {
            apply(new AlterColumn(name(table), column, alteration.changes(), alteration.existing()));
        }
        alteration.newName().ifPresent(to -> renameColumn(table, column, to));
    }

    /** Gives a column another name. */
    public void renameColumn(String table, String from, String to) {
        apply(new RenameColumn(name(table), from, to));
    }

    /** Puts a column before all others. */
    public void moveColumnFirst(String table, String column) {
        apply(new MoveColumn(name(table), column, ColumnPosition.FIRST, null));
    }

    /** Puts a column behind another. */
    public void moveColumnAfter(String table, String column, String after) {
        apply(new MoveColumn(name(table), column, new ColumnPosition(after), null));
    }

    // Indexes

    /** Creates an index on columns. */
    public void createIndex(String index, String table, String... columns) {
        createIndex(table, Elements.index(index, columns));
    }

    /** Creates an index that does not let two rows have the same keys. */
    public void createUniqueIndex(String index, String table, String... columns) {
        createIndex(table, Elements.index(index, columns).unique());
    }

    /** Creates an index. Fits {@link DdlOption#IF_NOT_EXISTS} and {@link DdlOption#CONCURRENTLY}. */
    public void createIndex(String table, IndexDefinition index, DdlOption... options) {
        Set<DdlOption> given = options("createIndex", options, DdlOption.IF_NOT_EXISTS, DdlOption.CONCURRENTLY);
        apply(new CreateIndex(
                name(table),
                index.index(),
                given.contains(DdlOption.IF_NOT_EXISTS),
                given.contains(DdlOption.CONCURRENTLY)));
    }

    /**
     * Drops an index by its name alone, where index names belong to the schema (PostgreSQL, SQLite, H2, Oracle). Fits
     * {@link DdlOption#IF_EXISTS} and {@link DdlOption#CONCURRENTLY}.
     */
    public void dropIndex(String index, DdlOption... options) {
        // Without a table there is no other place to keep the schema that was chosen.
        dropIndex(index, null, options);
    }

    /** Drops an index of a table. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CONCURRENTLY}. */
    public void dropIndex(String index, @Nullable String table, DdlOption... options) {
        Set<DdlOption> given = options("dropIndex", options, DdlOption.IF_EXISTS, DdlOption.CONCURRENTLY);
        apply(new DropIndex(
                new QualifiedName(schema, index),
                table == null ? null : name(table),
                given.contains(DdlOption.IF_EXISTS),
                given.contains(DdlOption.CONCURRENTLY),
                null));
    }

    /** Gives an index another name. */
    public void renameIndex(String table, String from, String to) {
        apply(new RenameIndex(name(table), from, to));
    }

    /** Sets the comment of an index. */
    public void createIndexComment(String index, String table, String comment) {
        apply(new SetIndexComment(name(table), index, comment, Existing.unknown()));
    }

    /** Removes the comment of an index. */
    public void dropIndexComment(String index, String table) {
        apply(new SetIndexComment(name(table), index, null, Existing.unknown()));
    }

    // Constraints

    /** Adds a primary key. */
    public void createPrimaryKey(@Nullable String constraint, String table, String... columns) {
        create(table, new PrimaryKey(constraint, List.of(columns)));
    }

    /** Adds a unique key. */
    public void createUniqueConstraint(String constraint, String table, String... columns) {
        create(table, UniqueConstraint.of(constraint, List.of(columns)));
    }

    /** Adds a foreign key. */
    public void createForeignKey(
            String constraint, String table, List<String> columns, String referencedTable, List<String> referenced) {
        create(table, ForeignKey.of(constraint, columns, QualifiedName.of(referencedTable), referenced));
    }

    /** Adds a check. */
    public void createCheckConstraint(String constraint, String table, String condition) {
        create(table, CheckConstraint.of(constraint, condition));
    }

    /** Adds a constraint of any kind with all it can say. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createConstraint(String table, ConstraintElement constraint, DdlOption... options) {
        Set<DdlOption> given = options("createConstraint", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateConstraint(name(table), constraint.constraint(), given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Drops a constraint. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropConstraint(String constraint, String table, DdlOption... options) {
        dropConstraint(constraint, table, null, options);
    }

    /**
     * Drops a constraint and says its kind, which databases need whose DROP names it.
     * Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}.
     */
    public void dropConstraint(String constraint, String table, @Nullable ConstraintKind kind, DdlOption... options) {
        Set<DdlOption> given = options("dropConstraint", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropConstraint(
                name(table),
                constraint,
                kind,
                given.contains(DdlOption.IF_EXISTS),
                given.contains(DdlOption.CASCADE),
                null));
    }

    /**
     * Drops a constraint and says all of it, for databases that have to know what they drop (SQLite, whose constraints may
     * have no name there). Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}.
     *
     * @param table the table
     * @param existing the constraint as it is, with the name it goes by
     * @param options words to add
     */
    public void dropConstraint(String table, ConstraintElement existing, DdlOption... options) {
        Set<DdlOption> given = options("dropConstraint", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        String constraint = existing.constraint().name();
        if (constraint == null) {
            throw malformed("dropConstraint", "the constraint has no name; give it one with named(...)");
        }
        apply(new DropConstraint(
                name(table),
                constraint,
                ConstraintKind.of(existing.constraint()),
                given.contains(DdlOption.IF_EXISTS),
                given.contains(DdlOption.CASCADE),
                existing.constraint()));
    }

    /** Gives a constraint another name. */
    public void renameConstraint(String table, String from, String to) {
        apply(new RenameConstraint(name(table), from, to));
    }

    /** Checks the rows that were there when a constraint was added {@code NOT VALID} (PostgreSQL). */
    public void validateConstraint(String constraint, String table) {
        apply(new ValidateConstraint(name(table), constraint));
    }

    // Enum types

    /** Creates a named enum type. Where the labels are kept with each column, nothing happens. */
    public void createEnum(String type, String... values) {
        apply(new CreateEnum(new EnumType(name(type), List.of(values), null), false));
    }

    /** Creates a named enum type. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createEnum(SqlType.Enumeration type, DdlOption... options) {
        createEnum(type, null, options);
    }

    /** Creates a named enum type with a comment. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createEnum(SqlType.Enumeration type, @Nullable String comment, DdlOption... options) {
        Set<DdlOption> given = options("createEnum", options, DdlOption.IF_NOT_EXISTS);
        if (type.name() == null) {
            throw malformed("createEnum", "the type has no name");
        }
        QualifiedName typeName = new QualifiedName(type.schema() == null ? schema : type.schema(), type.name());
        apply(new CreateEnum(new EnumType(typeName, type.values(), comment), given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Drops a named enum type. Fits {@link DdlOption#IF_EXISTS}. */
    public void dropEnum(String type, DdlOption... options) {
        Set<DdlOption> given = options("dropEnum", options, DdlOption.IF_EXISTS);
        apply(new DropEnum(name(type), given.contains(DdlOption.IF_EXISTS), null));
    }

    /** Adds a label after all others. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void addEnumValue(String type, String value, DdlOption... options) {
        addEnumValue(type, value, new EnumValuePlace.Last(), options);
    }

    /** Adds a label at a place. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void addEnumValue(String type, String value, EnumValuePlace place, DdlOption... options) {
        Set<DdlOption> given = options("addEnumValue", options, DdlOption.IF_NOT_EXISTS);
        apply(new AddEnumValue(name(type), value, place, given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Gives a label another name; rows that hold it follow. */
    public void renameEnumValue(String type, String from, String to) {
        apply(new RenameEnumValue(name(type), from, to));
    }

    /** Gives an enum type another name. */
    public void renameEnum(String from, String to) {
        apply(new RenameEnum(name(from), to));
    }

    /** Gives an enum type another list of labels; rows that hold one that goes away make it fail. */
    public void replaceEnum(String type, String... values) {
        replaceEnum(type, List.of(values), Map.of());
    }

    /** Gives an enum type another list of labels; rows that hold a renamed one follow, from old to new. */
    public void replaceEnum(String type, List<String> values, Map<String, String> renamed) {
        apply(new ReplaceEnum(new EnumType(name(type), values, null), renamed, null));
    }

    /** Sets the comment of an enum type. */
    public void createEnumComment(String type, String comment) {
        apply(new SetEnumComment(name(type), comment, Existing.unknown()));
    }

    /** Removes the comment of an enum type. */
    public void dropEnumComment(String type) {
        apply(new SetEnumComment(name(type), null, Existing.unknown()));
    }

    // Sequences

    /** Creates a sequence with all that is said of it. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createSequence(Sequence sequence, DdlOption... options) {
        Set<DdlOption> given = options("createSequence", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateSequence(sequence, given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Makes a sequence all that is said: its type, how it counts, who owns it, its comment. Its counter goes on. */
    public void redefineSequence(Sequence sequence) {
        apply(new RedefineSequence(sequence, null));
    }

    /** The same, of a sequence in the schema of these calls. */
    public void redefineSequence(SequenceDefinition sequence) {
        apply(new RedefineSequence(sequence.in(this::completed), null));
    }

    /** Gives a sequence another name in the same schema; its counter goes on. */
    public void renameSequence(String from, String to) {
        apply(new RenameSequence(name(from), to));
    }

    /** Creates a sequence. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createSequence(String sequence, SequenceOptions counting, DdlOption... options) {
        Set<DdlOption> given = options("createSequence", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateSequence(Sequence.of(name(sequence), counting), given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Creates a sequence with all that can be said about it. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createSequence(SequenceDefinition sequence, DdlOption... options) {
        Set<DdlOption> given = options("createSequence", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateSequence(sequence.in(this::completed), given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Changes how a sequence counts; what the options leave open stays. */
    public void alterSequence(String sequence, SequenceOptions counting) {
        apply(new AlterSequence(name(sequence), counting, null));
    }

    /** Changes how a sequence counts and says how it counted, so that the change can be taken back. */
    public void alterSequence(String sequence, SequenceOptions counting, SequenceOptions existing) {
        apply(new AlterSequence(name(sequence), counting, existing));
    }

    /** Drops a sequence. Fits {@link DdlOption#IF_EXISTS}. */
    public void dropSequence(String sequence, DdlOption... options) {
        Set<DdlOption> given = options("dropSequence", options, DdlOption.IF_EXISTS);
        apply(new DropSequence(name(sequence), given.contains(DdlOption.IF_EXISTS), null));
    }

    // Views

    /** Creates a view from a query. */
    public void createView(String view, String query) {
        apply(new CreateView(View.of(name(view), query)));
    }

    /** Creates a materialised view from a query (PostgreSQL). */
    public void createMaterializedView(String view, String query) {
        apply(new CreateView(new View(name(view), query, true, List.of(), null)));
    }

    /** Creates a view with all that can be said about it. */
    public void createView(ViewDefinition view) {
        apply(new CreateView(view.named(completed(view.view().name()))));
    }

    /** Puts a view in the place of the one of that name, or creates it. */
    public void replaceView(ViewDefinition view) {
        apply(new ReplaceView(view.named(completed(view.view().name())), null));
    }

    /**
     * Puts a view in the place of another and says what that is, so that columns can be taken away as well.
     *
     * @param view the view as it shall be
     * @param existing the view as it is
     */
    public void replaceView(ViewDefinition view, ViewDefinition existing) {
        apply(new ReplaceView(
                view.named(completed(view.view().name())),
                existing.named(completed(existing.view().name()))));
    }

    /** Puts another query in the place of a view's, or creates it. */
    public void replaceView(String view, String query) {
        apply(new ReplaceView(View.of(name(view), query), null));
    }

    /** Drops a view. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropView(String view, DdlOption... options) {
        dropView(view, false, options);
    }

    /** Drops a materialised view. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropMaterializedView(String view, DdlOption... options) {
        dropView(view, true, options);
    }

    // Functions and triggers

    /** Creates a function from its whole CREATE statement. */
    public void createFunction(String function, String arguments, String definition) {
        apply(new CreateRoutine(new Routine(name(function), Routine.Kind.FUNCTION, arguments, definition), null));
    }

    /** Creates a procedure from its whole CREATE statement. */
    public void createProcedure(String procedure, String arguments, String definition) {
        apply(new CreateRoutine(new Routine(name(procedure), Routine.Kind.PROCEDURE, arguments, definition), null));
    }

    /** Drops a function; the argument types tell overloads apart. Fits {@link DdlOption#IF_EXISTS}. */
    public void dropFunction(String function, String arguments, DdlOption... options) {
        Set<DdlOption> given = options("dropFunction", options, DdlOption.IF_EXISTS);
        apply(new DropRoutine(
                name(function), Routine.Kind.FUNCTION, arguments, given.contains(DdlOption.IF_EXISTS), null));
    }

    /** Drops a procedure; the argument types tell overloads apart. Fits {@link DdlOption#IF_EXISTS}. */
    public void dropProcedure(String procedure, String arguments, DdlOption... options) {
        Set<DdlOption> given = options("dropProcedure", options, DdlOption.IF_EXISTS);
        apply(new DropRoutine(
                name(procedure), Routine.Kind.PROCEDURE, arguments, given.contains(DdlOption.IF_EXISTS), null));
    }

    /** Creates a trigger from its whole CREATE statement. */
    public void createTrigger(String trigger, String table, String definition) {
        apply(new CreateTrigger(new Trigger(trigger, name(table), definition)));
    }

    /** Drops a trigger. Fits {@link DdlOption#IF_EXISTS}. */
    public void dropTrigger(String trigger, String table, DdlOption... options) {
        Set<DdlOption> given = options("dropTrigger", options, DdlOption.IF_EXISTS);
        apply(new DropTrigger(trigger, name(table), given.contains(DdlOption.IF_EXISTS), null));
    }

    // Schemas and extensions

    /** Creates a schema. Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createSchema(String name, DdlOption... options) {
        Set<DdlOption> given = options("createSchema", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateSchema(name, given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Drops a schema. Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropSchema(String name, DdlOption... options) {
        Set<DdlOption> given = options("dropSchema", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropSchema(name, given.contains(DdlOption.IF_EXISTS), given.contains(DdlOption.CASCADE)));
    }

    /** Installs an extension (PostgreSQL). Fits {@link DdlOption#IF_NOT_EXISTS}. */
    public void createExtension(String name, DdlOption... options) {
        Set<DdlOption> given = options("createExtension", options, DdlOption.IF_NOT_EXISTS);
        apply(new CreateExtension(name, schema, given.contains(DdlOption.IF_NOT_EXISTS)));
    }

    /** Removes an extension (PostgreSQL). Fits {@link DdlOption#IF_EXISTS} and {@link DdlOption#CASCADE}. */
    public void dropExtension(String name, DdlOption... options) {
        Set<DdlOption> given = options("dropExtension", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropExtension(name, given.contains(DdlOption.IF_EXISTS), given.contains(DdlOption.CASCADE)));
    }

    // What has no noun of its own

    /**
     * Makes something in the database's own words, of a kind that has no call of its own: a domain, a policy, a rule.
     *
     * @param kind what it is, as in its DDL: {@code domain}
     * @param name its name, for messages and for the model of the schema
     * @param definition the statement that makes it
     * @param removal the statement that takes it away
     */
    public void createNative(String kind, String name, String definition, String removal) {
        createNative(new NativeObject(kind, name(name), null, List.of(definition), List.of(removal)));
    }

    /** Makes something in the database's own words; the object says how. */
    public void createNative(NativeObject object) {
        apply(new CreateNative(object));
    }

    /**
     * Takes away what {@link #createNative(String, String, String, String)} makes, with the same arguments.
     *
     * @param kind what it is, as in its DDL: {@code domain}
     * @param name its name, for messages and for the model of the schema
     * @param definition the statement that makes it
     * @param removal the statement that takes it away
     */
    public void dropNative(String kind, String name, String definition, String removal) {
        dropNative(new NativeObject(kind, name(name), null, List.of(definition), List.of(removal)));
    }

    /** Takes something away in the database's own words; the object says how. */
    public void dropNative(NativeObject object) {
        apply(new DropNative(object));
    }

    // Data and everything else

    /** Runs one statement as written, with values for its {@code ?} placeholders if any are given. */
    public void execute(String sql, @Nullable Object... parameters) {
        apply(new Execute(sql, Arrays.asList(parameters), false));
    }

    /** Runs one statement that cannot run inside a transaction; what was done before it is committed first. */
    public void executeOutsideTransaction(String sql) {
        apply(new Execute(sql, List.of(), true));
    }

    /**
     * Inserts rows: {@code op.bulkInsert("roles", columns("id", "name"), row(1, "admin"), row(2, "guest"))}.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read, and copied at once
    public final void bulkInsert(String table, List<String> columns, List<@Nullable Object>... rows) {
        bulkInsert(table, columns, Arrays.asList(rows));
    }

    /** Inserts rows. */
    public void bulkInsert(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        try {
            apply(new BulkInsert(name(table), columns, rows));
        } catch (IllegalArgumentException e) {
            throw malformed("bulkInsert(\"" + table + "\")", e.getMessage());
        }
    }

    /**
     * Inserts rows that are not all in memory at once, 1,000 at a time. The stream is closed.
     */
    public void bulkInsert(String table, List<String> columns, Stream<List<@Nullable Object>> rows) {
        try (rows) {
            List<List<@Nullable Object>> gathered = new ArrayList<>();
            Iterator<List<@Nullable Object>> all = rows.iterator();
            while (all.hasNext()) {
                gathered.add(all.next());
                if (gathered.size() == ROWS_AT_ONCE) {
                    bulkInsert(table, columns, gathered);
                    gathered.clear();
                }
            }
            if (!gathered.isEmpty()) {
                bulkInsert(table, columns, gathered);
            }
        }
    }

    /**
     * Inserts the rows of a CSV file: {@code op.bulkInsert("countries", Csv.file("data/countries.csv"))}.
     *
     * @throws AludelException when it cannot be read, or a line has another number of values than the header
     */
    public void bulkInsert(String table, Csv csv) {
        csv.read((columns, rows) -> bulkInsert(table, columns, rows));
    }

    /**
     * Changes the rows of a large table in batches along its key, each in a short transaction of its own:
     *
     * <pre>{@code
     * op.batched("users", batch -> batch
     *     .update("email_lower = lower(email)", "email_lower IS NULL")
     *     .untilNone("SELECT count(*) FROM users WHERE email_lower IS NULL"));
     * }</pre>
     *
     * <p>What was done before is committed first. A run that is broken off goes on with the row it had come to. As SQL it is
     * written without batches.
     */
    public void batched(String table, Consumer<BatchDefinition> definition) {
        BatchDefinition batch = new BatchDefinition(name(table));
        definition.accept(batch);
        try {
            apply(batch.operation());
        } catch (IllegalArgumentException e) {
            throw malformed("batched(\"" + table + "\")", e.getMessage());
        }
    }

    /**
     * Runs a query after all calls so far have taken effect.
     *
     * @throws AludelException when SQL is being written to a script, or the query fails
     */
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return sink.query(sql, Arrays.asList(parameters));
    }

    /**
     * The connection, after all calls so far have taken effect. Neither close it nor end its transaction.
     *
     * @throws AludelException when SQL is being written to a script
     */
    public Connection connection() {
        return sink.connection();
    }

    /** The name of the database this runs on, for example {@code postgres}. */
    public String dialect() {
        return sink.dialect();
    }

    /**
     * An argument given for the migrations' own code, with {@code -x name=value} or in {@code [x]} of the configuration.
     *
     * @param name its name
     * @return its value, or empty when it was not given
     */
    public Optional<String> argument(String name) {
        return Optional.ofNullable(sink.arguments().get(name));
    }

    /** Whether SQL is being written to a script, so that nothing can be read. */
    public boolean isOffline() {
        return sink.isOffline();
    }

    /** The honest way to say that there is no way back; nothing is done and the run stops. */
    @SuppressWarnings("DoNotCallSuggester") // calling it is the point
    public void irreversible(String reason) {
        throw new AludelException(new MigrationProblem.Irreversible(reason));
    }

    /** Hands over an operation made by hand, or one of the user's own. */
    public void apply(Operation operation) {
        sink.accept(operation);
    }

    private void createTable(String table, boolean ifNotExists, TableElement... elements) {
        try {
            apply(new CreateTable(TableAssembly.assemble(name(table), List.of(elements)), ifNotExists));
        } catch (IllegalArgumentException e) {
            throw malformed("createTable(\"" + table + "\")", e.getMessage());
        }
    }

    private void addColumn(
            String table, ColumnElement column, @Nullable ColumnPosition position, Set<DdlOption> given) {
        boolean ifNotExists = given.contains(DdlOption.IF_NOT_EXISTS);
        apply(new AddColumn(name(table), column.column(), ifNotExists, position));
        for (Constraint constraint : column.constraints()) {
            apply(new CreateConstraint(name(table), constraint, ifNotExists));
        }
        for (Index index : column.indexes()) {
            apply(new CreateIndex(name(table), index, ifNotExists, false));
        }
    }

    private void create(String table, Constraint constraint) {
        apply(new CreateConstraint(name(table), constraint, false));
    }

    private void dropView(String view, boolean materialized, DdlOption... options) {
        Set<DdlOption> given = options("dropView", options, DdlOption.IF_EXISTS, DdlOption.CASCADE);
        apply(new DropView(
                name(view),
                materialized,
                given.contains(DdlOption.IF_EXISTS),
                given.contains(DdlOption.CASCADE),
                null));
    }

    private QualifiedName name(String name) {
        return new QualifiedName(schema, name);
    }

    private QualifiedName completed(QualifiedName given) {
        return given.schema() == null ? name(given.name()) : given;
    }

    private static Set<DdlOption> options(String call, DdlOption[] given, DdlOption... fitting) {
        EnumSet<DdlOption> options = EnumSet.noneOf(DdlOption.class);
        for (DdlOption option : given) {
            if (!List.of(fitting).contains(option)) {
                throw malformed(call, option + " does not fit; what fits is " + List.of(fitting));
            }
            options.add(option);
        }
        return options;
    }

    private static AludelException malformed(String call, @Nullable String reason) {
        return new AludelException(new MigrationProblem.Malformed(call, String.valueOf(reason)));
    }
}
