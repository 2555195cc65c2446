package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a schema object, with the schema it lives in.
 *
 * @param schema the schema (on MySQL and MariaDB: the database); {@code null} for the connection's default one
 * @param name the name as it is stored, unquoted; not empty
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    /** Checks the parts. */
    public QualifiedName {
        if (name.isEmpty() || (schema != null && schema.isEmpty())) {
            throw new IllegalArgumentException("a name is not empty");
        }
    }

    /**
     * A name in the default schema.
     *
     * @param name the name as stored; a dot in it is part of the name
     * @return the name without a schema
     */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /**
     * The same schema with another name.
     *
     * @param other the other name
     * @return a name in this one's schema
     */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = (schema == null ? "" : schema).compareTo(other.schema == null ? "" : other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** For messages: {@code schema.name} or {@code name}, unquoted. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
