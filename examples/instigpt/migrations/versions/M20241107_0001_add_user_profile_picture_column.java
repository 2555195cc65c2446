import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(
        id = "20241107_0001",
        down = "20241031_0001",
        message = "Add user profile picture column",
        created = "2024-11-07T16:05:00Z")
public final class M20241107_0001_add_user_profile_picture_column implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("user", column("profile_picture", varchar(255)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("user", "profile_picture");
    }
}
