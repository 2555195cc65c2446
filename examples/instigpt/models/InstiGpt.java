import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;
import dev.aludel.schema.type.SqlType;

/** Users, their sessions, and their conversations with the assistant. */
public final class InstiGpt implements SchemaDefinition {

    private static final SqlType.Enumeration ROLE = enumeration("messagerole", "assistant", "user");

    @Override
    public void define(SchemaBuilder schema) {
        schema.enumType("messagerole", "assistant", "user");
        schema.table(
                "user",
                column("id", integer()).autoincrement().primaryKey(),
                column("username", varchar(255)).notNull(),
                column("name", varchar(255)).notNull(),
                column("email", varchar(255)).notNull(),
                column("roll_number", varchar(255)).notNull(),
                column("profile_picture", varchar(255)));
        schema.table(
                "session",
                column("id", uuid()).primaryKey(),
                column("user_id", integer()).notNull().references("user", "id"),
                column("expires_at", timestamp()).notNull());
        schema.table(
                "conversation",
                column("id", uuid()).primaryKey(),
                column("title", varchar(255)).notNull(),
                column("owner_id", integer()).notNull().references("user", "id"),
                column("created_at", timestamp()).notNull());
        schema.table(
                "message",
                column("id", uuid()).primaryKey(),
                column("content", text()).notNull(),
                column("role", ROLE).notNull(),
                column("created_at", timestamp()).notNull(),
                column("conversation_id", uuid()).notNull().references("conversation", "id"));
    }
}
