import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;
import dev.aludel.schema.type.SqlType;

@Revision(id = "abc123", message = "Initial database schema", created = "2025-11-13T10:00:00Z")
public final class M20251113_1000_abc123_initial_database_schema implements Migration {

    private static final SqlType.Enumeration SOURCE =
            enumeration("messagesource", "AD", "COMMENT", "EXISTING_CUSTOMER", "DIRECT_MESSAGE", "REFERRAL");
    private static final SqlType.Enumeration POST_TYPE =
            enumeration("posttype", "PRODUCT_POST", "OFFER_POST", "PROMOTION_POST", "GENERAL_POST");
    private static final SqlType.Enumeration LEAD_STAGE =
            enumeration("leadstage", "INTAKE", "QUALIFIED", "HOT", "IN_PROGRESS", "CONVERTED");
    private static final SqlType.Enumeration CUSTOMER_LABEL =
            enumeration("customerlabel", "JUMLA", "QITAEI", "NEW_CUSTOMER", "AL_MUHAFAZA");
    private static final SqlType.Enumeration CUSTOMER_TYPE = enumeration(
            "customertype",
            "LEAD",
            "SCARCITY_BUYER",
            "EMOTIONAL_BUYER",
            "VALUE_SEEKER",
            "LOYAL_BUYER",
            "LOGICAL_BUYER",
            "BARGAIN_HUNTER",
            "HESITANT_BUYER");
    private static final SqlType.Enumeration DIRECTION = enumeration("messagedirection", "INBOUND", "OUTBOUND");
    private static final SqlType.Enumeration MESSAGE_STATUS =
            enumeration("messagestatus", "SENT", "DELIVERED", "READ", "FAILED");
    private static final SqlType.Enumeration GOVERNORATE = enumeration(
            "governorate",
            "CAIRO",
            "ALEXANDRIA",
            "GIZA",
            "SHUBRA_EL_KHEIMA",
            "PORT_SAID",
            "SUEZ",
            "LUXOR",
            "MANSOURA",
            "EL_MAHALLA_EL_KUBRA",
            "TANTA",
            "ASYUT",
            "ISMAILIA",
            "FAYYUM",
            "ZAGAZIG",
            "ASWAN",
            "DAMIETTA",
            "MINYA",
            "BENI_SUEF",
            "QENA",
            "SOHAAG",
            "HURGHADA",
            "SIXTH_OF_OCTOBER",
            "SHEBIN_EL_KOM",
            "SHIBIN_EL_QANATER",
            "BANHA",
            "KAFR_EL_SHEIKH",
            "ARISH",
            "MALLAWI",
            "DESOUK",
            "QALYUB",
            "ABU_KABIR",
            "GIRGA",
            "AKHMIM",
            "MATAREYA");

    @Override
    public void upgrade(Operations op) {
        op.createEnum(SOURCE);
        op.createEnum(POST_TYPE);
        op.createEnum(LEAD_STAGE);
        op.createEnum(CUSTOMER_LABEL);
        op.createEnum(CUSTOMER_TYPE);
        op.createEnum(DIRECTION);
        op.createEnum(MESSAGE_STATUS);
        op.createEnum(GOVERNORATE);
        op.createTable(
                "users",
                column("id", integer()).autoincrement().primaryKey(),
                column("psid", varchar(50)).notNull(),
                column("first_name", varchar(100)),
                column("last_name", varchar(100)),
                column("profile_pic", varchar(500)),
                column("governorate", GOVERNORATE),
                column("platform", varchar(50)).notNull(),
                column("phone_number", varchar(20)),
                column("created_at", timestamp()).notNull(),
                column("last_message_at", timestamp()),
                column("is_active", bool()).notNull(),
                column("lead_stage", LEAD_STAGE).notNull(),
                column("customer_label", CUSTOMER_LABEL),
                column("customer_type", CUSTOMER_TYPE),
                column("lead_score", integer()).notNull(),
                column("last_stage_change", timestamp()).notNull());
        op.createIndex("ix_users_id", "users", "id");
        op.createUniqueIndex("ix_users_psid", "users", "psid");
        op.createTable(
                "posts",
                column("id", integer()).autoincrement().primaryKey(),
                column("facebook_post_id", varchar(100)).notNull().unique(),
                column("post_type", POST_TYPE).notNull(),
                column("post_content", text()),
                column("post_price", varchar(100)),
                column("post_data", text()),
                column("created_at", timestamp()).notNull(),
                column("is_active", bool()).notNull());
        op.createIndex("ix_posts_id", "posts", "id");
        op.createTable(
                "ad_campaigns",
                column("id", integer()).autoincrement().primaryKey(),
                column("facebook_ad_id", varchar(100)).notNull().unique(),
                column("campaign_name", varchar(200)),
                column("ad_content", text()),
                column("target_audience", text()),
                column("budget", varchar(100)),
                column("status", varchar(50)).notNull(),
                column("created_at", timestamp()).notNull());
        op.createIndex("ix_ad_campaigns_id", "ad_campaigns", "id");
        op.createTable(
                "messages",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("sender_id", varchar(50)).notNull(),
                column("recipient_id", varchar(50)).notNull(),
                column("message_text", text()),
                column("direction", DIRECTION).notNull(),
                column("status", MESSAGE_STATUS).notNull(),
                column("timestamp", timestamp()).notNull(),
                column("facebook_message_id", varchar(100)).unique(),
                column("message_type", varchar(50)).notNull(),
                column("message_metadata", text()),
                column("platform", varchar(50)).notNull(),
                column("message_source", SOURCE).notNull(),
                column("post_id", integer()).references("posts", "id"),
                column("post_type", POST_TYPE),
                column("ad_id", integer()).references("ad_campaigns", "id"),
                column("comment_id", varchar(100)),
                column("referral_source", varchar(200)));
        op.createIndex("ix_messages_id", "messages", "id");
        op.createTable(
                "conversations",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("started_at", timestamp()).notNull(),
                column("last_activity", timestamp()).notNull(),
                column("is_active", bool()).notNull(),
                column("message_count", integer()).notNull());
        op.createIndex("ix_conversations_id", "conversations", "id");
        op.createTable(
                "lead_activities",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("activity_type", varchar(50)).notNull(),
                column("old_value", varchar(100)),
                column("new_value", varchar(100)),
                column("reason", text()),
                column("timestamp", timestamp()).notNull(),
                column("automated", bool()).notNull());
        op.createIndex("ix_lead_activities_id", "lead_activities", "id");
        op.createTable(
                "product_queries",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("query_text", text()).notNull(),
                column("results_count", integer()).notNull(),
                column("recommendations_sent", bool()).notNull(),
                column("platform", varchar(50)).notNull(),
                column("timestamp", timestamp()).notNull(),
                column("clicked_product", varchar(200)),
                column("converted", bool()).notNull(),
                column("conversion_timestamp", timestamp()));
        op.createIndex("ix_product_queries_id", "product_queries", "id");
        op.createIndex("ix_product_queries_timestamp", "product_queries", "timestamp");
        op.createTable(
                "app_settings",
                column("id", integer()).autoincrement().primaryKey(),
                column("key", varchar(100)).notNull(),
                column("value", text()),
                column("category", varchar(50)),
                column("is_sensitive", bool()).notNull(),
                column("description", text()),
                column("updated_at", timestamp()).notNull(),
                column("updated_by", varchar(100)).notNull());
        op.createIndex("ix_app_settings_id", "app_settings", "id");
        op.createUniqueIndex("ix_app_settings_key", "app_settings", "key");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("app_settings");
        op.dropTable("product_queries");
        op.dropTable("lead_activities");
        op.dropTable("conversations");
        op.dropTable("messages");
        op.dropTable("ad_campaigns");
        op.dropTable("posts");
        op.dropTable("users");
        op.dropEnum("governorate");
        op.dropEnum("messagestatus");
        op.dropEnum("messagedirection");
        op.dropEnum("customertype");
        op.dropEnum("customerlabel");
        op.dropEnum("leadstage");
        op.dropEnum("posttype");
        op.dropEnum("messagesource");
    }
}
