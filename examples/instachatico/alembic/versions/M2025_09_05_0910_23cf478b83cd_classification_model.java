import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;
import dev.aludel.schema.type.SqlType;

@Revision(
        id = "23cf478b83cd",
        down = "9664768bd8eb",
        message = "Classification model",
        created = "2025-09-05T09:10:00Z")
public final class M2025_09_05_0910_23cf478b83cd_classification_model implements Migration {

    private static final SqlType.Enumeration STATUS =
            enumeration("processingstatus", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "RETRY");

    @Override
    public void upgrade(Operations op) {
        op.createEnum(STATUS);
        op.createTable(
                "comments_classification",
                column("id", integer()).autoincrement().primaryKey(),
                column("comment_id", varchar()).notNull().references("instagram_comments", "id", CASCADE),
                column("processing_status", STATUS).notNull(),
                column("processing_started_at", timestamp()),
                column("processing_completed_at", timestamp()),
                column("retry_count", integer()).notNull(),
                column("max_retries", integer()).notNull(),
                column("last_error", text()),
                column("classification", varchar(20)),
                column("confidence", integer()),
                column("llm_raw_response", text()),
                column("meta_data", json()));
        op.createUniqueIndex("ix_comments_classification_comment_id", "comments_classification", "comment_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_comments_classification_comment_id");
        op.dropTable("comments_classification");
        op.dropEnum("processingstatus");
    }
}
