package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.sql;
import static dev.aludel.autogenerate.render.JavaCode.text;
import static dev.aludel.autogenerate.render.OpCalls.word;

import dev.aludel.autogenerate.render.JavaCode.Call;
import dev.aludel.migration.DdlOption;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.CustomOperation;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.DataOperation.Batched;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.DataOperation.Execute;
import dev.aludel.operation.EnumOperation;
import dev.aludel.operation.EnumOperation.AddEnumValue;
import dev.aludel.operation.EnumOperation.CreateEnum;
import dev.aludel.operation.EnumOperation.DropEnum;
import dev.aludel.operation.EnumOperation.RenameEnum;
import dev.aludel.operation.EnumOperation.RenameEnumValue;
import dev.aludel.operation.EnumOperation.ReplaceEnum;
import dev.aludel.operation.EnumOperation.SetEnumComment;
import dev.aludel.operation.EnumValuePlace;
import dev.aludel.operation.IndexOperation;
import dev.aludel.operation.IndexOperation.CreateIndex;
import dev.aludel.operation.IndexOperation.DropIndex;
import dev.aludel.operation.IndexOperation.RenameIndex;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.operation.NamespaceOperation;
import dev.aludel.operation.NamespaceOperation.CreateExtension;
import dev.aludel.operation.NamespaceOperation.CreateSchema;
import dev.aludel.operation.NamespaceOperation.DropExtension;
import dev.aludel.operation.NamespaceOperation.DropSchema;
import dev.aludel.operation.NativeOperation;
import dev.aludel.operation.NativeOperation.CreateNative;
import dev.aludel.operation.NativeOperation.DropNative;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RoutineOperation;
import dev.aludel.operation.RoutineOperation.CreateRoutine;
import dev.aludel.operation.RoutineOperation.CreateTrigger;
import dev.aludel.operation.RoutineOperation.DropRoutine;
import dev.aludel.operation.RoutineOperation.DropTrigger;
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
import dev.aludel.operation.TableOperation.RenameTable;
import dev.aludel.operation.TableOperation.SetTableComment;
import dev.aludel.operation.ViewOperation;
import dev.aludel.operation.ViewOperation.CreateView;
import dev.aludel.operation.ViewOperation.DropView;
import dev.aludel.operation.ViewOperation.ReplaceView;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Routine;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.Trigger;
import dev.aludel.schema.View;
import dev.aludel.schema.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Spells an operation as the call of {@link dev.aludel.migration.Operations} that makes the same one. */
final class OperationCode {

    private final TypeCode types;
    private final ValueCode values;
    private final ElementCode elements;
    private final OpCalls op;
    private final ColumnCode columns;
    private final ConstraintCode constraints;

    /**
     * Spells with these.
     *
     * @param names collects what has to be imported
     * @param types spells types
     */
    OperationCode(JavaNames names, TypeCode types) {
        this.types = types;
        values = new ValueCode(names, types);
        elements = new ElementCode(names, types, values);
        op = new OpCalls(values);
        columns = new ColumnCode(op, types, elements);
        constraints = new ConstraintCode(op, values, elements);
    }

    /**
     * The call.
     *
     * @param operation the operation
     * @return an expression
     * @throws ValueCode.Unspeakable when it holds a value that has no expression
     */
    JavaCode of(Operation operation) {
        return switch (operation) {
            case TableOperation table -> table(table);
            case ColumnOperation column -> columns.of(column);
            case IndexOperation index -> index(index);
            case ConstraintOperation constraint -> constraints.of(constraint);
            case EnumOperation type -> enumType(type);
            case SequenceOperation sequence -> sequence(sequence);
            case ViewOperation view -> view(view);
            case RoutineOperation routine -> routine(routine);
            case NamespaceOperation namespace -> namespace(namespace);
            case NativeOperation made -> nativeObject(made);
            case DataOperation data -> data(data);
            case CustomOperation custom -> op.apply(custom);
        };
    }

    // Tables

    private JavaCode table(TableOperation operation) {
        return switch (operation) {
            case CreateTable create -> createTable(create);
            case DropTable drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.name(),
                                "dropTable",
                                op.with(
                                        List.of(text(drop.name().name())),
                                        word(DdlOption.IF_EXISTS, drop.ifExists()),
                                        word(DdlOption.CASCADE, drop.cascade())));
            case RenameTable rename ->
                op.on(rename.from(), "renameTable", text(rename.from().name()), text(rename.to()));
            case SetTableComment comment -> comment(comment);
            case AlterTableOptions alter -> {
                List<JavaCode> arguments = new ArrayList<>();
                arguments.add(text(alter.table().name()));
                arguments.add(elements.tableOptions(alter.options()));
                if (alter.existing() != null) {
                    arguments.add(elements.tableOptions(alter.existing()));
                }
                yield op.on(alter.table(), "alterTableOptions", arguments);
            }
        };
    }

    /** One part a line: a table is read downwards. */
    private JavaCode createTable(CreateTable create) {
        Table table = create.table();
        boolean columnsOfOthers = table.options().partition() != null
                || !table.options().inherits().isEmpty();
        if (!columnsOfOthers
                && !table.primaryKey().stream()
                        .flatMap(key -> key.columns().stream())
                        .allMatch(column -> table.column(column).isPresent())) {
            return op.apply(create);
        }
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(text(table.name().name()));
        arguments.addAll(elements.table(table));
        Call call = op.on(table.name(), create.ifNotExists() ? "createTableIfNotExists" : "createTable", arguments);
        return new Call(call.name(), call.arguments(), arguments.size() > 2);
    }

    private JavaCode comment(SetTableComment operation) {
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(text(operation.table().name()));
        if (operation.comment() != null) {
            arguments.add(text(operation.comment()));
        }
        if (operation.existing().known()) {
            String existing = operation.existing().value();
            arguments.add(existing == null ? atom("null") : text(existing));
        }
        return op.on(
                operation.table(), operation.comment() == null ? "dropTableComment" : "createTableComment", arguments);
    }

    // Indexes

    private JavaCode index(IndexOperation operation) {
        return switch (operation) {
            case CreateIndex create -> createIndex(create);
            case DropIndex drop -> dropIndex(drop);
            case SetIndexComment comment ->
                comment.existing().known()
                        ? op.apply(comment)
                        : comment(
                                comment.table(),
                                "IndexComment",
                                List.of(
                                        text(comment.index()),
                                        text(comment.table().name())),
                                comment.comment());
            case RenameIndex rename ->
                op.on(
                        rename.table(),
                        "renameIndex",
                        text(rename.table().name()),
                        text(rename.from()),
                        text(rename.to()));
        };
    }

    private JavaCode createIndex(CreateIndex create) {
        Index index = create.index().withValid(true);
        List<JavaCode> options = op.words(
                word(DdlOption.IF_NOT_EXISTS, create.ifNotExists()),
                word(DdlOption.CONCURRENTLY, create.concurrently()));
        Index bare = Index.of(index.name(), index.elements());
        boolean plain = index.withUnique(false).equals(bare)
                && index.elements().stream().allMatch(ElementCode::isPlain)
                && options.isEmpty();
        List<JavaCode> arguments = new ArrayList<>();
        if (plain) {
            arguments.add(text(index.name()));
            arguments.add(text(create.table().name()));
            index.elements().forEach(key -> arguments.add(text(Objects.requireNonNull(key.column()))));
            return op.on(create.table(), index.unique() ? "createUniqueIndex" : "createIndex", arguments);
        }
        arguments.add(text(create.table().name()));
        arguments.add(elements.index(index));
        arguments.addAll(options);
        return op.on(create.table(), "createIndex", arguments);
    }

    private JavaCode dropIndex(DropIndex drop) {
        QualifiedName table = drop.table();
        if (drop.existing() != null
                || (table != null && !Objects.equals(table.schema(), drop.name().schema()))) {
            return op.apply(drop);
        }
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(text(drop.name().name()));
        if (table != null) {
            arguments.add(text(table.name()));
        }
        arguments.addAll(op.words(
                word(DdlOption.IF_EXISTS, drop.ifExists()), word(DdlOption.CONCURRENTLY, drop.concurrently())));
        return op.on(drop.name(), "dropIndex", arguments);
    }

    // Types and sequences

    private JavaCode enumType(EnumOperation operation) {
        return switch (operation) {
            case CreateEnum create -> createEnum(create);
            case DropEnum drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.name(),
                                "dropEnum",
                                op.with(List.of(text(drop.name().name())), word(DdlOption.IF_EXISTS, drop.ifExists())));
            case AddEnumValue add -> {
                List<JavaCode> arguments =
                        new ArrayList<>(List.of(text(add.type().name()), text(add.value())));
                switch (add.place()) {
                    case EnumValuePlace.Last ignored -> {}
                    case EnumValuePlace.Before(var label) -> arguments.add(call("before", text(label)));
                    case EnumValuePlace.After(var label) -> arguments.add(call("after", text(label)));
                }
                yield op.on(
                        add.type(),
                        "addEnumValue",
                        op.with(arguments, word(DdlOption.IF_NOT_EXISTS, add.ifNotExists())));
            }
            case RenameEnum rename ->
                op.on(rename.from(), "renameEnum", text(rename.from().name()), text(rename.to()));
            case ReplaceEnum replace -> replaceEnum(replace);
            case SetEnumComment comment ->
                comment.existing().known()
                        ? op.apply(comment)
                        : comment(
                                comment.type(),
                                "EnumComment",
                                List.of(text(comment.type().name())),
                                comment.comment());
            case RenameEnumValue rename ->
                op.on(
                        rename.type(),
                        "renameEnumValue",
                        text(rename.type().name()),
                        text(rename.from()),
                        text(rename.to()));
        };
    }

    private JavaCode replaceEnum(ReplaceEnum replace) {
        EnumType type = replace.type();
        if (replace.existing() != null || type.comment() != null) {
            return op.apply(replace);
        }
        List<JavaCode> arguments = new ArrayList<>(List.of(text(type.name().name())));
        if (replace.renamed().isEmpty()) {
            type.values().forEach(value -> arguments.add(text(value)));
        } else {
            arguments.add(values.of(type.values()));
            arguments.add(values.of(replace.renamed()));
        }
        return op.on(type.name(), "replaceEnum", arguments);
    }

    /** A call that sets a comment, or the one that removes it. */
    private JavaCode comment(QualifiedName of, String what, List<JavaCode> place, @Nullable String comment) {
        List<JavaCode> arguments = new ArrayList<>(place);
        if (comment != null) {
            arguments.add(text(comment));
        }
        return op.on(of, (comment == null ? "drop" : "create") + what, arguments);
    }

    private JavaCode createEnum(CreateEnum create) {
        SqlType.Enumeration type = create.type().asType();
        List<JavaCode> options = op.words(word(DdlOption.IF_NOT_EXISTS, create.ifNotExists()));
        JavaCode spelled = types.of(type);
        String comment = create.type().comment();
        if (spelled instanceof Call && type.schema() == null && comment == null && options.isEmpty()) {
            List<JavaCode> arguments = new ArrayList<>(ElementCode.texts(type.values()));
            arguments.addFirst(text(create.type().name().name()));
            return call("op.createEnum", arguments);
        }
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(spelled);
        if (comment != null) {
            arguments.add(text(comment));
        }
        arguments.addAll(options);
        return call("op.createEnum", arguments);
    }

    private JavaCode sequence(SequenceOperation operation) {
        return switch (operation) {
            case CreateSequence create -> createSequence(create);
            case AlterSequence alter -> {
                List<JavaCode> arguments = new ArrayList<>();
                arguments.add(text(alter.name().name()));
                arguments.add(elements.counting(alter.options()));
                if (alter.existing() != null) {
                    arguments.add(elements.counting(alter.existing()));
                }
                yield op.on(alter.name(), "alterSequence", arguments);
            }
            case RenameSequence rename ->
                op.on(rename.from(), "renameSequence", text(rename.from().name()), text(rename.to()));
            case RedefineSequence redefine ->
                redefine.existing() != null ? op.apply(redefine) : about(redefine.sequence(), "redefineSequence");
            case DropSequence drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.name(),
                                "dropSequence",
                                op.with(List.of(text(drop.name().name())), word(DdlOption.IF_EXISTS, drop.ifExists())));
        };
    }

    private JavaCode createSequence(CreateSequence create) {
        return about(create.sequence(), "createSequence", word(DdlOption.IF_NOT_EXISTS, create.ifNotExists()));
    }

    /** A call that takes a whole sequence. */
    private JavaCode about(Sequence sequence, String method, OpCalls.Word... words) {
        QualifiedName owner = sequence.ownedBy();
        String schema = sequence.name().schema();
        boolean together = owner == null || Objects.equals(owner.schema(), schema);
        // A plain name is in the schema of the call: an owner elsewhere has to say its own, and one in the default
        // schema can do so only when the call is in that as well.
        JavaCode name = together || schema == null ? text(sequence.name().name()) : values.name(sequence.name());
        JavaCode owning = owner == null ? null : together ? text(owner.name()) : values.name(owner);
        List<JavaCode> arguments = op.with(List.of(elements.sequence(name, sequence, owning)), words);
        return together ? op.on(sequence.name(), method, arguments) : call("op." + method, arguments);
    }

    // Views

    private JavaCode view(ViewOperation operation) {
        return switch (operation) {
            case CreateView create -> createView(create.view());
            case ReplaceView replace -> replaceView(replace.view(), replace.existing());
            case DropView drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.name(),
                                drop.materialized() ? "dropMaterializedView" : "dropView",
                                op.with(
                                        List.of(text(drop.name().name())),
                                        word(DdlOption.IF_EXISTS, drop.ifExists()),
                                        word(DdlOption.CASCADE, drop.cascade())));
        };
    }

    private JavaCode createView(View view) {
        boolean plain = view.equals(new View(view.name(), view.query(), view.materialized(), List.of(), null));
        if (plain) {
            String call = view.materialized() ? "createMaterializedView" : "createView";
            return op.on(view.name(), call, text(view.name().name()), sql(view.query()));
        }
        return op.on(view.name(), "createView", elements.view(text(view.name().name()), view));
    }

    private JavaCode replaceView(View view, @Nullable View existing) {
        if (existing == null && view.equals(View.of(view.name(), view.query()))) {
            return op.on(view.name(), "replaceView", text(view.name().name()), sql(view.query()));
        }
        if (existing == null) {
            return op.on(
                    view.name(), "replaceView", elements.view(text(view.name().name()), view));
        }
        if (!Objects.equals(view.name().schema(), existing.name().schema())) {
            return op.apply(new ReplaceView(view, existing));
        }
        return op.on(
                view.name(),
                "replaceView",
                elements.view(text(view.name().name()), view),
                elements.view(text(existing.name().name()), existing));
    }

    // Functions and triggers

    private JavaCode routine(RoutineOperation operation) {
        return switch (operation) {
            case CreateRoutine create -> {
                Routine routine = create.routine();
                yield create.existing() != null
                        ? op.apply(create)
                        : op.on(
                                routine.name(),
                                "create" + kind(routine.kind()),
                                text(routine.name().name()),
                                text(routine.arguments()),
                                sql(routine.definition()));
            }
            case DropRoutine drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.name(),
                                "drop" + kind(drop.kind()),
                                op.with(
                                        List.of(text(drop.name().name()), text(drop.arguments())),
                                        word(DdlOption.IF_EXISTS, drop.ifExists())));
            case CreateTrigger create -> {
                Trigger trigger = create.trigger();
                yield op.on(
                        trigger.table(),
                        "createTrigger",
                        text(trigger.name()),
                        text(trigger.table().name()),
                        sql(trigger.definition()));
            }
            case DropTrigger drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.table(),
                                "dropTrigger",
                                op.with(
                                        List.of(
                                                text(drop.name()),
                                                text(drop.table().name())),
                                        word(DdlOption.IF_EXISTS, drop.ifExists())));
        };
    }

    private static String kind(Routine.Kind kind) {
        return switch (kind) {
            case FUNCTION -> "Function";
            case PROCEDURE -> "Procedure";
        };
    }

    // Everything else

    private JavaCode namespace(NamespaceOperation operation) {
        return switch (operation) {
            case CreateSchema create ->
                call(
                        "op.createSchema",
                        op.with(List.of(text(create.name())), word(DdlOption.IF_NOT_EXISTS, create.ifNotExists())));
            case DropSchema drop ->
                call(
                        "op.dropSchema",
                        op.with(
                                List.of(text(drop.name())),
                                word(DdlOption.IF_EXISTS, drop.ifExists()),
                                word(DdlOption.CASCADE, drop.cascade())));
            case CreateExtension create ->
                op.in(
                        create.schema(),
                        "createExtension",
                        op.with(List.of(text(create.name())), word(DdlOption.IF_NOT_EXISTS, create.ifNotExists())));
            case DropExtension drop ->
                call(
                        "op.dropExtension",
                        op.with(
                                List.of(text(drop.name())),
                                word(DdlOption.IF_EXISTS, drop.ifExists()),
                                word(DdlOption.CASCADE, drop.cascade())));
        };
    }

    private JavaCode nativeObject(NativeOperation operation) {
        String call = switch (operation) {
            case CreateNative ignored -> "createNative";
            case DropNative ignored -> "dropNative";
        };
        NativeObject object = operation.object();
        boolean plain = object.table() == null
                && object.definition().size() == 1
                && object.removal().size() == 1;
        if (!plain) {
            return call("op." + call, values.of(object));
        }
        return op.on(
                object.name(),
                call,
                text(object.kind()),
                text(object.name().name()),
                sql(object.definition().getFirst()),
                sql(object.removal().getFirst()));
    }

    private JavaCode data(DataOperation operation) {
        return switch (operation) {
            case Execute execute -> execute(execute);
            case BulkInsert insert -> {
                List<JavaCode> arguments = new ArrayList<>();
                arguments.add(text(insert.table().name()));
                arguments.add(call("columns", ElementCode.texts(insert.columns())));
                insert.rows().forEach(row -> arguments.add(call("row", values(row))));
                Call call = op.on(insert.table(), "bulkInsert", arguments);
                yield new Call(call.name(), call.arguments(), arguments.size() > 3);
            }
            case Batched batched -> op.apply(batched);
        };
    }

    private JavaCode execute(Execute execute) {
        if (execute.outsideTransaction()) {
            return execute.parameters().isEmpty()
                    ? call("op.executeOutsideTransaction", sql(execute.sql()))
                    : op.apply(execute);
        }
        List<JavaCode> arguments = new ArrayList<>(values(execute.parameters()));
        arguments.addFirst(sql(execute.sql()));
        return call("op.execute", arguments);
    }

    /** Values of a parameter that takes any number of them: a lone null or array would be taken for the whole list. */
    private List<JavaCode> values(List<@Nullable Object> given) {
        if (given.size() == 1 && given.getFirst() == null) {
            return List.of(atom("(Object) null"));
        }
        List<JavaCode> spelled = new ArrayList<>();
        given.forEach(value -> spelled.add(values.of(value)));
        return spelled;
    }
}
