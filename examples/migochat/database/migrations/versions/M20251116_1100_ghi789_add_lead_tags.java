import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "ghi789", down = "def456", message = "Add lead tags", created = "2025-11-16T11:00:00Z")
public final class M20251116_1100_ghi789_add_lead_tags implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "lead_tags",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id", CASCADE),
                column("tag", varchar(50)).notNull(),
                column("created_at", timestamp()).notNull().defaultSql("CURRENT_TIMESTAMP"),
                unique("user_id", "tag"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("lead_tags");
    }
}
