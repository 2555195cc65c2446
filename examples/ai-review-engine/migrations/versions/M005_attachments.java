import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "005_attachments", down = "004_api_auth", message = "Attachments", created = "2025-09-24T09:00:00Z")
public final class M005_attachments implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "attachments",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("review_id", uuid()).notNull().references("reviews", "id", CASCADE),
                column("file_path", varchar(255)).notNull(),
                column("file_type", varchar(50)).notNull(),
                column("file_size", integer()).notNull(),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"));
        op.createIndex("idx_attachments_review_id", "attachments", "review_id");

        op.createFunction("notify_attachment_removed", "", """
            CREATE FUNCTION notify_attachment_removed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_notify('attachment_removed', OLD.file_path); RETURN OLD; END; $$""");
        op.createTrigger("cleanup_attachment_file", "attachments", """
            CREATE TRIGGER cleanup_attachment_file AFTER DELETE ON attachments
                FOR EACH ROW EXECUTE FUNCTION notify_attachment_removed()""");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTrigger("cleanup_attachment_file", "attachments");
        op.dropFunction("notify_attachment_removed", "");
        op.dropTable("attachments");
    }
}
