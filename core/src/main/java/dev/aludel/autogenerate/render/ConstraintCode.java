package dev.aludel.autogenerate.render;

import static dev.aludel.autogenerate.render.JavaCode.atom;
import static dev.aludel.autogenerate.render.JavaCode.call;
import static dev.aludel.autogenerate.render.JavaCode.sql;
import static dev.aludel.autogenerate.render.JavaCode.text;
import static dev.aludel.autogenerate.render.OpCalls.word;

import dev.aludel.migration.DdlOption;
import dev.aludel.operation.ConstraintKind;
import dev.aludel.operation.ConstraintOperation;
import dev.aludel.operation.ConstraintOperation.CreateConstraint;
import dev.aludel.operation.ConstraintOperation.DropConstraint;
import dev.aludel.operation.ConstraintOperation.RenameConstraint;
import dev.aludel.operation.ConstraintOperation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ExcludeConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells operations on constraints. */
final class ConstraintCode {

    private final OpCalls op;
    private final ValueCode values;
    private final ElementCode elements;

    /** Spells with these. */
    ConstraintCode(OpCalls op, ValueCode values, ElementCode elements) {
        this.op = op;
        this.values = values;
        this.elements = elements;
    }

    /** The call. */
    JavaCode of(ConstraintOperation operation) {
        return switch (operation) {
            case CreateConstraint create -> create(create);
            case DropConstraint drop -> drop(drop);
            case RenameConstraint rename ->
                op.on(
                        rename.table(),
                        "renameConstraint",
                        text(rename.table().name()),
                        text(rename.from()),
                        text(rename.to()));
            case ValidateConstraint validate ->
                op.on(
                        validate.table(),
                        "validateConstraint",
                        text(validate.name()),
                        text(validate.table().name()));
        };
    }

    private JavaCode create(CreateConstraint create) {
        Optional<JavaCode> plain = create.ifNotExists() ? Optional.empty() : plain(create);
        return plain.orElseGet(() -> op.on(
                create.table(),
                "createConstraint",
                op.with(
                        List.of(text(create.table().name()), elements.constraint(create.constraint())),
                        word(DdlOption.IF_NOT_EXISTS, create.ifNotExists()))));
    }

    /** The call of its kind, for a constraint with nothing unusual about it. */
    private Optional<JavaCode> plain(CreateConstraint create) {
        QualifiedName table = create.table();
        return switch (create.constraint()) {
            case PrimaryKey key
            when key.equals(new PrimaryKey(key.name(), key.columns())) -> {
                List<JavaCode> arguments = new ArrayList<>(ElementCode.texts(key.columns()));
                arguments.addFirst(text(table.name()));
                arguments.addFirst(key.name() == null ? atom("null") : text(key.name()));
                yield Optional.of(op.on(table, "createPrimaryKey", arguments));
            }
            case UniqueConstraint unique
            when unique.name() != null && unique.equals(UniqueConstraint.of(unique.name(), unique.columns())) -> {
                List<JavaCode> arguments = new ArrayList<>(ElementCode.texts(unique.columns()));
                arguments.addFirst(text(table.name()));
                arguments.addFirst(text(unique.name()));
                yield Optional.of(op.on(table, "createUniqueConstraint", arguments));
            }
            case ForeignKey key
            when key.name() != null
                    && key.referencedTable().schema() == null
                    && key.equals(
                            ForeignKey.of(key.name(), key.columns(), key.referencedTable(), key.referencedColumns())) ->
                Optional.of(op.on(
                        table,
                        "createForeignKey",
                        text(key.name()),
                        text(table.name()),
                        call("columns", ElementCode.texts(key.columns())),
                        text(key.referencedTable().name()),
                        call("columns", ElementCode.texts(key.referencedColumns()))));
            case CheckConstraint check
            when check.name() != null && check.equals(CheckConstraint.of(check.name(), check.expression())) ->
                Optional.of(op.on(
                        table,
                        "createCheckConstraint",
                        text(check.name()),
                        text(table.name()),
                        sql(check.expression())));
            case PrimaryKey ignored -> Optional.empty();
            case UniqueConstraint ignored -> Optional.empty();
            case ForeignKey ignored -> Optional.empty();
            case CheckConstraint ignored -> Optional.empty();
            case ExcludeConstraint ignored -> Optional.empty();
        };
    }

    private JavaCode drop(DropConstraint drop) {
        List<JavaCode> options =
                op.words(word(DdlOption.IF_EXISTS, drop.ifExists()), word(DdlOption.CASCADE, drop.cascade()));
        List<JavaCode> arguments = new ArrayList<>();
        if (drop.existing() != null) {
            if (drop.kind() != ConstraintKind.of(drop.existing())
                    || !drop.name().equals(drop.existing().name())) {
                return op.apply(drop);
            }
            arguments.add(text(drop.table().name()));
            arguments.add(elements.constraint(drop.existing()));
        } else {
            arguments.add(text(drop.name()));
            arguments.add(text(drop.table().name()));
            if (drop.kind() != null) {
                arguments.add(values.of(drop.kind()));
            }
        }
        arguments.addAll(options);
        return op.on(drop.table(), "dropConstraint", arguments);
    }
}
