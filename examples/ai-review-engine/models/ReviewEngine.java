import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.foreignKey;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.doublePrecision;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.jsonb;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.ColumnElement;
import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;

/** The database as the application wants it: accounts, products, reviews and what is made of them. */
public final class ReviewEngine implements SchemaDefinition {

    @Override
    public void define(SchemaBuilder schema) {
        accounts(schema);
        products(schema);
        reviews(schema);
        access(schema);
    }

    private static void accounts(SchemaBuilder schema) {
        schema.table(
                "users",
                id(),
                column("username", varchar(50)).notNull().unique(),
                column("email", varchar(255)).notNull().unique(),
                column("password_hash", varchar(255)).notNull(),
                now("created_at"),
                now("updated_at"),
                column("is_active", bool()).defaultValue(true),
                column("plan_id", uuid()),
                column("role_id", uuid()),
                column("last_login", timestamptz()),
                foreignKey("plan_id").references("user_plans", "id").named("fk_users_plan"),
                foreignKey("role_id").references("roles", "id").named("fk_users_role"),
                index("idx_users_email", "email"),
                index("idx_users_username", "username"),
                index("idx_users_plan_id", "plan_id"),
                index("idx_users_role_id", "role_id"));
        schema.table(
                "roles",
                id(),
                column("name", varchar(50)).notNull().unique(),
                column("permissions", json()).notNull().defaultValue("{}"),
                now("created_at"),
                now("updated_at"),
                index("idx_roles_name", "name"));
        schema.table(
                "user_plans",
                id(),
                column("name", varchar(50)).notNull().unique(),
                column("features", jsonb()).notNull().defaultValue("{}"),
                column("search_limit", integer()).notNull().defaultValue(100),
                column("api_limit", integer()).notNull().defaultValue(1000),
                now("created_at"),
                now("updated_at"),
                index("idx_user_plans_name", "name"));
    }

    private static void products(SchemaBuilder schema) {
        schema.table(
                "products",
                id(),
                column("name", varchar(255)).notNull(),
                column("description", text()),
                column("category", varchar(100)),
                column("attributes", json()).notNull().defaultValue("{}"),
                now("created_at"),
                now("updated_at"),
                index("idx_products_name", "name"),
                index("idx_products_category", "category"));
    }

    private static void reviews(SchemaBuilder schema) {
        schema.table(
                "reviews",
                id(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("product_id", uuid()).notNull().references("products", "id"),
                column("rating", integer()).notNull(),
                column("content", text()).notNull(),
                column("sentiment", varchar(20)),
                column("spam_probability", doublePrecision()),
                column("metadata", json()).notNull().defaultValue("{}"),
                now("created_at"),
                now("updated_at"),
                column("is_processed", bool()).defaultValue(false),
                index("idx_reviews_user_id", "user_id"),
                index("idx_reviews_product_id", "product_id"),
                index("idx_reviews_sentiment", "sentiment"),
                index("idx_reviews_created_at", "created_at"));
        schema.function("update_updated_at_column", "", """
            CREATE OR REPLACE FUNCTION update_updated_at_column()
                    RETURNS TRIGGER AS $$
                    BEGIN
                        NEW.updated_at = CURRENT_TIMESTAMP;
                        RETURN NEW;
                    END;
                    $$ language 'plpgsql'""");
        schema.trigger("update_reviews_updated_at", "reviews", """
            CREATE TRIGGER update_reviews_updated_at BEFORE UPDATE ON reviews
                FOR EACH ROW EXECUTE FUNCTION update_updated_at_column()""");
        schema.table(
                "review_analytics",
                id(),
                column("review_id", uuid()).notNull().references("reviews", "id", CASCADE),
                column("sentiment_scores", json()).notNull().defaultValue("{}"),
                column("topic_analysis", json()).notNull().defaultValue("{}"),
                column("key_phrases", json()).notNull().defaultValue("[]"),
                now("processed_at"),
                index("idx_review_analytics_review_id", "review_id"));
        schema.table(
                "attachments",
                id(),
                column("review_id", uuid()).notNull().references("reviews", "id", CASCADE),
                column("file_path", varchar(255)).notNull(),
                column("file_type", varchar(50)).notNull(),
                column("file_size", integer()).notNull(),
                now("created_at"),
                index("idx_attachments_review_id", "review_id"));
        schema.function("notify_attachment_removed", "", """
            CREATE FUNCTION notify_attachment_removed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_notify('attachment_removed', OLD.file_path); RETURN OLD; END; $$""");
        schema.trigger("cleanup_attachment_file", "attachments", """
            CREATE TRIGGER cleanup_attachment_file AFTER DELETE ON attachments
                FOR EACH ROW EXECUTE FUNCTION notify_attachment_removed()""");
    }

    private static void access(SchemaBuilder schema) {
        schema.table(
                "api_keys",
                id(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("key_hash", varchar(255)).notNull(),
                column("description", varchar(255)),
                now("created_at"),
                column("expires_at", timestamptz()),
                column("is_active", bool()).defaultValue(true),
                index("idx_api_keys_user_id", "user_id"),
                index("idx_api_keys_key_hash", "key_hash"));
        schema.table(
                "user_sessions",
                id(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("token_hash", varchar(255)).notNull(),
                now("created_at"),
                column("expires_at", timestamptz()).notNull(),
                column("ip_address", varchar(45)),
                column("user_agent", varchar(255)),
                index("idx_user_sessions_user_id", "user_id"),
                index("idx_user_sessions_token_hash", "token_hash"),
                index("idx_user_sessions_expires_at", "expires_at"));
        schema.function("hash_token", "text", """
            CREATE FUNCTION hash_token(token text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
                SELECT encode(sha256(convert_to(token, 'UTF8')), 'hex') $$""");
    }

    private static ColumnElement id() {
        return column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey();
    }

    private static ColumnElement now(String name) {
        return column(name, timestamptz()).defaultSql("CURRENT_TIMESTAMP");
    }
}
