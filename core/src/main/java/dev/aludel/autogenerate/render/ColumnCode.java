package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.sql;
import static dev.aludel.autogenerate.render.JavaCode.text;
import static dev.aludel.autogenerate.render.OpCalls.word;

import dev.aludel.autogenerate.render.JavaCode.Call;
import dev.aludel.migration.DdlOption;
import dev.aludel.operation.ColumnChange;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.ColumnOperation.AddColumn;
import dev.aludel.operation.ColumnOperation.AlterColumn;
import dev.aludel.operation.ColumnOperation.DropColumn;
import dev.aludel.operation.ColumnOperation.MoveColumn;
import dev.aludel.operation.ColumnOperation.RenameColumn;
import dev.aludel.operation.ColumnPosition;
import java.util.ArrayList;
import java.util.List;

/** Spells operations on columns. */
final class ColumnCode {

    private final OpCalls op;
    private final TypeCode types;
    private final ElementCode elements;

    /** Spells with these. */
    ColumnCode(OpCalls op, TypeCode types, ElementCode elements) {
        this.op = op;
        this.types = types;
        this.elements = elements;
    }

    /** The call. */
    JavaCode of(ColumnOperation operation) {
        return switch (operation) {
            case AddColumn add -> addColumn(add);
            case DropColumn drop ->
                drop.existing() != null
                        ? op.apply(drop)
                        : op.on(
                                drop.table(),
                                "dropColumn",
                                op.with(
                                        List.of(text(drop.table().name()), text(drop.column())),
                                        word(DdlOption.IF_EXISTS, drop.ifExists()),
                                        word(DdlOption.CASCADE, drop.cascade())));
            case AlterColumn alter -> alterColumn(alter);
            case MoveColumn move -> moveColumn(move);
            case RenameColumn rename ->
                op.on(
                        rename.table(),
                        "renameColumn",
                        text(rename.table().name()),
                        text(rename.from()),
                        text(rename.to()));
        };
    }

    private JavaCode moveColumn(MoveColumn move) {
        if (move.existing() != null) {
            return op.apply(move);
        }
        List<JavaCode> arguments = new ArrayList<>(List.of(text(move.table().name()), text(move.column())));
        String after = move.position().after();
        if (after != null) {
            arguments.add(text(after));
        }
        return op.on(move.table(), after == null ? "moveColumnFirst" : "moveColumnAfter", arguments);
    }

    private JavaCode addColumn(AddColumn add) {
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(text(add.table().name()));
        arguments.add(elements.column(add.column()));
        ColumnPosition position = add.position();
        String call = position == null ? "addColumn" : position.after() == null ? "addColumnFirst" : "addColumnAfter";
        if (position != null && position.after() != null) {
            arguments.add(text(position.after()));
        }
        return op.on(add.table(), call, op.with(arguments, word(DdlOption.IF_NOT_EXISTS, add.ifNotExists())));
    }

    private JavaCode alterColumn(AlterColumn alter) {
        List<Call> links = new ArrayList<>();
        alter.changes().forEach(change -> links.add(change(change)));
        if (alter.existing() != null) {
            links.add(call("existing", elements.column(alter.existing())));
        }
        return op.on(
                alter.table(),
                "alterColumn",
                text(alter.table().name()),
                text(alter.column()),
                new JavaCode.Lambda("column", JavaCode.chain(atom("column"), links)));
    }

    private Call change(ColumnChange change) {
        return switch (change) {
            case ColumnChange.SetType(var type, var using) ->
                using == null ? call("type", types.of(type)) : call("type", types.of(type), sql(using));
            case ColumnChange.SetNotNull ignored -> call("notNull");
            case ColumnChange.DropNotNull ignored -> call("nullable");
            case ColumnChange.SetDefault(var value) -> elements.defaultValue(value);
            case ColumnChange.DropDefault ignored -> call("dropDefault");
            case ColumnChange.SetIdentity(var identity) -> elements.identity(identity);
            case ColumnChange.DropIdentity ignored -> call("dropIdentity");
            case ColumnChange.SetGenerated(var generated) -> elements.generated(generated);
            case ColumnChange.DropGenerated ignored -> call("dropGenerated");
            case ColumnChange.SetComment(var comment) ->
                comment == null ? call("dropComment") : call("comment", text(comment));
            case ColumnChange.SetOptions(var options) -> call("options", elements.columnOptions(options));
        };
    }
}
