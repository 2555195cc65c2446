import static dev.aludel.migration.DdlOption.IF_EXISTS;
import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.doublePrecision;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.json;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamptz;
import static dev.aludel.migration.Types.uuid;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

@Revision(id = "002_review_system", down = "001_initial", message = "Review system", created = "2025-09-21T10:30:00Z")
public final class M002_review_system implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "reviews",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("user_id", uuid()).notNull().references("users", "id", CASCADE),
                column("product_id", uuid()).notNull().references("products", "id"),
                column("rating", integer()).notNull(),
                column("content", text()).notNull(),
                column("sentiment", varchar(20)),
                column("spam_probability", doublePrecision()),
                column("metadata", json()).notNull().defaultValue("{}"),
                column("created_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"),
                column("is_processed", bool()).defaultValue(false));
        op.createTable(
                "review_analytics",
                column("id", uuid()).defaultSql("gen_random_uuid()").primaryKey(),
                column("review_id", uuid()).notNull().references("reviews", "id", CASCADE),
                column("sentiment_scores", json()).notNull().defaultValue("{}"),
                column("topic_analysis", json()).notNull().defaultValue("{}"),
                column("key_phrases", json()).notNull().defaultValue("[]"),
                column("processed_at", timestamptz()).defaultSql("CURRENT_TIMESTAMP"));

        op.createIndex("idx_reviews_user_id", "reviews", "user_id");
        op.createIndex("idx_reviews_product_id", "reviews", "product_id");
        op.createIndex("idx_reviews_sentiment", "reviews", "sentiment");
        op.createIndex("idx_reviews_created_at", "reviews", "created_at");
        op.createIndex("idx_review_analytics_review_id", "review_analytics", "review_id");

        op.createFunction("update_updated_at_column", "", """
            CREATE OR REPLACE FUNCTION update_updated_at_column()
                    RETURNS TRIGGER AS $$
                    BEGIN
                        NEW.updated_at = CURRENT_TIMESTAMP;
                        RETURN NEW;
                    END;
                    $$ language 'plpgsql'""");
        op.createTrigger("update_reviews_updated_at", "reviews", """
            CREATE TRIGGER update_reviews_updated_at BEFORE UPDATE ON reviews
                FOR EACH ROW EXECUTE FUNCTION update_updated_at_column()""");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTrigger("update_reviews_updated_at", "reviews", IF_EXISTS);
        op.dropFunction("update_updated_at_column", "", IF_EXISTS);

        op.dropIndex("idx_review_analytics_review_id");
        op.dropIndex("idx_reviews_created_at");
        op.dropIndex("idx_reviews_sentiment");
        op.dropIndex("idx_reviews_product_id");
        op.dropIndex("idx_reviews_user_id");

        op.dropTable("review_analytics");
        op.dropTable("reviews");
    }
}
