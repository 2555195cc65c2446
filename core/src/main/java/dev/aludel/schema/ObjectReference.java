package dev.aludel.schema;

import java.util.Objects;

/**
 * Names one object of a schema, whatever its kind.
 *
 * @param kind what it is
 * @param name its name; for an index, a constraint and a trigger, that of its table
 * @param detail what the name alone does not tell: the argument types of a routine, the name of an index, a constraint or a
 *     trigger on its table, the kind of a native object; empty for none
 */
public record ObjectReference(Kind kind, QualifiedName name, String detail) {

    /** What can be named. */
    public enum Kind {
        /** See {@link Extension}. */
        EXTENSION,
        /** See {@link Table}. */
        TABLE,
        /** See {@link Index}. */
        INDEX,
        /** See {@link Constraint}. */
        CONSTRAINT,
        /** See {@link EnumType}. */
        ENUM,
        /** See {@link Sequence}. */
        SEQUENCE,
        /** See {@link View}. */
        VIEW,
        /** See {@link Routine}. */
        ROUTINE,
        /** See {@link Trigger}. */
        TRIGGER,
        /** See {@link NativeObject}. */
        NATIVE
    }

    /** Checks the parts. */
    public ObjectReference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(detail, "detail");
    }

    /** Names an extension, which is in no schema. */
    public static ObjectReference of(Extension extension) {
        return new ObjectReference(Kind.EXTENSION, QualifiedName.of(extension.name()), "");
    }

    /** Names a table. */
    public static ObjectReference of(Table table) {
        return new ObjectReference(Kind.TABLE, table.name(), "");
    }

    /** Names an index of a table or a materialised view. */
    public static ObjectReference of(QualifiedName table, Index index) {
        return new ObjectReference(Kind.INDEX, table, index.name());
    }

    /** Names an enum type. */
    public static ObjectReference of(EnumType type) {
        return new ObjectReference(Kind.ENUM, type.name(), "");
    }

    /** Names a sequence. */
    public static ObjectReference of(Sequence sequence) {
        return new ObjectReference(Kind.SEQUENCE, sequence.name(), "");
    }

    /** Names a view. */
    public static ObjectReference of(View view) {
        return new ObjectReference(Kind.VIEW, view.name(), "");
    }

    /** Names a routine. */
    public static ObjectReference of(Routine routine) {
        return new ObjectReference(Kind.ROUTINE, routine.name(), routine.arguments());
    }

    /** Names a trigger. */
    public static ObjectReference of(Trigger trigger) {
        return new ObjectReference(Kind.TRIGGER, trigger.table(), trigger.name());
    }

    /** Names a native object; one of a table is told apart by the table as well. */
    public static ObjectReference of(NativeObject object) {
        String table = object.table() == null ? "" : " on " + object.table();
        return new ObjectReference(Kind.NATIVE, object.name(), object.kind() + table);
    }
}
