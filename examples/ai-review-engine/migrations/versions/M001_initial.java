import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "001_initial", message = "Initial migration", created = "2025-09-21T10:00:00Z")
public final class M001_initial implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("username", varchar(50)).notNull().unique(),
                column("email", varchar(255)).notNull().unique(),
                column("password_hash", varchar(255)).notNull(),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("is_active", bool()).defaultValue(true));
        op.createTable(
                "roles",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("name", varchar(50)).notNull().unique(),
                column("permissions", json()).notNull().defaultValue("{}"),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"));
        op.createTable(
                "products",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("name", varchar(255)).notNull(),
                column("description", text()),
                column("category", varchar(100)),
                column("attributes", json()).notNull().defaultValue("{}"),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"));

        op.createIndex("idx_users_email", "users", "email");
        op.createIndex("idx_users_username", "users", "username");
        op.createIndex("idx_roles_name", "roles", "name");
        op.createIndex("idx_products_name", "products", "name");
        op.createIndex("idx_products_category", "products", "category");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("idx_products_category");
        op.dropIndex("idx_products_name");
        op.dropIndex("idx_roles_name");
        op.dropIndex("idx_users_username");
        op.dropIndex("idx_users_email");

        op.dropTable("products");
        op.dropTable("roles");
        op.dropTable("users");
    }
}
