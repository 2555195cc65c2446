import static dev.aludel.migration.DdlOption.IF_NOT_EXISTS;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.doublePrecision;
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

@Revision(id = "e5b0a5d4372d", down = "23cf478b83cd", message = "Question answers", created = "2025-09-08T15:30:00Z")
public final class M2025_09_08_1530_e5b0a5d4372d_question_answers implements Migration {

    private static final SqlType.Enumeration STATUS =
            enumeration("answerstatus", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "RETRY");

    @Override
    public void upgrade(Operations op) {
        op.createEnum(STATUS, IF_NOT_EXISTS);
        op.createTable(
                "question_messages_answers",
                column("id", integer()).autoincrement().primaryKey(),
                column("comment_id", varchar()).notNull().references("comments_classification", "comment_id", CASCADE),
                column("processing_started_at", timestamp()),
                column("processing_completed_at", timestamp()),
                column("retry_count", integer()).notNull(),
                column("max_retries", integer()).notNull(),
                column("last_error", text()),
                column("answer", text()),
                column("answer_confidence", doublePrecision()),
                column("answer_quality_score", integer()),
                column("llm_raw_response", text()),
                column("tokens_used", integer()),
                column("processing_time_ms", integer()),
                column("meta_data", json()));
        op.addColumn(
                "question_messages_answers",
                column("processing_status", STATUS).notNull().defaultValue("PENDING"));
        op.createUniqueIndex("ix_question_messages_answers_comment_id", "question_messages_answers", "comment_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_question_messages_answers_comment_id");
        op.dropTable("question_messages_answers");
        op.dropEnum("answerstatus");
    }
}
