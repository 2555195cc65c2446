package dev.aludel.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a schema that has no noun of its own here, in the database's own words: a domain, a composite type, a policy,
 * a rule, an aggregate, an event, a comment on a constraint, a setting that ALTER TABLE makes. What makes it and what takes it
 * away are both known, so that it can be carried either way.
 *
 * @param kind what it is, as in its DDL and in lower case: {@code domain}, {@code policy}, {@code comment}
 * @param name its name; what tells it from others of its kind, with argument types where these count
 * @param table the table or view it belongs to and vanishes with; null for one that stands alone
 * @param definition the statements that make it, in order, without closing delimiters; at least one
 * @param removal the statements that take it away, in order, without closing delimiters; at least one
 */
public record NativeObject(
        String kind, QualifiedName name, @Nullable QualifiedName table, List<String> definition, List<String> removal) {

    /** Copies and checks the statements. */
    public NativeObject {
        Objects.requireNonNull(name, "name");
        definition = List.copyOf(definition);
        removal = List.copyOf(removal);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("an object is of a kind");
        }
        if (definition.isEmpty() || removal.isEmpty()) {
            throw new IllegalArgumentException(kind + " " + name + " needs what makes it and what takes it away");
        }
    }

    /** The same object under another name. */
    public NativeObject withName(QualifiedName value) {
        return new NativeObject(kind, value, table, definition, removal);
    }

    /** The same object of another table. */
    public NativeObject withTable(@Nullable QualifiedName value) {
        return new NativeObject(kind, name, value, definition, removal);
    }

    /**
     * Whether two stand for the same object, whatever their definitions.
     *
     * @param other another
     * @return whether kind, name and table are the same
     */
    public boolean isSameAs(NativeObject other) {
        return kind.equals(other.kind) && name.equals(other.name) && Objects.equals(table, other.table);
    }

    /**
     * For messages.
     *
     * @return for example {@code policy own_rows on users}
     */
    public String describe() {
        return kind + " " + name + (table == null ? "" : " on " + table);
    }
}
