package dev.aludel.autogenerate.compare;

import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import java.util.Comparator;
import java.util.Locale;

/**
 * One thing of a schema that is made, changed or taken away on its own.
 *
 * @param kind what it is
 * @param name its name; of what belongs to a table or view, that one's name
 * @param detail what the name alone does not tell: a column, constraint, index or trigger by its own name, the arguments of
 *     a routine, the kind of a native object; empty for none
 */
record Part(Kind kind, QualifiedName name, String detail) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::kind).thenComparing(Part::name).thenComparing(Part::detail);

    /** In the order in which they are made when nothing else decides. */
    enum Kind {
        NAMESPACE("schema"),
        EXTENSION("extension"),
        ENUM("enum"),
        SEQUENCE("sequence"),
        TABLE("table"),
        COLUMN("column"),
        /** What a column takes when it is left out, which may need what needs the table. */
        DEFAULT("default"),
        CONSTRAINT("constraint"),
        INDEX("index"),
        /** That the database numbers a column, where it has to be a key for that. */
        IDENTITY("identity"),
        /** That a sequence belongs to a column. */
        OWNER("owner"),
        ROUTINE("function"),
        VIEW("view"),
        NATIVE("object"),
        TRIGGER("trigger");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Part namespace(String name) {
        return new Part(Kind.NAMESPACE, QualifiedName.of(name), "");
    }

    static Part table(QualifiedName name) {
        return new Part(Kind.TABLE, name, "");
    }

    static Part column(QualifiedName table, String column) {
        return new Part(Kind.COLUMN, table, column);
    }

    static Part defaultOf(QualifiedName table, String column) {
        return new Part(Kind.DEFAULT, table, column);
    }

    static Part identityOf(QualifiedName table, String column) {
        return new Part(Kind.IDENTITY, table, column);
    }

    static Part view(QualifiedName name) {
        return new Part(Kind.VIEW, name, "");
    }

    static Part enumType(QualifiedName name) {
        return new Part(Kind.ENUM, name, "");
    }

    static Part sequence(QualifiedName name) {
        return new Part(Kind.SEQUENCE, name, "");
    }

    static Part ownerOf(QualifiedName sequence) {
        return new Part(Kind.OWNER, sequence, "");
    }

    static Part index(QualifiedName of, String index) {
        return new Part(Kind.INDEX, of, index);
    }

    static Part constraint(QualifiedName table, String key) {
        return new Part(Kind.CONSTRAINT, table, key);
    }

    static Part of(ObjectReference reference) {
        return new Part(
                switch (reference.kind()) {
                    case EXTENSION -> Kind.EXTENSION;
                    case TABLE -> Kind.TABLE;
                    case INDEX -> Kind.INDEX;
                    case CONSTRAINT -> Kind.CONSTRAINT;
                    case ENUM -> Kind.ENUM;
                    case SEQUENCE -> Kind.SEQUENCE;
                    case VIEW -> Kind.VIEW;
                    case ROUTINE -> Kind.ROUTINE;
                    case TRIGGER -> Kind.TRIGGER;
                    case NATIVE -> Kind.NATIVE;
                },
                reference.name(),
                reference.detail());
    }

    /** For people: {@code column users.email}. */
    String words() {
        return switch (kind) {
            case COLUMN, DEFAULT, IDENTITY -> kind.words + " " + name + "." + detail;
            case CONSTRAINT, INDEX, TRIGGER -> kind.words + " " + detail + " on " + name;
            case ROUTINE -> kind.words + " " + name + "(" + detail + ")";
            case NATIVE -> detail.replace(" on ", " " + name + " on ") + (detail.contains(" on ") ? "" : " " + name);
            case NAMESPACE, EXTENSION, ENUM, SEQUENCE, TABLE, OWNER, VIEW -> kind.words + " " + name;
        };
    }

    /** For programs: {@code column}. */
    String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
