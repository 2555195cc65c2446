import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "5fdaddf292ca", down = "29a5d71fb868", message = "Unique reply id", created = "2025-09-10T14:50:00Z")
public final class M2025_09_10_1450_5fdaddf292ca_unique_reply_id implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createUniqueConstraint("uq_question_answers_reply_id", "question_messages_answers", "reply_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("uq_question_answers_reply_id", "question_messages_answers");
    }
}
