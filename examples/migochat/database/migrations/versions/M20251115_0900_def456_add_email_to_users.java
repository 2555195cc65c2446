import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "def456", down = "abc123", message = "Add email to users", created = "2025-11-15T09:00:00Z")
public final class M20251115_0900_def456_add_email_to_users implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("email", varchar(255)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "email");
    }
}
