import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.jsonb;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "9664768bd8eb", message = "Initial comment model", created = "2025-09-04T12:00:00Z")
public final class M2025_09_04_1200_9664768bd8eb_initial_comment_model implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "instagram_comments",
                column("id", varchar()).primaryKey(),
                column("media_id", varchar()).notNull(),
                column("user_id", varchar()).notNull(),
                column("username", varchar()).notNull(),
                column("text", varchar()).notNull(),
                column("created_at", timestamp()).notNull(),
                column("raw_data", jsonb()));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("instagram_comments");
    }
}
