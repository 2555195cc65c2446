import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "c2ae07ed834e", down = "e5b0a5d4372d", message = "Reply tracking", created = "2025-09-10T11:05:00Z")
public final class M2025_09_10_1105_c2ae07ed834e_reply_tracking implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("question_messages_answers", column("reply_sent", bool()).notNull().defaultValue(false));
        op.addColumn("question_messages_answers", column("reply_sent_at", timestamp()));
        op.addColumn("question_messages_answers", column("reply_status", varchar(50)));
        op.addColumn("question_messages_answers", column("reply_error", text()));
        op.addColumn("question_messages_answers", column("reply_response", json()));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("question_messages_answers", "reply_response");
        op.dropColumn("question_messages_answers", "reply_error");
        op.dropColumn("question_messages_answers", "reply_status");
        op.dropColumn("question_messages_answers", "reply_sent_at");
        op.dropColumn("question_messages_answers", "reply_sent");
    }
}
