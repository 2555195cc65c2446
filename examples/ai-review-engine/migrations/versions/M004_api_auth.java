import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.columns;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(
        id = "004_api_auth",
        down = "003_user_plans",
        message = "API authentication",
        created = "2025-09-23T09:00:00Z")
public final class M004_api_auth implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("role_id", uuid()));
        op.addColumn("users", column("last_login", timestamptz()));
        op.createForeignKey("fk_users_role", "users", columns("role_id"), "roles", columns("id"));
        op.createIndex("idx_users_role_id", "users", "role_id");

        op.createTable(
                "api_keys",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("key_hash", varchar(255)).notNull(),
                column("description", varchar(255)),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("expires_at", timestamptz()),
                column("is_active", bool()).defaultValue(true));
        op.createIndex("idx_api_keys_user_id", "api_keys", "user_id");
        op.createIndex("idx_api_keys_key_hash", "api_keys", "key_hash");

        op.createTable(
                "user_sessions",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("token_hash", varchar(255)).notNull(),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("expires_at", timestamptz()).notNull(),
                column("ip_address", varchar(45)),
                column("user_agent", varchar(255)));
        op.createIndex("idx_user_sessions_user_id", "user_sessions", "user_id");
        op.createIndex("idx_user_sessions_token_hash", "user_sessions", "token_hash");
        op.createIndex("idx_user_sessions_expires_at", "user_sessions", "expires_at");

        op.createFunction("hash_token", "text", """
            CREATE FUNCTION hash_token(token text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
                SELECT encode(sha256(convert_to(token, 'UTF8')), 'hex') $$""");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropFunction("hash_token", "text");
        op.dropTable("user_sessions");
        op.dropTable("api_keys");

        op.dropIndex("idx_users_role_id");
        op.dropConstraint("fk_users_role", "users");
        op.dropColumn("users", "last_login");
        op.dropColumn("users", "role_id");
    }
}
