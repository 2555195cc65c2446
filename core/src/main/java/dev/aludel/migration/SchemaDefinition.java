package dev.aludel.migration;

/**
 * A schema written in Java: what the database is to have, in the words that revisions use. The class is named by
 * {@code models.schema}; it is public and has a public constructor without arguments, or none at all.
 *
 * <pre>{@code
 * public final class Shop implements SchemaDefinition {
 *   @Override
 *   public void define(SchemaBuilder schema) {
 *     schema.table("users",
 *         column("id", bigint()).identity().primaryKey(),
 *         column("email", varchar(255)).notNull().unique("users_email_key"));
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface SchemaDefinition {

    /**
     * Says what there is. Things may be said in any order.
     *
     * @param schema takes the words down
     */
    void define(SchemaBuilder schema);
}
