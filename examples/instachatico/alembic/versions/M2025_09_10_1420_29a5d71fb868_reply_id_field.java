import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "29a5d71fb868", down = "c2ae07ed834e", message = "Reply id field", created = "2025-09-10T14:20:00Z")
public final class M2025_09_10_1420_29a5d71fb868_reply_id_field implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("question_messages_answers", column("reply_id", varchar(100)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("question_messages_answers", "reply_id");
    }
}
