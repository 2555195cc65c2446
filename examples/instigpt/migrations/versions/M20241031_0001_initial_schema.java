import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;
import dev.aludel.schema.type.SqlType;

@Revision(id = "20241031_0001", message = "initial schema", created = "2024-10-31T09:30:00Z")
public final class M20241031_0001_initial_schema implements Migration {

    private static final SqlType.Enumeration ROLE = enumeration("messagerole", "assistant", "user");

    @Override
    public void upgrade(Operations op) {
        op.createEnum(ROLE);
        op.createTable(
                "user",
                column("id", integer()).autoincrement().primaryKey(),
                column("username", varchar(255)).notNull(),
                column("name", varchar(255)).notNull(),
                column("email", varchar(255)).notNull(),
                column("roll_number", varchar(255)).notNull());
        op.createTable(
                "session",
                column("id", uuid()).primaryKey(),
                column("user_id", integer()).notNull().references("user", "id"),
                column("expires_at", timestamp()).notNull());
        op.createTable(
                "conversation",
                column("id", uuid()).primaryKey(),
                column("title", varchar(255)).notNull(),
                column("owner_id", integer()).notNull().references("user", "id"),
                column("created_at", timestamp()).notNull());
        op.createTable(
                "message",
                column("id", uuid()).primaryKey(),
                column("content", text()).notNull(),
                column("role", ROLE).notNull(),
                column("created_at", timestamp()).notNull(),
                column("conversation_id", uuid()).notNull().references("conversation", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("message");
        op.dropTable("conversation");
        op.dropTable("session");
        op.dropTable("user");
        op.dropEnum("messagerole");
    }
}
