import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.columns;
import static dev.aludel.migration.Elements.row;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.jsonb;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "003_user_plans", down = "002_review_system", message = "User plans", created = "2025-09-22T09:00:00Z")
public final class M003_user_plans implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "user_plans",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("name", varchar(50)).notNull().unique(),
                column("features", jsonb()).notNull().defaultValue("{}"),
                column("search_limit", integer()).notNull().defaultValue(100),
                column("api_limit", integer()).notNull().defaultValue(1000),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"));
        op.createIndex("idx_user_plans_name", "user_plans", "name");
        op.bulkInsert("user_plans", columns("name"), row("free"));

        op.addColumn("users", column("plan_id", uuid()));
        op.createForeignKey("fk_users_plan", "users", columns("plan_id"), "user_plans", columns("id"));
        op.createIndex("idx_users_plan_id", "users", "plan_id");
        op.execute("UPDATE users SET plan_id = (SELECT id FROM user_plans WHERE name = 'free')");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("idx_users_plan_id");
        op.dropConstraint("fk_users_plan", "users");
        op.dropColumn("users", "plan_id");

        op.dropIndex("idx_user_plans_name");
        op.dropTable("user_plans");
    }
}
